import { describe, expect, it } from 'vitest';
import { timelineOf, yearsOf } from '../../src/web/lists/timeline.js';

const ANY = { from: null, to: null };
const month = (name: string, articles = 1) => ({ month: name, articles });

describe('timelineOf', () => {
  it('has a bar for every month from the first to the last', () => {
    const bars = timelineOf([month('2018-11', 3), month('2019-02', 5)], ANY);
    expect(bars.map(({ label, articles }) => [label, articles])).toEqual([
      ['2018-11', 3],
      ['2018-12', 0],
      ['2019-01', 0],
      ['2019-02', 5],
    ]);
    expect(bars[3]).toMatchObject({ from: '2019-02-01', to: '2019-02-28' });
  });

  it('takes years where months are many, decades where years are', () => {
    const years = timelineOf([month('1990-05'), month('2020-02', 4)], ANY);
    expect([years.length, years[0]?.label, years.at(-1)?.label]).toEqual([31, '1990', '2020']);
    expect(years.at(-1)).toMatchObject({ from: '2020-01-01', to: '2020-12-31', articles: 4 });
    const decades = timelineOf([month('1850-05'), month('2020-02')], ANY);
    expect([decades.length, decades[0]?.label]).toEqual([18, '1850–1859']);
    expect(timelineOf([month('0001-01'), month('9999-12')], ANY).length).toBeLessThanOrEqual(101);
  });

  it('shows the years that limits touch, by month', () => {
    const months = [month('1990-05'), month('2018-07', 2), month('2019-01')];
    const bars = timelineOf(months, { from: '2018-07-01', to: '2018-07-31' });
    expect([bars.length, bars[6]?.articles, bars[0]?.label]).toEqual([12, 2, '2018-01']);
  });

  it('leaves out what is no month, and is empty for nothing', () => {
    expect(timelineOf([month('<b>'), month('2018-13')], ANY)).toEqual([]);
    expect(timelineOf([], { from: '2018-01-01', to: null })).toEqual([]);
  });
});

describe('yearsOf', () => {
  it('counts years, the latest first', () => {
    const years = yearsOf([month('2018-07', 2), month('2018-09'), month('2020-01')]);
    expect(years.map(({ label, articles }) => [label, articles])).toEqual([
      ['2020', 1],
      ['2018', 3],
    ]);
  });
});
