/**
 * What speaks for a candidate and for each of its sentences, in numbers. It weighs nothing:
 * rank.ts does, and the names of all are in features.ts.
 */

import type { Generation } from '../../store/generations.js';
import { readTimes } from '../../text/time/read-times.js';
import type { Candidate } from '../candidates.js';
import { indispensable } from '../question/asked/indispensable.js';
import type { Question } from '../question/question.js';
import { type CandidateSetOptions, type ReadCandidate, readCandidateSet } from './candidate-set.js';
import { shareOf, shareWithout } from './coverage.js';
import type { PassageFeature, SentenceFeature } from './features.js';
import { maxSimOf, type TokenMatches } from './late-interaction.js';
import { holdingsOf, sentenceFeatures } from './sentence-features.js';
import { compareTimes } from './time-evidence.js';
import { type Window, windowsOf } from './windows.js';

/** Of a very long article only so many are looked through for the question's words. */
const MOST_PASSAGES = 64;

export interface PassageEvidence extends ReadCandidate {
  features: Record<PassageFeature, number>;
  /** BM25 over the most that the question's terms could give. */
  possible: number;
  /** The rarest of the question's words that is missing, over its rarest; 0 where all stand. */
  missing: number;
  /** Share of what is asked the holder or the number of that stands nowhere in the article. */
  askedNowhere: number;
  /** True where the article never speaks of what an answer has to name (indispensable.ts). */
  lacksAsked: boolean;
  /** One a sentence. */
  sentenceFeatures: Record<SentenceFeature, number>[];
  windows: Window[];
}

/** In the candidates' order. */
export function gatherEvidence(
  question: Question,
  { articles }: Pick<Generation, 'articles'>,
  candidates: readonly Candidate[],
  options: CandidateSetOptions,
): PassageEvidence[] {
  const { coverage } = options;
  const candidateSet = readCandidateSet({ articles }, candidates, options);
  const best = Math.max(...candidates.map(({ bm25 }) => bm25), Number.EPSILON);
  const share = (items: readonly string[], degree: (item: string) => number): number =>
    shareOf(items, coverage.idf, degree);
  const possible = question.terms.reduce((sum, term) => sum + coverage.idf(term), 0);
  const needed = indispensable(question);
  const rarest = Math.max(...question.words.map(coverage.idf), Number.EPSILON);
  return candidateSet.read.map((one) => {
    const { candidate, article, texts, title, spoken, matches } = one;
    const body = texts.join('\n');
    const whole = `${title}\n${spoken}\n${body}`;
    const passages = passagesOf(articles, one.ordinal);
    const mine = (item: string): number => coverage.standing(item, whole);
    const everywhere = (item: string): number =>
      passages.reduce((most, at) => Math.max(most, coverage.held(item, at)), 0);
    const windows = windowsOf(one);
    const terms = holdingsOf(question.terms, texts, coverage);
    const time = compareTimes(question.times, {
      mentions: question.times.length === 0 ? [] : readTimes(body, article.date),
      articleDate: article.date,
    });
    const found = question.numbers.filter((number) => coverage.standing(number, body) > 0).length;
    const numbers = Math.max(1, question.numbers.length);
    const rarestWithout = (held: (word: string) => number): number =>
      Math.max(0, ...question.words.filter((word) => held(word) === 0).map(coverage.idf)) / rarest;
    const perSentence = sentenceFeatures(one, { question, coverage, candidateSet });
    return {
      ...one,
      windows,
      sentenceFeatures: perSentence,
      possible: candidate.bm25 / Math.max(possible, Number.EPSILON),
      missing: rarestWithout(mine),
      askedNowhere: shareWithout(question.things, everywhere),
      lacksAsked: needed.length > 0 && needed.every((item) => everywhere(item) === 0),
      features: {
        bm25: candidate.bm25 / best,
        cosine: candidate.cosine,
        words: share(question.words, mine),
        terms: share(question.terms, mine),
        window: Math.max(
          0,
          ...windows.map(({ first, last }) => terms.shareOf(coverage.idf, first, last)),
        ),
        specific: shareOf(question.words, candidateSet.rarity, mine),
        likeness: maxSimOf(matches, 0, matches.parts - 1),
        ...bestSentence(matches, candidateSet.spread),
        weakest: weakestOf(matches),
        title: share(question.words, (word) => coverage.standing(word, title)),
        article: share(question.words, everywhere),
        stretch: longestStretch(question.key, whole),
        numbers: found / numbers,
        numbersMissing: (question.numbers.length - found) / numbers,
        time: time.match,
        timeConflict: time.conflict,
        dated: time.articleWithin,
        answerMissing: perSentence.every(({ answerMissing }) => answerMissing === 1) ? 1 : 0,
        askedMissing: shareWithout(question.things, mine),
      },
    };
  });
}

function passagesOf(articles: Generation['articles'], ordinal: number): number[] {
  const first = articles.firstPassage(ordinal);
  const count = Math.min(MOST_PASSAGES, articles.records[ordinal]?.passages.length ?? 0);
  return Array.from({ length: count }, (_, i) => first + i);
}

type BestSentenceFeature =
  | 'contrast'
  | 'pieceLikeness'
  | 'pieceMargin'
  | 'pieceMean'
  | 'meanMargin';

/** The first part is the title; where there is nothing else, it stands in. */
function bestSentence(
  matches: TokenMatches,
  spread: Float32Array,
): Record<BestSentenceFeature, number> {
  const first = matches.parts < 2 ? 0 : 1;
  const sentences = Array.from({ length: matches.parts - first }, (_, i) => first + i);
  const likeness = sentences.map((part) => maxSimOf(matches, part, part));
  const means = sentences.map((part) => matches.mean[part] as number);
  const [pieceLikeness, pieceMargin] = bestAndMargin(likeness);
  const [pieceMean, meanMargin] = bestAndMargin(means);
  const contrast = Math.max(...sentences.map((part) => maxSimOf(matches, part, part, spread)));
  return { contrast, pieceLikeness, pieceMargin, pieceMean, meanMargin };
}

function bestAndMargin(values: readonly number[]): [number, number] {
  const best = Math.max(...values);
  return [best, best - values.reduce((sum, value) => sum + value, 0) / values.length];
}

/** A quarter of the question's tokens, those whose nearest one is furthest. */
function weakestOf({ parts, tokens, nearest }: TokenMatches): number {
  if (tokens === 0) return 0;
  const best = Array.from({ length: tokens }, (_, token) =>
    Math.max(-1, ...nearest.subarray(token * parts, (token + 1) * parts)),
  ).sort((a, b) => a - b);
  const least = best.slice(0, Math.ceil(tokens / 4));
  return least.reduce((sum, likeness) => sum + likeness, 0) / least.length;
}

/** 0 to 1. */
function longestStretch(question: string, text: string): number {
  let longest = 0;
  for (let start = 0; start + longest < question.length; start++) {
    while (
      start + longest < question.length &&
      text.includes(question.slice(start, start + longest + 1))
    ) {
      longest++;
    }
  }
  return longest / question.length;
}
