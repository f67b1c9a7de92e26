/**
 * An article's text as a page sets it: its lines by what they are, each cut where noise or a mark
 * begins or ends. Every character that is to be seen is in exactly one piece, in order. A report is
 * one page; what is as long as a book is several.
 */

import { placesIn } from '../../citation/place.js';
import { endsSentence, findHeadline, LONGEST_HEADLINE } from '../../corpus/headline.js';
import { clip, firstBehind, holds, isHeld, touching } from '../../text/ranges.js';
import { splitLinesSteps } from '../../text/sentences.js';
import type { Steps } from '../../text/steps.js';
import type { Article, PlaceMark, Range } from '../../types/article.js';

export interface Piece extends Range {
  text: string;
  noise: boolean;
  /** Index of the mark that it is in; null outside of all. */
  mark: number | null;
  /** Where that mark begins, and where it ends. */
  first: boolean;
  last: boolean;
  /** Index of what is found that it is in; null outside of all. */
  found: number | null;
  /** True where that begins. */
  foundFirst: boolean;
  /** Pages, chapters and times of the file that begin with it, where the text does not say so itself. */
  places: PlaceMark[];
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
  /** Headings between the paragraphs, of all pages; empty for an article without. */
  outline: Heading[];
}

export interface Heading {
  /** Where its line begins. */
  at: number;
  text: string;
}

/** What is to be seen in a text besides itself. */
export interface Shown {
  marks: readonly Range[];
  /** Standings of what is looked for. */
  found: readonly Range[];
}

/** Of a page: beyond them a browser takes seconds to set it. */
const PAGE_LINES = 2_000;
const PAGE_UNITS = 200_000;

/** 一、, （二）, 第三章, ## : what a line of an outline begins with. */
const HEADING =
  /^\s*(?:#{1,6}\s+\S|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百\d]{1,4}[章节節部条條编編])/u;
const MOST_HEADINGS = 60;

/** @param asked a page's number; null for that of the first mark, or of what is found first */
export function* layOutSteps(
  article: Article,
  shown: Shown,
  asked: number | null,
): Steps<ArticleBody> {
  const { text, noise, titleRange } = article;
  const lines = yield* splitLinesSteps(text);
  const isNoise = (line: Range): boolean => isHeld(noise, line);
  const isTitle = ({ start, end }: Range): boolean =>
    titleRange !== null && start < titleRange.end && end > titleRange.start;
  const { title: last, end: headEnd } = findHeadline(article, lines) ?? { title: -1, end: 0 };
  const starts = pageStarts(lines);
  const pageOf = (at: number): number =>
    Math.max(1, starts.filter((line) => (lines[line]?.start ?? 0) <= at).length);
  const wanted = asked ?? pageOf((shown.marks[0] ?? shown.found[0])?.start ?? 0);
  const page = Math.min(Math.max(1, wanted), starts.length);
  const setLine = (line: Range, index: number): Line => {
    const inHead = index < headEnd ? (index < last ? 'above' : 'deck') : 'text';
    const kind = inHead !== 'text' && isTitle(line) ? 'title' : isNoise(line) ? 'noise' : inHead;
    const places = placesOf(article, { start: lines[index - 1]?.end ?? 0, end: line.end });
    return { kind, pieces: cut(article, line, { ...shown, places }) };
  };
  const head = lines.slice(0, headEnd).map(setLine);
  const body: Line[] = [];
  const from = Math.max(headEnd, starts[page - 1] as number);
  for (let index = from; index < (starts[page] ?? lines.length); index++) {
    yield;
    body.push(setLine(lines[index] as Range, index));
  }
  const outline = outlineOf(text, lines.slice(headEnd), isNoise);
  return { head, body, page, pages: starts.length, pageOf, outline };
}

/** None where there is but one: a line like a heading is no outline. */
function outlineOf(
  text: string,
  lines: readonly Range[],
  isNoise: (line: Range) => boolean,
): Heading[] {
  const headings: Heading[] = [];
  for (const line of lines) {
    if (headings.length === MOST_HEADINGS) break;
    if (line.end - line.start > LONGEST_HEADLINE) continue;
    const words = text.slice(line.start, line.end).trim();
    if (!HEADING.test(words) || endsSentence(words) || isNoise(line)) continue;
    headings.push({ at: line.start, text: words.replace(/^#+\s+/u, '') });
  }
  return headings.length > 1 ? headings : [];
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

/** What a table's row is called stands above its article already; a chapter's heading is its own. */
function placesOf(article: Article, range: Range): PlaceMark[] {
  return placesIn(article, range).filter(
    ({ kind, label, at }) =>
      kind !== 'row' && (kind !== 'chapter' || !article.text.startsWith(label, at)),
  );
}

/** Where a headline's own words begin, behind the # that makes it one. */
function headingMarkEnd(
  { text, titleRange }: Pick<Article, 'text' | 'titleRange'>,
  line: Range,
): number | null {
  const at = titleRange?.start ?? line.start;
  return at > line.start && at < line.end && /^#+\s+$/u.test(text.slice(line.start, at))
    ? at
    : null;
}

function cut(
  { text, noise, titleRange }: Article,
  line: Range,
  { marks, found, places: begun }: Shown & { places: PlaceMark[] },
): Piece[] {
  const startOf = ({ at }: PlaceMark): number => Math.max(at, line.start);
  const wordsAt = headingMarkEnd({ text, titleRange }, line) ?? line.start;
  const edges = new Set([line.start, wordsAt, line.end, ...begun.map(startOf)]);
  for (const range of [
    ...touching(noise, line),
    ...touching(marks, line),
    ...touching(found, line),
  ]) {
    const { start, end } = clip(range, line);
    edges.add(start);
    edges.add(end);
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] as number;
    const mark = marks.findIndex((range) => holds(range, { start, end }));
    const marked = marks[mark];
    const place = firstBehind(found, start);
    const standing = found[place];
    const isFound = standing !== undefined && holds(standing, { start, end });
    return {
      start,
      end,
      text: text.slice(start, end),
      noise: end <= wordsAt || isHeld(noise, { start, end }),
      mark: mark === -1 ? null : mark,
      first: marked !== undefined && text.slice(marked.start, start).trim() === '',
      last: marked !== undefined && text.slice(end, marked.end).trim() === '',
      found: isFound ? place : null,
      foundFirst: isFound && standing.start === start,
      places: begun.filter((place) => startOf(place) === start),
    };
  });
}
