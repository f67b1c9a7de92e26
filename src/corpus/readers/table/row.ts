/** One row of a table as a reading. */

import { createHash } from 'node:crypto';
import type { OriginSource } from '../../../text/origin-map.js';
import type { Reading, Told } from '../reader.js';
import type { Cell } from './cells.js';

const PART_LENGTH = 16;

/** What stays when rows come and go: its own id, its address, else what it says. */
export function rowPart(id: unknown, told: Told, text: string): string {
  if ((typeof id === 'string' && id !== '') || typeof id === 'number') return String(id);
  if (typeof told.url === 'string') return told.url;
  return createHash('sha256').update(text).digest('hex').slice(0, PART_LENGTH);
}

interface RowOf {
  part: string;
  number: number;
  /** Default its number. */
  label?: string;
  /** That its cell's pieces count in; default the file. */
  source?: OriginSource;
  cell: Cell;
  told: Told;
  encoding: string;
}

export function rowReading(row: RowOf): Reading {
  const { part, number, cell, told, encoding } = row;
  const { label = String(number), source = { kind: 'file' } } = row;
  const pieces = cell.pieces.map((piece) => ({ ...piece, source: 0 }));
  return {
    part,
    text: cell.text,
    origin: { sources: [source], pieces },
    told,
    marks: [{ at: 0, kind: 'row', label, number }],
    noise: [],
    encoding,
    warnings: [],
  };
}
