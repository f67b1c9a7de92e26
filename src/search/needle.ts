/** What is looked for in search keys: as it was typed, and any other way that its figure is written. */

import { writingsOf } from '../text/figures/figure-writings.js';
import { findFigures } from '../text/figures/figures.js';
import type { Range } from '../types/article.js';
import { findNeedle } from './search-key.js';

/** The key of what was typed first; any of them will do. */
export type Needle = readonly [typed: string, ...otherWays: string[]];

/** Each is looked up among the terms; the usual ways come first. */
const MOST_WAYS = 12;

/** 2850米 is 二千八百五十米 and 2.85公里; a word with two figures, and one with none, is as it is. */
export function needleOf(word: string): Needle {
  const figures = findFigures(word);
  const [figure] = figures;
  if (!figure || figures.length > 1) return [word];
  const [before, after] = [word.slice(0, figure.start), word.slice(figure.end)];
  const ways = writingsOf(figure).map((way) => `${before}${way}${after}`);
  return [word, ...ways.filter((way) => way !== word).slice(0, MOST_WAYS - 1)];
}

/** Where it stands in a key, in order, without overlaps. */
export function standingsOf(key: string, needle: Needle): Range[] {
  const found = needle
    .flatMap((way) => findNeedle(key, way).map((start) => ({ start, end: start + way.length })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, i) => found.slice(0, i).every(({ end }) => end <= start));
}
