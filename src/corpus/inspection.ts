/** How an article was read, laid open for a person: each value, line and sign that reading decided on. */

import { foldWithMap } from '../text/folding/fold.js';
import type { Metadata, Noise, Range } from '../types/article.js';
import { type Provenance, readArticle } from './article.js';
import type { Given } from './metadata.js';
import { sentencesOf } from './passages/passage-sentences.js';
import type { Reading } from './readers/reader.js';

/** A line counts from 1. */
interface Placed extends Range {
  line: number;
  text: string;
}

/** What makes a sign and its key differ: another character, another width or form, a capital. */
export type FoldKind = 'character' | 'form' | 'capital';

export interface Fold {
  kind: FoldKind;
  /** As written: one grapheme, or several that fold together. */
  from: string;
  to: string;
  count: number;
}

export interface Inspection {
  /** How its characters were written, as its reader tells. */
  encoding: string;
  /** UTF-16 units. */
  characters: number;
  metadata: Record<keyof Metadata, { value: string | null; from: Provenance | null }>;
  /** Where the headline stands, when it was read from the text. */
  titleAt: Placed | null;
  /** In order of the text, as all lists but `folds` are. */
  noise: (Placed & Pick<Noise, 'kind'>)[];
  /** Null where they are not known. */
  passages: Range[] | null;
  /** `passage` is 1 for the first; null where passages are not known. */
  sentences: (Placed & { passage: number | null })[];
  /** Of headline and sentences, by kind, most frequent first. */
  folds: Fold[];
  warnings: string[];
}

/** Why the index does not tell an article's passages. */
export type PassagesUnknown =
  | 'no-index'
  | 'stale-index'
  | 'damaged-index'
  | 'not-indexed'
  /** The file or its row of metadata.csv is no longer the one that was indexed. */
  | 'changed';

/** As `inspect --json` prints it. */
export interface InspectedArticle extends Inspection {
  file: string;
  /** Null for an article that is not in the index. */
  articleId: string | null;
  generation: string | null;
  /** Null where they are known. */
  passagesUnknown: PassagesUnknown | null;
}

export interface Inspected {
  reading: Reading;
  /** True for a text, whose front matter is read. */
  isText: boolean;
  row: Given | null;
  /** As the index holds them; null where it does not. */
  passages: readonly Range[] | null;
}

/** @throws FileUnreadable as readArticle does */
export function inspectArticle({ reading, isText, row, passages }: Inspected): Inspection {
  const { text, encoding } = reading;
  const { article, readFrom, warnings } = readArticle(text, row, isText ? null : reading);
  const parts = passages ?? [{ start: 0, end: text.length }];
  const sentences = parts.flatMap((part, index) =>
    sentencesOf(article, part).map(({ start, end }) => ({
      range: { start, end },
      passage: passages && index + 1,
    })),
  );
  const placeSentence = placer(text);
  const placeNoise = placer(text);
  return {
    encoding,
    characters: text.length,
    metadata: withProvenance(article, readFrom),
    titleAt: article.titleRange && placer(text)(article.titleRange),
    noise: article.noise.map((noise) => ({ ...placeNoise(noise), kind: noise.kind })),
    passages: passages && [...passages],
    sentences: sentences.map(({ range, passage }) => ({ ...placeSentence(range), passage })),
    folds: foldsOf([article.title ?? '', ...sentences.map(({ range }) => sliceOf(text, range))]),
    warnings: [...reading.warnings, ...warnings],
  };
}

function withProvenance(
  { title, outlet, author, date, url }: Metadata,
  from: Record<keyof Metadata, Provenance | null>,
): Inspection['metadata'] {
  return {
    title: { value: title, from: from.title },
    outlet: { value: outlet, from: from.outlet },
    author: { value: author, from: from.author },
    date: { value: date, from: from.date },
    url: { value: url, from: from.url },
  };
}

/** Tells the line of ranges that are given in order of their start. */
function placer(text: string): (range: Range) => Placed {
  let line = 1;
  let at = 0;
  return ({ start, end }) => {
    line += text.slice(at, start).match(/\r\n?|\n/gu)?.length ?? 0;
    at = start;
    return { start, end, line, text: sliceOf(text, { start, end }) };
  };
}

function sliceOf(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

const KIND_ORDER: readonly FoldKind[] = ['character', 'form', 'capital'];

function foldsOf(texts: readonly string[]): Fold[] {
  const found = new Map<string, Fold>();
  for (const text of texts) {
    for (const [from, to] of foldedPairs(text)) {
      const key = `${from}\n${to}`;
      const fold = found.get(key) ?? { kind: kindOf(from, to), from, to, count: 0 };
      fold.count++;
      found.set(key, fold);
    }
  }
  return [...found.values()].sort(
    (a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || b.count - a.count,
  );
}

/** The signs of a text whose key is another, each with it; as often as they occur. */
function* foldedPairs(text: string): Generator<[from: string, to: string]> {
  const { text: key, toOriginal } = foldWithMap(text);
  if (key === text) return;
  for (let start = 0; start < key.length; ) {
    const original = toOriginal({ start, end: start + 1 });
    let end = start + 1;
    // One sign may fold to several.
    while (end < key.length && toOriginal({ start: end, end: end + 1 }).start < original.end) end++;
    const [from, to] = [sliceOf(text, original), key.slice(start, end)];
    if (from !== to) yield [from, to];
    start = end;
  }
}

function kindOf(from: string, to: string): FoldKind {
  if (from.toLowerCase() === to) return 'capital';
  return from.normalize('NFKC').toLowerCase() === to ? 'form' : 'character';
}
