/**
 * Whether the same words stand somewhere else: an excerpt in other articles (reposts, syndicated
 * versions), or one excerpt in another. Compared are folded letters and digits, so that script,
 * white space and punctuation make no difference. Which articles to look at is the caller's to
 * say (Generation.duplicates); nothing here ranks or drops anything.
 */

import { contentOf } from '../../corpus/content.js';
import { readOver, readOverWithMap } from '../../corpus/joints.js';
import { foldWithMap } from '../../text/fold.js';
import { clip, shift } from '../../text/ranges.js';
import { bareKey } from '../../text/signature.js';
import type { Article, Range } from '../../types.js';

/** Characters a shingle: one changed character costs four of them. */
const SHINGLE = 4;
/**
 * Share of a text's shingles that must stand in the other, near each other: 85% of a sentence's
 * characters in one stretch are about 80% of its shingles. Read on news: of 1,769 sentences of
 * near-duplicate articles 1,395 stand in the other word for word, and 96 more are found; of a
 * sample of 14 all said the same. Of 1,795 sentences of articles on one subject (resemblance .12
 * to .4) 46 are found besides 282 verbatim ones; all were read: the same again, or, 15 times, a
 * formula that opens with another person's name. .75 to .9 are sensible.
 */
const SAME = 0.8;
/** How much longer than the excerpt the stretch may be in which its shingles are counted. */
const SLACK = 1.15;

export interface SameText extends Range {
  article: Article;
}

/**
 * Where an excerpt's text stands in other articles' content, once for each that has it; in order
 * of `others`. The range covers the text as that article has it.
 *
 * @param excerpt a range of `article`; one without letters or digits stands nowhere
 */
export function findSameText(
  excerpt: Range,
  article: Article,
  others: readonly Article[],
): SameText[] {
  const wanted = bareKey(readOver(article, excerpt));
  if (wanted === '') return [];
  return others.flatMap((other) => {
    const range = findIn(other, wanted);
    return range ? [{ article: other, ...range }] : [];
  });
}

/**
 * True where the shorter of two texts adds nothing to the longer: all but a few of its
 * characters stand there, and all of its numbers. Two notes of one form with other figures (增长
 * 5.1%, 增长6.2%) do not say the same, nor do two sentences about the same thing. False where
 * either has no letter or digit.
 */
export function sayTheSame(a: string, b: string): boolean {
  const [shorter, longer] = [bareKey(a), bareKey(b)].sort((one, two) => one.length - two.length);
  if (!shorter || !longer) return false;
  return findStretch(longer, shorter) !== null;
}

/** The stretch of `text` that says what `wanted` says; null where none does. Both bare keys. */
function findStretch(text: string, wanted: string): Range | null {
  const at = text.indexOf(wanted);
  if (at !== -1) return { start: at, end: at + wanted.length };
  if (wanted.length <= SHINGLE) return null;
  const stretch = densestStretch(text, wanted);
  const found = stretch && text.slice(stretch.start, stretch.end);
  return found && holdsNumbers(found, wanted) && !replacesWords(found, wanted) ? stretch : null;
}

function findIn(article: Article, wanted: string): Range | null {
  const sentences = contentOf(article).flat();
  const bare = sentences.map((sentence) => bareKey(readOver(article, sentence)));
  const found = findStretch(bare.join(''), wanted);
  if (!found) return null;
  let at = 0;
  let start: number | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const length = (bare[index] as string).length;
    const place = shift(found, -at);
    at += length;
    if (place.start >= length || place.end <= 0) continue;
    const part = clip(place, { start: 0, end: length });
    const range = toOriginal(article, sentence, part, length);
    start ??= range.start;
    if (place.end <= length) return { start, end: range.end };
  }
  return null;
}

/** From letters and digits of a sentence back to the text, with its marks where they are its ends. */
function toOriginal(article: Article, sentence: Range, bare: Range, length: number): Range {
  if (bare.start === 0 && bare.end === length) return sentence;
  const read = readOverWithMap(article, sentence);
  const folded = foldWithMap(read.text);
  const places: number[] = [];
  for (const { 0: run, index } of folded.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let i = 0; i < run.length; i++) places.push(index + i);
  }
  const inRead = folded.toOriginal({
    start: places[bare.start] as number,
    end: (places[bare.end - 1] as number) + 1,
  });
  const range = read.toArticle(inRead);
  return {
    start: bare.start === 0 ? sentence.start : range.start,
    end: bare.end === length ? sentence.end : range.end,
  };
}

/**
 * The stretch about as long as `wanted` that holds most of its distinct shingles, from the first
 * of them to the last; null where that is less than SAME.
 */
function densestStretch(text: string, wanted: string): Range | null {
  const shingles = new Set(shinglesOf(wanted));
  const inText = shinglesOf(text);
  const width = Math.ceil((wanted.length - SHINGLE + 1) * SLACK);
  const counts = new Map<string, number>();
  let best = { held: 0, end: 0 };
  inText.forEach((shingle, last) => {
    if (shingles.has(shingle)) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
    const gone = inText[last - width];
    const count = gone === undefined ? undefined : counts.get(gone);
    if (gone !== undefined && count !== undefined) {
      if (count === 1) counts.delete(gone);
      else counts.set(gone, count - 1);
    }
    if (counts.size > best.held) best = { held: counts.size, end: last + 1 };
  });
  if (best.held < shingles.size * SAME) return null;
  let start = Math.max(0, best.end - width);
  while (!shingles.has(inText[start] as string)) start++;
  return { start, end: best.end - 1 + SHINGLE };
}

function shinglesOf(text: string): string[] {
  const count = Math.max(0, text.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) => text.slice(at, at + SHINGLE));
}

/**
 * True where two or more characters of `wanted` have two or more others in their place: another
 * name in the same form. What is only left out or put in replaces nothing.
 */
function replacesWords(text: string, wanted: string): boolean {
  const [inWanted, inText] = [shinglesOf(wanted), shinglesOf(text)];
  let [at, there] = [0, 0];
  while (at < inWanted.length) {
    if (inWanted[at] === inText[there]) {
      at++;
      there++;
      continue;
    }
    const next = nextMeeting(inWanted, inText, at, there);
    // Behind the last meeting, and before the first, the excerpt was only cut otherwise.
    if (!next) return false;
    // Shingles that began before the difference hold it too: they are no characters of it.
    const held = at === 0 && there === 0 ? 0 : SHINGLE - 1;
    if (next.at - at - held >= 2 && next.there - there - held >= 2) return true;
    ({ at, there } = next);
  }
  return false;
}

/** The nearest places from here on where both have the same shingle. */
function nextMeeting(
  one: string[],
  two: string[],
  at: number,
  there: number,
): { at: number; there: number } | null {
  let nearest: { at: number; there: number } | null = null;
  for (let i = at; i < one.length; i++) {
    if (nearest && i - at >= nearest.at - at + nearest.there - there) break;
    const j = two.indexOf(one[i] as string, there);
    if (j === -1) continue;
    if (!nearest || i + j < nearest.at + nearest.there) nearest = { at: i, there: j };
  }
  return nearest;
}

function holdsNumbers(text: string, wanted: string): boolean {
  const numbers = new Set(text.match(/\d+/gu));
  return (wanted.match(/\d+/gu) ?? []).every((number) => numbers.has(number));
}
