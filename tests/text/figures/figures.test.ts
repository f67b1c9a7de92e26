import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writingsOf } from '../../../src/text/figures/figure-writings.js';
import { findFigures } from '../../../src/text/figures/figures.js';
import { fold } from '../../../src/text/folding/fold.js';
import { runs } from '../../support/run/properties.js';

const figuresIn = (text: string) => findFigures(fold(text));
const keysOf = (text: string) => figuresIn(text).map(({ value, unit }) => `${value}${unit}`);

describe('findFigures', () => {
  it.each([
    [['4120米', '四千一百二十米', '4.12公里', '4,120公尺', '四點一二公里', '4.12km'], '4120米'],
    [
      ['7.5億', '七点五亿', '七億五千萬', '750,000,000', '7億5000萬', '75000万', '7亿5千万'],
      '750000000',
    ],
    [['1,600萬', '一千六百万', '16000000', '1600万'], '16000000'],
    [['四成', '40%', '百分之四十', '4成'], '40%'],
    [['三成五', '35%', '百分之三十五'], '35%'],
    [['百分之七点二', '7.2%'], '7.2%'],
    [['48個月', '四十八个月'], '48'],
    [['两百三十人', '二百三十人', '230人'], '230'],
    [['十二万零五十户', '120050户'], '120050'],
    [['3吨', '三千公斤', '3000kg'], '3000千克'],
    [['12公顷', '十二万平方米', '0.12平方公里'], '120000平方米'],
  ])('reads %j as one', (writings, key) => {
    for (const writing of writings) expect([writing, keysOf(writing)]).toEqual([writing, [key]]);
  });

  it.each([
    ...[
      '半年',
      '2018年',
      '二〇一八年',
      '5月17日',
      '十五号',
      '三点',
      '第十五届',
      '几千人',
      '数百名',
    ],
    ...['成都', '三五成群', '一些', '一千零一夜'.slice(3), 'b2800', '十四五规划', '万一', '千万别'],
  ])('reads no figure in %s', (text) => {
    expect(keysOf(text)).toEqual([]);
  });

  it('does not read a part of a longer figure', () => {
    expect(keysOf('一百二十五人和2,018人')).toEqual(['125', '2018']);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, value } of findFigures(text)) {
          expect(start).toBeLessThan(end);
          expect(value).toBeGreaterThan(0);
        }
      }),
      runs(),
    );
  });
});

describe('writingsOf', () => {
  it('gives writings that are read as the same figure', () => {
    const value = fc.oneof(
      fc.integer({ min: 10, max: 99_999 }),
      fc.integer({ min: 1, max: 9_999 }).map((count) => count * 10_000),
      fc.integer({ min: 1, max: 999 }).map((count) => count * 10_000_000),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('', '米', '%'), (amount, unit) => {
        const figure = { start: 0, end: 0, value: amount, unit };
        for (const writing of writingsOf(figure)) {
          expect([writing, keysOf(writing)]).toEqual([writing, [`${amount}${unit}`]]);
        }
      }),
      runs(),
    );
  });
});
