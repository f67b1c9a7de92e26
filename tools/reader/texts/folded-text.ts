/**
 * A text as the reader sees it: its sentences folded one by one, as the program folds them, with
 * where each of them stands in the file. Python counts code points: what lies beyond the basic
 * plane is one replacement character, so that its offsets are UTF-16's too.
 */

import { fold } from '../../../src/text/folding/fold.js';
import { splitLines, splitSentences } from '../../../src/text/sentences.js';
import type { Range } from '../../../src/types/article.js';

export interface SourceText {
  id: string;
  source: string;
  /** Empty where none is known. */
  title: string;
  text: string;
}

/** A sentence as a range of the folded text. */
export interface FoldedSentence extends Range {
  /** Where it begins and ends in the original. */
  from: number;
  to: number;
}

export interface ReaderText {
  id: string;
  source: string;
  title: string;
  text: string;
  sentences: FoldedSentence[];
}

const BEYOND_THE_PLANE = /[\u{10000}-\u{10ffff}]/gu;

export function readerKey(text: string): string {
  return fold(text).replace(BEYOND_THE_PLANE, '\ufffd');
}

/** Lines stay lines; white space between two sentences of one line is one space. */
export function toReaderText({ id, source, title, text }: SourceText): ReaderText {
  let folded = '';
  const sentences: FoldedSentence[] = [];
  for (const range of splitLines(text).flatMap((line) => splitSentences(text, line))) {
    const key = readerKey(text.slice(range.start, range.end));
    if (key === '') continue;
    folded += gapBetween(text, sentences.at(-1)?.to ?? range.start, range.start);
    sentences.push({
      start: folded.length,
      end: folded.length + key.length,
      from: range.start,
      to: range.end,
    });
    folded += key;
  }
  return { id, source, title: readerKey(title), text: folded, sentences };
}

/**
 * A range of the original as one of the folded text.
 *
 * @returns null where it begins or ends outside every sentence, or does not fold to what stands there
 */
export function toFoldedRange(
  original: string,
  { text, sentences }: ReaderText,
  range: Range,
): Range | null {
  const first = sentences.find(({ from, to }) => from <= range.start && range.start < to);
  const last = sentences.find(({ from, to }) => from < range.end && range.end <= to);
  if (!first || !last) return null;
  const start = first.start + readerKey(original.slice(first.from, range.start)).length;
  const end = last.start + readerKey(original.slice(last.from, range.end)).length;
  const bare = (part: string): string => part.replace(/\s/gu, '');
  const wanted = readerKey(original.slice(range.start, range.end));
  return bare(text.slice(start, end)) === bare(wanted) ? { start, end } : null;
}

/** Every place where a folded text stands; none for an empty one. */
export function placesOf(wanted: string, text: string): Range[] {
  const places: Range[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

function gapBetween(original: string, end: number, start: number): string {
  const gap = original.slice(end, start);
  if (gap === '') return '';
  return /[\n\r\u2028\u2029]/u.test(gap) ? '\n' : ' ';
}
