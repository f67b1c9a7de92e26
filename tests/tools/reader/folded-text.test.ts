import { describe, expect, it } from 'vitest';
import { placesOf, toFoldedRange, toReaderText } from '../../../tools/reader/texts/folded-text.js';

const SOURCE = { id: 'a', source: 'news', title: '對口支援' };

describe('toReaderText', () => {
  it('folds sentence by sentence and keeps where each stands', () => {
    const { title, text, sentences } = toReaderText({
      ...SOURCE,
      text: '　代表團到了昌都市。有１２人！\n第二天返回。',
    });
    expect(title).toBe('对口支援');
    expect(text).toBe('代表团到了昌都市。有12人!\n第二天返回。');
    expect(sentences.map(({ from, to }) => [from, to])).toEqual([
      [1, 10],
      [10, 15],
      [16, 22],
    ]);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      '代表团到了昌都市。',
      '有12人!',
      '第二天返回。',
    ]);
  });

  it('has one unit for a character beyond the basic plane', () => {
    expect(toReaderText({ ...SOURCE, text: '他笑了😀。' }).text).toBe('他笑了\ufffd。');
  });
});

describe('toFoldedRange', () => {
  it('finds an answer behind characters that fold to more or fewer', () => {
    const original = '面積㎢是50 ㎡。學校有４位老師，在昌都。';
    const text = toReaderText({ ...SOURCE, text: original });
    const start = original.indexOf('４位老師');
    const range = toFoldedRange(original, text, { start, end: start + 4 });
    expect(range && text.text.slice(range.start, range.end)).toBe('4位老师');
  });

  it('gives null for a range outside every sentence', () => {
    const text = toReaderText({ ...SOURCE, text: '一句話。  \n 另一句。' });
    expect(toFoldedRange('一句話。  \n 另一句。', text, { start: 4, end: 6 })).toBeNull();
  });
});

describe('placesOf', () => {
  it('finds every place, overlapping ones too, and none for nothing', () => {
    expect(placesOf('人人', '人人人')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
    expect(placesOf('', '人')).toEqual([]);
  });
});
