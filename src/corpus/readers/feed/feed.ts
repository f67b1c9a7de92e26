/** Feeds, RSS, Atom, RDF and JSON: an entry an article, its content before its summary. */

import { parseFeed } from 'feedsmith';
import { KaojuError } from '../../../errors.js';
import { decodePage } from '../html/charset.js';
import { readPage } from '../html/page.js';
import { refuseLate } from '../limits.js';
import type { FailedPart, Reading, ReadingContext } from '../reader.js';
import { rowPart } from '../table/row.js';
import { type Entry, entriesOf } from './entries.js';

const DECLARED = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{2,40})/u;
const MOST_DEEP = 200;

/** @throws FileUnreadable for what is no feed, or one without entries */
export async function read(
  bytes: Buffer,
  { limits, signal }: ReadingContext,
): Promise<(Reading | FailedPart)[]> {
  const declared = DECLARED.exec(bytes.toString('latin1', 0, 200))?.[1] ?? null;
  const { text, encoding, warnings } = decodePage(bytes, declared);
  refuseHostile(text);
  const entries = entriesOf(parseFeed(text));
  if (entries.length === 0) throw new KaojuError('FileUnreadable', 'is a feed without entries');
  return entries.map((entry) => {
    refuseLate(signal, limits);
    return readEntry(entry, { encoding, warnings });
  });
}

/** No feed needs entities of its own, nor elements in one another without end. */
function refuseHostile(text: string): void {
  if (/<!ENTITY/iu.test(text)) {
    throw new KaojuError('FileUnreadable', 'declares entities of its own');
  }
  let depth = 0;
  for (const { 0: tag } of text.matchAll(
    /<(?:!\[CDATA\[[\s\S]*?\]\]>|!--[\s\S]*?-->|\/?[^<>!?][^<>]*>)/gu,
  )) {
    if (tag.startsWith('<!') || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > MOST_DEEP) {
      throw new KaojuError('FileUnreadable', `has more than ${MOST_DEEP} elements in one another`);
    }
  }
}

function readEntry(
  entry: Entry,
  { encoding, warnings }: Pick<Reading, 'encoding' | 'warnings'>,
): Reading | FailedPart {
  const part = rowPart(entry.id, entry.told, entry.html);
  try {
    const page = readPage(entry.html, { source: { kind: 'part', name: part }, whole: true });
    const { text, origin } = page;
    return { part, text, origin, told: entry.told, marks: [], noise: [], encoding, warnings };
  } catch (error) {
    if (error instanceof KaojuError) return { part, error: error.message };
    throw error;
  }
}
