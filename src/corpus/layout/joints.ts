/**
 * Where lines of a file that were broken inside a sentence go on: the joints between them, which
 * are noise of their own kind. What is read (searched, counted, embedded) is the text without
 * them; what is quoted is the file's own text, with them.
 */

import { touching } from '../../text/ranges.js';
import type { Article, Noise, Range } from '../../types/article.js';

/** What of an article is needed to read over its joints. */
export type Joined = Pick<Article, 'text' | 'noise'>;

const HAN_OR_MARK = /[\p{Script=Han}\p{P}\u3000]/u;

/** True for the end of a line that goes on, and for a page's head or number. */
export function isJoint({ kind }: Noise): boolean {
  return kind === 'line-end' || kind === 'page';
}

/** The joints inside a range, in order. */
export function jointsIn({ noise }: Pick<Article, 'noise'>, range: Range): Noise[] {
  return touching(noise, range).filter(isJoint);
}

/**
 * A range as it is read, without its joints: over one of them Chinese goes on, and words of other
 * scripts have a space.
 */
export function readOver(article: Joined, range: Range): string {
  return textWithout(article.text, range, jointsIn(article, range));
}

/** The same in the length of the text, with blanks where the joints are. */
export function blankOver(article: Joined, range: Range): string {
  const joints = jointsIn(article, range);
  if (joints.length === 0) return article.text.slice(range.start, range.end);
  let read = '';
  let at = range.start;
  for (const { start, end } of joints) {
    read += article.text.slice(at, Math.max(at, start));
    const to = Math.min(end, range.end);
    read += ' '.repeat(to - Math.max(range.start, start));
    at = to;
  }
  return read + article.text.slice(at, range.end);
}

/** A text as it is read, with the way back to the article. */
export interface ReadText {
  text: string;
  /** Not of an empty range. */
  toArticle(range: Range): Range;
}

/** What readOver gives, with where it stands in the article. */
export function readOverWithMap(article: Joined, range: Range): ReadText {
  const parts = partsWithout(article.text, range, jointsIn(article, range));
  const places: number[] = [];
  for (const { start, end, isSpace } of parts) {
    for (let at = start; at < end; at++) places.push(at);
    if (isSpace) places.push(end);
  }
  return {
    text: textOf(article.text, parts),
    toArticle: ({ start, end }) => ({
      start: places[start] as number,
      end: (places[end - 1] as number) + 1,
    }),
  };
}

/** @param skip in order; joints part words of other scripts, and nothing else leaves a trace */
export function textWithout(text: string, range: Range, skip: readonly (Range | Noise)[]): string {
  return skip.length === 0
    ? text.slice(range.start, range.end)
    : textOf(text, partsWithout(text, range, skip));
}

interface Part extends Range {
  /** A space stands behind it. */
  isSpace: boolean;
}

function textOf(text: string, parts: readonly Part[]): string {
  return parts
    .map(({ start, end, isSpace }) => text.slice(start, end) + (isSpace ? ' ' : ''))
    .join('');
}

function partsWithout(text: string, range: Range, skip: readonly (Range | Noise)[]): Part[] {
  const parts: Part[] = [];
  let at = range.start;
  for (const one of skip) {
    if (one.end <= at) continue;
    const isSpace = 'kind' in one && isJoint(one) && partsWords(text, one);
    parts.push({ start: at, end: Math.max(at, one.start), isSpace });
    at = Math.min(one.end, range.end);
  }
  parts.push({ start: at, end: Math.max(at, range.end), isSpace: false });
  return parts;
}

function partsWords(text: string, { start, end }: Range): boolean {
  return ![text[start - 1], text[end]].some((unit) => !unit || isHanOrMark(unit));
}

/** Half of a rare character is a Han character's. */
function isHanOrMark(unit: string): boolean {
  return HAN_OR_MARK.test(unit) || /[\ud800-\udfff]/u.test(unit);
}
