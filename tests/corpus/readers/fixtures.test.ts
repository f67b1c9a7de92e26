import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { FORMATS } from '../../../src/corpus/readers/formats.js';
import { fixturesOf, readFixture } from '../../support/formats/formats.js';

/** Texts have no reader; those of archives of parts stand in office.test.ts, PDFs in pdf/. */
const ELSEWHERE = ['text', 'docx', 'odt', 'epub', 'pdf'];
const HERE = FORMATS.map(({ name }) => name).filter((name) => !ELSEWHERE.includes(name));

describe.each(HERE)('%s', (format) => {
  it('has fixtures', () => {
    expect(fixturesOf(format).length).toBeGreaterThan(0);
  });

  it.each(fixturesOf(format).map((fixture) => [fixture.name, fixture] as const))(
    'reads %s',
    async (_, fixture) => {
      const read = await readFixture(fixture);
      expect(read.format.name).toBe(format);
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
