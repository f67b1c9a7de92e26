/**
 * Which script an article is written in, and the same text in the other one as an aid to reading.
 * What is converted is never quoted, cited or searched.
 */

import { toSimplified } from './to-simplified.js';

export type Script = 'Hant' | 'Hans';

/** Enough of a text to tell; a page of names alone may mislead in less. */
const LOOKED_AT = 1_000;
/** Of the Han characters, those that have another form in Simplified: 30% in Traditional text. */
const TRADITIONAL_SHARE = 0.05;

let toTraditional: ((text: string) => string) | null = null;

/** Null where a text has no Han character. */
export function scriptOf(text: string): Script | null {
  const han = text.slice(0, LOOKED_AT).match(/\p{Script=Han}/gu) ?? [];
  if (han.length === 0) return null;
  const simplified = [...toSimplified(han.join(''))];
  const changed = han.filter((character, index) => character !== simplified[index]).length;
  return changed / han.length >= TRADITIONAL_SHARE ? 'Hant' : 'Hans';
}

export function otherScript(script: Script): Script {
  return script === 'Hant' ? 'Hans' : 'Hant';
}

/** What converts to a script. The one toward Traditional takes 0.3 s to load, once. */
export async function converterTo(script: Script): Promise<(text: string) => string> {
  if (script === 'Hans') return toSimplified;
  toTraditional ??= await loadTraditional();
  return toTraditional;
}

async function loadTraditional(): Promise<(text: string) => string> {
  const module = await import('opencc-js/cn2t');
  return module.Converter({ from: 'cn', to: 'tw' });
}

/** For a lang attribute: fonts and line breaking follow it. */
export function langOf(script: Script | null): string {
  return script ? `zh-${script}` : 'zh';
}
