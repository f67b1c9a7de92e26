/**
 * Property tests: 1,000 cases each in the suite, `CASES=100000 npx vitest run …` by hand.
 * The cases are the same in every run; `SEED` gives others.
 */

import fc, { type Arbitrary } from 'fast-check';
import { it } from 'vitest';

const CASES = Number(process.env.CASES ?? 1_000);
const SEED = Number(process.env.SEED ?? 20_180_717);
/** Never reached by what works; a case takes a few milliseconds, more where others work too. */
const TIMEOUT_MS = Math.max(60_000, CASES * 100);

/**
 * For `fc.assert` and `fc.sample`, where a test is no `itHolds`.
 *
 * @param ofThousand how many where CASES is 1,000: fewer where a case is a whole index
 */
export function runs(ofThousand = 1_000): { numRuns: number; seed: number } {
  return { numRuns: Math.ceil((CASES * ofThousand) / 1_000), seed: SEED };
}

/** A test that the check, which throws what is wrong, finds nothing in any case. */
export function itHolds<T>(name: string, cases: Arbitrary<T>, check: (value: T) => void): void {
  it(name, () => fc.assert(fc.property(cases, check), runs()), TIMEOUT_MS);
}

/** The same for a check that waits for something, a tenth of the cases: each is a whole page. */
export function itHoldsOnPages<T>(
  name: string,
  cases: Arbitrary<T>,
  check: (value: T) => Promise<void>,
): void {
  const run = () => fc.assert(fc.asyncProperty(cases, check), runs(100));
  it(name, run, TIMEOUT_MS);
}
