/** Pages that a browser saved as one file: the page itself among its pictures and styles. */

import { KaojuError } from '../../../errors.js';
import { refuseLate } from '../limits.js';
import { type Entity, fieldOf, leavesOf, readEntity } from '../mime/entities.js';
import type { Reading, ReadingContext } from '../reader.js';
import { decodePage } from './charset.js';
import { readPage } from './page.js';

/** @throws FileUnreadable for what holds no page */
export async function read(bytes: Buffer, { limits, signal }: ReadingContext): Promise<Reading[]> {
  const whole = readEntity(bytes);
  const page = leavesOf(whole).find(({ type }) => type === 'text/html');
  if (!page) throw new KaojuError('FileUnreadable', 'holds no page');
  const charset = page.parameters.get('charset') ?? null;
  const { text: html, encoding, warnings } = decodePage(page.body, charset);
  const name = fieldOf(page, 'content-location') ?? 'text/html';
  const { text, origin, told, marks } = readPage(html, { source: { kind: 'part', name } });
  refuseLate(signal, limits);
  const url = told.url ?? addressIn(whole) ?? addressIn(page);
  return [
    { part: null, text, origin, told: { ...told, url }, marks, noise: [], encoding, warnings },
  ];
}

function addressIn(entity: Entity): string | undefined {
  const names = ['snapshot-content-location', 'content-location'];
  return names
    .map((name) => fieldOf(entity, name))
    .find((value): value is string => value !== null && /^https?:\/\//u.test(value));
}
