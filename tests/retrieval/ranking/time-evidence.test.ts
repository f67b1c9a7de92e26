import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTimes, type TimeEvidence } from '../../../src/retrieval/ranking/time-evidence.js';
import { fold } from '../../../src/text/folding/fold.js';
import { readTimes } from '../../../src/text/time/read-times.js';
import { itHolds } from '../../support/run/properties.js';

const TODAY = '2024-11-12';

function compare(
  question: string,
  passage: string,
  articleDate: string | null = null,
): TimeEvidence {
  return compareTimes(readTimes(fold(question), TODAY), {
    mentions: readTimes(fold(passage), articleDate),
    articleDate,
  });
}

describe('compareTimes', () => {
  it.each([
    // The same, or inside what was asked.
    ['2018年7月17日发生了什么', '2018年7月17日，考察团抵达。', 1, 0],
    ['民國107年7月17日', '2018年7月17日，考察团抵达。', 1, 0],
    ['2018年7月', '2018年7月15日至16日，考察团抵达。', 1, 0],
    ['2018年', '2018年7月15日至16日，考察团抵达。', 1, 0],
    ['三年前的9月24日', '2021年9月24日，她回到了祖国。', 1, 0],
    ['去年', '2023年3月1日起施行。', 1, 0],
    ['十四五期间', '2022年，该县建成三所学校。', 1, 0],
    // Another day of the same year, another month, another year.
    ['2018年7月17日', '2018年9月13日，考察团抵达。', 0.15, 1],
    ['2018年7月', '2018年9月13日，考察团抵达。', 0.15, 1],
    ['2018年7月17日', '2019年7月17日，考察团抵达。', 0, 1],
    ['2018年', '2019年7月17日，考察团抵达。', 0, 1],
    // Of several the best counts.
    ['2018年7月17日', '2016年8月开工，2018年7月17日启用。', 1, 0],
    // Without a year on one side or both.
    ['9月13日考察了哪里', '9月13日至14日，考察团在阿里。', 0.85 * 0.6, 0],
    ['9月13日考察了哪里', '2018年9月13日，考察团在阿里。', 0.85, 0],
    ['2018年9月13日', '9月13日，考察团在阿里。', 0.85, 0],
    ['9月13日至14日', '9月13日至14日，考察团在阿里。', 0.85, 0],
    ['9月', '9月13日至14日，考察团在阿里。', 0.85, 0],
    ['9月13日', '7月17日，考察团抵达。', 0, 1],
    // A day off, and near what is counted from today.
    ['2018年7月17日', '2018年7月18日报道', 0.4, 0],
    ['三个月前', '2024年7月28日，球队夺冠。', 0.3, 0],
    // A passage without times conflicts with nothing.
    ['2018年7月17日', '考察团抵达昌都。', 0, 0],
  ])('%s against %s', (question, passage, match, conflict) => {
    const evidence = compare(question, passage);
    expect(evidence.asked).toBe(true);
    expect(evidence.match).toBeCloseTo(match, 2);
    expect(evidence.conflict).toBe(conflict);
  });

  it('lets a coarser time of the passage fit a little, the finer the better, and conflict never', () => {
    const question = '2018年7月17日';
    const year = compare(question, '2018年，建成三所学校。');
    const month = compare(question, '2018年7月，建成三所学校。');
    const days = compare(question, '2018年7月16日至18日，建成三所学校。');
    expect(year.match).toBeGreaterThan(0);
    expect(month.match).toBeGreaterThan(year.match);
    expect(days.match).toBeGreaterThan(month.match);
    expect(days.match).toBeLessThan(1);
    expect([year, month].map(({ conflict }) => conflict)).toEqual([0, 0]);
    expect(compare(question, '2019年，建成三所学校。').conflict).toBe(0);
  });

  it("counts a passage's times from its article's date", () => {
    expect(compare('2018年9月13日', '9月13日，考察团在阿里。', '2018-09-15').match).toBeCloseTo(
      0.85 + 0.1,
      2,
    );
    expect(compare('2018年9月13日', '前天，考察团在阿里。', '2018-09-15').match).toBe(1);
    expect(compare('2019年9月13日', '9月13日，考察团在阿里。', '2018-09-15').match).toBe(0);
  });

  it.each([
    ['2018年7月17日', '2018-07-17', 1],
    ['2018年7月', '2018-07-31', 1],
    ['2018年7月17日', '2018-07-16', 0],
    ['2018年7月17日', '2018-07-19', 0.75],
    ['2018年7月17日', '2018-07-25', 0],
    ['7月17日', '2018-07-17', 1],
    ['12月30日', '2019-01-01', 0.75],
    ['2018年7月17日', null, 0],
  ])('%s and an article of %s', (question, date, within) => {
    expect(compare(question, '考察团抵达昌都。', date).articleWithin).toBeCloseTo(within, 2);
  });

  it('is not asked where the question has no time', () => {
    expect(compare('考察团去了哪里', '2018年7月17日，考察团抵达。', '2018-07-17')).toEqual({
      asked: false,
      match: 0,
      conflict: 0,
      articleWithin: 0,
    });
  });

  const times = fc
    .array(
      fc.constantFrom(
        '2018年7月17日',
        '9月13日至14日',
        '去年',
        '2018年',
        '近三年',
        '2月29日',
        '12月30日至1月2日',
        '上周',
        '。',
      ),
      { maxLength: 4 },
    )
    .map((all) => all.join('，'));
  itHolds(
    'stays within 0 and 1, and a full match is no conflict',
    fc.tuple(times, times, fc.constantFrom(null, '2018-07-20', '2024-02-29')),
    ([question, passage, date]) => {
      const { match, conflict, articleWithin } = compare(question, passage, date);
      for (const figure of [match, conflict, articleWithin]) {
        expect(figure).toBeGreaterThanOrEqual(0);
        expect(figure).toBeLessThanOrEqual(1);
      }
      if (match === 1) expect(conflict).toBe(0);
    },
  );
});
