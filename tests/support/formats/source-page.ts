/** The page that an article's address leads to, as its file has it. */

import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { Archive } from '../../../src/corpus/readers/archive/zip.js';
import { decodePage } from '../../../src/corpus/readers/html/charset.js';
import { leavesOf, readEntity } from '../../../src/corpus/readers/mime/entities.js';
import { readingContext } from './reading-context.js';

/** @param text of the article, for a file that holds no page: a feed, a table */
export async function sourcePage(file: string, bytes: Buffer, text: string): Promise<string> {
  if (file.endsWith('.mhtml')) {
    const page = leavesOf(readEntity(bytes)).find(({ type }) => type === 'text/html');
    return decodePage(page?.body ?? Buffer.alloc(0)).text;
  }
  if (file.endsWith('.warc')) return pageIn(iconv.decode(bytes, 'gbk'));
  if (file.endsWith('.wacz')) {
    const archive = await Archive.open(bytes, readingContext(file));
    const records = (await archive.read('archive/two.warc.gz')) as Buffer;
    return pageIn(iconv.decode(gunzipSync(records), 'big5'));
  }
  const lines = text.split('\n').map((line) => `<p>${line}</p>`);
  return `<!doctype html><html lang="zh"><meta charset="utf-8">${lines.join('')}`;
}

/** The last one of an archive's records. */
function pageIn(records: string): string {
  const page = records.slice(records.lastIndexOf('<html'));
  const end = page.indexOf('</html>');
  if (end === -1) throw new Error('The archive holds no page');
  return page.slice(0, end);
}
