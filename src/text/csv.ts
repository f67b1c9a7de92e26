/** Tables in CSV: those that people keep beside their articles, and those that ship with us. */

import { parse } from 'csv-parse/sync';
import { KaojuError, messageOf } from '../errors.js';

const COMMENTS = { comment: '#', comment_no_infix: true, skip_empty_lines: true, trim: true };

export interface CsvRow {
  /** By column, its name in lower case; without those that the row does not reach. */
  cells: Record<string, string>;
  /** Where it ends in the file, from 1. */
  line: number;
}

/**
 * The rows below a header line; lines that start with # are comments. A row may have fewer or more
 * cells than the header.
 *
 * @throws FileUnreadable where it is no such table
 */
export function readCsv(table: string): CsvRow[] {
  try {
    const rows = parse(table, {
      ...COMMENTS,
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      relax_column_count: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    const reason = (messageOf(error).split('\n')[0] ?? '').replace(/:$/u, '');
    throw new KaojuError('FileUnreadable', `is not a CSV table: ${reason}`, { cause: error });
  }
}

/** The cells of each row below the header, which every row of ours fills. */
export function readCsvCells(table: string): string[][] {
  return parse(table, { ...COMMENTS, from: 2 });
}
