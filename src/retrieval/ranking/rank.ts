/**
 * The second stage: evidence → order. Two sums with weights fitted by tools/fit-ranking.ts, one
 * for passages and one for their sentences, which takes the passage's score in. Linear on purpose: every
 * share of a score can be shown (`ask --explain`).
 */

import { readFileSync } from 'node:fs';
import type { Range } from '../../types/article.js';
import { PASSAGE_FEATURES, type RankingWeights, SENTENCE_FEATURES } from './features.js';
import type { PassageEvidence } from './passage-features.js';
import type { Window } from './windows.js';

/** Not fitted, since no test collection names its outlets: decides between passages much alike. */
const OUTLET_BONUS = 1;

let loaded: RankingWeights | undefined;

/** Those that ship: ranking.json beside this module, which tells where they come from. */
export function weights(): RankingWeights {
  loaded ??= readWeights();
  return loaded;
}

function readWeights(): RankingWeights {
  const file = new URL('./ranking.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as RankingWeights;
}

export interface RankedPassage extends PassageEvidence {
  /** What the outlet that the question names adds to the score; 0 where it is another's. */
  outlet: number;
  score: number;
}

export interface RankedWindow<P = RankedPassage> extends Window {
  passage: P;
  /** 0 to 1: how much of what speaks for all sentences found lies on the sentences of this window. */
  score: number;
  /** Ordinal of its sentence that answers most likely, and what that sentence scores. */
  likeliest: number;
  logit: number;
  /** The words in it that a reader would give; null where none read it. */
  read: ReadAnswer | null;
}

/** Words of a sentence that answer, as a model reads them. */
export interface ReadAnswer extends Range {
  /** Ordinal of the passage's sentence; the range is of its folded text. */
  sentence: number;
  /** How likely they are, among all that were read for the question. */
  probability: number;
}

/** Best first; equal ones in order of passage.
 *
 * @param outlet the one that the question names: its articles are preferred
 */
export function rankPassages(
  evidence: readonly PassageEvidence[],
  { passage: sums }: RankingWeights,
  outlet: string | null = null,
): RankedPassage[] {
  return evidence
    .map((one) => {
      const bonus = outlet !== null && one.article.outlet === outlet ? OUTLET_BONUS : 0;
      return {
        ...one,
        outlet: bonus,
        score: weigh(PASSAGE_FEATURES, one.features, sums) + bonus,
      };
    })
    .sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage);
}

/** What each sentence of each passage scores. */
export function sentenceLogits(
  passages: readonly RankedPassage[],
  { piece: sums }: RankingWeights,
): number[][] {
  return passages.map(({ sentenceFeatures, score }) =>
    sentenceFeatures.map(
      (features) => weigh(SENTENCE_FEATURES, features, sums) + sums.passage * score,
    ),
  );
}

/**
 * The windows of all passages together, best first; equal ones in order of passages and starts. A
 * softmax over all their sentences tells how likely each is the one that answers; a window is as
 * likely as its sentences together.
 *
 * @param logits as sentenceLogits gives them
 */
export function rankWindows<P extends { windows: readonly Window[] }>(
  passages: readonly P[],
  logits: readonly (readonly number[])[],
): RankedWindow<P>[] {
  const highest = Math.max(...logits.flat());
  const total = sumOf(logits.flat().map((logit) => Math.exp(logit - highest)));
  return passages
    .flatMap((passage, i) =>
      passage.windows.map((window): RankedWindow<P> => {
        const mine = (logits[i] as number[]).slice(window.first, window.last + 1);
        const logit = Math.max(...mine);
        return {
          ...window,
          passage,
          score: sumOf(mine.map((one) => Math.exp(one - highest))) / total,
          likeliest: window.first + mine.indexOf(logit),
          logit,
          read: null,
        };
      }),
    )
    .sort((a, b) => b.score - a.score);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function weigh<T extends string>(
  names: readonly T[],
  features: Record<T, number>,
  sums: Record<T, number>,
): number {
  let sum = 0;
  for (const name of names) sum += features[name] * sums[name];
  return sum;
}
