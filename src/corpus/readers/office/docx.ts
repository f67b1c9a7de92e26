/** Word files: the document, then its footnotes and endnotes; heads and feet of pages as noise. */

import { KaojuError } from '../../../errors.js';
import { Archive } from '../archive/zip.js';
import { refuseLate } from '../limits.js';
import type { Reading, ReadingContext } from '../reader.js';
import { DocxText } from './docx-text.js';
import { Flow } from './flow.js';
import { readPart, toldByProperties } from './parts.js';
import { readXml } from './xml.js';

const DOCUMENT = 'word/document.xml';
const HEADING = /^(?:heading|标题|標題)\s*[1-3]$/iu;

/** @throws FileUnreadable for what is encrypted, damaged or no Word file */
export async function read(bytes: Buffer, context: ReadingContext): Promise<Reading[]> {
  const archive = await Archive.open(bytes, context);
  const document = await readPart(archive, DOCUMENT);
  if (document === null) throw new KaojuError('FileUnreadable', 'holds no Word document');
  const flow = new Flow();
  const headings = headingsOf((await readPart(archive, 'word/styles.xml')) ?? '');
  const text = new DocxText({ flow, headings });
  const readAll = async (names: readonly string[]): Promise<void> => {
    for (const name of names) {
      refuseLate(context.signal, context.limits);
      const xml = name === DOCUMENT ? document : await readPart(archive, name);
      if (xml === null) continue;
      flow.enter(name);
      flow.breakLine(2);
      text.read(xml);
    }
  };
  const readAside = async (pattern: RegExp): Promise<void> => {
    for (const name of archive.names.filter((one) => pattern.test(one)).sort()) {
      const opened = flow.open();
      await readAll([name]);
      const range = flow.close(opened);
      if (range) flow.noise.push({ ...range, kind: 'page' });
    }
  };
  await readAside(/^word\/header\d*\.xml$/u);
  await readAll([DOCUMENT, 'word/footnotes.xml', 'word/endnotes.xml']);
  await readAside(/^word\/footer\d*\.xml$/u);
  if (flow.text === '') throw new KaojuError('FileUnreadable', 'shows no text');
  const told = toldByProperties(await readPart(archive, 'docProps/core.xml'));
  return [readingOf(flow, { told, encoding: 'Word', warnings: changesIn(text.changes) })];
}

export function readingOf(
  { text, origin, marks, noise }: Flow,
  about: Pick<Reading, 'told' | 'encoding' | 'warnings'>,
): Reading {
  return { part: null, text, origin, marks, noise, ...about };
}

/** What is said of a document whose changes nobody has decided on. */
export function changesIn(changes: number): string[] {
  if (changes === 0) return [];
  const found = `has ${changes} tracked change${changes > 1 ? 's' : ''}`;
  return [`${found}: inserted text is read, deleted text is not`];
}

function headingsOf(styles: string): Set<string> {
  const headings = new Set<string>();
  let id: string | null = null;
  for (const event of readXml(styles)) {
    if (event.kind !== 'open') continue;
    if (event.name === 'w:style') id = event.attributes.get('w:styleId');
    const name = event.name === 'w:name' ? event.attributes.get('w:val') : null;
    if (id !== null && name !== null && HEADING.test(name)) headings.add(id);
  }
  return headings;
}
