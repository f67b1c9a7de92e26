/**
 * Words and graphemes of Chinese text by Intl.Segmenter, made when the first is asked for: its
 * tables take 9 ms of a process, which may never cut anything.
 */

import type { Range } from '../types/article.js';

let words: Intl.Segmenter | null = null;
let graphemes: Intl.Segmenter | null = null;

/** Characters that never join one another, each a grapheme unless another kind stands beside it. */
const PLAIN =
  '[\\t\\n -~\\u00b7\\u2014\\u2018\\u2019\\u201c\\u201d\\u3000-\\u3029\\u4e00-\\u9fff\\uff01-\\uff5e]';
const PLAIN_RUN = new RegExp(`${PLAIN}{2,}`, 'gu');
const ALL_PLAIN = new RegExp(`^${PLAIN}*$`, 'u');
/** UTF-16 units segmented in one go; 256 to 1,024 are alike. */
const BLOCK = 512;

/** Words and what stands between them, in order. */
export function wordSegments(text: string): Intl.Segments {
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return words.segment(text);
}

/** Graphemes in order. */
export function graphemeSegments(text: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return graphemes.segment(text);
}

/** True where each UTF-16 unit is a grapheme, as in most Chinese text; NFKC makes one of it. */
export function isPlain(text: string): boolean {
  return ALL_PLAIN.test(text);
}

/** The same as ranges, for a text of any length; of plain characters nothing is asked. */
export function* graphemesOf(text: string): Generator<Range> {
  let at = 0;
  for (const { index, 0: run } of text.matchAll(PLAIN_RUN)) {
    // The first and the last of a run may belong to what is beside it.
    if (index > at) yield* segmentedGraphemes(text, { start: at, end: index + 1 });
    const last = index + run.length - 1;
    for (let one = index > at ? index + 1 : index; one < last; one++) {
      yield { start: one, end: one + 1 };
    }
    at = last;
  }
  if (at === text.length - 1) yield { start: at, end: text.length };
  else yield* segmentedGraphemes(text, { start: at, end: text.length });
}

/**
 * A block at a time: every segment that Intl.Segmenter gives carries a copy of its whole input, so
 * that a line of 100,000 characters in one go takes half a minute.
 */
function* segmentedGraphemes(text: string, { start, end }: Range): Generator<Range> {
  let size = BLOCK;
  for (let at = start; at < end; ) {
    const edge = Math.min(end, at + size);
    // Half of a pair would count as a character that joins nothing.
    const stop = edge < end && isPairAt(text, edge - 1) ? edge + 1 : edge;
    const starts = Array.from(graphemeSegments(text.slice(at, stop)), ({ index }) => at + index);
    // The last grapheme of a block may go on behind it.
    const ends = [...starts.slice(1), ...(stop < end ? [] : [end])];
    for (const [i, one] of ends.entries()) yield { start: starts[i] as number, end: one };
    size = ends.length > 0 ? BLOCK : size * 2;
    at = ends.at(-1) ?? at;
  }
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
