import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleRecord, ArticleStore, ArticleWriter } from '../../src/store/articles.js';
import { checkOf, decodeContainer } from '../../src/store/container.js';
import { rejectionOf } from '../support/run/errors.js';
import { runs } from '../support/run/properties.js';
import { awkwardText } from '../support/texts/unicode.js';

type Written = Omit<ArticleRecord, 'textStart' | 'textLength'>;

function recordOf(id: string, changes: Partial<Written> = {}): Written {
  return {
    id,
    file: `${id}.txt`,
    key: 'f'.repeat(32),
    givenId: null,
    title: '福建黨政代表團赴西藏昌都市考察',
    outlet: null,
    author: '周琳',
    date: '2024-09-15',
    url: null,
    titleRange: { start: 0, end: 15 },
    noise: [[16, 20, 'share']],
    passages: [[21, 30]],
    speeches: [[24, 30, '王君正']],
    signature: 'b64=',
    warnings: ['一句警告'],
    ...changes,
  };
}

function encoded(articles: [Written, string][]) {
  const writer = new ArticleWriter();
  for (const [record, text] of articles) writer.append(record, text);
  return writer.encode();
}

function storeOf(articles: [Written, string][], others = articles): Promise<ArticleStore> {
  const { articles: records } = encoded(articles);
  const { texts } = encoded(others);
  return ArticleStore.open(
    decodeContainer(records, 'articles.bin', { ...checkOf(records), kind: 'ARTS' }),
    decodeContainer(texts, 'texts.bin', { ...checkOf(texts), kind: 'TEXT' }),
  );
}

describe('ArticleStore', () => {
  it('gives back every record and text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardText(), { minLength: 1, maxLength: 12 }), async (texts) => {
        const articles = texts.map((text, i): [Written, string] => [
          recordOf(`id${i}`, { title: text, file: `${text}.txt` }),
          text,
        ]);
        const store = await storeOf(articles);
        let textStart = 0;
        articles.forEach(([record, text], i) => {
          expect(store.records[i]).toEqual({ ...record, textStart, textLength: text.length });
          expect(store.textOf(store.records[i] as ArticleRecord)).toBe(text);
          textStart += text.length;
        });
      }),
      runs(100),
    );
  });

  it('gives an article as it was read', async () => {
    const text = '福建黨政代表團赴西藏昌都市考察\n分享到：\n正文。';
    const store = await storeOf([[recordOf('abc'), text]]);
    expect(store.byId('abc')).toEqual({
      id: 'abc',
      file: 'abc.txt',
      title: '福建黨政代表團赴西藏昌都市考察',
      outlet: null,
      author: '周琳',
      date: '2024-09-15',
      url: null,
      titleRange: { start: 0, end: 15 },
      speeches: [{ start: 24, end: 30, speaker: '王君正' }],
      noise: [{ start: 16, end: 20, kind: 'share' }],
      text,
    });
    expect(store.recordById('abc')?.warnings).toEqual(['一句警告']);
    expect(store.byId('abd')).toBeUndefined();
    expect(store.recordById('abd')).toBeUndefined();
  });

  it('finds the article of a passage', async () => {
    const store = await storeOf([
      [recordOf('a', { passages: [[0, 1]] }), '一'],
      [recordOf('b', { passages: [] }), '二'],
      [
        recordOf('c', {
          passages: [
            [0, 2],
            [2, 4],
          ],
        }),
        '三三三三',
      ],
      [recordOf('d', { passages: [[0, 1]] }), '四'],
    ]);
    expect(store.passages).toBe(4);
    expect([0, 1, 2, 3].map((index) => store.firstPassage(index))).toEqual([0, 1, 1, 3]);
    expect([0, 1, 2, 3].map((ordinal) => store.passage(ordinal))).toEqual([
      { article: 0, range: { start: 0, end: 1 } },
      { article: 2, range: { start: 0, end: 2 } },
      { article: 2, range: { start: 2, end: 4 } },
      { article: 3, range: { start: 0, end: 1 } },
    ]);
    expect(() => store.passage(4)).toThrow(RangeError);
  });

  it('refuses texts of other articles', async () => {
    const one: [Written, string][] = [[recordOf('a'), '正文。']];
    const other: [Written, string][] = [[recordOf('a'), '另一篇正文。']];
    expect((await rejectionOf(storeOf(one, other))).code).toBe('IndexCorrupt');
    expect((await rejectionOf(storeOf(one, [...one, ...one]))).code).toBe('IndexCorrupt');
  });
});
