/**
 * Bridges from a question's wording to the collection's: words said otherwise in Taiwan, Hong
 * Kong or on the mainland, names in pinyin or English, aliases that the owner told. Each offers
 * only what stands in the collection. What a bridge weighs is ranking's to say, and nothing that
 * is quoted changes.
 */

import { type Aliases, NO_ALIASES } from '../text/aliases.js';
import { type EnglishTable, englishWords, matchTable, placeNames } from '../text/english-names.js';
import { type LatinWord, latinWordsOf } from '../text/latin-words.js';
import { findNamedWords } from '../text/named-words.js';
import { findRegionalWords } from '../text/regional-words.js';
import { isStopWord } from '../text/stop-words.js';
import type { Range } from '../types.js';
import { countStanding, type Lexicon } from './lexicon.js';
import { PinyinNames } from './pinyin-names.js';

export type BridgeKind = 'regional' | 'pinyin' | 'place' | 'alias' | 'english';

/** Another way in which something of the question may stand in the collection. */
export interface Bridge extends Range {
  /** That part of the folded question. */
  text: string;
  /** Folded alternatives that stand in the collection, best first, at most 4. */
  variants: string[];
  kind: BridgeKind;
}

const MOST_VARIANTS = 4;

/**
 * In order of start, without overlaps. An alias goes before a name of ours, a name before
 * pinyin, pinyin before a plain English word.
 *
 * @param folded the question's key
 */
export function findBridges(
  folded: string,
  lexicon: Lexicon,
  aliases: Aliases = NO_ALIASES,
): Bridge[] {
  const bridges = [
    ...findHanAliases(folded, lexicon, aliases),
    ...findLatinBridges(folded, lexicon, aliases),
    ...findRegionalBridges(folded, lexicon),
  ];
  const kept: Bridge[] = [];
  for (const bridge of bridges) {
    const overlaps = kept.some((one) => one.start < bridge.end && bridge.start < one.end);
    if (!overlaps) kept.push(bridge);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * The Latin words of a question that lead nowhere: neither stop words, nor part of a bridge, nor
 * standing in the collection. A question without Han whose other words are none cannot be asked.
 */
export function unknownLatinWords(
  folded: string,
  bridges: readonly Bridge[],
  lexicon: Lexicon,
): string[] {
  const isKnown = ({ start, end }: Range): boolean =>
    bridges.some((bridge) => bridge.start < end && start < bridge.end) ||
    isStopWord(folded.slice(start, end)) ||
    lexicon.passagesWith(folded.slice(start, end)) > 0;
  return latinWordsOf(folded)
    .filter((word) => !isKnown(word))
    .map(({ start, end }) => folded.slice(start, end));
}

function findHanAliases(folded: string, lexicon: Lexicon, { han, longest }: Aliases): Bridge[] {
  if (han.size === 0) return [];
  return findNamedWords(folded, (word) => han.has(word), longest).flatMap(({ start, end, text }) =>
    bridge(folded, { start, end, kind: 'alias', variants: han.get(text) as string[] }, lexicon),
  );
}

function findRegionalBridges(folded: string, lexicon: Lexicon): Bridge[] {
  return findRegionalWords(folded).flatMap(({ start, end, variants }) =>
    bridge(folded, { start, end, kind: 'regional', variants }, lexicon),
  );
}

function findLatinBridges(folded: string, lexicon: Lexicon, aliases: Aliases): Bridge[] {
  const latin = latinWordsOf(folded);
  if (latin.length === 0) return [];
  const pinyin = new PinyinNames(lexicon);
  const bridges: Bridge[] = [];
  for (let first = 0; first < latin.length; ) {
    const found =
      readTable(aliases.latin, 'alias') ??
      readTable(placeNames(), 'place') ??
      readPinyin() ??
      readTable(englishWords(), 'english');
    if (found) bridges.push(found.bridge);
    first += found?.words ?? 1;

    function readTable(table: EnglishTable, kind: BridgeKind): Found | null {
      return foundIn(matchTable(table, latin, first, { stemmed: kind === 'english' }), kind);
    }
    function readPinyin(): Found | null {
      const word = matchTable(englishWords(), latin, first, { stemmed: true });
      const name = pinyin.find(latin, first);
      return name && name.words >= (word?.words ?? 0) && !(word && name.words === 1)
        ? foundIn(name, 'pinyin')
        : null;
    }
    function foundIn(
      match: { words: number; variants: string[] } | null,
      kind: BridgeKind,
    ): Found | null {
      if (!match) return null;
      const { start } = latin[first] as LatinWord;
      const { end } = latin[first + match.words - 1] as LatinWord;
      const [made] = bridge(folded, { start, end, kind, variants: match.variants }, lexicon);
      return made ? { bridge: made, words: match.words } : null;
    }
  }
  return bridges;
}

interface Found {
  bridge: Bridge;
  words: number;
}

/** The bridge, or none where nothing of it stands in the collection. */
function bridge(
  folded: string,
  { start, end, kind, variants }: Range & { kind: BridgeKind; variants: readonly string[] },
  lexicon: Lexicon,
): Bridge[] {
  const text = folded.slice(start, end);
  const standing = variants
    .filter((variant) => variant !== text && countStanding(lexicon, variant) > 0)
    .slice(0, MOST_VARIANTS);
  return standing.length > 0 ? [{ start, end, text, variants: standing, kind }] : [];
}
