/**
 * Where the tokens of a text stand in it, which a transformers.js tokenizer does not tell. For
 * tokenizers of BERT's kind: words are cut at white space, marks and Han characters, their pieces
 * begin with ## but for the first, accents may be gone.
 */

import type { Range } from '../types/article.js';

const CONTINUES = '##';
/** What BERT's tokenizers take for Han characters and marks: 〇 and emoji are letters to them. */
const ALONE_CLASS =
  '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{2fa1f}\\p{P}$+<=>^`|~';
const ALONE = new RegExp(`[${ALONE_CLASS}]`, 'u');
const PASSED_OVER = /[\s\p{C}]/u;
const WORD = new RegExp(`[^\\s\\p{C}${ALONE_CLASS}]+`, 'uy');

/**
 * @param unknown the token that stands for a word that the tokenizer does not know
 * @returns one range a token, ascending; null where the tokens are not those of the text
 */
export function tokenRanges(
  text: string,
  tokens: readonly string[],
  unknown: string,
): Range[] | null {
  const ranges: Range[] = [];
  let at = 0;
  for (const token of tokens) {
    while (at < text.length && PASSED_OVER.test(characterAt(text, at))) {
      at += characterAt(text, at).length;
    }
    const end =
      token === unknown ? endOfWord(text, at) : endOfPiece(text, at, token.replace(CONTINUES, ''));
    if (end === null) return null;
    ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** Null at the end of the text. */
function endOfWord(text: string, start: number): number | null {
  if (start >= text.length) return null;
  const first = characterAt(text, start);
  if (ALONE.test(first)) return start + first.length;
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start + first.length;
}

/** Null where something else stands there. */
function endOfPiece(text: string, start: number, piece: string): number | null {
  let read = '';
  let at = start;
  while (read.length < piece.length && at < text.length) {
    const character = characterAt(text, at);
    read += bare(character);
    at += character.length;
  }
  return read === piece || text.slice(start, at) === piece ? at : null;
}

/** In lower case, without accents and what is not seen. */
function bare(character: string): string {
  return character
    .normalize('NFD')
    .replace(/[\p{Mn}\p{C}]/gu, '')
    .toLowerCase();
}
