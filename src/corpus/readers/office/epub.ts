/** E-books: their chapters in reading order, each named; ruby is read without what stands beside it. */

import path from 'node:path';
import { KaojuError } from '../../../errors.js';
import type { OriginMap } from '../../../text/origin-map.js';
import type { PlaceMark } from '../../../types/article.js';
import { Archive } from '../archive/zip.js';
import { readPage } from '../html/page.js';
import { refuseLate } from '../limits.js';
import type { Reading, ReadingContext } from '../reader.js';
import { type Book, readBook } from './epub-book.js';
import { readPart } from './parts.js';

/** An HTML parser takes all that follows for what such an element holds. */
const EMPTY_ELEMENT =
  /<(title|script|style|iframe|textarea|noscript|a|span|div|p|i|b|em)\b[^<>]*\/>/giu;
const GAP = '\n\n';

/** @throws FileUnreadable for what is encrypted, damaged or no book */
export async function read(bytes: Buffer, context: ReadingContext): Promise<Reading[]> {
  const archive = await Archive.open(bytes, context);
  const book = await readBook(archive);
  await refuseEncrypted(archive, book);
  const joined = new Chapters();
  const missing: string[] = [];
  for (const name of book.chapters) {
    refuseLate(context.signal, context.limits);
    const xhtml = await readPart(archive, name);
    if (xhtml === null) missing.push(name);
    else joined.add(name, xhtml, book.titles.get(name) ?? null);
  }
  if (joined.text === '') throw new KaojuError('FileUnreadable', 'shows no text');
  const { text, origin, marks } = joined;
  const warnings = missing.map((name) => `lacks its chapter ${path.posix.basename(name)}`);
  return [
    { part: null, text, origin, told: book.told, marks, noise: [], encoding: 'EPUB', warnings },
  ];
}

/** Fonts are often masked, which is no matter here. */
async function refuseEncrypted(archive: Archive, { chapters }: Book): Promise<void> {
  const encryption = await readPart(archive, 'META-INF/encryption.xml');
  if (encryption === null) return;
  const isChapter = chapters.some((name) => encryption.includes(`URI="${name}"`));
  if (isChapter) throw new KaojuError('FileUnreadable', 'is encrypted (DRM)');
}

/** One after the other, with the places of each in its own part. */
class Chapters {
  text = '';
  readonly origin: OriginMap = { sources: [], pieces: [] };
  readonly marks: PlaceMark[] = [];

  add(name: string, xhtml: string, title: string | null): void {
    const html = xhtml.replace(EMPTY_ELEMENT, (tag) => ' '.repeat(tag.length));
    const page = readText(html, name);
    if (!page) return;
    const at = this.text === '' ? 0 : this.text.length + GAP.length;
    const source = this.origin.sources.push({ kind: 'part', name }) - 1;
    for (const piece of page.origin.pieces) {
      this.origin.pieces.push({ ...piece, start: piece.start + at, end: piece.end + at, source });
    }
    const headings = page.marks.map((mark) => ({ ...mark, at: mark.at + at }));
    // A chapter that the contents name and that begins without a heading.
    if (title !== null && headings[0]?.at !== at) {
      this.marks.push({ at, kind: 'chapter', label: title, number: null });
    }
    this.marks.push(...headings);
    this.text += (at === 0 ? '' : GAP) + page.text;
  }
}

/** Null for a page of pictures: a cover. */
function readText(html: string, name: string): ReturnType<typeof readPage> | null {
  try {
    return readPage(html, { source: { kind: 'part', name }, whole: true, chapters: true });
  } catch (error) {
    if (error instanceof KaojuError && error.message === 'shows no text') return null;
    throw error;
  }
}
