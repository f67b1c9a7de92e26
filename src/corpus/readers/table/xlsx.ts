/** Workbooks: a row an article, sheet by sheet, by the names of the columns of each. */

import { KaojuError } from '../../../errors.js';
import { Archive } from '../archive/zip.js';
import { refuseLate, refuseLong } from '../limits.js';
import type { Reading, ReadingContext, Told } from '../reader.js';
import { columnsOf, noTextColumn, toldOf } from './columns.js';
import { rowPart, rowReading } from './row.js';
import { dayOfNumber } from './serial-day.js';
import type { SheetCell, SheetRow } from './sheet-rows.js';
import { type Sheet, Workbook } from './workbook.js';

/** Above the names of the columns may stand what the table is about. */
const MOST_ABOVE = 10;

/** @throws FileUnreadable for what is no workbook, or has no row with a text */
export async function read(bytes: Buffer, context: ReadingContext): Promise<Reading[]> {
  const archive = await Archive.open(bytes, context);
  const workbook = await Workbook.open(archive);
  const readings: Reading[] = [];
  const warnings: string[] = [];
  let fault: KaojuError | null = null;
  for (const sheet of workbook.sheets) {
    try {
      readings.push(...(await readSheet(sheet, workbook, context)));
    } catch (error) {
      if (!(error instanceof NoTexts)) throw error;
      fault ??= error;
      warnings.push(`the sheet ${sheet.name} ${error.message}`);
    }
  }
  if (readings.length === 0) {
    throw fault ?? new KaojuError('FileUnreadable', 'has no row with a text');
  }
  readings[0]?.warnings.push(...warnings);
  return readings;
}

/** Of a sheet that is no table of articles; beside others that are it is none that failed. */
class NoTexts extends KaojuError {
  constructor({ message, advice }: KaojuError) {
    super('FileUnreadable', message, { advice });
  }
}

async function readSheet(
  sheet: Sheet,
  workbook: Workbook,
  { limits, signal }: ReadingContext,
): Promise<Reading[]> {
  const above: SheetRow[] = [];
  let table: Table | null = null;
  const readings: Reading[] = [];
  let characters = 0;
  for (const row of await workbook.rowsOf(sheet)) {
    refuseLate(signal, limits);
    if (!table) {
      above.push(row);
      table = tableOf(row, limits);
      if (!table && above.length === MOST_ABOVE) break;
      continue;
    }
    const reading = readRow(row, { table, sheet, workbook });
    if (!reading) continue;
    characters += reading.text.length;
    // One text of a workbook may be that of each of its rows.
    refuseLong(characters, limits);
    readings.push(reading);
  }
  const [first] = above;
  if (!table && first) throw new NoTexts(noTextColumn(first.cells.map(({ text }) => text.trim())));
  return readings;
}

interface Table {
  /** Columns of the sheet, from 0, by what they hold. */
  text: number;
  toldAt: ReadonlyMap<string, number>;
  columns: ReturnType<typeof columnsOf>;
}

/** Null for a row that names no column of texts. */
function tableOf(row: SheetRow, limits: ReadingContext['limits']): Table | null {
  const at = new Map<string, number>();
  for (const { column, text } of row.cells) {
    const name = text.trim();
    if (name !== '' && !at.has(name)) at.set(name, column);
  }
  const columns = columnsOf([...at.keys()], limits);
  const text = columns.text === undefined ? undefined : at.get(columns.text);
  return text === undefined ? null : { text, toldAt: at, columns };
}

function readRow(
  row: SheetRow,
  { table, sheet, workbook }: { table: Table; sheet: Sheet; workbook: Workbook },
): Reading | null {
  const cellAt = (column: number | undefined): SheetCell | undefined =>
    row.cells.find((one) => one.column === column);
  const cell = cellAt(table.text);
  if (!cell || cell.text.trim() === '') return null;
  const valueIn = (name: string): string | undefined => cellAt(table.toldAt.get(name))?.text.trim();
  const told: Told = toldOf(table.columns, valueIn);
  const dayCell = cellAt(table.toldAt.get(table.columns.date ?? ''));
  if (dayCell?.isNumber) told.date = dayOfNumber(Number(dayCell.text), workbook.epoch);
  const id = table.columns.id === undefined ? undefined : valueIn(table.columns.id);
  const { number } = row;
  const label = workbook.sheets.length > 1 ? `${sheet.name}!${number}` : String(number);
  const source = { kind: 'part' as const, name: cell.part };
  const part = rowPart(id, told, cell.text);
  return rowReading({ part, number, label, cell, told, source, encoding: 'Excel' });
}
