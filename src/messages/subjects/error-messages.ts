/**
 * What is said of errors in languages other than English, in which they are thrown. One whose
 * values are known is told in whole; of any other a person reads what kind it is, and its own
 * words behind that.
 */

import type { ErrorCode, FactsOf } from '../../errors.js';

export interface ErrorMessages {
  /** One or two sentences, the last without its full stop: what was found, what to do. */
  exact: { [What in keyof FactsOf]: (facts: FactsOf[What]) => string };
  kinds: Record<ErrorCode, string>;
  /** Of a defect of ours. */
  unexpected: string;
  /** What to do where the error says nothing else. */
  advice: Partial<Record<ErrorCode, string>>;
}
