/**
 * Names in pinyin: which Han names of a collection could be written so. Two syllables that stand
 * together give the pairs of characters in the index that read so; a third must follow in the
 * same passage. Which of several is meant is guessed from family names, known places, words of
 * the language and how often each stands; pairs that merely meet are not taken for a name.
 */

import { hasParticle, looksLikePerson } from '../../text/family-names.js';
import { isStopWord } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import type { LatinWord } from '../latin-words.js';
import type { Lexicon } from '../lexicon.js';
import { isChinesePlace } from './chinese-places.js';
import { looksEnglish } from './english-lookalikes.js';
import { charactersOf, isLoose, readsAs, splitSyllables } from './syllables.js';

/** Latin words of a name; syllables of one, as in Qiqiha'er or Abudureheman. */
const MOST_WORDS = 4;
const MOST_SYLLABLES = 6;
/** Readings that are followed further; syllables such as yi and shi give hundreds. */
const MOST_FOLLOWED = 200;
const MOST_COUNTED = 2_000;
/** Pairs of syllables that one question may look up, so that none takes long. */
const MOST_LOOKUPS = 40;
const MOST_VARIANTS = 4;

/** What speaks for a reading, in doublings of how often it stands: a place outweighs 64 times. */
const PLACE = 8;
const PERSON = 6;
const REVERSED_PERSON = 4;
const WORD = 4;
const JOINED_PERSON = 3;
/** 万 may be read mo, 无 too; 宿 su in 八宿. Seldom meant, so others go before. */
const ODD_READING = 4;
/** Two characters meet by chance that much more often than three. */
const PAIR_CHANCE = 3;
/** Readings this far behind the best are coincidences. */
const FALL = 9;

/** True for a Latin word that may be a family name by itself. */
export function mayBeFamilyName(word: string): boolean {
  if (looksEnglish(word) || isStopWord(word)) return false;
  return splitSyllables(word)[0]?.length === 1;
}

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

  /**
   * The longest name that begins with word number `first`; null where none stands there.
   *
   * @param isRest whether the word before may be the family name of it and is not known: of
   *   Zhou Zuyi, whom nobody speaks of, zuyi alone is no name
   */
  find(latin: readonly LatinWord[], first: number, isRest: boolean): PinyinName | null {
    for (let words = MOST_WORDS; words > 0; words--) {
      const span = latin.slice(first, first + words);
      if (span.length < words || span.slice(1).some(({ joined }) => !joined)) continue;
      // Half of a given name is none: Yu in Hou Yu-ih.
      if (latin[first + words]?.hyphenated) continue;
      const variants = this.readSpan(
        span.map(({ plain }) => plain),
        isRest,
      );
      if (variants.length > 0) return { words, variants };
    }
    return null;
  }

  private readSpan(span: string[], isRest: boolean): string[] {
    const isEnglish = span.map((word) => looksEnglish(word) || isStopWord(word));
    if (isEnglish.every(Boolean) || isEnglish.at(-1)) return [];
    const split = span.map(splitSyllables);
    if (split.some((ways) => ways.length === 0)) return [];
    const scores = new Map<string, number>();
    for (const way of combine(split)) {
      for (const { syllables, isReversed } of ordersOf(way)) {
        for (const [name, count] of this.namesOf(syllables)) {
          if (isRest && !isChinesePlace(name)) continue;
          const score = this.weigh(name, count, {
            syllables,
            isReversed,
            isApart: way.length > 1,
            isLoose: way.some((syllables, i) => isLoose(span[i] as string, syllables)),
            beginsEnglish: isEnglish[0] === true,
          });
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

  /** Han strings of the index that read so, with how many passages hold all pairs of each. */
  private namesOf(syllables: string[]): [string, number][] {
    if (syllables.length < 2 || syllables.length > MOST_SYLLABLES) return [];
    const pairs = syllables
      .slice(1)
      .map((syllable, i) => this.pairsOf(syllables[i] as string, syllable));
    let names = this.promising(continued(pairs[0] as string[], pairs[1]));
    for (let at = 1; at < pairs.length && names.length > 0; at++) {
      const followers = byFirst(pairs[at] as string[]);
      const longer = names.flatMap(([name]) =>
        (followers.get(name.at(-1) as string) ?? []).map((pair) => name + pair[1]),
      );
      names = this.promising(continued(longer, pairs[at + 1]));
    }
    return names;
  }

  /** Those that stand somewhere: half people and places, half whatever stands most often. */
  private promising(names: string[]): [string, number][] {
    const counted = names
      .slice(0, MOST_COUNTED)
      .map((name): [string, number] => [name, this.lexicon.passagesWithAll(pairsIn(name))])
      .filter(([, count]) => count > 0)
      .sort(([, left], [, right]) => right - left);
    if (counted.length <= MOST_FOLLOWED) return counted;
    const named = counted.filter(([name]) => isChinesePlace(name) || looksLikePerson(name));
    return [
      ...new Set([...named.slice(0, MOST_FOLLOWED / 2), ...counted.slice(0, MOST_FOLLOWED / 2)]),
    ];
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
  private weigh(name: string, count: number, written: Written): number | null {
    const { syllables, isReversed, isApart, isLoose, beginsEnglish } = written;
    const isPerson = looksLikePerson(name);
    if (isReversed && (!isPerson || isLoose)) return null;
    let frequency = Math.log2(1 + count);
    if (isChinesePlace(name) && !isReversed) return frequency + PLACE;
    const isRead = readsAs(name, syllables, { isPerson });
    if (!isRead) frequency -= ODD_READING;
    // 单位 is read danwei, though 单 may be shan in a name.
    const isWord = isRead && wordsOf(name).length === 1;
    if (isLoose) return isWord && name.length > 2 ? frequency + WORD : null;
    // Xu Qin is written apart as a person is; xuqin may be any word.
    if (isPerson && isApart) return frequency + (isReversed ? REVERSED_PERSON : PERSON);
    if (beginsEnglish) return null;
    if (isWord) return frequency + WORD;
    const isLong = name.length > 2;
    if (isPerson && (isLong || count >= Math.min(2, this.leastForPhrase))) {
      return frequency + JOINED_PERSON;
    }
    const least = this.leastForPhrase * (isLong ? 1 : PAIR_CHANCE);
    return count >= least && !hasParticle(name) && !isApart ? frequency : null;
  }

  /** In how many passages what is neither person nor word must stand: 1 of 100, 3 of 10,000. */
  private get leastForPhrase(): number {
    return Math.max(1, Math.log10(this.lexicon.passages) - 1);
  }
}

/** How a name was written and taken apart. */
interface Written {
  syllables: string[];
  /** Family name last. */
  isReversed: boolean;
  /** In several Latin words. */
  isApart: boolean;
  isLoose: boolean;
  /** The first Latin word may as well be English. */
  beginsEnglish: boolean;
}

/** The names that one of the next pairs goes on from; all where no pair is to follow. */
function continued(names: string[], next: string[] | undefined): string[] {
  if (!next) return names;
  const firsts = new Set(next.map((pair) => pair[0]));
  return names.filter((name) => firsts.has(name.at(-1)));
}

function byFirst(pairs: string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const pair of pairs) {
    const group = groups.get(pair[0] as string);
    if (group) group.push(pair);
    else groups.set(pair[0] as string, [pair]);
  }
  return groups;
}

function pairsIn(name: string): string[] {
  return Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2));
}

/** As written and, of a few words, with the last one first: Zuyi Zhou, as the West orders names. */
function ordersOf(way: string[][]): { syllables: string[]; isReversed: boolean }[] {
  const orders = [{ syllables: way.flat(), isReversed: false }];
  const last = way.at(-1) as string[];
  if (way.length > 1 && way.length <= 3 && last.length <= 2) {
    orders.push({ syllables: [last, ...way.slice(0, -1)].flat(), isReversed: true });
  }
  return orders;
}

/** One way of each word, all together; few, since most words split in one way. */
function combine(split: string[][][]): string[][][] {
  let ways: string[][][] = [[]];
  for (const choices of split) {
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice])).slice(0, 12);
  }
  return ways;
}
