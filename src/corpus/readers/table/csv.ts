/** Tables: a row an article, by the names of its columns. */

import { KaojuError } from '../../../errors.js';
import { decodeText } from '../../decode.js';
import { refuseLate } from '../limits.js';
import type { Reading, ReadingContext } from '../reader.js';
import { type Cell, readRows } from './cells.js';
import { columnsOf, textColumn, toldOf } from './columns.js';
import { rowPart, rowReading } from './row.js';

/** @throws FileUnreadable for what is no table, or has no column of texts */
export async function read(bytes: Buffer, { limits, signal }: ReadingContext): Promise<Reading[]> {
  const { text: file, encoding, warning } = decodeText(bytes);
  const rows = readRows(file);
  const head = rows.next();
  if (head.done) throw new KaojuError('FileUnreadable', 'is empty');
  const names = head.value.cells.map(({ text }) => text.trim());
  const columns = columnsOf(names, limits);
  const text = names.indexOf(textColumn(columns, names));
  const readings: Reading[] = [];
  for (const { number, cells } of rows) {
    refuseLate(signal, limits);
    const cell: Cell | undefined = cells[text];
    if (!cell || cell.text.trim() === '') continue;
    const valueIn = (name: string): string | undefined => cells[names.indexOf(name)]?.text.trim();
    const told = toldOf(columns, valueIn);
    const id = columns.id === undefined ? undefined : valueIn(columns.id);
    const part = rowPart(id, told, cell.text);
    readings.push(rowReading({ part, number, cell, told, encoding }));
  }
  if (readings.length === 0) throw new KaojuError('FileUnreadable', 'has no row with a text');
  if (warning) readings[0]?.warnings.push(warning);
  return readings;
}
