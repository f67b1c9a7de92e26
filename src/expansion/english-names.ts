/**
 * English words for what stands in the collection in Han: names of places and bodies that pinyin
 * cannot give (place-names.csv) and common words of questions (english-words.csv). Plurals and
 * verb forms find their word; what else a word means is left to the collection.
 */

import { fold } from '../text/folding/fold.js';
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
 * The names that begin with word number `first`, the longest first.
 *
 * @param stemmed whether visits, visited and visiting find visit
 */
export function matchTable(
  table: EnglishTable,
  latin: readonly LatinWord[],
  first: number,
  { stemmed }: { stemmed: boolean },
): TableMatch[] {
  const matches: TableMatch[] = [];
  let before = '';
  for (let words = 1; words <= LONGEST_NAME && first + words <= latin.length; words++) {
    const { plain, joined } = latin[first + words - 1] as LatinWord;
    if (words > 1 && !joined) break;
    const form = (stemmed ? stemsOf(plain) : [plain]).find((one) => table.has(before + one));
    if (form !== undefined) {
      matches.unshift({ words, variants: table.get(before + form) as string[] });
    }
    before += `${plain} `;
  }
  return matches;
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
  strip('ed', '');
  strip('d', '');
  strip('ing', '', 'e');
  strip('ning', '');
  strip('ned', '');
  return stems;
}
