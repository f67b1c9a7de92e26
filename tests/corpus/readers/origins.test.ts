/** Each character of what is read stands in the file where the origin map says, of every format. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/corpus/readers/formats.js';
import { readFile } from '../../../src/corpus/readers/read-file.js';
import { isKaojuError } from '../../../src/errors.js';
import { faultIn, fixturesOf, readFixture } from '../../support/formats/formats.js';
import { MAPPED_FORMATS, sourcesOfFile } from '../../support/formats/sources.js';
import { WRITTEN } from '../../support/formats/written.js';
import { runs } from '../../support/run/properties.js';

/** Names that tell the reader. */
const ENDING: Record<string, string> = { feed: 'rss', table: 'csv', cues: 'srt' };
const SAID = '記者十月二十一日從縣糧食局獲悉，全縣秋糧收購量達到四萬一千噸，比去年同期增加一成二。';

const paragraphs = fc.array(
  fc.oneof(
    fc.constant(SAID),
    fc.constantFrom(
      '“A & B”，<b>',
      '他说："不用。"',
      '第一行\n第二行',
      ' 　前後 　',
      '𠀀𠀁',
      '&amp;',
      '\t',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ),
  { minLength: 1, maxLength: 8 },
);

it('holds of every format but texts, which are their own, and PDFs, which have pages', () => {
  const known = FORMATS.map(({ name }) => name).filter((name) => !['text', 'pdf'].includes(name));
  expect([...MAPPED_FORMATS].sort()).toEqual(known.sort());
});

describe.each(MAPPED_FORMATS)('%s', (format) => {
  it.each(fixturesOf(format).map((fixture) => [fixture.name, fixture] as const))(
    'is mapped in %s',
    async (_, fixture) => {
      const textOf = await sourcesOfFile(format, fixture.bytes);
      expect(faultIn(await readFixture(fixture), textOf)).toBeNull();
    },
  );

  const write = WRITTEN[format];
  // Of the others there are fixtures alone.
  if (!write) return;
  it('is mapped whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, async (said) => {
        const bytes = write([SAID, ...said]);
        try {
          const read = await readFile(bytes, `a.${ENDING[format] ?? format}`);
          expect(read.format.name).toBe(format);
          expect(read.readings.length).toBeGreaterThan(0);
          expect(faultIn(read, await sourcesOfFile(format, bytes))).toBeNull();
        } catch (error) {
          if (!isKaojuError(error, 'FileUnreadable')) throw error;
        }
      }),
      runs(100),
    );
  });
});
