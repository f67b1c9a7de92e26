/**
 * English words for what stands in the collection in Han: names of places and bodies that pinyin
 * cannot give (place-names.csv) and common words of questions (english-words.csv). Plurals and
 * verb forms find their word; what else a word means is left to the collection.
 */

import { fold } from './fold.js';
import type { LatinWord } from './latin-words.js';
import { latinWordsOf } from './latin-words.js';
import { addVariants, readTable, splitCell } from './tables.js';

/** Words joined by one space, plain letters → Han names, folded, usual ones first. */
export type EnglishTable = ReadonlyMap<string, string[]>;

let places: EnglishTable | undefined;
let words: EnglishTable | undefined;

export function placeNames(): EnglishTable {
  places ??= loadTable('place-names');
  return places;
}

export function englishWords(): EnglishTable {
  words ??= loadTable('english-words');
  return words;
}

/** How a name is looked up: Hong Kong → hong kong. Empty without Latin letters. */
export function keyOf(name: string): string {
  return latinWordsOf(fold(name))
    .map(({ plain }) => plain)
    .join(' ');
}

function loadTable(name: string): EnglishTable {
  const table = new Map<string, string[]>();
  for (const [english = '', han] of readTable(name)) {
    addVariants(table, keyOf(english), splitCell(han).map(fold));
  }
  return table;
}

export interface TableMatch {
  /** How many words of the question it takes. */
  words: number;
  variants: string[];
}

/** No name of the tables has more words. */
const LONGEST_NAME = 5;

/**
 * The longest name that begins with word number `first`.
 *
 * @param stemmed whether visits, visited and visiting find visit
 */
export function matchTable(
  table: EnglishTable,
  latin: readonly LatinWord[],
  first: number,
  { stemmed }: { stemmed: boolean },
): TableMatch | null {
  const parts: string[] = [];
  let best: TableMatch | null = null;
  for (let at = first; at < latin.length && parts.length < LONGEST_NAME; at++) {
    const word = latin[at] as LatinWord;
    if (at > first && !word.joined) break;
    const before = parts.length > 0 ? `${parts.join(' ')} ` : '';
    const forms = stemmed ? stemsOf(word.plain) : [word.plain];
    const form = forms.find((one) => table.has(before + one));
    if (form !== undefined) {
      best = { words: parts.length + 1, variants: table.get(before + form) as string[] };
    }
    parts.push(word.plain);
  }
  return best;
}

/** The word itself and what it may be a form of: cities → city, signed → sign, arriving → arrive. */
export function stemsOf(word: string): string[] {
  const stems = [word];
  const strip = (ending: string, ...replacements: string[]): void => {
    if (word.length < ending.length + 3 || !word.endsWith(ending)) return;
    for (const replacement of replacements) stems.push(word.slice(0, -ending.length) + replacement);
  };
  strip('ies', 'y');
  strip('es', '', 'e');
  strip('s', '');
  strip('ied', 'y');
  strip('ed', '', 'e');
  strip('ing', '', 'e');
  strip('ning', '');
  strip('ned', '');
  return stems;
}
