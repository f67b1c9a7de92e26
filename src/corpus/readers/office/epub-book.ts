/** How a book is put together: its package, the order of its chapters and their names. */

import path from 'node:path';
import { KaojuError } from '../../../errors.js';
import type { Archive } from '../archive/zip.js';
import { firstFit, ownAuthor, ownTitle } from '../program-values.js';
import type { Told } from '../reader.js';
import { readPart, textsOf } from './parts.js';
import { readXml } from './xml.js';

export interface Book {
  told: Told;
  /** Names in the archive, in reading order. */
  chapters: string[];
  /** As the book's contents call them. */
  titles: Map<string, string>;
}

interface Item {
  name: string;
  properties: string;
  type: string;
}

const PAGE = /^(?:application\/xhtml\+xml|text\/html)$/iu;
const CONTENTS = 'application/x-dtbncx+xml';
const TOLD = new Set(['dc:title', 'dc:creator', 'dc:publisher', 'dc:date', 'dc:source']);

/** @throws FileUnreadable for an archive that is no book */
export async function readBook(archive: Archive): Promise<Book> {
  const container = (await readPart(archive, 'META-INF/container.xml')) ?? '';
  const name = attributesIn(container, 'rootfile', ['full-path'])[0]?.[0] ?? '';
  const written = await readPart(archive, name);
  if (written === null) throw new KaojuError('FileUnreadable', 'holds no e-book');
  const items = itemsOf(written, name);
  const spine = attributesIn(written, 'itemref', ['idref']).flatMap(
    ([id]) => items.get(id ?? '') ?? [],
  );
  const isChapter = ({ type, properties }: Item): boolean =>
    PAGE.test(type) && !/\bnav\b/u.test(properties);
  const chapters = [...new Set(spine.filter(isChapter).map((item) => item.name))];
  if (chapters.length === 0) throw new KaojuError('FileUnreadable', 'names no chapters');
  return { told: toldBy(written), chapters, titles: await titlesIn(archive, [...items.values()]) };
}

/** Of each element of a name, with or without a prefix, these attributes. */
function attributesIn(xml: string, element: string, names: readonly string[]): (string | null)[][] {
  const found: (string | null)[][] = [];
  for (const event of readXml(xml)) {
    if (event.kind !== 'open' || event.name.replace(/^.*:/u, '') !== element) continue;
    found.push(names.map((name) => event.attributes.get(name)));
  }
  return found;
}

function itemsOf(written: string, from: string): Map<string, Item> {
  const items = new Map<string, Item>();
  const names = ['id', 'href', 'media-type', 'properties'];
  for (const [id, href, type, properties] of attributesIn(written, 'item', names)) {
    if (!id || !href) continue;
    items.set(id, { name: resolve(from, href), type: type ?? '', properties: properties ?? '' });
  }
  return items;
}

/** Within the archive: what climbs out of it names nothing there. */
function resolve(from: string, href: string): string {
  const bare = href.replace(/[?#].*$/u, '');
  return path.posix.join(path.posix.dirname(from), decoded(bare));
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // Written without the escapes that it should have.
    return href;
  }
}

function toldBy(written: string): Told {
  const texts = textsOf(written, TOLD);
  const title = ownTitle(texts.get('dc:title')?.slice(0, 1) ?? []);
  const author = ownAuthor([texts.get('dc:creator') ?? []]);
  const outlet = ownTitle(texts.get('dc:publisher') ?? []);
  const date = firstFit(texts.get('dc:date') ?? [], (value) => /^\d{4}-\d{2}-\d{2}/u.test(value));
  const url = firstFit(texts.get('dc:source') ?? [], (value) => /^https?:\/\/\S+$/u.test(value));
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(outlet && { outlet }),
    ...(date && { date: date.slice(0, 10) }),
    ...(url && { url }),
  };
}

/** Of EPUB 3 the page of contents, of EPUB 2 the list of places. */
async function titlesIn(archive: Archive, items: readonly Item[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const contents = items.filter(
    ({ properties, type }) => /\bnav\b/u.test(properties) || type === CONTENTS,
  );
  for (const { name } of contents) {
    const written = (await readPart(archive, name)) ?? '';
    for (const [href, title] of linksOf(written)) {
      const chapter = resolve(name, href);
      if (!titles.has(chapter) && title !== '') titles.set(chapter, title);
    }
  }
  return titles;
}

/** In a page of contents <a href>title</a>; in a list <text>title</text> … <content src/>. */
function* linksOf(written: string): Generator<[href: string, title: string]> {
  let href: string | null = null;
  let text = '';
  for (const event of readXml(written)) {
    if (event.kind === 'text') text += event.text;
    else if (event.kind === 'open') {
      if (/^(?:\w+:)?(?:a|text)$/u.test(event.name)) text = '';
      if (event.name === 'a') href = event.attributes.get('href');
      const source = /^(?:\w+:)?content$/u.test(event.name) ? event.attributes.get('src') : null;
      if (source !== null) yield [source, text.trim()];
    } else if (event.name === 'a' && href !== null) {
      yield [href, text.replace(/\s+/gu, ' ').trim()];
      href = null;
    } else if (/^(?:\w+:)?navLabel$/u.test(event.name)) text = text.trim();
  }
}
