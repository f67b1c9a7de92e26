/**
 * Sentences of Chinese text as ranges. Nothing is rewritten and nothing but white space falls
 * between two sentences.
 */

import type { Range } from '../types/article.js';
import { finish, type Steps } from './steps.js';

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/gu;
const ENDS_A_STEP = 1024;
const LINE_ENDS = new Set([0x0a, 0x0d, 0x85, 0x2028, 0x2029]);
// ！！！, ？！ and …… are one end; a lone … is a pause, not an end.
const HAN_END =
  /[。！？；｡︒﹗﹖﹔]|[!?;](?=[)\]}"']*(?:\s|$|[^!-~]))|…{2,}|⋯{2,}|\.(?=\s+["'“‘(]?[A-Z])/gu;
// A mark or joiner behind an end belongs to its grapheme.
const MORE_ENDS = /^[。！？；!?;…⋯｡\p{M}\u200d]+/u;
const CLOSERS = /^[”’」』）】〕》〉］｝〗﹂﹄)\]}"'\p{M}\u200d]+/u;

/**
 * The lines of a text without their ends and without white space at either side; no empty ones.
 *
 * @param within only lines that reach into this range, each from its beginning; what is behind
 * the range's end is as if it were not there
 */
export function splitLines(text: string, within?: Range): Range[] {
  return finish(splitLinesSteps(text, within));
}

/** The same some line ends at a time. */
export function* splitLinesSteps(text: string, within?: Range): Steps<Range[]> {
  const lines: Range[] = [];
  let start = within ? lineStart(text, within.start) : 0;
  const end = within ? Math.min(within.end, text.length) : text.length;
  for (let ends = 1; ; ends++) {
    // A pattern keeps its place, and others may use this one between two steps.
    LINE_END.lastIndex = start;
    const match = LINE_END.exec(text);
    if (!match || match.index >= end) break;
    pushTrimmed(lines, text, { start, end: match.index });
    start = match.index + match[0].length;
    if (ends % ENDS_A_STEP === 0) yield;
  }
  pushTrimmed(lines, text, { start, end });
  return lines;
}

/** The line behind a place, trimmed; null where nothing but white space is left. */
export function lineBehind(text: string, from: number): Range | null {
  for (let start = from; start < text.length; ) {
    LINE_END.lastIndex = start;
    const match = LINE_END.exec(text);
    const line = trimRange(text, { start, end: match?.index ?? text.length });
    if (line.start < line.end) return line;
    start = match ? match.index + match[0].length : text.length;
  }
  return null;
}

/** The line before the one that begins at a place, trimmed; null where there is none. */
export function lineBefore(text: string, at: number): Range | null {
  for (let end = at; end > 0; ) {
    while (end > 0 && LINE_ENDS.has(text.charCodeAt(end - 1))) end--;
    const start = lineStart(text, end);
    const line = trimRange(text, { start, end });
    if (line.start < line.end) return line;
    end = start;
  }
  return null;
}

/** Where the line begins that a place stands in. */
export function lineStart(text: string, at: number): number {
  let start = Math.min(at, text.length);
  while (start > 0 && !LINE_ENDS.has(text.charCodeAt(start - 1))) start--;
  return start;
}

/**
 * The sentences of one line: an end mark, what closes with it (quotes, brackets) and all before
 * it. The dot in 45.6 or an address ends nothing.
 *
 * @param text the whole text; offsets stay in it
 */
export function splitSentences(text: string, line: Range): Range[] {
  const sentences: Range[] = [];
  const body = text.slice(line.start, line.end);
  const isOpen = straightQuotesOf(body);
  HAN_END.lastIndex = 0;
  let start = 0;
  for (let match = HAN_END.exec(body); match; match = HAN_END.exec(body)) {
    let end = match.index + match[0].length;
    end += MORE_ENDS.exec(body.slice(end, end + 64))?.[0].length ?? 0;
    end += closersAt(body, end, isOpen);
    pushTrimmed(sentences, text, { start: line.start + start, end: line.start + end });
    start = end;
    HAN_END.lastIndex = end;
  }
  pushTrimmed(sentences, text, { start: line.start + start, end: line.end });
  return sentences;
}

/** The range without white space (BOM and ideographic space included) at either end. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

// Invisible characters count as white space: a quote that starts with one looks indented.
const SPACE = /[\s\u200b\u2060\ufeff\u3000]/u;

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Han characters and ASCII letters, which nearly all are, need no pattern.
  if ((unit > 0x3000 && unit < 0xfeff) || (unit > 0x20 && unit < 0x85)) return false;
  return SPACE.test(text[at] as string);
}

function pushTrimmed(into: Range[], text: string, range: Range): void {
  const trimmed = trimRange(text, range);
  if (trimmed.start < trimmed.end) into.push(trimmed);
}

/** How many units from `end` on close what was opened before. */
function closersAt(
  body: string,
  end: number,
  isOpen: (quote: string, at: number) => boolean,
): number {
  const closers = CLOSERS.exec(body.slice(end, end + 16))?.[0] ?? '';
  // A straight quote may as well open the next sentence: it closes only what stands open.
  let length = 0;
  for (const closer of closers) {
    if ((closer === '"' || closer === "'") && !isOpen(closer, end + length)) break;
    length += closer.length;
  }
  return length;
}

/** Tells whether a straight quote stands open at a place; asked in order of places. */
function straightQuotesOf(body: string): (quote: string, at: number) => boolean {
  const counts: Record<string, number> = { '"': 0, "'": 0 };
  let counted = 0;
  return (quote, at) => {
    for (; counted < at; counted++) {
      const unit = body[counted] as string;
      if (unit in counts) counts[unit] = (counts[unit] as number) + 1;
    }
    return (counts[quote] as number) % 2 === 1;
  };
}
