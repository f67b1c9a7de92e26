import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, differencesSteps } from '../../../src/text/sameness/differences.js';
import { finish } from '../../../src/text/steps.js';
import { itHolds } from '../../support/run/properties.js';

describe('differencesSteps', () => {
  it('tells what both versions say from what one of them does', () => {
    const first = ['渡輪明天停航。', '乘客共四十人。', '碼頭照常開放。'];
    const second = ['渡轮明天停航！', '乘客共五十人。', '码头照常开放。', '票可以退。'];
    const told = finish(differencesSteps(first, second)).map(({ same, first: a, second: b }) => [
      same,
      first.slice(a.start, a.end).join(''),
      second.slice(b.start, b.end).join(''),
    ]);
    expect(told).toEqual([
      [true, '渡輪明天停航。', '渡轮明天停航！'],
      [false, '乘客共四十人。', '乘客共五十人。'],
      [true, '碼頭照常開放。', '码头照常开放。'],
      [false, '', '票可以退。'],
    ]);
  });

  const sentence = fc.constantFrom('渡輪停航。', '票可以退。', '他說：好。', '', '……', '九十人。');
  itHolds(
    'holds every sentence of both once, in order',
    fc.tuple(fc.array(sentence), fc.array(sentence)),
    ([first, second]) => {
      const all = finish(differencesSteps(first, second));
      expect(all.flatMap(({ first: a }) => first.slice(a.start, a.end))).toEqual(first);
      expect(all.flatMap(({ second: b }) => second.slice(b.start, b.end))).toEqual(second);
    },
  );
});

describe('changedParts', () => {
  const shown = (first: string, second: string): string[][] =>
    changedParts(first, second).map((ranges, index) =>
      ranges.map(({ start, end }) => (index === 0 ? first : second).slice(start, end)),
    );

  it('marks the characters that differ, in either script', () => {
    expect(shown('乘客共四十人，票價三元。', '乘客共五十人，票价三元。')).toEqual([['四'], ['五']]);
    expect(shown('會議九日召開', '會議十九日在北京召開')).toEqual([[], ['十', '在北京']]);
  });

  it('marks a figure as a whole', () => {
    expect(shown('溃口宽约40米，转移3,200人。', '溃口宽约43米，转移3,560人。')).toEqual([
      ['40', '3,200'],
      ['43', '3,560'],
    ]);
    expect(shown('共40人，宽27.6米。', '共400人，宽27.6米。')).toEqual([['40'], ['400']]);
  });

  it('marks all where hardly anything is shared, or one is empty', () => {
    expect(shown('渡輪停航', '票可以退')).toEqual([['渡輪停航'], ['票可以退']]);
    expect(shown('', '票可以退')).toEqual([[], ['票可以退']]);
  });
});
