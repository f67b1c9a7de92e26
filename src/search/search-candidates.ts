/**
 * Which articles may hold a needle, from the term index alone: never too few, mostly hardly too
 * many. What is sure are pairs of neighbouring units, and numbers and words by themselves; the
 * segmenter's own words are not, since a needle may stand inside one.
 */

import type { Generation } from '../store/generations.js';
import { bigramsOf, MAX_TERM, unitsOf, type Word } from '../text/words.js';
import type { Gaps } from './search-gaps.js';

const HAN = /^\p{Script=Han}/u;
const NUMBER = /^\d/u;

/** One flag an article. */
export function findArticles(
  { articles, terms }: Pick<Generation, 'articles' | 'terms'>,
  needle: string,
  gaps: Gaps,
): Uint8Array {
  const flagsOf = (postings: Iterable<Uint32Array>): Uint8Array => {
    const held = new Uint8Array(articles.passages);
    for (const passages of postings) for (const passage of passages) held[passage] = 1;
    return articles.records.reduce((flags, { passages }, ordinal) => {
      const first = articles.firstPassage(ordinal);
      if (held.subarray(first, first + passages.length).includes(1)) flags[ordinal] = 1;
      return flags;
    }, new Uint8Array(articles.records.length));
  };
  const units = unitsOf(needle);
  const required = requiredTerms(needle, units);
  if (required.length === 0) {
    const [first] = units as [Word];
    const flags = flagsOf(terms.passagesWithin(first.text.slice(0, MAX_TERM)));
    return flags.map((flag, ordinal) => flag | (gaps.any[ordinal] as number));
  }
  const held = new Uint8Array(articles.records.length).fill(1);
  for (const { spellings, parted } of required) {
    const flags = flagsOf(spellings.map((term) => terms.passagesOf(term)));
    if (parted === 'pair') {
      for (const ordinal of spellings.flatMap((pair) => gaps.pairs.get(pair) ?? []))
        flags[ordinal] = 1;
    }
    for (let ordinal = 0; ordinal < held.length; ordinal++) {
      if (flags[ordinal] || gaps.any[ordinal] || (parted === 'mixed' && gaps.mixed[ordinal]))
        continue;
      held[ordinal] = 0;
    }
  }
  return held;
}

interface RequiredTerm {
  /** One of these. */
  spellings: string[];
  /** Where white space may part it: in a pair of Han characters, in another pair, or nowhere. */
  parted: 'pair' | 'mixed' | null;
}

function requiredTerms(needle: string, units: Word[]): RequiredTerm[] {
  const required: RequiredTerm[] = [];
  units.forEach((unit, i) => {
    if (isPartOfNumber(needle, unit)) return;
    if (unit.end - unit.start > 1 && !HAN.test(unit.text)) {
      required.push({ spellings: spellingsOf(unit.text, needle, unit), parted: null });
    }
    const next = units[i + 1];
    if (next?.start !== unit.end || isPartOfNumber(needle, next)) return;
    const [pair] = bigramsOf([unit, next]) as [string];
    const han = HAN.test(unit.text) && HAN.test(next.text);
    required.push({
      spellings: spellingsOf(pair, needle, next),
      parted: han ? 'pair' : 'mixed',
    });
  });
  return required;
}

/** A number that ends the needle may have its per cent sign in the text. */
function spellingsOf(term: string, needle: string, last: Word): string[] {
  const open = NUMBER.test(last.text) && last.end === needle.length && !term.endsWith('%');
  return (open ? [term, `${term}%`] : [term]).map((spelling) => spelling.slice(0, MAX_TERM));
}

/** True for the digits of a quoted “.5” or “2018.”, which may be more of a number in the text. */
function isPartOfNumber(needle: string, { text, start, end }: Word): boolean {
  if (!NUMBER.test(text)) return false;
  const opens = start > 0 && start <= 1 && /[.,]/u.test(needle[0] as string);
  const closes = end === needle.length - 1 && /[.,]/u.test(needle[end] as string);
  return opens || closes;
}
