/** OpenDocument texts: the document, then its notes; heads and feet of pages as noise. */

import { KaojuError } from '../../../errors.js';
import { Archive } from '../archive/zip.js';
import type { Reading, ReadingContext } from '../reader.js';
import { changesIn, readingOf } from './docx.js';
import { Flow } from './flow.js';
import { OdtText } from './odt-text.js';
import { readPart, toldByProperties } from './parts.js';

/** @throws FileUnreadable for what is encrypted, damaged or no such document */
export async function read(bytes: Buffer, context: ReadingContext): Promise<Reading[]> {
  const archive = await Archive.open(bytes, context);
  const manifest = await readPart(archive, 'META-INF/manifest.xml');
  if (manifest?.includes(':encryption-data')) {
    throw new KaojuError('FileUnreadable', 'is encrypted', {
      advice: 'Save it without a password',
    });
  }
  const content = await readPart(archive, 'content.xml');
  if (content === null) throw new KaojuError('FileUnreadable', 'holds no OpenDocument text');
  const flow = new Flow();
  const styles = await readPart(archive, 'styles.xml');
  const aside = (part: 'style:header' | 'style:footer'): void => {
    if (styles === null) return;
    const opened = flow.open();
    flow.enter('styles.xml');
    flow.breakLine(2);
    new OdtText(flow, { within: part }).read(styles);
    const range = flow.close(opened);
    if (range) flow.noise.push({ ...range, kind: 'page' });
  };
  aside('style:header');
  flow.enter('content.xml');
  const text = new OdtText(flow, { within: 'office:body' });
  text.read(content);
  flow.breakLine(2);
  new OdtText(flow, { within: 'text:note-body' }).read(content);
  aside('style:footer');
  if (flow.text === '') throw new KaojuError('FileUnreadable', 'shows no text');
  const told = toldByProperties(await readPart(archive, 'meta.xml'));
  return [readingOf(flow, { told, encoding: 'OpenDocument', warnings: changesIn(text.changes) })];
}
