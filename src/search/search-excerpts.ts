/** What of an article to show for a search: whole sentences around what was looked for. */

import { readOver, readOverWithMap } from '../corpus/layout/joints.js';
import { MAX_EXCERPT } from '../corpus/passages/passage-sentences.js';
import { boundaryNear, clauseEnds } from '../text/cut.js';
import { clip, merge, overlap, shift, touching } from '../text/ranges.js';
import { trimRange } from '../text/sentences.js';
import type { Steps } from '../text/steps.js';
import type { Highlight } from '../types/answer.js';
import type { Article, Range } from '../types/article.js';
import type { SearchExcerpt } from '../types/search.js';
import { type Needle, standingsOf } from './needle.js';
import { toSearchKey, toSearchKeyWithMap } from './search-key.js';
import { type Run, runsOf, titleLine } from './search-texts.js';

export const MAX_SEARCH_EXCERPTS = 3;
/** A boundary is looked for so far behind the wanted place (text/cut.ts). */
const CUT_REACH = 64;

/** One standing of a needle in the text. */
interface Match extends Range {
  needle: number;
}

interface Shown extends Range {
  matches: Match[];
}

/**
 * Up to three excerpts in order of the text, none overlapping: first those that show needles
 * that no other shows, then those with most matches. Each at most MAX_EXCERPT units, unless a
 * single grapheme is longer.
 */
export function searchExcerpts(article: Article, needles: readonly Needle[]): SearchExcerpt[] {
  const shown: Shown[] = [];
  for (const run of runsOf(article)) {
    let before: Shown | null = null;
    for (const match of matchesIn(article, run, needles)) {
      // One that ends behind the excerpt is marked as far as it is shown.
      if (before && match.start < before.end) {
        before.matches.push(match);
        continue;
      }
      const from: number = before?.end ?? run.start;
      before = { ...excerptAround(article.text, run, match, from), matches: [match] };
      shown.push(before);
    }
  }
  const chosen = choose(shown).sort((a, b) => a.start - b.start);
  return chosen.map(({ start, end, matches }) => ({
    text: article.text.slice(start, end),
    start,
    end,
    highlights: toHighlights(matches, { start, end }),
  }));
}

/** Every standing of a needle in an article's text, in order, without overlaps. */
export function* findInArticle(article: Article, needles: readonly Needle[]): Steps<Range[]> {
  const found: Match[] = [];
  for (const run of [...titleRuns(article), ...runsOf(article)]) {
    yield;
    found.push(...matchesIn(article, run, needles));
  }
  found.sort((a, b) => a.start - b.start);
  return merge(found.map(({ start, end }) => ({ start, end })));
}

/** A headline that stands in the text is searched as a line of its own. */
function titleRuns({ titleRange }: Article): Run[] {
  return titleRange ? [{ ...titleRange, sentences: [titleRange] }] : [];
}

/** Where the needles stand in a headline. */
export function titleHighlights(title: string | null, needles: readonly Needle[]): Highlight[] {
  if (title === null) return [];
  const line = titleLine(title);
  const whole = { start: 0, end: line.length };
  return toHighlights(matchesOf(line, needles), whole);
}

function matchesIn(article: Article, run: Run, needles: readonly Needle[]): Match[] {
  // Folding with a map takes ten times as long: only where there is something to map.
  const key = toSearchKey(readOver(article, run));
  if (needles.every((needle) => standingsOf(key, needle).length === 0)) return [];
  const read = readOverWithMap(article, run);
  return matchesOf(read.text, needles).map((match) =>
    shorten(article, { ...match, ...read.toArticle(match) }),
  );
}

/**
 * By white space in it, or where folding cannot tell one by one, a match may be of any length. One
 * that goes on behind a page's end is shown up to there.
 */
function shorten({ text, noise }: Article, whole: Match): Match {
  const page = touching(noise, whole).find(({ kind }) => kind === 'page');
  const match = page ? { ...whole, end: page.start } : whole;
  if (match.end - match.start <= MAX_EXCERPT) return match;
  const end = boundaryNear(text, match, match.start + MAX_EXCERPT - CUT_REACH);
  return { ...match, end: end ?? match.end };
}

function matchesOf(line: string, needles: readonly Needle[]): Match[] {
  const key = toSearchKeyWithMap(line);
  const matches = needles.flatMap((needle, index) =>
    standingsOf(key.text, needle).map((standing) => ({
      ...key.toOriginal(standing),
      needle: index,
    })),
  );
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** @param from where the excerpt before ends */
function excerptAround(text: string, run: Run, match: Range, from: number): Range {
  const touched = run.sentences.filter(
    (sentence) => overlap(sentence, match) && sentence.end > from,
  );
  const start = Math.max(from, Math.min(match.start, touched[0]?.start ?? match.start));
  const end = Math.max(match.end, touched.at(-1)?.end ?? match.end);
  if (end - start <= MAX_EXCERPT) return trimAround(text, { start, end }, match);
  return cutAround(text, { start, end }, match);
}

/** Clauses around the match as long as they fit, the ones behind it first. */
function cutAround(text: string, whole: Range, match: Range): Range {
  const ends = clauseEnds(text, whole);
  const starts = [whole.start, ...ends.slice(0, -1)];
  let first = starts.findLastIndex((start) => start <= match.start);
  let last = ends.findIndex((end) => end >= match.end);
  const fits = (a: number, b: number): boolean =>
    (ends[b] as number) - (starts[a] as number) <= MAX_EXCERPT;
  if (!fits(first, last)) return cutInClause(text, whole, match);
  for (let grown = true; grown; ) {
    grown = false;
    if (last + 1 < ends.length && fits(first, last + 1)) {
      last++;
      grown = true;
    }
    if (first > 0 && fits(first - 1, last)) {
      first--;
      grown = true;
    }
  }
  return trimAround(text, { start: starts[first] as number, end: ends[last] as number }, match);
}

function cutInClause(text: string, whole: Range, match: Range): Range {
  const room = Math.max(0, MAX_EXCERPT - (match.end - match.start)) >> 1;
  const left = Math.max(whole.start, match.start - room);
  const right = Math.min(whole.end, match.end + room);
  const cut = (wanted: number): number | null => boundaryNear(text, whole, wanted);
  const start = left === whole.start ? left : (cut(left) ?? match.start);
  const end = right === whole.end ? right : (cut(right) ?? match.end);
  const range = { start: Math.min(start, match.start), end: Math.max(end, match.end) };
  // The boundaries nearest to the wanted places may lie outside.
  return range.end - range.start <= MAX_EXCERPT ? trimAround(text, range, match) : { ...match };
}

/** No white space at the ends, and no comma where a sentence was cut; the match stays whole. */
function trimAround(text: string, range: Range, match: Range): Range {
  const { start, end: last } = trimRange(text, range);
  let end = last;
  while (end > match.end && /[，、；：,;:﹐﹑､\s]/u.test(text[end - 1] as string)) end--;
  return { start: Math.min(start, match.start), end: Math.max(end, match.end) };
}

function choose(shown: Shown[]): Shown[] {
  const left = [...shown];
  const chosen: Shown[] = [];
  const seen = new Set<number>();
  while (chosen.length < MAX_SEARCH_EXCERPTS && left.length > 0) {
    const fresh = ({ matches }: Shown): number =>
      new Set(matches.map(({ needle }) => needle).filter((needle) => !seen.has(needle))).size;
    let best = left[0] as Shown;
    for (const other of left) {
      const more = fresh(other) - fresh(best) || other.matches.length - best.matches.length;
      if (more > 0) best = other;
    }
    left.splice(left.indexOf(best), 1);
    chosen.push(best);
    for (const { needle } of best.matches) seen.add(needle);
  }
  return chosen;
}

function toHighlights(matches: Match[], within: Range): Highlight[] {
  const shown = matches.map((match) => shift(clip(match, within), -within.start));
  return merge(shown.map(({ start, end }) => ({ start, end, kind: 'match' })));
}
