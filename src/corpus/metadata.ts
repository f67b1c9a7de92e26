/**
 * What people say of an article: YAML front matter in the file, a row of metadata.csv beside
 * it. Both pass one schema; a value that does not fit is left out with a warning, so that one
 * slip of the pen does not cost the article.
 */

import { z } from 'zod';
import { KaojuError } from '../errors.js';
import { describeSurplus, readCsv } from '../text/csv.js';
import { toIsoDate } from '../text/day.js';
import type { Metadata } from '../types.js';
import { parseFrontMatter } from './front-matter.js';

export interface GivenMetadata extends Partial<Metadata> {
  id?: string;
}

export interface Given {
  metadata: GivenMetadata;
  warnings: string[];
}

export interface MetadataTable {
  /** By file path as written there, NFC. */
  rows: Map<string, Given>;
  /** What of the table is not as it should be; what of a value, its row tells. */
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
 * @throws FileUnreadable where the block stands but is no YAML, or too much of it
 */
export function readFrontMatter(article: string): FrontMatter {
  const { fields, end } = parseFrontMatter(article);
  if (!fields) return { metadata: {}, warnings: [], end: 0 };
  return { ...pickFields(fields, 'front matter'), end };
}

/**
 * Reads metadata.csv: a header line `file,title,outlet,author,date,url`, then a line an
 * article; lines that start with # are comments.
 *
 * @throws FileUnreadable where it is no such table
 */
export function readMetadataCsv(table: string): MetadataTable {
  const read = readCsv(table);
  if (read.length > 0 && read[0]?.cells.file === undefined) {
    throw new KaojuError(
      'FileUnreadable',
      'has no column "file"; its first line must be file,title,outlet,author,date,url',
    );
  }
  const rows = new Map<string, Given>();
  const warnings: string[] = [];
  for (const row of read) {
    const { cells, line } = row;
    const surplus = describeSurplus(row);
    if (surplus) warnings.push(surplus);
    if (!cells.file) {
      warnings.push(`line ${line} is left out: it names no file`);
      continue;
    }
    const file = cells.file.normalize('NFC');
    if (rows.has(file)) warnings.push(`line ${line} takes the place of an earlier one of ${file}`);
    const given = new Map(Object.entries(cells).filter(([, value]) => value !== ''));
    given.delete('id');
    rows.set(file, pickFields(given, 'metadata.csv'));
  }
  return { rows, warnings };
}

function pickFields(given: ReadonlyMap<string, unknown>, where: string): Given {
  const metadata: GivenMetadata = {};
  const warnings: string[] = [];
  for (const name of FIELD_NAMES) {
    const value = given.get(name);
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
