/** Saved pages. */

import { refuseLate } from '../limits.js';
import type { Reading, ReadingContext } from '../reader.js';
import { decodePage } from './charset.js';
import { readPage } from './page.js';

/** @throws FileUnreadable for what is in no known encoding, and for a page that shows no text */
export async function read(
  bytes: Buffer,
  { limits, signal, served }: ReadingContext,
): Promise<Reading[]> {
  const { text: html, encoding, warnings } = decodePage(bytes, served?.charset ?? null);
  const { text, origin, told, marks } = readPage(html, { source: { kind: 'file' } });
  refuseLate(signal, limits);
  const url = told.url ?? served?.url;
  return [
    { part: null, text, origin, told: { ...told, url }, marks, noise: [], encoding, warnings },
  ];
}
