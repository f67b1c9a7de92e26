/** Which characters of a text belong to the other script, by opencc in both directions. */

import { Converter } from 'opencc-js';

type Convert = (text: string) => string;

const TO = {
  'zh-Hant': Converter({ from: 'cn', to: 'tw' }),
  'zh-Hans': Converter({ from: 'tw', to: 'cn' }),
};

/** Written in both scripts, whatever a converter prefers: 這台機器. */
const SHARED = new Set(['台']);

/** Those that only the other script has: alone and where they stand they would be changed. */
export function charactersOfOther(text: string, script: 'zh-Hant' | 'zh-Hans'): string[] {
  const convert: Convert = TO[script];
  const converted = [...convert(text)];
  return [...text].filter((character, at) => {
    if (SHARED.has(character)) return false;
    return converted[at] !== character && convert(character) !== character;
  });
}
