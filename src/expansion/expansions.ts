/**
 * Expansions of a question's wording by the collection's: words said otherwise in Taiwan, Hong
 * Kong or on the mainland, names in pinyin or English, aliases that the owner told, figures. Each offers
 * only what stands in the collection. What an expansion weighs is ranking's to say, and nothing that
 * is quoted changes.
 */

import { writingsOf } from '../text/figures/figure-writings.js';
import { findFigures } from '../text/figures/figures.js';
import { overlap } from '../text/ranges.js';
import type { Range } from '../types/article.js';
import { type Aliases, NO_ALIASES } from './aliases.js';
import { englishWords, placeNames } from './english-names.js';
import { findLatinNames } from './latin-expansions.js';
import { countStanding, type Lexicon } from './lexicon.js';
import { findNamedWords } from './named-words.js';
import { loadReadings } from './pinyin/syllables.js';
import { findRegionalWords } from './regional-words.js';

export type ExpansionKind = 'figure' | 'regional' | 'pinyin' | 'place' | 'alias' | 'english';

/** Another way in which something of the question may stand in the collection. */
export interface Expansion extends Range {
  /** That part of the folded question. */
  text: string;
  /** Folded alternatives that stand in the collection, best first, at most 4. */
  variants: string[];
  kind: ExpansionKind;
  /** The question's own wording stands in the collection as well. */
  isKnown: boolean;
}

const MOST_VARIANTS = 4;
/** What a figure counts, behind it: a measure, and no particle. */
const COUNTED = /^(?![的了是在和与及占有为])\p{Script=Han}/u;

/** Reads the tables and readings, a fifth of a second, so that the first question need not. */
export function loadExpansions(): void {
  findRegionalWords('');
  placeNames();
  englishWords();
  loadReadings();
}

/**
 * In order of start, without overlaps. An alias goes before a name of ours, a name before
 * pinyin, pinyin before a plain English word.
 *
 * @param folded the question's key
 */
export function findExpansions(
  folded: string,
  lexicon: Lexicon,
  aliases: Aliases = NO_ALIASES,
): Expansion[] {
  const found = [
    ...findHanAliases(folded, aliases),
    ...findLatinNames(folded, lexicon, aliases),
    ...findRegionalNames(folded),
    ...findFigureNames(folded),
  ];
  const expansions = found.flatMap((name) => expansionsTo(folded, name, lexicon));
  const kept: Expansion[] = [];
  for (const expansion of expansions) {
    if (!kept.some((one) => overlap(one, expansion))) kept.push(expansion);
  }
  return kept.sort((a, b) => a.start - b.start);
}

interface OtherName extends Range {
  kind: ExpansionKind;
  /** Whether they stand in the collection or not. */
  variants: readonly string[];
}

function findHanAliases(folded: string, { han, longest }: Aliases): OtherName[] {
  if (han.size === 0) return [];
  return findNamedWords(folded, (word) => han.has(word), longest).map(({ start, end, text }) => {
    return { start, end, kind: 'alias', variants: han.get(text) as string[] };
  });
}

function findRegionalNames(folded: string): OtherName[] {
  return findRegionalWords(folded).map(({ start, end, variants }) => {
    return { start, end, kind: 'regional', variants };
  });
}

/** A count goes with what it counts: 36个月 is 三十六个月, and 36 stands in many places. */
function findFigureNames(folded: string): OtherName[] {
  return findFigures(folded).map((figure) => {
    const { start, end, unit } = figure;
    const counted = unit === '' ? (COUNTED.exec(folded.slice(end))?.[0] ?? '') : '';
    const variants = writingsOf(figure).map((writing) => writing + counted);
    return { start, end: end + counted.length, kind: 'figure', variants };
  });
}

/** The expansion, or none where nothing of it stands in the collection. */
function expansionsTo(
  folded: string,
  { start, end, kind, variants }: OtherName,
  lexicon: Lexicon,
): Expansion[] {
  const text = folded.slice(start, end);
  const standing = variants
    .filter((variant) => variant !== text && countStanding(lexicon, variant) > 0)
    .slice(0, MOST_VARIANTS);
  if (standing.length === 0) return [];
  const isKnown = countStanding(lexicon, text) > 0;
  return [{ start, end, text, variants: standing, kind, isKnown }];
}
