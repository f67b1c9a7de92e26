/** A collection's questions → the evidence of their candidates, with what is right marked. */

import type { Embedder } from '../../src/embedding/embedder.js';
import { findCandidates } from '../../src/retrieval/candidates.js';
import { type Question, readQuestion } from '../../src/retrieval/question/question.js';
import { coverageFor } from '../../src/retrieval/ranking/coverage.js';
import { PASSAGE_FEATURES, SENTENCE_FEATURES } from '../../src/retrieval/ranking/features.js';
import { TokenMatcher } from '../../src/retrieval/ranking/late-interaction.js';
import {
  gatherEvidence,
  type PassageEvidence,
} from '../../src/retrieval/ranking/passage-features.js';
import { type Window, withoutTrailingPause } from '../../src/retrieval/ranking/windows.js';
import type { Generation } from '../../src/store/generations.js';
import type { FitCollection } from './collections.js';

export interface FitPassage {
  /** Place of its article. */
  article: number;
  /** The article is one that answers. */
  relevant: boolean;
  /** The passage answers: its article does and, where that is known, its paragraph. */
  right: boolean;
  bm25: number;
  possible: number;
  missing: number;
  askedNowhere: number;
  features: number[];
  sentences: { right: boolean; features: number[] }[];
  windows: (Window & {
    right: boolean;
    /** The words of the answer stand here, in whichever article. */
    holds: boolean;
  })[];
}

export interface FitQuestion {
  type: string | null;
  /** How many articles answer. */
  relevant: number;
  /** Whether the words of the answer are known. */
  answerable: boolean;
  /**
   * In order of the first stage: the first `count`, and so many of those that would be first if
   * no article answered.
   */
  passages: FitPassage[];
}

export interface CollectOptions {
  generation: Generation;
  embedder: Embedder;
  /** Candidates that the second stage looks at. */
  count: number;
}

export async function collect(
  { collection, paragraphOf }: FitCollection,
  { generation, embedder, count }: CollectOptions,
): Promise<FitQuestion[]> {
  const { articles, terms: lexicon } = generation;
  const questions: FitQuestion[] = [];
  for (const query of collection.queries) {
    const question = readQuestion(query.text, { today: query.today, lexicon, articles });
    if (typeof question === 'string') continue;
    const isRelevant = (article: string): boolean => query.relevant.has(article);
    const evidence = await evidenceFor(question, { generation, embedder, count }, isRelevant);
    const paragraph = paragraphOf?.(query.id) ?? null;
    const passages = evidence.map((one): FitPassage => {
      const { candidate, article, features, windows, range, possible, missing } = one;
      const { askedNowhere } = one;
      const relevant = isRelevant(article.id);
      const holds = (start: number, end: number): boolean =>
        (query.answers ?? []).some((answer) => article.text.slice(start, end).includes(answer));
      const answers = (start: number, end: number): boolean =>
        relevant && within(article.text, paragraph, { start, end }) && holds(start, end);
      return {
        article: articles.passage(candidate.passage).article,
        relevant,
        right:
          paragraph !== null && query.answers !== null
            ? answers(range.start, range.end)
            : relevant && within(article.text, paragraph, range),
        bm25: candidate.bm25,
        possible,
        missing,
        askedNowhere,
        features: PASSAGE_FEATURES.map((name) => features[name]),
        sentences: one.sentences.map((sentence, i) => {
          const { start, end } = withoutTrailingPause(article.text, sentence);
          return {
            right: answers(start, end),
            features: SENTENCE_FEATURES.map((name) => one.sentenceFeatures[i]?.[name] ?? 0),
          };
        }),
        windows: windows.map((window) => ({
          ...window,
          right: answers(window.start, window.end),
          holds: holds(window.start, window.end),
        })),
      };
    });
    questions.push({
      type: query.type,
      relevant: query.relevant.size,
      answerable: query.answers !== null,
      passages,
    });
  }
  return questions;
}

async function evidenceFor(
  question: Question,
  { generation, embedder, count }: CollectOptions,
  isRelevant: (article: string) => boolean,
): Promise<PassageEvidence[]> {
  const { articles } = generation;
  const { vector, tokens } = await embedder.embedQuestion(question.key);
  const { candidates } = await findCandidates(generation, { ...question, vector });
  const others = candidates.filter(
    ({ passage }) => !isRelevant(articles.records[articles.passage(passage).article]?.id ?? ''),
  );
  const kept = new Set([...candidates.slice(0, count), ...others.slice(0, count)]);
  const best = candidates.filter((candidate) => kept.has(candidate));
  const signs = await generation.signs.read(best.map(({ passage }) => passage));
  return gatherEvidence(question, generation, best, {
    matcher: new TokenMatcher(tokens),
    signs,
    coverage: coverageFor(question, generation.terms),
  });
}

/** True where a range touches the paragraph, or where none is known. */
function within(
  text: string,
  paragraph: string | null,
  { start, end }: { start: number; end: number },
): boolean {
  if (paragraph === null) return true;
  const at = text.indexOf(paragraph);
  return at !== -1 && start < at + paragraph.length && end > at;
}
