/**
 * An article's text as a page sets it: its lines by what they are, each cut where noise or a mark
 * begins or ends. Every character that is to be seen is in exactly one piece, in order. A report is
 * one page; what is as long as a book is several.
 */

import { clip, holds, isHeld, touching } from '../../text/ranges.js';
import { splitLinesSteps } from '../../text/sentences.js';
import type { Steps } from '../../text/steps.js';
import type { Article, Range } from '../../types.js';

export interface Piece extends Range {
  text: string;
  noise: boolean;
  /** Index of the mark that it is in; null outside of all. */
  mark: number | null;
  /** Where that mark begins, and where it ends. */
  first: boolean;
  last: boolean;
}

export interface Line {
  /** `above` and `deck` are the lines of a headline before and behind its title. */
  kind: 'noise' | 'above' | 'title' | 'deck' | 'text';
  pieces: Piece[];
}

export interface ArticleBody {
  /** To the end of the headline; empty where the title does not stand in the text. */
  head: Line[];
  /** The lines of this page behind it. */
  body: Line[];
  /** From 1. */
  page: number;
  pages: number;
  /** The page that a place of the text is on. */
  pageOf(at: number): number;
}

/** A line of a headline is shorter and ends no sentence. */
const LONGEST_HEADLINE = 40;
const SENTENCE_END = /[。！？!?；;，,：:…]["'”’」』）)]*$/u;
const MOST_DECK = 4;
/** A title further down than behind so many lines is a line like any other. */
const MOST_ABOVE = 40;
/** Of a page: beyond them a browser takes seconds to set it. */
const PAGE_LINES = 2_000;
const PAGE_UNITS = 200_000;

/** @param asked a page's number; null for the first mark's */
export function* layOutSteps(
  article: Article,
  marks: readonly Range[],
  asked: number | null,
): Steps<ArticleBody> {
  const { text, noise, titleRange } = article;
  const lines = yield* splitLinesSteps(text);
  const isNoise = (line: Range): boolean => isHeld(noise, line);
  const isTitle = ({ start, end }: Range): boolean =>
    titleRange !== null && start < titleRange.end && end > titleRange.start;
  const last = lines.slice(0, MOST_ABOVE + 1).findLastIndex(isTitle);
  const headEnd = last === -1 ? 0 : endOfDeck(text, lines, last + 1, isNoise);
  const starts = pageStarts(lines);
  const pageOf = (at: number): number =>
    Math.max(1, starts.filter((line) => (lines[line]?.start ?? 0) <= at).length);
  const wanted = asked ?? pageOf(marks[0]?.start ?? 0);
  const page = Math.min(Math.max(1, wanted), starts.length);
  const setLine = (line: Range, index: number): Line => {
    const inHead = index < headEnd ? (index < last ? 'above' : 'deck') : 'text';
    const kind = inHead !== 'text' && isTitle(line) ? 'title' : isNoise(line) ? 'noise' : inHead;
    return { kind, pieces: cut(article, line, marks) };
  };
  const head = lines.slice(0, headEnd).map(setLine);
  const body: Line[] = [];
  const from = Math.max(headEnd, starts[page - 1] as number);
  for (let index = from; index < (starts[page] ?? lines.length); index++) {
    yield;
    body.push(setLine(lines[index] as Range, index));
  }
  return { head, body, page, pages: starts.length, pageOf };
}

/** Indexes of the lines that pages begin with; one at least. */
function pageStarts(lines: readonly Range[]): number[] {
  const starts = [0];
  for (const [index, { end }] of lines.entries()) {
    const first = starts.at(-1) as number;
    const units = end - (lines[first] as Range).start;
    if (index > first && (index - first >= PAGE_LINES || units > PAGE_UNITS)) starts.push(index);
  }
  return starts;
}

/** Index behind the headline's last line; noise in between is part of the head. */
function endOfDeck(
  text: string,
  lines: Range[],
  from: number,
  isNoise: (line: Range) => boolean,
): number {
  let end = from;
  let decks = 0;
  for (let index = from; index < lines.length && decks < MOST_DECK; index++) {
    const line = lines[index] as Range;
    if (!isNoise(line)) {
      const words = text.slice(line.start, line.end);
      if (words.length > LONGEST_HEADLINE || SENTENCE_END.test(words)) break;
      decks++;
    }
    end = index + 1;
  }
  // An article of short lines alone, as verse is, is no headline.
  return end === lines.length ? from : end;
}

function cut({ text, noise }: Article, line: Range, marks: readonly Range[]): Piece[] {
  const edges = new Set([line.start, line.end]);
  for (const range of [...touching(noise, line), ...touching(marks, line)]) {
    const { start, end } = clip(range, line);
    edges.add(start);
    edges.add(end);
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] as number;
    const mark = marks.findIndex((range) => holds(range, { start, end }));
    const marked = marks[mark];
    return {
      start,
      end,
      text: text.slice(start, end),
      noise: isHeld(noise, { start, end }),
      mark: mark === -1 ? null : mark,
      first: marked !== undefined && text.slice(marked.start, start).trim() === '',
      last: marked !== undefined && text.slice(end, marked.end).trim() === '',
    };
  });
}
