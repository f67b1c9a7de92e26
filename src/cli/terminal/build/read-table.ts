/** What was read of the articles that a build made, as a table that stays short. */

import type { Provenance } from '../../../corpus/article.js';
import { MESSAGES } from '../../../messages/languages.js';
import type { ArticleRecord } from '../../../store/articles.js';
import type { Metadata } from '../../../types/article.js';
import { cellsOf, padTo, shortenTo, widestOf } from '../cells.js';
import { inOneLine } from '../printable.js';
import { paint, type TerminalStyle } from '../style.js';

export interface ReadRow {
  record: ArticleRecord;
  readFrom: Record<keyof Metadata, Provenance>;
}

export interface ReadArticles {
  records: readonly ArticleRecord[];
  /** Called for those alone that are shown. */
  read: (record: ArticleRecord) => ReadRow;
  /** YYYY-MM-DD */
  today: string;
}

/** Articles shown at most; the doubtful ones go first. */
const SHOWN = 20;
const COLUMNS = ['title', 'outlet', 'date', 'author'] as const;
const SIGNS: Record<Provenance, string> = {
  'front-matter': '¹',
  'metadata.csv': '²',
  format: '³',
  text: '',
};
const DOUBT = '?';
/** Cells of a column at most, however wide the terminal. */
const WIDEST = { title: 60, outlet: 24, date: 12, author: 20 } as const;
const LEAST_TITLE = 20;

export function renderReadTable(
  { records, read, today }: ReadArticles,
  style: TerminalStyle,
): string[] {
  const { build, inspect, punctuation } = MESSAGES[style.locale];
  const doubtful = records.filter((record) => isDoubtful(record, today));
  const others = records.filter((record) => !isDoubtful(record, today));
  const rows = [...doubtful, ...others].slice(0, SHOWN).map(read);
  const cells = [
    COLUMNS.map((name) => inspect.fields[name]),
    ...rows.map((row) => COLUMNS.map((name) => cellOf(row, name))),
  ];
  const widths = widthsOf(cells, style.columns);
  const [head = '', ...lines] = cells.map((line) =>
    line
      .map((cell, i) => padTo(shortenTo(cell, widths[i] as number), widths[i] as number))
      .join('  ')
      .trimEnd(),
  );
  const marked = lines.map((line, i) =>
    i < doubtful.length ? `${paint('yellow', DOUBT, style)} ${line}` : `  ${line}`,
  );
  const signs = {
    frontMatter: SIGNS['front-matter'],
    table: SIGNS['metadata.csv'],
    format: SIGNS.format,
  };
  const more = records.length - rows.length;
  return [
    '',
    `${paint('bold', punctuation.heading(build.read(records.length)), style)}`,
    paint('dim', `  ${head}`, style),
    ...marked,
    ...(more > 0 ? [`  ${build.readMore(more)}`] : []),
    ...(hasSigns(rows) ? [paint('dim', build.readFrom(signs), style)] : []),
    ...(doubtful.length > 0
      ? [paint('yellow', build.doubtful(DOUBT, doubtful.length), style)]
      : []),
  ];
}

/** What a reader of citations would miss, or cannot be. */
function isDoubtful({ title, outlet, date }: ArticleRecord, today: string): boolean {
  return !title?.trim() || !outlet?.trim() || !date || date > today;
}

function cellOf({ record, readFrom }: ReadRow, name: (typeof COLUMNS)[number]): string {
  const value = record[name]?.trim();
  if (value) return inOneLine(value) + SIGNS[readFrom[name]];
  // An article without a title goes by its file.
  return name === 'title' ? `(${inOneLine(record.file)})` : '-';
}

function hasSigns(rows: readonly ReadRow[]): boolean {
  return rows.some(({ record, readFrom }) =>
    COLUMNS.some((name) => record[name] !== null && readFrom[name] !== 'text'),
  );
}

/** The title has what the others leave. */
function widthsOf(lines: readonly string[][], columns: number): number[] {
  const widths = COLUMNS.map((name, i) =>
    Math.min(WIDEST[name], widestOf(lines.map((line) => line[i] ?? ''))),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + width + cellsOf('  '), 2);
  widths[0] = Math.min(widths[0] as number, Math.max(LEAST_TITLE, columns - others - 1));
  return widths;
}
