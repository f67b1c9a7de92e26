import { describe, expect, it } from 'vitest';
import { compareIsoDays, isDay, localDay, toIsoDate } from '../../src/text/day.js';

describe('toIsoDate', () => {
  it.each([
    ['2018-07-17 10:20:26', '2018-07-17'],
    ['2018-7-7', '2018-07-07'],
    ['2018/7/17', '2018-07-17'],
    ['2018.07.17', '2018-07-17'],
    ['2018年7月17日', '2018-07-17'],
    ['2018 年 7 月 17 日 10時', '2018-07-17'],
    ['２０１８年７月１７日', '2018-07-17'],
    ['20180717', '2018-07-17'],
    ['2018-07-17T10:20:26+08:00', '2018-07-17'],
    ['民國107年7月17日', '2018-07-17'],
    ['中華民國113年12月1日', '2024-12-01'],
    ['民国99年1月1日', '2010-01-01'],
    ['　2024-02-29', '2024-02-29'],
    ['1998年12月31日', '1998-12-31'],
  ])('reads %s', (text, date) => {
    expect(toIsoDate(text)).toBe(date);
  });

  it.each([
    ['a day that never was', '2018-02-29'],
    ['a day that never was', '2023年4月31日'],
    ['a month that never was', '2018-13-01'],
    ['a month that never was', '20181301'],
    ['a day of nought', '2018-07-00'],
    ['three digits of a day', '2018-07-171'],
    ['no year', '7月17日'],
    ['no day', '2018年7月'],
    ['a year alone', '2018'],
    ['a telephone number', '201807171234'],
    ['another century', '1018-07-17'],
    ['text before it', '发布于2018-07-17'],
    ['nothing', ''],
    ['words', '昨天'],
  ])('gives null for %s: %s', (_, text) => {
    expect(toIsoDate(text)).toBe(null);
  });
});

describe('isDay', () => {
  it.each(['2018-07-17', '2024-02-29'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2018-02-29', '2018-13-01', '2018-7-17', '2018-07-17T00:00', '18-07-17', '昨天', ''])(
    'does not take %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('localDay', () => {
  it('is the day of the clock on the wall', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(localDay(new Date(2026, 10, 29, 0, 0))).toBe('2026-11-29');
  });
});

describe('compareIsoDays', () => {
  it('puts the earlier one first and what has no day last', () => {
    const days = [null, '2021-05-06', '2017-03-09', null, '2021-04-30'];
    expect(days.sort(compareIsoDays)).toEqual([
      '2017-03-09',
      '2021-04-30',
      '2021-05-06',
      null,
      null,
    ]);
    expect(compareIsoDays('2017-03-09', '2017-03-09')).toBe(0);
  });
});
