/**
 * Where each stretch of an article's text stands in the file that it was read from. Every character
 * of the text that is no white space lies in exactly one piece; what lies between pieces, line ends
 * and spaces, is the reader's own.
 */

import type { Range } from '../types/article.js';

/** What places count in. */
export type OriginSource =
  /** UTF-16 units of the decoded file, without its BOM. */
  | { kind: 'file' }
  /** The same of something within the file: an entry of an archive, a body of a mail. */
  | { kind: 'part'; name: string }
  /** UTF-16 units of one text item of a PDF page; pages count from 1. */
  | { kind: 'page'; page: number };

export interface OriginPiece extends Range {
  /** Index into the map's sources. */
  source: number;
  /** Where it stands there, end exclusive. Longer than the piece where the file writes it otherwise (&amp;). */
  from: number;
  to: number;
  /** Of a PDF page: which of its text items, from 0, `from` and `to` count in. */
  item?: number;
}

export interface OriginMap {
  sources: OriginSource[];
  /** In order of start, without overlaps. */
  pieces: OriginPiece[];
}

/** What stands at a place, as it is read: &amp; is &. */
export type Resolve = (source: OriginSource, piece: OriginPiece) => string;

/**
 * Where a map does not hold: null where the text without white space is the mapped pieces without
 * white space, each as the file has it; else what differs first, for a person.
 */
export function faultOf(text: string, map: OriginMap, resolve: Resolve): string | null {
  let at = 0;
  for (const piece of map.pieces) {
    const source = map.sources[piece.source];
    if (!source) return `the piece at ${piece.start} names no source`;
    if (piece.start < at || piece.end <= piece.start || piece.end > text.length) {
      return `the piece ${piece.start}-${piece.end} is out of order`;
    }
    const skipped = bare(text.slice(at, piece.start));
    if (skipped !== '') return `nothing tells where ${JSON.stringify(skipped)} at ${at} stands`;
    const [read, found] = [bare(text.slice(piece.start, piece.end)), bare(resolve(source, piece))];
    if (read !== found) {
      return `the text has ${JSON.stringify(read)} at ${piece.start}, the file ${JSON.stringify(found)}`;
    }
    at = piece.end;
  }
  const rest = bare(text.slice(at));
  return rest === '' ? null : `nothing tells where ${JSON.stringify(rest)} at ${at} stands`;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The pieces that a range of the text touches, each cut to it where both sides are as long. */
export function piecesOf({ pieces }: OriginMap, range: Range): OriginPiece[] {
  const found: OriginPiece[] = [];
  for (const piece of pieces.slice(firstTouching(pieces, range.start))) {
    if (piece.start >= range.end) break;
    found.push(cut(piece, range));
  }
  return found;
}

function firstTouching(pieces: readonly OriginPiece[], at: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as OriginPiece).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cut(piece: OriginPiece, range: Range): OriginPiece {
  if (piece.to - piece.from !== piece.end - piece.start) return piece;
  const before = Math.max(0, range.start - piece.start);
  const behind = Math.max(0, piece.end - range.end);
  return {
    ...piece,
    start: piece.start + before,
    end: piece.end - behind,
    from: piece.from + before,
    to: piece.to - behind,
  };
}

/** As a record keeps it: six numbers a piece: the gap before it, its length, and its place. */
export interface PackedOrigin {
  sources: OriginSource[];
  numbers: number[];
}

const PACKED = 6;

export function packOrigin({ sources, pieces }: OriginMap): PackedOrigin {
  let at = 0;
  const numbers = pieces.flatMap(({ start, end, source, from, to, item }) => {
    const gap = start - at;
    at = end;
    return [gap, end - start, source, from, to - from, item ?? -1];
  });
  return { sources, numbers };
}

export function unpackOrigin({ sources, numbers }: PackedOrigin): OriginMap {
  const pieces: OriginPiece[] = [];
  let at = 0;
  for (let i = 0; i < numbers.length; i += PACKED) {
    const [gap, length, source, from, span, item] = numbers.slice(i, i + PACKED) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const start = at + gap;
    at = start + length;
    pieces.push({ start, end: at, source, from, to: from + span, ...(item >= 0 && { item }) });
  }
  return { sources, pieces };
}
