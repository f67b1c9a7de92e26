/**
 * How a word is said elsewhere: 软件 on the mainland is 软体 in Taiwan, 特朗普 is 川普. Folded
 * both ways. Nothing is converted with it (对口支援 would become 对口支持): a question looks for
 * the other wording as well.
 */

import { fold } from '../text/folding/fold.js';
import { findNamedWords, type NamedWord } from './named-words.js';
import { addVariants, readTable, splitCell } from './tables.js';

let table: { words: Map<string, string[]>; longest: number } | undefined;

/** The words of folded text that are said otherwise elsewhere, with how, usual ones first. */
export function findRegionalWords(folded: string): (NamedWord & { variants: string[] })[] {
  table ??= loadTable();
  const { words, longest } = table;
  return findNamedWords(folded, (word) => words.has(word), longest).map((found) => ({
    ...found,
    variants: words.get(found.text) as string[],
  }));
}

function loadTable(): { words: Map<string, string[]>; longest: number } {
  const words = new Map<string, string[]>();
  for (const [mainland = '', elsewhere] of readTable('regional-names')) {
    const word = fold(mainland);
    const variants = splitCell(elsewhere).map(fold);
    addVariants(words, word, variants);
    for (const variant of variants) addVariants(words, variant, [word]);
  }
  // Made by tools/regional-words.ts, which folds and writes each direction as a row.
  for (const [word = '', elsewhere] of readTable('regional-words')) {
    addVariants(words, word, splitCell(elsewhere));
  }
  for (const [word, variants] of words) {
    // 奥运 finds 奥运会 by its own terms, and an expansion would count them twice.
    const others = variants.filter((other) => !other.includes(word) && !word.includes(other));
    if (others.length > 0) words.set(word, others);
    else words.delete(word);
  }
  const longest = Math.max(...Array.from(words.keys(), (word) => word.length));
  return { words, longest };
}
