/**
 * Names in pinyin: which Han names of a collection could be written so. Two syllables that stand
 * together give the pairs of characters in the index that read so; a third must follow in the
 * same passage. Which of several is meant is guessed from family names, known places, words of
 * the language and how often each stands; pairs that merely meet are not taken for a name.
 */

import { isChinesePlace } from '../text/chinese-places.js';
import { looksEnglish } from '../text/english-lookalikes.js';
import { familyNameLength } from '../text/family-names.js';
import type { LatinWord } from '../text/latin-words.js';
import { charactersOf, splitSyllables } from '../text/pinyin.js';
import { isStopWord } from '../text/stop-words.js';
import { wordsOf } from '../text/words.js';
import { countStanding, type Lexicon } from './lexicon.js';

/** Latin words of a name; syllables of one, as in Qiqiha'er or Abudureheman. */
const MOST_WORDS = 4;
const MOST_SYLLABLES = 6;
/** Beginnings that are followed further; syllables such as yi and shi give thousands. */
const MOST_BEGINNINGS = 1_000;
/** Pairs of syllables that one question may look up, so that none takes long. */
const MOST_LOOKUPS = 40;
const MOST_VARIANTS = 4;

/** What speaks for a reading, in doublings of how often it stands: a place outweighs 64 times. */
const PLACE = 8;
const PERSON = 6;
const WORD = 4;
/** Readings this far behind the best are coincidences. */
const FALL = 9;

export interface PinyinName {
  /** How many Latin words it takes. */
  words: number;
  /** Han names, best first. */
  variants: string[];
}

export class PinyinNames {
  private lookups = 0;
  private readonly pairs = new Map<string, string[]>();

  constructor(private readonly lexicon: Lexicon) {}

  /** The longest name that begins with word number `first`; null where none stands there. */
  find(latin: readonly LatinWord[], first: number): PinyinName | null {
    for (let words = MOST_WORDS; words > 0; words--) {
      const span = latin.slice(first, first + words);
      if (span.length < words || span.slice(1).some(({ joined }) => !joined)) continue;
      const variants = this.readSpan(span.map(({ plain }) => plain));
      if (variants.length > 0) return { words, variants };
    }
    return null;
  }

  private readSpan(span: string[]): string[] {
    const isEnglish = span.map((word) => looksEnglish(word) || isStopWord(word));
    if (isEnglish.every(Boolean) || isEnglish.at(-1)) return [];
    const split = span.map(splitSyllables);
    if (split.some((ways) => ways.length === 0)) return [];
    const scores = new Map<string, number>();
    for (const way of combine(split)) {
      const readings = [{ syllables: way.flat(), isReversed: false }];
      const last = way.at(-1) as string[];
      // Zuyi Zhou, as the West orders names.
      if (way.length > 1 && last.length <= 2 && way.length <= 3) {
        readings.push({ syllables: [last, ...way.slice(0, -1)].flat(), isReversed: true });
      }
      for (const { syllables, isReversed } of readings) {
        for (const name of this.namesOf(syllables)) {
          const score = this.weigh(name, { parts: way.length, isReversed, mixed: isEnglish[0] });
          if (score !== null) scores.set(name, Math.max(score, scores.get(name) ?? 0));
        }
      }
    }
    const best = Math.max(...scores.values());
    return [...scores]
      .filter(([, score]) => score > best - FALL)
      .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
      .slice(0, MOST_VARIANTS)
      .map(([name]) => name);
  }

  /** Han strings of the index that read so and whose pairs stand in one passage. */
  private namesOf(syllables: string[]): string[] {
    if (syllables.length < 2 || syllables.length > MOST_SYLLABLES) return [];
    let names = this.pairsOf(syllables[0] as string, syllables[1] as string);
    for (let at = 2; at < syllables.length && names.length > 0; at++) {
      const next = new Map<string, string[]>();
      for (const pair of this.pairsOf(syllables[at - 1] as string, syllables[at] as string)) {
        const followers = next.get(pair[0] as string);
        if (followers) followers.push(pair[1] as string);
        else next.set(pair[0] as string, [pair[1] as string]);
      }
      names = promisingFirst(names)
        .slice(0, MOST_BEGINNINGS)
        .flatMap((name) => (next.get(name.at(-1) as string) ?? []).map((one) => name + one));
      if (names.length > 0) {
        names = promisingFirst(names)
          .slice(0, MOST_BEGINNINGS)
          .filter((name) => countStanding(this.lexicon, name) > 0);
      }
    }
    return names;
  }

  private pairsOf(first: string, second: string): string[] {
    const key = `${first} ${second}`;
    const known = this.pairs.get(key);
    if (known) return known;
    if (this.lookups++ >= MOST_LOOKUPS) return [];
    const seconds = charactersOf(second);
    const found = [...charactersOf(first)].flatMap((one) => this.lexicon.pairs(one, seconds));
    this.pairs.set(key, found);
    return found;
  }

  /** How much speaks for a reading; null where nothing tells it from characters that meet. */
  private weigh(
    name: string,
    { parts, isReversed, mixed }: { parts: number; isReversed: boolean; mixed?: boolean },
  ): number | null {
    const frequency = Math.log2(1 + countStanding(this.lexicon, name));
    const family = familyNameLength(name);
    const isPerson = family > 0 && name.length - family >= 1 && name.length - family <= 2;
    if (isReversed) return isPerson ? frequency + PERSON : null;
    if (isChinesePlace(name)) return frequency + PLACE;
    const isWord = wordsOf(name).length === 1;
    // Xu Qin is written apart as a person is; xuqin may be any word.
    if (isPerson && parts > 1) return frequency + PERSON;
    if (mixed) return null;
    if (isWord) return frequency + WORD;
    if (isPerson && (name.length > 2 || frequency > 1)) return frequency + 1;
    return name.length > 2 ? frequency : null;
  }
}

function promisingFirst(names: string[]): string[] {
  const isPromising = (name: string): boolean => familyNameLength(name) > 0;
  return [...names.filter(isPromising), ...names.filter((name) => !isPromising(name))];
}

/** One way of each word, all together; few, since most words split in one way. */
function combine(split: string[][][]): string[][][] {
  let ways: string[][][] = [[]];
  for (const choices of split) {
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice])).slice(0, 12);
  }
  return ways;
}
