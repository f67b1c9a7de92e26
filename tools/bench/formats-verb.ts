/**
 * `npm run bench -- formats`: how fast a file of each format is read and what memory its process
 * takes, over files that are written from made-up articles.
 */

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pdfOf } from '../../tests/support/formats/pdf-by-hand.js';
import { WRITTEN } from '../../tests/support/formats/written.js';
import { makeArticles } from './collection/made-up.js';
import { atMost, type Figure } from './meters/figure.js';
import { OtherWork } from './meters/other-work.js';
import { renderTable } from './meters/table.js';
import { Workspace } from './processes/workspace.js';

const READ_ONE = fileURLToPath(new URL('processes/read-one.mjs', import.meta.url));
const ENDINGS: Record<string, string> = { feed: 'rss', table: 'csv', cues: 'srt' };
/** Of text in a file: 3 MB as UTF-8, some hundred reports. */
const UNITS = 1_000_000;
const PAGES = 500;
const LINES = 40;
const LINE_UNITS = 34;
/** What a process takes that reads such a book. */
const MOST_MB = 400;

interface Read {
  ms: number;
  peakMb: number;
  pages: number;
  megabytes: number;
}

/** @throws Error where a file cannot be read */
export async function benchFormats({ json }: { json?: true }): Promise<void> {
  const workspace = await Workspace.open();
  try {
    const folder = await workspace.newFolder();
    const paragraphs = paragraphsOf(UNITS);
    const others = new OtherWork();
    const figures = await pdfFigures(folder, paragraphs);
    figures.push(...(await figuresOf(folder, 'txt', Buffer.from(paragraphs.join('\n')))));
    for (const [format, write] of Object.entries(WRITTEN)) {
      process.stderr.write(`${format}\n`);
      figures.push(...(await figuresOf(folder, ENDINGS[format] ?? format, write(paragraphs))));
    }
    const title = `Reading one file of ${UNITS.toLocaleString('en')} characters, by format`;
    const part = { title, figures, otherWork: others.share() };
    process.stdout.write(`${json ? JSON.stringify(part) : renderTable([part])}\n`);
  } finally {
    await workspace.close();
  }
}

function paragraphsOf(units: number): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (const { text } of makeArticles(3_000)) {
    for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
      if (length >= units) return paragraphs;
      paragraphs.push(line);
      length += line.length;
    }
  }
  return paragraphs;
}

async function pdfFigures(folder: string, paragraphs: readonly string[]): Promise<Figure[]> {
  const text = paragraphs.join('');
  const pages = Array.from({ length: PAGES }, (_, page) =>
    Array.from({ length: LINES }, (__, line) => {
      const at = ((page * LINES + line) * LINE_UNITS) % (text.length - LINE_UNITS);
      return { x: 72, y: 780 - 18 * line, text: text.slice(at, at + LINE_UNITS) };
    }),
  );
  process.stderr.write(`pdf, ${PAGES} pages\n`);
  const read = await readIn(folder, 'pdf', pdfOf({ pages, encoding: 'UniGB-UCS2-H' }));
  return [
    { name: 'pdf, pages', value: (read.pages * 1000) / read.ms, unit: 'a second' },
    { name: `pdf of ${PAGES} pages`, value: read.peakMb, unit: 'MB', target: atMost(MOST_MB) },
  ];
}

async function figuresOf(folder: string, ending: string, bytes: Buffer): Promise<Figure[]> {
  const { ms, peakMb, megabytes } = await readIn(folder, ending, bytes);
  const note = `peak ${Math.round(peakMb)} MB, a file of ${megabytes.toFixed(1)} MB`;
  return [{ name: `${ending}, MB`, value: (megabytes * 1000) / ms, unit: 'a second', note }];
}

async function readIn(folder: string, ending: string, bytes: Buffer): Promise<Read> {
  const file = path.join(folder, `a.${ending}`);
  await writeFile(file, bytes);
  const { stdout } = await promisify(execFile)(process.execPath, [READ_ONE, file]);
  return JSON.parse(stdout) as Read;
}
