/**
 * What two texts are compared by: a search key's Han characters, words and whole figures, with the
 * marks without which a figure is another one (text/sameness/meaning.ts). Punctuation and white space leave
 * nothing behind but the end of a word.
 */

import { meaningOfMarks, PARTED, withRoundZeros } from '../text/sameness/meaning.js';
import type { Range } from '../types/article.js';

/** With its place in the key. */
export interface Token extends Range {
  text: string;
}

const RUN = /(?<said>[\p{L}\p{N}]+)|[^\p{L}\p{N}]+/gu;
/** A figure in digits, in Han or in both (5万), a Han character, a word of another script. */
const UNIT = /[\p{N}零一二三四五六七八九十百千万亿两]+|\p{Script=Han}|[^\P{L}\p{Script=Han}]+/gu;
const FIGURE = /^\p{N}/u;
const ENDS_IN_FIGURE = /\p{N}[%‰]?$/u;

/** In order, without overlaps. @param key as toSearchKey makes it */
export function tokensOf(key: string): Token[] {
  const tokens: Token[] = [];
  const read = withRoundZeros(key);
  /** A mark that belongs to the figure behind it. */
  let mark: Token | null = null;
  for (const { 0: run, index: start, groups } of read.matchAll(RUN)) {
    const end = start + run.length;
    if (groups?.said !== undefined) {
      addUnits(tokens, { text: run, start, end }, mark);
      mark = null;
    } else {
      mark = readMarks(read, { start, end }, tokens);
    }
  }
  return tokens;
}

/** @param mark what stands before the first of them and is part of it */
function addUnits(tokens: Token[], run: Token, mark: Token | null): void {
  for (const { 0: text, index } of run.text.matchAll(UNIT)) {
    const start = run.start + index;
    const token = { text, start, end: start + text.length };
    if (index > 0 || !mark) tokens.push(token);
    else extend(tokens, mark, token);
  }
}

/** 1,234 and 2018-07 are one figure, -3 has its sign. */
function extend(tokens: Token[], mark: Token, token: Token): void {
  const before = tokens.at(-1);
  if (before?.end === mark.start && ENDS_IN_FIGURE.test(before.text)) {
    before.text += mark.text + token.text;
    before.end = token.end;
  } else {
    tokens.push({ ...token, text: mark.text + token.text, start: mark.start });
  }
}

/** Puts marks that mean something to the figure before them; what belongs to the next is returned. */
function readMarks(read: string, marks: Range, tokens: Token[]): Token | null {
  const meaning = meaningOfMarks(read, marks);
  const before = tokens.at(-1);
  const isBehindFigure = before?.end === marks.start && ENDS_IN_FIGURE.test(before.text);
  const isBeforeFigure = FIGURE.test(read.slice(marks.end, marks.end + 2));
  if (meaning === PARTED) return null;
  if (isBeforeFigure && (meaning !== '' || isBehindFigure)) return { text: meaning, ...marks };
  if (meaning === '') return null;
  if (before && isBehindFigure) {
    before.text += meaning;
    before.end = marks.end;
  } else {
    tokens.push({ text: meaning, ...marks });
  }
  return null;
}
