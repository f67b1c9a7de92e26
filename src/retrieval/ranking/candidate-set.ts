/**
 * The candidates of one question, read once, and what is rare among them: a name that stands in
 * every sentence of the articles found tells none of them apart, whatever its idf in the collection.
 */

import { readOver } from '../../corpus/layout/joints.js';
import { type Sentence, sentencesOf } from '../../corpus/passages/passage-sentences.js';
import { speakerLine, speakerOf } from '../../corpus/speakers/spoken.js';
import type { Generation } from '../../store/generations.js';
import { idf } from '../../store/terms/bm25.js';
import { fold } from '../../text/folding/fold.js';
import type { Article, Range } from '../../types/article.js';
import type { Candidate } from '../candidates.js';
import type { Coverage } from './coverage.js';
import type { TokenMatcher, TokenMatches } from './late-interaction.js';

export interface ReadCandidate {
  candidate: Candidate;
  article: Article;
  /** The article's ordinal in the generation. */
  ordinal: number;
  range: Range;
  sentences: Sentence[];
  /** Folded, one a sentence. */
  texts: string[];
  /** Who speaks in each, folded; null where nobody does. */
  speakers: (string | null)[];
  /** Folded; empty for none. */
  title: string;
  /** Who speaks in it without being named in it, as it was counted; empty for nobody. */
  spoken: string;
  matches: TokenMatches;
}

export interface CandidateSet {
  read: ReadCandidate[];
  /** By word or term, its idf over the sentences of all candidates, each under its title. */
  rarity(item: string): number;
  /** By token, how much its likeness differs between those sentences; sums to 1, or to 0 for none. */
  spread: Float32Array;
}

export interface CandidateSetOptions {
  matcher: TokenMatcher;
  /** Encoded token signs of each candidate's passage. */
  signs: readonly Uint8Array[];
  coverage: Coverage;
}

export function readCandidateSet(
  { articles }: Pick<Generation, 'articles'>,
  candidates: readonly Candidate[],
  { matcher, signs, coverage }: CandidateSetOptions,
): CandidateSet {
  const read = candidates.map((candidate, i): ReadCandidate => {
    const { article: ordinal, range } = articles.passage(candidate.passage);
    const article = articles.article(ordinal);
    const sentences = sentencesOf(article, range);
    return {
      candidate,
      article,
      ordinal,
      range,
      sentences,
      texts: sentences.map((sentence) => fold(readOver(article, sentence))),
      speakers: sentences.map((sentence) => foldedSpeaker(article, sentence)),
      title: fold(article.title ?? ''),
      spoken: speakerLine(article, range),
      matches: matcher.match(signs[i] as Uint8Array),
    };
  });
  const rarities = new Map<string, number>();
  return {
    read,
    rarity(item) {
      let rarity = rarities.get(item);
      if (rarity === undefined) {
        rarity = rarityOf(item, read, coverage);
        rarities.set(item, rarity);
      }
      return rarity;
    },
    spread: spreadOf(read, matcher.tokens),
  };
}

function foldedSpeaker(article: Article, sentence: Range): string | null {
  const speaker = speakerOf(article, sentence);
  return speaker === null ? null : fold(speaker);
}

function rarityOf(item: string, read: readonly ReadCandidate[], { standing }: Coverage): number {
  let sentences = 0;
  let held = 0;
  for (const { texts, title } of read) {
    sentences += texts.length;
    const all = title !== '' && standing(item, title) > 0;
    held += all ? texts.length : texts.filter((text) => standing(item, text) > 0).length;
  }
  return idf(held, sentences);
}

/** Standard deviation over the sentences; a sentence has what its title has. */
function spreadOf(read: readonly ReadCandidate[], tokens: number): Float32Array {
  const spread = new Float32Array(tokens);
  let total = 0;
  for (let token = 0; token < tokens; token++) {
    let [count, sum, squares] = [0, 0, 0];
    for (const { matches } of read) {
      const { parts, nearest } = matches;
      const title = nearest[token * parts] as number;
      for (let part = 1; part < parts; part++) {
        const value = Math.max(title, nearest[token * parts + part] as number);
        count++;
        sum += value;
        squares += value * value;
      }
    }
    if (count === 0) continue;
    spread[token] = Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
    total += spread[token] as number;
  }
  return total === 0 ? spread : spread.map((value) => value / total);
}
