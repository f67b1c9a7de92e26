/**
 * Property tests: 1,000 cases each in the suite, `CASES=100000 npx vitest run …` by hand.
 * The cases are the same in every run; `SEED` gives others.
 */

import fc, { type Arbitrary } from 'fast-check';
import { it } from 'vitest';

const CASES = Number(process.env.CASES ?? 1_000);
const SEED = Number(process.env.SEED ?? 20_180_717);
/** Never reached by what works; a case takes a millisecond or two. */
const TIMEOUT_MS = Math.max(60_000, CASES * 20);

/** A test that the check, which throws what is wrong, finds nothing in any case. */
export function itHolds<T>(name: string, cases: Arbitrary<T>, check: (value: T) => void): void {
  it(name, () => fc.assert(fc.property(cases, check), { numRuns: CASES, seed: SEED }), TIMEOUT_MS);
}

/** The same for a check that waits for something, a tenth of the cases: each is a whole page. */
export function itHoldsOnPages<T>(
  name: string,
  cases: Arbitrary<T>,
  check: (value: T) => Promise<void>,
): void {
  const numRuns = Math.ceil(CASES / 10);
  const run = () => fc.assert(fc.asyncProperty(cases, check), { numRuns, seed: SEED });
  it(name, run, TIMEOUT_MS);
}
