/**
 * The second stage: evidence → order. Two sums with weights fitted by tools/fit-ranking.ts, one
 * for passages and one for windows, which takes the passage's score in. Linear on purpose: every
 * share of a score can be shown (`ask --explain`).
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../package-root.js';
import type { CONFIDENCE_FIGURES } from './confidence.js';
import { PASSAGE_FIGURES, type PassageEvidence, type PassageFigure } from './evidence.js';
import { WINDOW_FIGURES, type WindowEvidence, type WindowFigure } from './windows.js';

export interface RankingWeights {
  passage: Record<PassageFigure, number>;
  window: Record<WindowFigure | 'passage', number>;
  confidence: Record<(typeof CONFIDENCE_FIGURES)[number] | 'offset', number>;
}

/** Not fitted, since no test collection names its outlets: decides between passages much alike. */
const OUTLET_BONUS = 1;

let loaded: RankingWeights | undefined;

/** Those that ship: src/retrieval/ranking.json, which tells where they come from. */
export function weights(): RankingWeights {
  loaded ??= readWeights();
  return loaded;
}

function readWeights(): RankingWeights {
  const file = path.join(PACKAGE_ROOT, 'src', 'retrieval', 'ranking.json');
  return JSON.parse(readFileSync(file, 'utf8')) as RankingWeights;
}

export interface RankedPassage extends PassageEvidence {
  /** What the outlet that the question names adds to the score; 0 where it is another's. */
  outlet: number;
  score: number;
}

export interface RankedWindow extends WindowEvidence {
  passage: RankedPassage;
  score: number;
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
        score: weigh(PASSAGE_FIGURES, one.figures, sums) + bonus,
      };
    })
    .sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage);
}

/** The windows of all passages together, best first; equal ones in order of passages and starts. */
export function rankWindows(
  passages: readonly RankedPassage[],
  { window: sums }: RankingWeights,
): RankedWindow[] {
  return passages
    .flatMap((passage) =>
      passage.windows.map((window) => ({
        ...window,
        passage,
        score: weigh(WINDOW_FIGURES, window.figures, sums) + sums.passage * passage.score,
      })),
    )
    .sort((a, b) => b.score - a.score);
}

function weigh<T extends string>(
  names: readonly T[],
  figures: Record<T, number>,
  sums: Record<T, number>,
): number {
  let sum = 0;
  for (const name of names) sum += figures[name] * sums[name];
  return sum;
}
