/**
 * Pinyin without tones: which characters a syllable may write, and how a run of letters falls
 * into syllables. Readings are pinyin-pro's, heteronyms included; which of the characters are
 * meant is for an index to say.
 */

import { createRequire } from 'node:module';
import { fold } from '../../text/folding/fold.js';

/** The block of common Han characters; names beyond it are too rare to be asked for in pinyin. */
const FIRST = 0x4e00;
const LAST = 0x9fff;
const LONGEST_SYLLABLE = 6;
/** Ways to part one run; xianan has three. More are chance. */
const MOST_SPLITS = 6;
/** How passports and keyboards write lü and nü. */
const SPELLINGS: Record<string, string[]> = {
  lu: ['lu', 'lv'],
  nu: ['nu', 'nv'],
  lyu: ['lv'],
  nyu: ['nv'],
  lue: ['lve'],
  nue: ['nve'],
  lyue: ['lve'],
  nyue: ['nve'],
};

const load = createRequire(import.meta.url);

/** Loaded at the first use: only a question in Latin letters needs its dictionary. */
function pinyinPro(): typeof import('pinyin-pro') {
  return load('pinyin-pro');
}

let readings: Map<string, ReadonlySet<string>> | undefined;

/** Characters by syllable, made at the first use, which takes a tenth of a second. */
export function loadReadings(): ReadonlyMap<string, ReadonlySet<string>> {
  if (readings) return readings;
  const { pinyin } = pinyinPro();
  const found = new Map<string, Set<string>>();
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCharCode(FIRST + i));
  const simplified = Array.from(fold(all.join('')));
  for (const [i, character] of all.entries()) {
    // A key holds no other characters.
    if (simplified[i] !== character) continue;
    const syllables = pinyin(character, {
      multiple: true,
      toneType: 'none',
      type: 'array',
      v: true,
    });
    for (const syllable of syllables) {
      if (!/^[a-z]{1,6}$/u.test(syllable) || !/[aeiouv]/u.test(syllable)) continue;
      found.set(syllable, (found.get(syllable) ?? new Set()).add(character));
    }
  }
  for (const [written, meant] of Object.entries(SPELLINGS)) {
    const characters = meant.flatMap((syllable) => [...(found.get(syllable) ?? [])]);
    found.set(written, new Set(characters));
  }
  readings = found;
  return found;
}

/** The characters that a syllable may write; none for what is no syllable. */
export function charactersOf(syllable: string): ReadonlySet<string> {
  return loadReadings().get(syllable) ?? new Set();
}

/**
 * True where a name is read so, not only each of its characters somewhere.
 *
 * @param isPerson whether its first characters may be a family name, which 单 (shan) is
 */
export function readsAs(
  name: string,
  syllables: readonly string[],
  { isPerson }: { isPerson: boolean },
): boolean {
  const isWritten = (read: readonly (string | undefined)[]): boolean =>
    syllables.every((written, i) => {
      const syllable = read[i] ?? '';
      return written === syllable || (SPELLINGS[written] ?? []).includes(syllable);
    });
  const { pinyin } = pinyinPro();
  const options = { toneType: 'none', type: 'array', v: true } as const;
  return (
    isWritten(pinyin(name, options)) ||
    (isPerson && isWritten(pinyin(name, { ...options, surname: 'head' })))
  );
}

/**
 * The ways in which a word falls into syllables, those with fewest first: xian → [xian],
 * [xi an]; an apostrophe parts them: xi'an → [xi an]. Empty where it does not.
 *
 * @param word a to z, ü as v
 */
export function splitSyllables(word: string): string[][] {
  const [first = [], ...rest] = word.split("'").map(splitLetters);
  return rest.reduce<string[][]>(
    (ways, part) =>
      ways.flatMap((way) => part.map((more) => [...way, ...more])).slice(0, MOST_SPLITS),
    first,
  );
}

function splitLetters(letters: string): string[][] {
  const known = loadReadings();
  const ways: string[][][] = [[[]]];
  for (let end = 1; end <= letters.length; end++) {
    const here: string[][] = [];
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const syllable = letters.slice(start, end);
      if (!known.has(syllable)) continue;
      for (const way of ways[start] ?? []) here.push([...way, syllable]);
    }
    ways[end] = here.sort((a, b) => a.length - b.length).slice(0, MOST_SPLITS);
  }
  return letters === '' ? [] : (ways[letters.length] as string[][]);
}

/**
 * True where syllables stand together that pinyin would part: inside a word it puts an
 * apostrophe before a, e and o, so that xian is hardly xi'an.
 */
export function isLoose(word: string, syllables: readonly string[]): boolean {
  const standard = syllables.map((syllable, i) =>
    i > 0 && /^[aeo]/u.test(syllable) ? `'${syllable}` : syllable,
  );
  return standard.join('').includes("'") && standard.join('') !== word;
}
