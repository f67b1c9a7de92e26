/**
 * Folders with a file of a format and what a careful reader makes of it: expected.txt the reading
 * text, expected.json the rest. UPDATE_GOLDEN=1 writes both anew, to be read over.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../../src/config.js';
import { readArticle } from '../../../src/corpus/article.js';
import type { ReaderModule, Reading } from '../../../src/corpus/readers/reader.js';
import { type OriginSource, piecesOf } from '../../../src/text/origin-map.js';
import type { Metadata, NoiseKind } from '../../../src/types/article.js';
import { readingContext } from './reading-context.js';

export interface ExpectedReading {
  metadata: Metadata;
  /** Of the reader and of what the text shows. */
  noise: { kind: NoiseKind; text: string }[];
  /** Where pages or chapters begin: label, and the text there. */
  marks: string[];
  warnings: string[];
  /** Something that is quoted, and where it stands in the file. */
  quote: { text: string; places: string[] };
  /** Instead of all that, where it cannot be read. */
  error?: string;
}

export function goldenFolders(format: string): string[] {
  return readdirSync(folderOf(format));
}

function folderOf(format: string, name = ''): string {
  return path.join(PACKAGE_ROOT, 'tests/fixtures', format, name);
}

export function goldenSource(format: string, name: string): Buffer {
  return readFileSync(path.join(folderOf(format, name), `source.${format}`));
}

export interface Golden {
  found: { text: string; expected: Partial<ExpectedReading> };
  wanted: { text: string; expected: Partial<ExpectedReading> };
}

/** What is found and what is wanted of a folder, to be compared. */
export async function readGolden(
  { read }: ReaderModule,
  format: string,
  name: string,
): Promise<Golden> {
  const folder = folderOf(format, name);
  const [textFile, file] = [path.join(folder, 'expected.txt'), path.join(folder, 'expected.json')];
  const before = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<ExpectedReading>)
    : {};
  const found = await foundOf(() => read(goldenSource(format, name), readingContext(name)), before);
  if (process.env.UPDATE_GOLDEN) {
    writeFileSync(file, `${JSON.stringify(found.expected, null, 2)}\n`);
    if (!found.expected.error) writeFileSync(textFile, found.text);
  }
  const text = existsSync(textFile) ? readFileSync(textFile, 'utf8') : '';
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Partial<ExpectedReading>;
  return { found, wanted: { text, expected } };
}

async function foundOf(
  read: () => ReturnType<ReaderModule['read']>,
  { quote }: Partial<ExpectedReading>,
): Promise<Golden['found']> {
  try {
    const [reading] = (await read()) as [Reading];
    return { text: reading.text, expected: describeReading(reading, quote?.text) };
  } catch (error) {
    return { text: '', expected: { error: (error as Error).message } };
  }
}

function describeReading(reading: Reading, quoted?: string): ExpectedReading {
  const { text, marks, warnings } = reading;
  const { article } = readArticle(text, null, reading);
  const { title, outlet, author, date, url } = article;
  return {
    metadata: { title, outlet, author, date, url },
    noise: article.noise.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) })),
    marks: marks.map(({ at, label }) => `${label}: ${text.slice(at, at + 12)}`),
    warnings,
    quote: describeQuote(reading, quoted ?? longest(text)),
  };
}

function longest(text: string): string {
  const [sentence = ''] = [...text.matchAll(/[^。\n]+。/gu)]
    .map(([one]) => one)
    .sort((a, b) => b.length - a.length);
  return sentence;
}

function describeQuote({ text, origin }: Reading, quoted: string): ExpectedReading['quote'] {
  const start = text.indexOf(quoted);
  if (start === -1) return { text: '', places: [] };
  const pieces = origin ? piecesOf(origin, { start, end: start + quoted.length }) : [];
  return {
    text: quoted,
    places: pieces.map(({ source, from, to, item }) => {
      const of = origin?.sources[source] as OriginSource;
      const where =
        of.kind === 'page' ? `page ${of.page} item ${item}` : 'name' in of ? of.name : of.kind;
      return `${where}: ${from}-${to}`;
    }),
  };
}
