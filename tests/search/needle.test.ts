import { describe, expect, it } from 'vitest';
import { needleOf, standingsOf } from '../../src/search/needle.js';
import { readSearch } from '../../src/search/search-query.js';

describe('needleOf', () => {
  it.each([
    ['2850米', '大桥全长二千八百五十米,引桥2.85公里,限速28公里', ['二千八百五十米', '2.85公里']],
    [
      '9.4亿元',
      '投资九亿四千万元,另有9.4亿元、940,000,000元',
      ['九亿四千万元', '9.4亿元', '940,000,000元'],
    ],
    ['三成', '下降30%,百分之三十与三成都是', ['30%', '百分之三十', '三成']],
    ['三十六个月', '为期36个月', ['36个月']],
    // Two figures in one word are told apart by nothing.
    ['3比5', '三比五', []],
    ['18', '2018年', []],
    ['2018年7月', '二〇一八年七月', []],
    ['半年', '6个月', []],
  ])('finds %s in %s', (word, key, expected) => {
    const found = standingsOf(key, needleOf(word));
    expect(found.map(({ start, end }) => key.slice(start, end))).toEqual(expected);
  });

  it('keeps what was typed first, and a quoted figure as it is', () => {
    expect(needleOf('2850米')[0]).toBe('2850米');
    expect(readSearch('「2850米」 1200人')).toMatchObject({
      needles: [['2850米'], expect.arrayContaining(['1200人', '一千二百人'])],
    });
  });
});
