/** The best passages of both sides, each with its true score on both, fused into one order. */

import type { Generation } from '../store/generations.js';

/** From each side; more changes no measured figure. */
const MOST = 50;
/** Weight of the words; the rest is the vectors'. Best of .4 to .8 on three collections. */
const LEXICAL_WEIGHT = 0.6;
const WEIGHTS: Record<RetrievalMode, number> = { hybrid: LEXICAL_WEIGHT, dense: 0, lexical: 1 };
/** Cosines of this model lie between about .2 (nothing in common) and .8 (the same). */
const COSINE_FLOOR = 0.2;
const COSINE_SPAN = 0.6;

export interface Candidate {
  passage: number;
  bm25: number;
  cosine: number;
  /** 1 is the best; null when that side did not bring it. */
  lexicalRank: number | null;
  denseRank: number | null;
  fused: number;
}

export interface CandidateTimings {
  denseMs: number;
  lexicalMs: number;
  fuseMs: number;
}

/** Both sides, or one alone for measurements. */
export type RetrievalMode = 'hybrid' | 'dense' | 'lexical';

export interface CandidateOptions {
  mode?: RetrievalMode;
  /** Passages that may be candidates, by ordinal; default all. */
  isAllowed?: (passage: number) => boolean;
}

/**
 * `fused = .6 · bm25 / maxBm25 + .4 · (cosine − .2) / .6`, best first, equal ones in order of
 * passage. Rank fusion was worse than BM25 alone on every collection tried.
 *
 * @param question its vector (unit length) and its terms with their weights
 */
export async function findCandidates(
  { vectors, terms }: Pick<Generation, 'vectors' | 'terms'>,
  question: { vector: Float32Array; weights: ReadonlyMap<string, number> },
  { mode = 'hybrid', isAllowed }: CandidateOptions = {},
): Promise<{ candidates: Candidate[]; timings: CandidateTimings }> {
  const startedAt = performance.now();
  const dense = await vectors.query(question.vector, MOST, isAllowed);
  const denseAt = performance.now();
  const scores = terms.score(question.weights);
  const lexical = topPassages(scores, MOST, isAllowed);
  const lexicalAt = performance.now();

  const denseRanks = new Map(dense.map(({ passage }, rank) => [passage, rank + 1]));
  const lexicalRanks = new Map(lexical.map((passage, rank) => [passage, rank + 1]));
  const best = lexical[0] === undefined ? 0 : (scores[lexical[0]] as number);
  const found = [
    ...(mode === 'lexical' ? [] : denseRanks.keys()),
    ...(mode === 'dense' ? [] : lexicalRanks.keys()),
  ];
  const weight = WEIGHTS[mode];
  const candidates = [...new Set(found)].map((passage) => {
    const bm25 = scores[passage] as number;
    const cosine = vectors.cosine(question.vector, passage);
    return {
      passage,
      bm25,
      cosine,
      lexicalRank: lexicalRanks.get(passage) ?? null,
      denseRank: denseRanks.get(passage) ?? null,
      fused: fuse(bm25, best, cosine, weight),
    };
  });
  candidates.sort((a, b) => b.fused - a.fused || a.passage - b.passage);
  return {
    candidates,
    timings: {
      denseMs: denseAt - startedAt,
      lexicalMs: lexicalAt - denseAt,
      fuseMs: performance.now() - lexicalAt,
    },
  };
}

function fuse(bm25: number, maxBm25: number, cosine: number, weight: number): number {
  const lexical = maxBm25 === 0 ? 0 : bm25 / maxBm25;
  return weight * lexical + (1 - weight) * ((cosine - COSINE_FLOOR) / COSINE_SPAN);
}

/** The ordinals of the highest scores above 0, best first. */
function topPassages(
  scores: Float64Array,
  most: number,
  isAllowed: (passage: number) => boolean = () => true,
): number[] {
  const top: number[] = [];
  let least = 0;
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] as number;
    if (score <= least || !isAllowed(passage)) continue;
    let at = top.length;
    while (at > 0 && (scores[top[at - 1] as number] as number) < score) at--;
    top.splice(at, 0, passage);
    if (top.length > most) top.pop();
    if (top.length === most) least = scores[top[most - 1] as number] as number;
  }
  return top;
}
