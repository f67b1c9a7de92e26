/** Whether a text holds something of the kind that a question asks for; which it is, candidates.ts says. */

import type { AskedFor } from '../question/asked/asked-for.js';
import type { Question } from '../question/question.js';
import { findAmounts } from './kinds/amounts.js';
import { alwaysTold, findBodies } from './kinds/bodies.js';
import { findNames } from './kinds/names.js';
import { findPersons, mayNameSomebody } from './kinds/persons.js';
import { findPlaces, mayTellPlace } from './kinds/places.js';
import { tellsReason } from './kinds/reasons.js';
import { findTimes } from './kinds/times.js';

/**
 * `unknown` where the question's kind is none of those that are told apart, or cannot be told from
 * its wording; `missing` only where it is known and the text holds nothing of it.
 */
export type HeldKind = 'held' | 'missing' | 'unknown';

export type AskedQuestion = Pick<Question, 'asked' | 'folded' | 'times'>;

/**
 * What the question itself tells is no answer to it: 9月13日 to a question about that day.
 *
 * @param folded a sentence or a few
 */
export function answerKindsIn(question: AskedQuestion, folded: string): HeldKind {
  const { asked } = question;
  if (!asked) return 'unknown';
  if (holdsAsked(question, folded)) return 'held';
  return isAlwaysTold(asked) ? 'missing' : 'unknown';
}

/** A reason often stands there without 因 or 由于, and a company may be called anything. */
function isAlwaysTold(asked: AskedFor): boolean {
  if (asked.kind === 'body') return alwaysTold(asked.of);
  return asked.kind !== 'reason' && asked.kind !== 'name';
}

/** Somebody that acts may be a body: 谁宣布退出 is answered by a country. */
const ACTOR =
  /\p{Script=Han}{2,}(?:政府|警方|当局|机构|组织|协会|法院|委员会|公司|集团|部|局|国|军|队|银行|大学|人员|民众|专家|学者|学生|企业)/u;

function holdsAsked({ asked, folded: question, times }: AskedQuestion, folded: string): boolean {
  const isNew = ({ start, end }: { start: number; end: number }): boolean =>
    !question.includes(folded.slice(start, end));
  switch (asked?.kind) {
    case undefined:
      return false;
    case 'time': {
      const said = new Set(times.map(({ start, end }) => question.slice(start, end)));
      return findTimes(folded, asked, { said, articleDate: null }).length > 0;
    }
    case 'amount':
      return findAmounts(folded, asked).some((amount) => amount.isOfNoun && isNew(amount));
    case 'person':
      return (
        (asked.office === null && ACTOR.test(folded)) ||
        findPersons(folded).some(isNew) ||
        mayNameSomebody(folded)
      );
    case 'place':
      return mayTellPlace(folded) || findPlaces(folded).some(isNew);
    case 'body':
      return findBodies(folded, asked.of).some(isNew);
    case 'name':
      return findNames(folded).some(isNew) || mayNameSomebody(folded);
    case 'reason':
      return tellsReason(folded);
  }
}
