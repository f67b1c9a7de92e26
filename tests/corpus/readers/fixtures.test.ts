import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { decodeText } from '../../../src/corpus/decode.js';
import { entriesOf } from '../../../src/corpus/readers/feed/entries.js';
import { decodePage } from '../../../src/corpus/readers/html/charset.js';
import { leavesOf, readEntity } from '../../../src/corpus/readers/mime/entities.js';
import {
  type Fixture,
  faultIn,
  fixturesOf,
  readFixture,
  type TextOf,
} from '../../support/formats.js';

const textFile = ({ bytes }: Fixture): TextOf => {
  const { text } = decodeText(bytes);
  return () => text;
};

/** Of a mail, the source names a body by its type and an attachment by its name. */
function mailParts(bytes: Buffer): TextOf {
  const leaves = leavesOf(readEntity(bytes));
  return (source) => {
    const name = 'name' in source ? source.name : '';
    const leaf = leaves.find(({ type }) => type === name) ?? leaves[1];
    return decodePage(leaf?.body ?? Buffer.alloc(0), leaf?.parameters.get('charset') ?? null).text;
  };
}

/** The text of a source, as its reader counted in it; null where a test of its own looks. */
const DECODED: Record<string, ((fixture: Fixture) => TextOf) | null> = {
  html: ({ bytes }) => {
    const { text } = decodePage(bytes);
    return () => text;
  },
  mhtml: ({ bytes }) => {
    const page = leavesOf(readEntity(bytes)).find(({ type }) => type === 'text/html');
    return () => decodePage(page?.body ?? Buffer.alloc(0)).text;
  },
  eml: ({ bytes }) => mailParts(bytes),
  mbox: null,
  feed: ({ bytes }) => {
    const entries = entriesOf(parseFeed(decodePage(bytes, 'utf-8').text));
    return (source) => entries.find(({ id }) => 'name' in source && id === source.name)?.html ?? '';
  },
  table: textFile,
  jsonl: textFile,
  cues: textFile,
  warc: null,
  wacz: null,
};

describe.each(Object.keys(DECODED))('%s', (format) => {
  it.each(fixturesOf(format).map((fixture) => [fixture.name, fixture] as const))(
    'reads %s',
    async (_, fixture) => {
      const read = await readFixture(fixture);
      expect(read.format.name).toBe(format);
      const decoded = DECODED[format];
      if (decoded) expect(faultIn(read, decoded(fixture))).toBeNull();
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
