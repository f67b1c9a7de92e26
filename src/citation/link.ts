/**
 * The address that opens at a passage: the source's own with a text fragment, or the reader's
 * page, or none. Offsets in; a string out. Whether the source still stands there is not looked at.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */

import { wordSegments } from '../text/segments.js';
import type { Article, Range } from '../types/article.js';
import { type CitedRange, filePath, focusOf, placeAt } from './place.js';
import { type Quote, quoteOf, toMark } from './reader-mark.js';

/** What link buttons take; Discord's end there. */
export const MAX_LINK = 512;
/** UTF-16 units of a start or an end, tried in turn: nine characters of address a Han character. */
const QUOTED = [12, 18, 24];
/** Of a prefix or a suffix. */
const CONTEXT = 8;

/** Earlier places with the same words; a text of one line again and again has thousands. */
const MOST_TRIED = 200;
/** White space between a quote and its prefix or suffix; a gap beyond it is no neighbour's. */
const MOST_SPACE = 100;

type Located = Pick<Article, 'id' | 'url' | 'text' | 'format' | 'marks'>;

/**
 * In this order: the source's address with a text fragment, of at most MAX_LINK characters; the
 * source's address alone; under `publicUrl` the original where it opens at a page, else the reader's
 * page; null. A transcript's address is that of a recording, and opens at the second. An
 * empty range is a place without a quote: the address alone. What is marked as the answer tells the
 * page and the second; all that is quoted is marked in a text.
 */
export function linkTo(
  article: Located,
  range: CitedRange,
  publicUrl: string | null,
): string | null {
  const source = webAddress(article.url);
  const { start } = focusOf(range);
  if (source) {
    const second = secondsAt(article, start);
    if (second !== null && !source.includes('#')) return `${source}#t=${second}`;
    const base = `${source}${source.includes('#') ? '' : '#'}:~:text=`;
    for (const fragment of textFragments(article.text, range)) {
      if (base.length + fragment.length <= MAX_LINK) return base + fragment;
    }
    return source;
  }
  const file = filePath(article, start);
  if (publicUrl && file.includes('#')) return `${publicUrl}${file}`;
  const quotes = range.start < range.end ? [quoteOf(article, range)] : [];
  return publicUrl && `${publicUrl}${readerPath(article.id, ...quotes)}`;
}

function secondsAt(article: Located, start: number): number | null {
  const place = placeAt(article, start);
  return place?.kind === 'cue' && place.number !== null ? Math.floor(place.number) : null;
}

/** The reader's page of an article, with these quotes marked. */
export function readerPath(articleId: string, ...quotes: Quote[]): string {
  const at = quotes.map((quote) => `at=${toMark(quote)}`).join('&');
  return `/a/${encodeURIComponent(articleId)}${at && `?${at}`}`;
}

/** Null for what is no address of a web page. */
export function webAddress(url: string | null): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url.trim());
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** As programs take it: percent-coded where it is one of a web page, else as it was given. */
export function codedAddress(url: string | null): string | null {
  return webAddress(url) ?? url;
}

interface Quoted {
  prefix: string;
  start: string;
  /** Empty where `start` is the whole quote. */
  end: string;
  suffix: string;
}

/**
 * `[prefix-,]start[,end][,-suffix]`, encoded, shortest first: those that a browser would find at
 * this place and at no earlier one.
 */
export function* textFragments(text: string, range: Range): Generator<string> {
  const quote = trimmed(text, range);
  if (!quote) return;
  const quoted = text.slice(quote.start, quote.end);
  const prefix = lastWords(lineBefore(text, quote.start), CONTEXT);
  const suffix = firstWords(lineAfter(text, quote.end), CONTEXT);
  for (const most of QUOTED) {
    const whole = quoted.length <= most && !/[\r\n]/u.test(quoted);
    const start = whole ? quoted : firstWords(linesOf(quoted)[0] ?? '', most);
    const end = whole ? '' : lastWords(linesOf(quoted).at(-1) ?? '', most);
    if (start === '' || (!whole && end === '')) continue;
    const bare = { prefix: '', start, end, suffix: '' };
    const tried = [bare, { ...bare, prefix }, { ...bare, suffix }, { ...bare, prefix, suffix }];
    for (const one of tried) if (isFoundAt(text, one, quote)) yield encode(one);
  }
}

/**
 * As a browser walks: the first start (behind its prefix), then the first end after it. Nothing
 * behind the quote is read: what is found there is found too late.
 */
function isFoundAt(text: string, { prefix, start, end, suffix }: Quoted, at: Range): boolean {
  let tried = 0;
  for (const place of placesOf(start, text, 0)) {
    if (place > at.start || ++tried > MOST_TRIED) return false;
    if (prefix && !isBehind(prefix, text, place)) continue;
    if (!end) {
      const stop = place + start.length;
      if (suffix && !isBefore(suffix, text, stop)) continue;
      return place === at.start && stop === at.end;
    }
    // No end behind this start: none behind a later one either.
    const stop = firstEnd({ end, suffix }, { text, from: place + start.length, most: at.end });
    return place === at.start && stop === at.end;
  }
  return false;
}

/** Where the first end stops that has its suffix behind it; null where none does up to `most`. */
function firstEnd(
  { end, suffix }: Pick<Quoted, 'end' | 'suffix'>,
  { text, from, most }: { text: string; from: number; most: number },
): number | null {
  for (const place of placesOf(end, text, from)) {
    const stop = place + end.length;
    if (stop > most) return null;
    if (!suffix || isBefore(suffix, text, stop)) return stop;
  }
  return null;
}

/** Browsers compare without case and take any white space for a space. */
function* placesOf(words: string, text: string, from: number): Generator<number> {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s/gu, '\\s');
  // Without the flag u, so that half a character, where a quote was cut, is found as well.
  const pattern = new RegExp(escaped, 'gi');
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield match.index;
    pattern.lastIndex = match.index + 1;
  }
}

function isBehind(prefix: string, text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - MOST_SPACE - prefix.length), place);
  return toSearchable(before).trimEnd().endsWith(toSearchable(prefix));
}

function isBefore(suffix: string, text: string, place: number): boolean {
  const behind = text.slice(place, place + MOST_SPACE + suffix.length);
  return toSearchable(behind).trimStart().startsWith(toSearchable(suffix));
}

/** Lengths stay as they are. */
function toSearchable(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/\s/gu, ' ');
}

function encode({ prefix, start, end, suffix }: Quoted): string {
  const parts = [
    prefix && `${encodePart(prefix)}-`,
    encodePart(start),
    end && encodePart(end),
    suffix && `-${encodePart(suffix)}`,
  ];
  return parts.filter((part) => part !== '').join(',');
}

/** A dash in a part would be read as a prefix's or a suffix's. */
function encodePart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}

/** Whole words only: a browser looks for nothing that ends inside a word. */
function firstWords(line: string, most: number): string {
  let taken = '';
  for (const { segment } of wordSegments(line.slice(0, most * 2))) {
    if (taken !== '' && taken.length + segment.length > most) break;
    taken += segment;
  }
  return taken.trim();
}

function lastWords(line: string, most: number): string {
  const segments = [...wordSegments(line.slice(-most * 2))].map(({ segment }) => segment);
  let taken = '';
  for (const segment of segments.reverse()) {
    if (taken !== '' && taken.length + segment.length > most) break;
    taken = segment + taken;
  }
  return taken.trim();
}

function trimmed(text: string, { start, end }: Range): Range | null {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const to = end - (slice.length - slice.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}

function linesOf(text: string): string[] {
  return text.split(/[\r\n]/u);
}

function lineBefore(text: string, at: number): string {
  return linesOf(text.slice(Math.max(0, at - 100), at)).at(-1) ?? '';
}

function lineAfter(text: string, at: number): string {
  return linesOf(text.slice(at, at + 100))[0] ?? '';
}
