/**
 * Whether a name is what somebody is typing: its own characters, their pinyin, their initials, or
 * a mixture, as input methods take it: 福建, fujian, fj, 福j, fuji.
 */

import { loadReadings } from './syllables.js';

let readings: Map<string, string[]> | undefined;

/** Syllables by character. Made at the first use, which takes a tenth of a second. */
function readingsOf(character: string): readonly string[] {
  if (!readings) {
    readings = new Map();
    for (const [syllable, characters] of loadReadings()) {
      for (const one of characters) {
        const known = readings.get(one);
        if (known) known.push(syllable);
        else readings.set(one, [syllable]);
      }
    }
  }
  return readings.get(character) ?? [];
}

/** So that the first to type does not wait for it. */
export function warmReadings(): void {
  readingsOf('');
}

/** What is passed over inside of a name: 「福建」·昌都 is typed without. */
const PASSED = /^[\p{P}\p{S}\s]$/u;

/**
 * Where in a name what was typed begins; -1 where it does not stand there in any of these ways.
 *
 * @param name folded
 * @param typed folded, without white space
 */
export function findTyped(name: string, typed: string): number {
  const at = name.indexOf(typed);
  if (at !== -1 || !/[a-z]/u.test(typed)) return at;
  for (let start = 0; start < name.length; start++) {
    if (!PASSED.test(name[start] as string) && isReadFrom(name, start, typed)) return start;
  }
  return -1;
}

function isReadFrom(name: string, start: number, typed: string): boolean {
  /** How much of what was typed the characters so far may have taken. */
  let taken = new Set([0]);
  for (let at = start; taken.size > 0 && at < name.length; at++) {
    const next = new Set<number>();
    for (const from of taken) {
      for (const length of lengthsTaken(name[at] as string, typed.slice(from))) {
        if (from + length === typed.length) return true;
        next.add(from + length);
      }
    }
    taken = next;
  }
  return false;
}

/** How many letters a character may stand for at the front of what was typed. */
function lengthsTaken(character: string, typed: string): number[] {
  if (PASSED.test(character)) return character === typed[0] ? [0, 1] : [0];
  if (character === typed[0]) return [1];
  return readingsOf(character).flatMap((syllable) => {
    if (syllable[0] !== typed[0]) return [];
    // The last one may be typed half.
    if (syllable.startsWith(typed)) return [typed.length, 1];
    const whole = typed.startsWith(syllable) ? [syllable.length] : [];
    // zh, ch and sh are initials too.
    const isRetroflex = /^[zcs]h/u.test(syllable) && typed[1] === 'h';
    return [...whole, ...(isRetroflex ? [2] : []), 1];
  });
}
