/**
 * What people say of an article: front matter in the file, a row of metadata.csv beside
 * it. Both pass one schema; a value that does not fit is left out with a warning, so that one
 * slip of the pen does not cost the article.
 */

import * as v from 'valibot';
import { KaojuError } from '../errors.js';
import { describeSurplus, readCsv } from '../text/csv/csv.js';
import { toIsoDate } from '../text/day.js';
import type { Metadata } from '../types/article.js';
import { parseFrontMatter } from './front-matter/front-matter.js';
import { type Candidate, candidatesFor, clippedOn, type FieldName } from './front-matter/names.js';

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

const text = v.pipe(
  v.union(
    [
      v.string(),
      v.number(),
      v.pipe(
        v.date(),
        v.transform((date) => date.toISOString()),
      ),
    ],
    'must be a text, a number or a date',
  ),
  v.transform((value) => withoutLinks(String(value)).replace(/\s+/gu, ' ').trim()),
);

/** What Jekyll and Hugo write of a person. */
const person = v.union(
  [
    text,
    v.pipe(
      v.object({ name: text }),
      v.transform(({ name }) => name),
    ),
  ],
  'must be a name',
);

// [[林一]] without quotes is a list in a list.
const people = v.pipe(
  v.unknown(),
  v.transform((value) => (Array.isArray(value) ? value.flat() : value)),
  v.union(
    [
      person,
      v.pipe(
        v.array(person),
        v.transform((names) => names.join('、')),
      ),
    ],
    'must be a name or a list of names',
  ),
);

const FIELDS = {
  id: v.pipe(
    text,
    v.regex(
      /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u,
      'must be 1 to 64 letters, digits, dots, dashes or underscores',
    ),
  ),
  title: text,
  outlet: text,
  author: people,
  date: v.pipe(
    text,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const date = toIsoDate(dataset.value);
      if (date !== null) return date;
      addIssue({ message: 'must be a date such as 2018-07-17' });
      return NEVER;
    }),
  ),
  url: v.pipe(
    text,
    v.transform(addressIn),
    v.check(
      (value) => URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol),
      'must be an address that starts with http(s)://',
    ),
  ),
} as const satisfies Record<FieldName, v.GenericSchema<unknown, string>>;

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/**
 * Reads the block of front matter that a file may start with.
 *
 * @throws FileUnreadable where the block stands but cannot be read, or is too much
 */
export function readFrontMatter(article: string): FrontMatter {
  const { fields, end, warnings } = parseFrontMatter(article);
  if (!fields) return { metadata: {}, warnings, end: 0 };
  const given = pickFields((field) => candidatesFor(field, fields), 'front matter');
  const clipped = given.metadata.date ? null : clippedOn(fields);
  if (clipped) {
    const { name, value } = clipped;
    warnings.push(
      `front matter: ${name} ${shown(value)} is the day of the clipping, and no date of the article`,
    );
  }
  return { metadata: given.metadata, warnings: [...warnings, ...given.warnings], end };
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
    const column = (name: FieldName): Candidate[] =>
      given.has(name) ? [{ name, value: given.get(name) }] : [];
    rows.set(file, pickFields(column, 'metadata.csv'));
  }
  return { rows, warnings };
}

/** What a format says of an article; a value that does not fit is no slip of a person's pen. */
export function readTold(told: Partial<Record<keyof Metadata, unknown>>): Partial<Metadata> {
  const value = (field: FieldName): unknown => (field === 'id' ? undefined : told[field]);
  const candidates = (field: FieldName): Candidate[] => [{ name: field, value: value(field) }];
  return pickFields(candidates, 'the format').metadata;
}

function pickFields(
  candidatesOf: (field: FieldName) => readonly Candidate[],
  where: string,
): Given {
  const metadata: GivenMetadata = {};
  const warnings: string[] = [];
  for (const field of FIELD_NAMES) {
    for (const { name, value } of candidatesOf(field)) {
      if (isEmpty(value)) continue;
      const parsed = v.safeParse(FIELDS[field], value);
      if (parsed.success) {
        metadata[field] = parsed.output;
        break;
      }
      const [{ message: reason }] = parsed.issues;
      warnings.push(`${where}: ${name} ${shown(value)} is left out: it ${reason}`);
    }
  }
  return { metadata, warnings };
}

/** An empty list is what a tool writes where it knows no author. */
function isEmpty(value: unknown): boolean {
  const isBlank = typeof value === 'string' && value.trim() === '';
  return (
    value === undefined || value === null || isBlank || (Array.isArray(value) && !value.length)
  );
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 80);
}

/** What Obsidian shows of [[人物/林一|林一]] and [[林一]]. */
function withoutLinks(value: string): string {
  return value.replace(
    /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/gu,
    (_, target: string, label?: string) => label ?? target.replace(/^.*\/|#.*$/gu, ''),
  );
}

/** The address of `[雲浦日報](https://…)` and of `<https://…>`. */
function addressIn(value: string): string {
  return /^(?:\[[^\]]*\]\((\S+)\)|<(\S+)>)$/u.exec(value)?.slice(1).find(Boolean) ?? value;
}
