/**
 * What marks a quote in an address of the reader: `120-268-9k3f0`, its offsets and a tag of the
 * characters themselves. Where others stand there since, the mark fits nothing, and a change
 * elsewhere in the article leaves it as it is.
 */

import { crc32 } from 'node:zlib';
import type { Article, Range } from '../types.js';

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
  const [found, from, to, tag] = MARK.exec(mark) ?? [];
  if (found === undefined) return null;
  const { start, end, text: quoted } = quoteOf({ text }, { start: Number(from), end: Number(to) });
  if (start >= end || end > text.length) return null;
  return tag === undefined || tag === tagOf(quoted) ? { start, end } : null;
}

function tagOf(text: string): string {
  return crc32(text).toString(36).padStart(TAG_LENGTH, '0').slice(-TAG_LENGTH);
}
