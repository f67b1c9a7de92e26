/** A collection's questions → the evidence of their candidates, with what is right marked. */

import type { Embedder } from '../../src/embedding/embedder.js';
import { findCandidates } from '../../src/retrieval/candidates.js';
import {
  gatherEvidence,
  PASSAGE_FIGURES,
  type PassageEvidence,
} from '../../src/retrieval/evidence.js';
import { TokenMatcher } from '../../src/retrieval/late-interaction.js';
import { type Question, readQuestion } from '../../src/retrieval/question.js';
import { WINDOW_FIGURES } from '../../src/retrieval/windows.js';
import type { Generation } from '../../src/store/generations.js';
import type { FitCollection } from './collections.js';

/** One question: passages in order of the first stage. */
export interface FitQuestion {
  id: string;
  type: string | null;
  today: string | null;
  passages: {
    article: number;
    /** The passage answers: its article does, and where that is known its paragraph. */
    right: boolean;
    figures: number[];
    windows: { start: number; end: number; right: boolean; figures: number[] }[];
  }[];
  relevant: number;
  answerable: boolean;
}

export async function collect(
  { collection, paragraph }: FitCollection,
  { generation, embedder, count }: { generation: Generation; embedder: Embedder; count: number },
): Promise<FitQuestion[]> {
  const { articles } = generation;
  const questions: FitQuestion[] = [];
  for (const query of collection.queries) {
    const question = readQuestion(query.text, { today: query.today, lexicon: generation.terms });
    if (typeof question === 'string') continue;
    const evidence = await evidenceFor(question, generation, embedder, count);
    const right = paragraph?.(query.id, '') ?? null;
    questions.push({
      id: query.id,
      type: query.type,
      today: query.today,
      relevant: query.relevant.size,
      answerable: query.answers !== null,
      passages: evidence.map(({ candidate, article, figures, windows, range }) => {
        const relevant = query.relevant.has(article.id);
        const at = right && relevant ? article.text.indexOf(right.text) : -1;
        const within = (start: number, end: number): boolean =>
          !right || (at !== -1 && start < at + right.text.length && end > at);
        const holds = (start: number, end: number): boolean => {
          const text = article.text.slice(start, end);
          return (query.answers ?? []).some((answer) => text.includes(answer));
        };
        return {
          article: articles.passage(candidate.passage).article,
          right:
            relevant &&
            within(range.start, range.end) &&
            (!right || query.answers === null || holds(range.start, range.end)),
          figures: PASSAGE_FIGURES.map((name) => figures[name]),
          windows: windows.map((window) => ({
            start: window.start,
            end: window.end,
            right: relevant && within(window.start, window.end) && holds(window.start, window.end),
            figures: WINDOW_FIGURES.map((name) => window.figures[name]),
          })),
        };
      }),
    });
  }
  return questions;
}

async function evidenceFor(
  question: Question,
  generation: Generation,
  embedder: Embedder,
  count: number,
): Promise<PassageEvidence[]> {
  const { vector, tokens } = await embedder.embedQuestion(question.key);
  const { candidates } = await findCandidates(generation, { ...question, vector });
  const best = candidates.slice(0, count);
  const signs = await generation.signs.read(best.map(({ passage }) => passage));
  return gatherEvidence(question, generation, best, { matcher: new TokenMatcher(tokens), signs });
}
