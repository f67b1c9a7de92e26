/** A phrase that was written in English where it was found, in a person's language. */

import type { Locale } from '../locale.js';
import type { Phrases } from '../phrases.js';
import { phrases as zhHans } from '../zh-hans/phrases.js';
import { phrases as zhHant } from '../zh-hant/phrases.js';

type Chinese = Exclude<Locale, 'en'>;

export const PHRASES: Record<Chinese, Phrases> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans };

interface Template {
  english: RegExp;
  told: string;
}

const VALUE = /\{(\w+)\}/gu;
const templates = new Map<Chinese, Template[]>();

/** Null for one that the language lacks; `text` itself in English. */
export function translatePhrase(text: string, locale: Locale): string | null {
  if (locale === 'en') return text;
  for (const { english, told } of templatesOf(locale)) {
    const found = english.exec(text);
    if (!found) continue;
    const values = found.groups ?? {};
    return told.replace(VALUE, (_, name: string) => {
      const value = values[name] ?? '';
      return translatePhrase(value, locale) ?? value;
    });
  }
  return null;
}

function templatesOf(locale: Chinese): Template[] {
  const known = templates.get(locale);
  if (known) return known;
  // What says more of a text goes first: a value takes anything.
  const made = Object.entries(PHRASES[locale])
    .sort(([a], [b]) => literalLength(b) - literalLength(a))
    .map(([english, told]) => ({ english: toPattern(english), told }));
  templates.set(locale, made);
  return made;
}

function literalLength(phrase: string): number {
  return phrase.replace(VALUE, '').length;
}

function toPattern(phrase: string): RegExp {
  const parts = phrase.split(VALUE);
  const source = parts.map((part, index) =>
    index % 2 === 0 ? part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&') : `(?<${part}>.*?)`,
  );
  return new RegExp(`^${source.join('')}$`, 'su');
}
