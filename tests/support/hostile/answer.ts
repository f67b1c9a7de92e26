/** Answers, excerpts and articles whose every field is hostile, as fast-check makes them. */

import fc, { type Arbitrary } from 'fast-check';
import { LOCALES, type Locale } from '../../../src/messages/locale.js';
import type { Answer, Citation, Excerpt, Highlight } from '../../../src/types/answer.js';
import type { Article, Range } from '../../../src/types/article.js';
import { hostileField, hostileText, hostileUrl, places, rangesOf } from './text.js';

/** As long as an excerpt can be. */
export const MAX_EXCERPT = 200;

/** What is neither white space nor the end of a line. */
const SEEN = /[^\s\u0085\u200b\u2060\ufeff]/u;

export const locale: Arbitrary<Locale> = fc.constantFrom(...LOCALES);

const articleId = fc.oneof(
  fc.constantFrom('k3q7xm2p5dva', '福'.repeat(64), '𠮷'.repeat(64), 'A-1_b.c'),
  fc.stringMatching(/^[a-z2-7]{12}$/u),
);

const metadata = {
  title: hostileField,
  outlet: hostileField,
  author: hostileField,
  date: fc.oneof(fc.constantFrom('2018-07-17', null), hostileField),
  url: hostileUrl,
};

export const citation: Arbitrary<Citation> = fc.record({
  ...metadata,
  articleId,
  file: hostileField.map((file) => (file?.trim() ? file : 'a.txt')),
  link: fc.oneof(fc.constant(null), hostileUrl),
});

export const excerptText = fc.oneof(
  { weight: 19, arbitrary: hostileText(MAX_EXCERPT) },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\n\n', '\u3000', '\t\r\n') },
);

const elsewhere: Arbitrary<Citation[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Citation[]>([]) },
  { weight: 1, arbitrary: fc.array(citation, { maxLength: 8 }) },
);

const excerpt: Arbitrary<Excerpt> = fc
  .tuple(
    excerptText,
    places,
    fc.boolean(),
    citation,
    fc.nat({ max: 4_000_000 }),
    elsewhere,
    hostileField,
  )
  .map(([text, cuts, odd, cited, start, alsoIn, speaker]) => ({
    text,
    start,
    end: start + text.length,
    speaker,
    score: 0.8,
    highlights: highlightsOf(rangesOf(text, cuts, odd)),
    alsoIn,
    citation: cited,
  }));

function highlightsOf(ranges: Range[]): Highlight[] {
  return ranges.map((range, index) => ({ ...range, kind: index % 2 === 0 ? 'match' : 'answer' }));
}

/** Times as the question says them, and an outlet of any name. */
const understood: Arbitrary<Answer['understood']> = fc.record({
  dates: fc.array(
    fc.record({
      from: fc.constant('2018-07-01'),
      to: fc.constantFrom('2018-07-01', '2018-07-31'),
      text: hostileText(30),
    }),
    { maxLength: 3 },
  ),
  outlet: hostileField,
  articleId: fc.oneof(fc.constant(null), articleId),
});

/** Answered with one to three excerpts, or for each reason not, with at most one. */
export const answer: Arbitrary<Answer> = fc
  .record({
    question: hostileText(300),
    reason: fc.constantFrom(null, null, 'empty', 'too-long', 'no-words', 'foreign', 'not-found'),
    excerpts: fc.array(excerpt, { minLength: 1, maxLength: 3 }),
    near: fc.array(excerpt, { maxLength: 2 }),
    sure: fc.boolean(),
    none: fc.boolean(),
    understood,
  })
  .map(({ question, reason, excerpts, near, sure, none, understood }) => ({
    question,
    verdict: reason === null ? (sure ? 'answer' : 'possible') : 'none',
    answered: reason === null,
    confidence: 0.5,
    reason,
    generation: 'g1',
    understood,
    excerpts: reason === null ? excerpts.map(apart) : excerpts.slice(0, none ? 0 : 1),
    answers: [],
    near: reason === null ? near.map(apart) : [],
    timings: { embedMs: 0, searchMs: 0, readMs: 0, totalMs: 0 },
  }));

/** No two excerpts are the same stretch of an article. */
function apart(one: Excerpt, index: number): Excerpt {
  return { ...one, start: one.start + index, end: one.end + index };
}

/** An article, the place of an excerpt in it, and a place to read on from. */
export interface Reading {
  article: Article;
  start: number;
  end: number;
}

const longText = fc.oneof(
  { weight: 6, arbitrary: fc.array(hostileText(300), { minLength: 1, maxLength: 6 }) },
  { weight: 3, arbitrary: fc.array(hostileText(120), { minLength: 1, maxLength: 16 }) },
  { weight: 1, arbitrary: fc.nat({ max: 2_500 }).map((count) => ['福'.repeat(count + 1)]) },
  { weight: 1, arbitrary: fc.nat({ max: 1_500 }).map((count) => [`e${'\u0301'.repeat(count)}`]) },
);

export const reading: Arbitrary<Reading> = fc
  .tuple(
    fc.tuple(longText, fc.constantFrom('\n', '。', ' ')).map(([all, between]) => all.join(between)),
    fc.nat(),
    fc.integer({ min: 1, max: MAX_EXCERPT }),
    fc.record(metadata),
    articleId,
  )
  .filter(([text]) => SEEN.test(text))
  .map(([text, place, length, known, id]) => {
    const start = wholeCharacter(text, place % text.length);
    const end = wholeCharacter(text, Math.min(text.length, start + length));
    const article = {
      ...known,
      id,
      file: 'a.txt',
      text,
      titleRange: null,
      noise: [],
      speeches: [],
    };
    return { article, ...trimmed(text, start, end) };
  });

/** Excerpts begin and end with something to see. */
function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && !SEEN.test(text.charAt(from))) from++;
  while (from < to && !SEEN.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : firstWord(text);
}

function firstWord(text: string): Range {
  const { index, 0: character } = SEEN.exec(text) as RegExpExecArray;
  return { start: index, end: index + character.length };
}

function wholeCharacter(text: string, at: number): number {
  return /^[\udc00-\udfff]$/.test(text.charAt(at)) ? at - 1 : at;
}
