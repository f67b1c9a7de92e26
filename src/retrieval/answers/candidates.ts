/** What in a text may be the answer: everything of the asked kind that the question does not tell. */

import type { Range } from '../../types/article.js';
import type { Question } from '../question/question.js';
import { surelyOf } from './kinds/amounts.js';
import { findBodies } from './kinds/bodies.js';
import { findNames } from './kinds/names.js';
import { findPersons } from './kinds/persons.js';
import { findPlaces } from './kinds/places.js';
import { findReasons } from './kinds/reasons.js';
import { findTimes } from './kinds/times.js';

export interface AnswerContext {
  question: Pick<Question, 'asked' | 'folded' | 'times'>;
  /** YYYY-MM-DD that 今年 in the text counts from. */
  articleDate: string | null;
}

/** In order, ranges of the folded text. */
export function answerCandidates(
  folded: string,
  { question, articleDate }: AnswerContext,
): Range[] {
  const { asked, folded: wording, times } = question;
  const isNew = ({ start, end }: Range): boolean => !wording.includes(folded.slice(start, end));
  switch (asked?.kind) {
    case undefined:
      return [];
    case 'time': {
      const said = new Set(times.map(({ start, end }) => wording.slice(start, end)));
      return findTimes(folded, asked, { said, articleDate }).filter(isNew);
    }
    case 'amount':
      return surelyOf(folded, asked).filter(isNew);
    case 'person': {
      const { office } = asked;
      return findPersons(folded).filter(
        (person) => isNew(person) && (office === null || person.role?.endsWith(office)),
      );
    }
    case 'place':
      return findPlaces(folded, asked.of).filter(isNew);
    case 'body':
      return findBodies(folded, asked.of).filter(isNew);
    case 'name':
      return findNames(folded).filter((name) => name.isSaid && isNew(name));
    case 'reason':
      return findReasons(folded);
  }
}
