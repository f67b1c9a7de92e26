/**
 * Folding: text → search key, so that a question in either script finds passages in both.
 * NFKC without what is invisible, then opencc-js `tw → cn` character by character, then other
 * forms of a character (radicals, Hong Kong's and older ones), then lower case; then the white
 * space between the digits of one figure goes. A key is never shown to anyone; a range of it
 * maps back onto the original's own characters.
 */

import type { Range } from '../../types/article.js';
import { isHeld, withoutRanges } from '../ranges.js';
import { graphemesOf, isPlain } from '../segments.js';
import { SAME_CHARACTERS, SAME_CHARACTERS_VERSION } from './same-characters.js';
import { gapsInFigures } from './spaced-digits.js';
import { toSimplified } from './to-simplified.js';

/** Part of the index fingerprint: raise it when the same text folds to another key. */
export const FOLDING_VERSION = `nfkc+visible+tw2cn+${SAME_CHARACTERS_VERSION}+lower+figures/4`;

// opencc keeps 著 and 乾 in these words only where it meets them in Traditional script.
const KEPT = /(显著|著称|著录|著书|著于|乾县|乾安|乾清宫)/u;
const keepingWords = (text: string): string =>
  text
    .split(KEPT)
    .map((part, i) => (i % 2 === 1 ? part : toSimplified(part)))
    .join('');
/**
 * Soft hyphens, joiners, variation selectors, direction marks: Unicode's own list. Not the
 * zero-width space, which parts words as a space does.
 */
const INVISIBLE = /(?!\u200b)\p{Default_Ignorable_Code_Point}/gu;
const sameCharacters = readPairs(SAME_CHARACTERS);
const OTHER_FORMS = new RegExp(`[${[...sameCharacters.keys()].join('')}]`, 'gu');
const normalize = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '');
const toPlainForms = (text: string): string =>
  keepingWords(text).replace(OTHER_FORMS, (form) => sameCharacters.get(form) as string);

/** The search key of a text. Empty for empty input. */
export function fold(text: string): string {
  const lower = toPlainForms(normalize(text)).toLowerCase();
  return withoutRanges(lower, gapsInFigures(lower));
}

export interface FoldedText {
  /** Exactly `fold(original)`. */
  text: string;
  /**
   * Maps a range of the key onto the smallest run of whole graphemes of the original that it
   * came from. An empty range gives an empty one.
   */
  toOriginal(range: Range): Range;
}

/**
 * Folds; where every code unit of the key came from is worked out when it is first asked for,
 * which takes ten times as long as folding, unless each came from the unit at its own place.
 */
export function foldWithMap(original: string): FoldedText {
  const lower = toPlainForms(normalize(original)).toLowerCase();
  const gaps = gapsInFigures(lower);
  const text = withoutRanges(lower, gaps);
  let mapped: FoldedText['toOriginal'] | null = null;
  return {
    text,
    toOriginal: (range) => {
      const { start, end } = range;
      if (start < 0 || end > text.length || start > end) {
        throw new RangeError(`Range ${start}-${end} is outside the key of ${text.length} units`);
      }
      mapped ??= gaps.length === 0 && isOneForOne(original, lower) ? inPlace : mapOf(original);
      return mapped(range);
    },
  };
}

const inPlace: FoldedText['toOriginal'] = ({ start, end }) => ({ start, end });

function isOneForOne(original: string, lower: string): boolean {
  return (
    lower.length === original.length &&
    isPlain(original) &&
    !/\p{Surrogate}|[^\0-\uffff]/u.test(lower)
  );
}

function mapOf(original: string): FoldedText['toOriginal'] {
  const pieces = normalizedPieces(original);
  const normalized = pieces.map((piece) => piece.text).join('');
  let sources: CodePointSource[] = [];
  pieces.forEach((piece, index) => {
    for (const _ of piece.text) sources.push({ first: index, last: index });
  });

  const simplified = toPlainForms(normalized);
  sources = carry(sources, alignCodePoints(normalized, simplified, toPlainForms));
  const lower = simplified.toLowerCase();
  sources = carry(
    sources,
    alignCodePoints(simplified, lower, (part) => part.toLowerCase()),
  );

  const gaps = gapsInFigures(lower);
  const text = withoutRanges(lower, gaps);
  const first = new Uint32Array(text.length);
  const last = new Uint32Array(text.length);
  let unit = 0;
  let at = 0;
  let point = 0;
  for (const character of lower) {
    const source = sources[point++] as CodePointSource;
    at += character.length;
    if (isHeld(gaps, { start: at - character.length, end: at })) continue;
    for (let i = 0; i < character.length; i++) {
      first[unit] = source.first;
      last[unit++] = source.last;
    }
  }
  return ({ start, end }) => {
    if (start === end) {
      const at = start < text.length ? pieces[first[start] as number]?.start : original.length;
      return { start: at ?? 0, end: at ?? 0 };
    }
    return {
      start: (pieces[first[start] as number] as Piece).start,
      end: (pieces[last[end - 1] as number] as Piece).end,
    };
  };
}

/** A run of whole graphemes of the original and its NFKC form. */
interface Piece extends Range {
  text: string;
}

/** The first and last piece that a code point came from. */
interface CodePointSource {
  first: number;
  last: number;
}

/**
 * Cuts at grapheme boundaries where normalising the parts gives the same as normalising the
 * whole: neighbours that compose with each other (compatibility jamo, for one) stay together,
 * and what is invisible stays with the grapheme before it.
 */
function normalizedPieces(original: string): Piece[] {
  const whole = normalize(original);
  if (whole === '') return [];
  const pieces: Piece[] = [];
  for (const grapheme of graphemesOf(original)) {
    const text = normalize(original.slice(grapheme.start, grapheme.end));
    const before = pieces.at(-1);
    // At the beginning what is invisible goes with the grapheme behind it.
    if (text !== '') pieces.push({ start: before?.end ?? 0, end: grapheme.end, text });
    else if (before) before.end = grapheme.end;
  }
  if (pieces.map((piece) => piece.text).join('') === whole) return pieces;

  const merged: Piece[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    const joined = before && normalize(original.slice(before.start, piece.end));
    if (before && joined !== before.text + piece.text) {
      before.end = piece.end;
      before.text = joined as string;
    } else {
      merged.push({ ...piece });
    }
  }
  if (merged.map((piece) => piece.text).join('') === whole) return merged;
  return [{ start: 0, end: original.length, text: whole }];
}

/**
 * For each code point of `output` the code points of `input` it came from. One for one where
 * the counts agree (they do for all Chinese text tried); else one for one as long as both ends
 * agree with converting code point by code point, and the rest in the middle as one block.
 */
function alignCodePoints(
  input: string,
  output: string,
  convert: (part: string) => string,
): CodePointSource[] {
  const from = Array.from(input);
  const to = Array.from(output);
  if (from.length === to.length) return to.map((_, i) => ({ first: i, last: i }));

  const sources = new Array<CodePointSource>(to.length);
  const parts = from.map((character) => Array.from(convert(character)));
  let left = 0;
  let leftOut = 0;
  while (left < from.length && startsWithAt(to, leftOut, parts[left] as string[])) {
    for (const _ of parts[left] as string[]) sources[leftOut++] = { first: left, last: left };
    left++;
  }
  let right = from.length;
  let rightOut = to.length;
  while (right > left) {
    const part = parts[right - 1] as string[];
    if (rightOut - part.length < leftOut) break;
    if (!startsWithAt(to, rightOut - part.length, part)) break;
    right--;
    for (const _ of part) sources[--rightOut] = { first: right, last: right };
  }
  const block = {
    first: Math.min(left, from.length - 1),
    last: Math.max(right - 1, Math.min(left, from.length - 1)),
  };
  for (let i = leftOut; i < rightOut; i++) sources[i] = block;
  return sources;
}

function startsWithAt(characters: string[], at: number, part: string[]): boolean {
  return at + part.length <= characters.length && part.every((c, i) => characters[at + i] === c);
}

function carry(before: CodePointSource[], step: CodePointSource[]): CodePointSource[] {
  return step.map(({ first, last }) => ({
    first: (before[first] as CodePointSource).first,
    last: (before[last] as CodePointSource).last,
  }));
}

/** Characters two by two: each first one and what it is taken for. */
function readPairs(pairs: string): Map<string, string> {
  const characters = Array.from(pairs);
  const read = new Map<string, string>();
  for (let at = 0; at < characters.length; at += 2) {
    read.set(characters[at] as string, characters[at + 1] as string);
  }
  return read;
}
