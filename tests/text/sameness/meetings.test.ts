import { describe, expect, it } from 'vitest';
import { meetingsOf } from '../../../src/text/sameness/meetings.js';

describe('meetingsOf', () => {
  it('meets where sentences are equal, in order', () => {
    expect(meetingsOf(['甲地开工', '乙地停水', '丙地通车'], ['甲地开工', '丙地通车'])).toEqual([
      { first: 0, end: 1, firstThere: 0, endThere: 1 },
      { first: 2, end: 3, firstThere: 1, endThere: 2 },
    ]);
  });

  it('meets where sentences end elsewhere', () => {
    expect(meetingsOf(['代表团九月十三日', '抵达昌都'], ['代表团九月', '十三日抵达昌都'])).toEqual([
      { first: 0, end: 2, firstThere: 0, endThere: 2 },
    ]);
  });

  it('does not meet within a figure', () => {
    expect(meetingsOf(['全镇共有居民3', '5户'], ['全镇共有居民35户'])).toEqual([]);
  });

  // Without a bound each of the short ones is walked through all of the long one.
  it('reads texts of one character again and again once', () => {
    const short = Array.from({ length: 50_000 }, () => '中');
    const long = [`${'中'.repeat(49_999)}国`];
    expect(meetingsOf(short, long)).toEqual([]);
  });
});
