import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/text/folding/fold.js';
import { readTimes } from '../../../src/text/time/read-times.js';
import { itHolds } from '../../support/run/properties.js';
import { TODAY } from '../../support/texts/times.js';
import { awkwardText } from '../../support/texts/unicode.js';

describe('readTimes', () => {
  it.each([
    '45.6',
    '12.5%',
    '2018套',
    '110',
    '13800138000',
    '010-88886666',
    '三七',
    '三七二十一',
    'v2018.7',
    '1.2.3',
    '7·15',
    '9.11',
    '1,234',
    '2月30日',
    '2018-02-30',
    '2018年2月29日',
    '6月31日',
    '13月',
    '2018-13-01',
    '七月三十二日',
    '0月5日',
    '90年代',
    '三十年',
    '30年',
    '三个月',
    '5000年历史',
    '2000年历史',
    '两天',
    '五月天演唱会',
    '六月初六',
    '农历七月',
    '以前年度',
    '已过去年余',
    '年富力强',
    '日本周三',
    '以上周期',
    '附近三家',
    '今日头条',
    '光明日报',
    '探明天然气',
    '每年底',
    '大年初一',
    '二十四五岁',
    '四季如春',
    '第一季',
    '持有2个季度',
    '李国庆说',
    '五一路',
    '春节习俗',
    '端午节的起源',
    '10号楼',
    '第3日',
    '1月球',
    '月球',
    '周三',
    '先天后天',
    '后天性',
    '距离地球最近的',
    '目前日本',
    '2018',
    '2018-2019',
    'may i ask',
    'march on',
    '2011-12赛季',
    '下旬',
    '',
    '昌都市卡若区',
  ])('reads nothing in %j', (text) => {
    expect(readTimes(fold(text), TODAY)).toEqual([]);
  });

  it('reads all that is written in a question in either script', () => {
    const read = (text: string): unknown =>
      readTimes(fold(text), TODAY).map(({ from, to }) => [from, to]);
    for (const [hant, hans] of [
      ['三個月前與兩週前', '三个月前与两周前'],
      ['民國一百零七年後', '民国一百零七年后'],
      ['去年後半', '去年后半'],
    ] as const) {
      expect(read(hant)).toEqual(read(hans));
    }
  });

  const PIECES = [
    '2018年',
    '7月',
    '17日',
    '去年',
    '上个月',
    '至',
    '-',
    '到',
    '的',
    '、',
    '前',
    '三',
    '十',
    '二〇一八年',
    '民国',
    '107年',
    '底',
    '初',
    '上旬',
    '近',
    '三年',
    '周',
    '星期三',
    '十四五',
    '期间',
    '春节',
    '国庆',
    '季度',
    '第',
    '上',
    '下',
    '半年',
    '昌都',
    '。',
    ' ',
    '1',
    '31',
    '2',
    '/',
    '.',
    'july',
    ' 17',
    'last ',
    'week',
    '月底',
    '年初',
    '今天',
    '昨',
    '天前',
    '世纪',
    '90年代',
  ];
  const timeLike = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 14 })
    .map((all) => all.join(''));

  itHolds(
    'gives ranges in order, inside the text, and real days',
    fc.tuple(fc.oneof(timeLike, awkwardText()), fc.constantFrom(null, TODAY, '2024-02-29')),
    ([text, today]) => {
      const folded = fold(text);
      let before = 0;
      for (const { start, end, from, to, month, relative } of readTimes(folded, today)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(folded.length);
        before = end;
        expect(from === null).toBe(to === null);
        if (from === null || to === null) expect(month).not.toBe(null);
        else {
          expect(new Date(`${from}T00:00:00Z`).toISOString().slice(0, 10)).toBe(from);
          expect(new Date(`${to}T00:00:00Z`).toISOString().slice(0, 10)).toBe(to);
          expect(from <= to).toBe(true);
        }
        expect(typeof relative).toBe('boolean');
      }
    },
  );
});
