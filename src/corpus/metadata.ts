/**
 * What people say of an article: YAML front matter in the file, a row of metadata.csv beside
 * it. Both pass one schema; a value that does not fit is left out with a warning, so that one
 * slip of the pen does not cost the article.
 */

import { parse as parseCsv } from 'csv-parse/sync';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { z } from 'zod';
import { KaojuError, messageOf } from '../errors.js';
import { toIsoDate } from '../text/day.js';
import type { Metadata } from '../types.js';

export interface GivenMetadata extends Partial<Metadata> {
  id?: string;
}

export interface Given {
  metadata: GivenMetadata;
  warnings: string[];
}

export interface FrontMatter extends Given {
  /** Where the article's own text begins; 0 without front matter. */
  end: number;
}

const text = z
  .union([z.string(), z.number(), z.date().transform((date) => date.toISOString())])
  .transform((value) => String(value).replace(/\s+/gu, ' ').trim());

const FIELDS = {
  id: text.pipe(
    z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, {
      error: 'must be 1 to 64 letters, digits, dots, dashes or underscores',
    }),
  ),
  title: text,
  outlet: text,
  author: z.union([text, z.array(text).transform((names) => names.join('、'))]),
  date: text.transform((value, context) => {
    const date = toIsoDate(value);
    if (date === null) context.addIssue('must be a date such as 2018-07-17');
    return date as string;
  }),
  url: text.pipe(
    z.url({ protocol: /^https?$/u, error: 'must be an address that starts with http(s)://' }),
  ),
} as const;

const FIELD_NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/**
 * Reads the YAML block that a file may start with.
 *
 * @throws FileUnreadable where the block stands but is no YAML
 */
export function readFrontMatter(article: string): FrontMatter {
  const file = new VFile({ value: article });
  try {
    matter(file, { strip: true });
  } catch (error) {
    throw new KaojuError(
      'FileUnreadable',
      `has front matter that is not valid YAML: ${firstLine(messageOf(error))}. Correct it or remove the lines between ---`,
      { cause: error },
    );
  }
  const given: unknown = file.data.matter;
  // A rule of dashes around a headline is layout, not front matter.
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { metadata: {}, warnings: [], end: 0 };
  }
  if (Object.keys(given).length === 0) return { metadata: {}, warnings: [], end: 0 };
  const end = article.length - String(file.value).length;
  return { ...pickFields(given as Record<string, unknown>, 'front matter'), end };
}

/**
 * Reads metadata.csv: a header line `file,title,outlet,author,date,url`, then a line an
 * article; lines that start with # are comments.
 *
 * @returns by file path as written there, NFC
 * @throws FileUnreadable where it is no such table
 */
export function readMetadataCsv(table: string): Map<string, Given> {
  let rows: Record<string, string>[];
  try {
    rows = parseCsv(table, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw new KaojuError('FileUnreadable', `is not a CSV table: ${firstLine(messageOf(error))}`, {
      cause: error,
    });
  }
  if (rows.length > 0 && rows[0]?.file === undefined) {
    throw new KaojuError(
      'FileUnreadable',
      'has no column "file"; its first line must be file,title,outlet,author,date,url',
    );
  }
  const byFile = new Map<string, Given>();
  for (const row of rows) {
    if (!row.file) continue;
    const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
    delete given.id;
    byFile.set(row.file.normalize('NFC'), pickFields(given, 'metadata.csv'));
  }
  return byFile;
}

function pickFields(given: Record<string, unknown>, where: string): Given {
  const metadata: GivenMetadata = {};
  const warnings: string[] = [];
  for (const name of FIELD_NAMES) {
    const value = given[name];
    if (value === undefined || value === null || value === '') continue;
    const parsed = FIELDS[name].safeParse(value);
    if (parsed.success) {
      metadata[name] = parsed.data;
    } else {
      const reason = parsed.error.issues[0]?.message ?? 'is not valid';
      const shown = JSON.stringify(value)?.slice(0, 80);
      warnings.push(`${where}: ${name} ${shown} is left out: it ${reason}`);
    }
  }
  return { metadata, warnings };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/:$/u, '');
}
