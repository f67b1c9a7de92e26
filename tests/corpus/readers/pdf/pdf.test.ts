/** PDFs of real programs, and such by hand as none here makes; each with its text and places. */

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/corpus/readers/pdf/document.js';
import { refuseScan } from '../../../../src/corpus/readers/pdf/faults.js';
import { read } from '../../../../src/corpus/readers/pdf/pdf.js';
import type { Reading } from '../../../../src/corpus/readers/reader.js';
import { faultOf } from '../../../../src/text/origin-map.js';
import {
  goldenFolders,
  goldenSource,
  readGolden,
} from '../../../support/formats/golden-reading.js';
import { assemble, pdfOf } from '../../../support/formats/pdf-by-hand.js';
import { readingContext } from '../../../support/formats/reading-context.js';

async function readOne(bytes: Buffer): Promise<Reading> {
  const [reading] = await read(bytes, readingContext('a.pdf'));
  return reading as Reading;
}

/** Null where each piece of the text is what its item of its page has. */
async function faultIn(bytes: Buffer): Promise<string | null> {
  const { text, origin } = await readOne(bytes);
  const { pages } = await readDocument(bytes, readingContext('a.pdf'));
  const texts = new Map(
    pages.flatMap(({ items }) => items.map(({ page, index, text }) => [`${page}:${index}`, text])),
  );
  if (!origin) return 'has no origin map';
  return faultOf(text, origin, (source, { item, from, to }) => {
    const page = source.kind === 'page' ? source.page : 0;
    return (texts.get(`${page}:${item}`) ?? '').slice(from, to);
  });
}

describe.each(goldenFolders('pdf'))('%s', (name) => {
  it('is read as expected', async () => {
    const { found, wanted } = await readGolden({ read }, 'pdf', name);
    expect(found.text).toBe(wanted.text);
    expect(found.expected).toEqual(wanted.expected);
  });

  // Without its password there is nothing to compare.
  if (name === 'encrypted-needs-password') return;
  it('is mapped, each character', async () => {
    expect(await faultIn(goldenSource('pdf', name))).toBeNull();
  });
});

describe('fonts that are named and not embedded', () => {
  it('are read by the tables of GBK', async () => {
    const { text, told } = await readOne(
      pdfOf({
        encoding: 'GBK-EUC-H',
        info: { Author: 'Administrator', Title: 'Microsoft Word - a.doc' },
        pages: [
          [
            { x: 72, y: 760, size: 18, text: '镇志办征集老照片' },
            { x: 96, y: 720, text: '即日起至年底，凡能反映本镇旧貌的照片均可投稿，入选者每张付' },
            { x: 72, y: 702, text: '酬一百元。' },
          ],
        ],
      }),
    );
    expect(text).toBe(
      '镇志办征集老照片\n\n即日起至年底，凡能反映本镇旧貌的照片均可投稿，入选者每张付酬一百元。',
    );
    expect(told).toEqual({});
  });

  it('are read by the tables of Big5', async () => {
    const text = '鎮公所徵求老照片，每張酬金新臺幣五百元。';
    const bytes = pdfOf({ encoding: 'ETen-B5-H', pages: [[{ x: 72, y: 760, text }]] });
    expect((await readOne(bytes)).text).toBe(text);
  });

  it('are read downwards, with the marks of vertical writing as they stand', async () => {
    const bytes = pdfOf({
      encoding: 'UniCNS-UCS2-V',
      pages: [
        [
          { x: 500, y: 760, text: '漁港的清晨，船老大林添丁總是第一個到' },
          { x: 480, y: 760, text: '碼頭。他說：「潮水不等人。」' },
        ],
      ],
    });
    expect((await readOne(bytes)).text).toBe(
      '漁港的清晨︐船老大林添丁總是第一個到碼頭︒他說︓﹁潮水不等人︒﹂',
    );
    expect(await faultIn(bytes)).toBeNull();
  });
});

describe('what cannot be read', () => {
  const line = { x: 72, y: 760, text: '水库水位回升到警戒线以下。' };

  it('fails as a scan, with its pages', async () => {
    const bytes = pdfOf({ encoding: 'ETen-B5-H', pages: [[], []] });
    await expect(readOne(bytes)).rejects.toThrow('has no text layer, 2 pages');
  });

  it('fails a file that has no page, as one that was cut off has', () => {
    expect(() => refuseScan([])).toThrow('is damaged: it has no page');
  });

  it('fails where a page has fonts and no text', async () => {
    const bytes = pdfOf({ encoding: 'GBK-EUC-H', pages: [[line], [line]] });
    const unknown = bytes.toString('latin1').replace('/GBK-EUC-H', '/Unknown-H');
    await expect(readOne(Buffer.from(unknown, 'latin1'))).rejects.toThrow(
      'has text on page 1 that cannot be read',
    );
  });

  it('warns of pages without text among others', async () => {
    const bytes = pdfOf({ encoding: 'GBK-EUC-H', pages: [[line], [], [line]] });
    expect((await readOne(bytes)).warnings).toEqual(['has no text on page 2']);
  });

  it('fails where it is no PDF inside, or cut off', async () => {
    await expect(readOne(Buffer.from('%PDF-1.4 nothing'))).rejects.toThrow('is no PDF that can be');
    await expect(readOne(assemble(['<< /Type /Catalog /Pages 1 0 R >>']))).rejects.toThrow();
  });

  it('fails beyond the limit of characters', async () => {
    const bytes = pdfOf({ encoding: 'GBK-EUC-H', pages: [[line], [line]] });
    await expect(read(bytes, readingContext('a.pdf', { maxCharacters: 20 }))).rejects.toThrow(
      'holds more than 20 characters',
    );
  });
});
