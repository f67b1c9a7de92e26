import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { read as readDocx } from '../../../src/corpus/readers/office/docx.js';
import { read as readEpub } from '../../../src/corpus/readers/office/epub.js';
import { type Fixture, fixturesOf, readFixture } from '../../support/formats/formats.js';
import { readingContext } from '../../support/formats/reading-context.js';
import { zipOf } from '../../support/formats/zip-by-hand.js';

describe.each(['docx', 'odt', 'epub'])('%s', (format) => {
  it.each(fixturesOf(format).map((fixture) => [fixture.name, fixture] as const))(
    'reads %s',
    async (_, fixture) => {
      const read = await readFixture(fixture);
      expect(read.format.name).toBe(format);
      const [reading] = read.readings;
      const [expected] = fixture.expected;
      if (!reading || !expected) throw new Error('nothing was read');
      const { quote, place, without = [], ...metadata } = expected;
      const { title, outlet, author, date, url } = readArticle(reading.text, null, reading).article;
      expect({ title, outlet, author, date, url }).toEqual(metadata);
      expect(reading.text).toContain(quote);
      for (const other of without) expect(reading.text).not.toContain(other);
      const at = reading.text.indexOf(quote);
      if (place) expect(reading.marks.findLast((mark) => mark.at <= at)?.label).toBe(place);
    },
  );
});

describe('a Word file', () => {
  const fixture = (name: string): Fixture =>
    fixturesOf('docx').find((one) => one.name === name) as Fixture;

  it('says that its changes were not decided on', async () => {
    const { readings } = await readFixture(fixture('tracked-changes-ruby-footnote-hant'));
    expect(readings[0]?.warnings).toEqual([
      'has 2 tracked changes: inserted text is read, deleted text is not',
    ]);
  });

  it('has its heads and feet as noise, and its table in order', async () => {
    const { readings } = await readFixture(fixture('word-table-headers-hidden-hans'));
    const { text, noise } = readings[0] as NonNullable<(typeof readings)[0]>;
    expect(noise.map(({ start, end }) => text.slice(start, end))).toEqual([
      '青岩县水利局内部通报',
      '第12期',
    ]);
    expect(text).toContain('\n\n项目\t预算（万元）\t已支出\n土石方\t820\t610\n');
  });
});

describe('an archive that means harm', () => {
  const docx = (xml: string): Buffer => zipOf([{ name: 'word/document.xml', data: xml }]);
  const reading = (bytes: Buffer, limits = {}): Promise<unknown> =>
    readDocx(bytes, readingContext('a.docx', limits));
  const ok = '<w:document><w:p><w:r><w:t>水位回落。</w:t></w:r></w:p></w:document>';

  it('is read while it means none', async () => {
    expect(await reading(docx(ok))).toMatchObject([{ text: '水位回落。' }]);
  });

  it('may not grow without end', async () => {
    const bomb = docx(`<w:document>${' '.repeat(3_000_000)}</w:document>`);
    expect(bomb.length).toBeLessThan(10_000);
    await expect(reading(bomb, { maxUnpackedBytes: 1_000_000 })).rejects.toThrow('unpacks to more');
  });

  it('may not lie about its lengths', async () => {
    const name = 'word/document.xml';
    await expect(reading(zipOf([{ name, data: ok, size: 10 }]))).rejects.toThrow();
    await expect(reading(zipOf([{ name, data: ok, size: 900 }]))).rejects.toThrow();
  });

  it('may not climb', async () => {
    const climbing = zipOf([
      { name: '../../a.xml', data: ok },
      { name: 'word/document.xml', data: ok },
    ]);
    await expect(reading(climbing)).rejects.toThrow();
  });

  it('may not be encrypted', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', data: ok, isEncrypted: true }]);
    await expect(reading(bytes)).rejects.toThrow('is encrypted');
    await expect(reading(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow(
      'is encrypted, or',
    );
  });

  it('may not declare entities, leave elements open or nest without end', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${ok}`;
    await expect(reading(docx(bomb))).rejects.toThrow('declares entities');
    await expect(reading(docx(ok.replace('</w:r>', '')))).rejects.toThrow('is not closed');
    const deep = `${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`;
    await expect(reading(docx(deep))).rejects.toThrow('in one another');
  });

  it('may not be a book without chapters', async () => {
    const container = '<container><rootfile full-path="../x.opf"/></container>';
    const bytes = zipOf([{ name: 'META-INF/container.xml', data: container }]);
    await expect(readEpub(bytes, readingContext('a.epub'))).rejects.toThrow('holds no e-book');
  });
});
