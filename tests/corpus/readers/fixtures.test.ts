import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { decodePage } from '../../../src/corpus/readers/html/charset.js';
import { leavesOf, readEntity } from '../../../src/corpus/readers/mime/entities.js';
import type { OriginSource } from '../../../src/text/origin-map.js';
import { type Fixture, faultIn, fixturesOf, readFixture } from '../../support/formats.js';

/** The text of a source, of a format whose files are their own text. */
const DECODED: Record<string, (fixture: Fixture) => (source: OriginSource) => string> = {
  html: ({ bytes }) => {
    const { text } = decodePage(bytes);
    return () => text;
  },
  mhtml: ({ bytes }) => {
    const pages = leavesOf(readEntity(bytes)).filter(({ type }) => type === 'text/html');
    return () => decodePage(pages[0]?.body ?? Buffer.alloc(0)).text;
  },
};

describe.each(Object.keys(DECODED))('%s', (format) => {
  it.each(fixturesOf(format).map((fixture) => [fixture.name, fixture] as const))(
    'reads %s',
    async (_, fixture) => {
      const read = await readFixture(fixture);
      expect(read.failed).toEqual([]);
      expect(read.format.name).toBe(format);
      expect(
        faultIn(read, (DECODED[format] as never as (f: Fixture) => never)(fixture)),
      ).toBeNull();
      expect(read.readings).toHaveLength(fixture.expected.length);
      for (const [index, expected] of fixture.expected.entries()) {
        const reading = read.readings[index];
        if (!reading) throw new Error('one reading too few');
        const { part = null, quote, place, without = [], ...metadata } = expected;
        const { article } = readArticle(reading.text, null, reading);
        const { title, outlet, author, date, url } = article;
        expect({ title, outlet, author, date, url }).toEqual(metadata);
        expect(reading.part).toBe(part);
        expect(reading.text).toContain(quote);
        for (const other of without) expect(reading.text).not.toContain(other);
        const at = reading.text.indexOf(quote);
        if (place) expect(reading.marks.findLast((mark) => mark.at <= at)?.label).toBe(place);
      }
    },
  );
});
