/** Tables in CSV that people keep beside their articles. */

import { parse } from 'csv-parse/sync';
import { KaojuError, messageOf } from '../../errors.js';

const COMMENTS = { comment: '#', comment_no_infix: true, skip_empty_lines: true, trim: true };

export interface CsvRow {
  /** By column, its name in lower case; without those that the row does not reach. */
  cells: Record<string, string>;
  /** Where it ends in the file, from 1. */
  line: number;
  /** Cells with something in them beyond the header's: most often a comma without quotes. */
  surplus: number;
}

/**
 * The rows below a header line; lines that start with # are comments. A row may have fewer or more
 * cells than the header.
 *
 * @throws FileUnreadable where it is no such table
 */
export function readCsv(table: string): CsvRow[] {
  try {
    const [header, ...rows] = parse(table, {
      ...COMMENTS,
      bom: true,
      info: true,
      relax_column_count: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const columns = (header?.record ?? []).map((name) => name.toLowerCase());
    return rows.map(({ record, info }) => ({
      // Own properties whatever a column is called.
      cells: Object.fromEntries(
        columns.slice(0, record.length).map((name, index) => [name, record[index] as string]),
      ),
      line: info.lines,
      surplus: record.slice(columns.length).filter((cell) => cell !== '').length,
    }));
  } catch (error) {
    const reason = (messageOf(error).split('\n')[0] ?? '').replace(/:$/u, '');
    throw new KaojuError('FileUnreadable', `is not a CSV table: ${reason}`, { cause: error });
  }
}

/** What is said of a row with more cells than the header; null where there is nothing to say. */
export function describeSurplus({ line, surplus }: CsvRow): string | null {
  if (surplus === 0) return null;
  return `line ${line} has ${surplus} more than the header: write a value with a comma in quotes`;
}

/**
 * With a mark for spreadsheets that it is UTF-8. A value that would read otherwise stands in
 * quotes; a first one with # would be a comment.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string): string =>
    /[",\n\r]|^[\s#]|\s$/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}
