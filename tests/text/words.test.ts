import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigramsOf, countTerms, standsIn, unitsOf, wordsOf } from '../../src/text/words.js';
import { awkwardText } from '../support/texts/unicode.js';

const texts = (words: { text: string }[]): string[] => words.map(({ text }) => text);

describe('wordsOf', () => {
  it('cuts Chinese into words and leaves punctuation out', () => {
    expect(texts(wordsOf('福建代表团,赴西藏。'))).toEqual(['福建', '代表', '团', '赴', '西藏']);
  });

  it('says where each word stands', () => {
    expect(wordsOf('赴，西藏')).toEqual([
      { text: '赴', start: 0, end: 1 },
      { text: '西藏', start: 2, end: 4 },
    ]);
  });

  it('finds none in nothing, punctuation or emoji', () => {
    expect([...wordsOf(''), ...wordsOf('？！……'), ...wordsOf('👍🎉')]).toEqual([]);
  });
});

describe('unitsOf', () => {
  it.each([
    ['2018年增长45.6%', ['2018', '年', '增', '长', '45.6%']],
    ['达1,234亿元', ['达', '1,234', '亿', '元']],
    ['gdp增长', ['gdp', '增', '长']],
    ['他去了3.', ['他', '去', '了', '3']],
    ['9月13日至14日', ['9', '月', '13', '日', '至', '14', '日']],
    ['𠮷野', ['𠮷', '野']],
    ['café店', ['café', '店']],
    ['👍，。 ', []],
  ])('takes %s apart', (text, units) => {
    expect(texts(unitsOf(text))).toEqual(units);
  });

  it('says where each unit stands', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        let before = 0;
        for (const unit of unitsOf(text)) {
          expect(unit.start).toBeGreaterThanOrEqual(before);
          expect(text.slice(unit.start, unit.end)).toBe(unit.text);
          expect(unit.text).not.toBe('');
          before = unit.end;
        }
      }),
    );
  });
});

describe('bigramsOf', () => {
  it('joins numbers with the characters beside them', () => {
    expect(bigramsOf(unitsOf('2018年7月增45.6%'))).toEqual([
      '2018年',
      '年7',
      '7月',
      '月增',
      '增45.6%',
    ]);
  });

  it('joins nothing over punctuation or a space', () => {
    expect(bigramsOf(unitsOf('对口，支援 阿里'))).toEqual(['对口', '支援', '阿里']);
    expect(bigramsOf(unitsOf('对，口'))).toEqual([]);
    expect(bigramsOf([])).toEqual([]);
  });
});

describe('countTerms', () => {
  it('counts words, bigrams and long units', () => {
    expect(countTerms('增长45.6%')).toEqual(
      new Map([
        ['增长', 2],
        ['45.6', 1],
        ['长45.6%', 1],
        ['45.6%', 1],
      ]),
    );
  });

  it('counts every standing', () => {
    const counts = countTerms('援藏，援藏，援藏');
    expect(counts.get('援藏')).toBe(3);
  });

  it('cuts an endless word at its 48th unit', () => {
    const endless = 'a'.repeat(1000);
    expect([...countTerms(endless)]).toEqual([['a'.repeat(48), 2]]);
  });

  it('finds nothing in nothing', () => {
    expect([...countTerms(''), ...countTerms('，。👍')]).toEqual([]);
  });
});

describe('standsIn', () => {
  it.each([
    ['18', '2018年', false],
    ['18', '18人', true],
    ['二十五人', '一百二十五人', false],
    ['二十五人', '共二十五人', true],
    ['三千万', '两亿三千万元', false],
    ['km', 'kmt', false],
    ['支援', '对口支援', true],
  ])('%s in %s: %s', (term, folded, stands) => {
    expect(standsIn(term, folded)).toBe(stands);
  });
});
