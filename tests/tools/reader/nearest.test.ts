import { describe, expect, it } from 'vitest';
import { toReaderText } from '../../../tools/reader/texts/folded-text.js';
import { CopiesOf } from '../../../tools/reader/texts/left-out.js';
import { NearestPassages } from '../../../tools/reader/texts/nearest.js';

const text = (id: string, words: string) =>
  toReaderText({ id, source: 'news', title: '', text: words });
const ANSWERING = text('a', '昌都市第二中学有四百名学生和三十名老师。');
const ASKED = {
  id: 'q',
  source: 'news',
  text: 'a',
  question: '昌都市第二中学有多少名老师?',
  answers: [{ start: 14, end: 17 }],
};

describe('NearestPassages', () => {
  it('gives passages of other texts, nearest first', () => {
    const nearest = new NearestPassages([
      ANSWERING,
      text('far', '今天下了雨，老师没有来。'),
      text('near', '昌都市第一中学的老师今年退休。'),
    ]);
    expect(nearest.find(ASKED, ANSWERING, 2).map(([id]) => id)).toEqual(['near', 'far']);
  });

  it('leaves out what holds the answer or says the same', () => {
    const nearest = new NearestPassages([
      ANSWERING,
      text('holds', '昌都市的另一所学校也有三十名老师。'),
      text('same', '昌都市第二中学有四百名学生和老师若干。'),
    ]);
    expect(nearest.find(ASKED, ANSWERING, 2)).toEqual([]);
  });
});

describe('CopiesOf', () => {
  const report = Array.from({ length: 90 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');

  it('finds a copy with another beginning and other marks', () => {
    const copies = new CopiesOf([text('a', report)]);
    expect(copies.has(text('b', `本报讯 ${report.slice(0, 50)}，${report.slice(50)}。`))).toBe(
      true,
    );
  });

  it('takes a shared phrase for no copy', () => {
    const copies = new CopiesOf([text('a', report)]);
    expect(copies.has(text('b', `另一篇报道${report.slice(0, 32)}。`))).toBe(false);
  });
});
