/**
 * How much has to speak for an answer before it is marked, and how often it is then right. Both by
 * kind; measured by `npx tsx tools/marked-answers.ts news-dev cmrc-trial drcd-dev own`.
 */

import type { AskedForKind } from '../question/asked/asked-for.js';

interface Least {
  /** Of the question's words beside it (nearness.ts). */
  all: number;
  /** Of the words next to the asking one. */
  focus: number;
  /** Share of the question's longer words in the excerpt or its title. */
  held: number;
  /** The first and third where the excerpt has nothing else of the kind, whatever the second. */
  alone: { all: number; held: number };
}

/** Set on half of the questions of news, both encyclopaedias and the project's own. */
export const LEAST: Readonly<Record<AskedForKind, Least>> = {
  time: { all: 0.4, focus: 0.3, held: 0.6, alone: { all: 0.15, held: 0.6 } },
  amount: { all: 0.35, focus: 0.3, held: 0.6, alone: { all: 0.15, held: 0.8 } },
  person: { all: 0.35, focus: 0.4, held: 0.6, alone: { all: 0.3, held: 0.7 } },
  place: { all: 0.5, focus: 0.4, held: 0.7, alone: { all: 0.3, held: 0.75 } },
  body: { all: 0.3, focus: 0.3, held: 0.5, alone: { all: 0.12, held: 0.5 } },
  name: { all: 0.3, focus: 0.3, held: 0.5, alone: { all: 0.15, held: 0.6 } },
  reason: { all: 0.6, focus: 0.5, held: 0.7, alone: { all: 0.5, held: 0.7 } },
};
/** So far the second likeliest has to stand behind. */
export const LEAST_MARGIN = 0.03;

/**
 * Of what is marked, the share that is right: questions of the other half, of news (43 marks), both
 * encyclopaedias (116) and the project's own (10). Bodies, names and persons are few (21, 6 and 17);
 * of reasons there was one, so that theirs is a guess.
 */
export const SHARE_RIGHT: Readonly<Record<AskedForKind, number>> = {
  time: 0.94,
  amount: 0.88,
  person: 0.65,
  place: 0.81,
  body: 0.71,
  name: 0.67,
  reason: 0.5,
};

/** Beside an excerpt that is sure, one that says the same needs so much of the first of these. */
export const LEAST_AGAIN = 0.2;

/**
 * Words that a reader finds so likely are marked where the rules put the same first. Right are 19 of
 * 21 of such marks; of those that the rules are sure of, 53 of 64 where the reader gives the same and
 * 7 of 14 where it gives other words (130 questions each of news and two encyclopaedias, the
 * project's own).
 */
export const LEAST_AGREED = 0.3;
