/**
 * What marks a quote in an address of the reader: `120-268-9k3f0`, its offsets and a tag of the
 * characters themselves. Where others stand there since, the mark fits nothing, and a change
 * elsewhere in the article leaves it as it is.
 */

import { crc32 } from 'node:zlib';
import type { Article, Range } from '../types/article.js';

export interface Quote extends Range {
  /** The characters that stand there. */
  text: string;
}

/** Of 60 million tags two texts seldom have the same. */
const TAG_LENGTH = 5;
const MARK = /^(\d{1,9})-(\d{1,9})(?:-([0-9a-z]{5}))?$/u;

export function quoteOf({ text }: Pick<Article, 'text'>, { start, end }: Range): Quote {
  return { start, end, text: text.slice(start, end) };
}

export function toMark({ start, end, text }: Quote): string {
  return `${start}-${end}-${tagOf(text)}`;
}

/**
 * What a mark stands for in an article's text. Null for what is no mark, reaches beyond the text
 * or is of other characters; a mark without a tag, as addresses had before, is taken at its word.
 */
export function readMark(mark: string, text: string): Range | null {
  const read = markOrFault(mark, text);
  return typeof read === 'string' ? null : read;
}

/** No mark at all, one that reaches beyond the text, or one of characters that are others now. */
export type MarkFault = 'form' | 'beyond' | 'changed';

/** As readMark, with what is wrong with one that stands for nothing. */
export function markOrFault(mark: string, text: string): Range | MarkFault {
  const [found, from, to, tag] = MARK.exec(mark) ?? [];
  if (found === undefined || Number(from) >= Number(to)) return 'form';
  const { start, end, text: quoted } = quoteOf({ text }, { start: Number(from), end: Number(to) });
  if (end > text.length) return 'beyond';
  return tag === undefined || tag === tagOf(quoted) ? { start, end } : 'changed';
}

function tagOf(text: string): string {
  return crc32(text).toString(36).padStart(TAG_LENGTH, '0').slice(-TAG_LENGTH);
}
