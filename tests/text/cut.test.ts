import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryNear, clauseEnds, cutNearMiddle } from '../../src/text/cut.js';
import { trimRange } from '../../src/text/sentences.js';
import { runs } from '../support/run/properties.js';
import { awkwardText, graphemeEdges, withoutMarksOnSpaces } from '../support/texts/unicode.js';

const whole = (text: string) => ({ start: 0, end: text.length });

function halvesOf(text: string): string[] | null {
  const halves = cutNearMiddle(text, whole(text));
  return halves?.map(({ start, end }) => text.slice(start, end)) ?? null;
}

describe('clauseEnds', () => {
  it.each([
    ['产业援藏，教育援藏、医疗援藏', ['产业援藏，', '教育援藏、', '医疗援藏']],
    ['投入1,234万元,增长45.6%', ['投入1,234万元,', '增长45.6%']],
    ['时间:9:30开始', ['时间:9:30开始']],
    ['一句话，', ['一句话，']],
    ['没有停顿', ['没有停顿']],
  ])('finds the pauses of %s', (text, clauses) => {
    let start = 0;
    const found = clauseEnds(text, whole(text)).map((end) => {
      const clause = text.slice(start, end);
      start = end;
      return clause;
    });
    expect(found).toEqual(clauses);
  });
});

describe('cutNearMiddle', () => {
  it.each([
    [
      '代表團察看了學生社團活動，勉勵孩子們好好學習',
      ['代表團察看了學生社團活動，', '勉勵孩子們好好學習'],
    ],
    ['他，在昌都經濟開發區聽取了工作情況', ['他，在昌都經濟', '開發區聽取了工作情況']],
    ['福建代表团赴西藏', ['福建代表', '团赴西藏']],
    ['前半句 \u3000 后半句', ['前半句', '后半句']],
    ['藏', null],
    ['👨‍👩‍👧‍👦', null],
    ['e\u0301', null],
  ])('cuts %s', (text, halves) => {
    expect(halvesOf(text)).toEqual(halves);
  });

  it('cuts at the edge of a grapheme and leaves out white space alone', () => {
    fc.assert(
      fc.property(awkwardText(60).map(withoutMarksOnSpaces), (text) => {
        const range = trimRange(text, whole(text));
        const halves = cutNearMiddle(text, range);
        if (!halves) return;
        const [left, right] = halves;
        const edges = graphemeEdges(text.slice(range.start, range.end));
        expect(edges.has(right.start - range.start)).toBe(true);
        expect(left.start).toBe(range.start);
        expect(right.end).toBe(range.end);
        expect(left.end).toBeLessThanOrEqual(right.start);
        expect(trimRange(text, { start: left.end, end: right.start })).toEqual({
          start: right.start,
          end: right.start,
        });
      }),
      runs(),
    );
  });

  it('never parts a flag, however long the row of flags', () => {
    for (let count = 2; count < 120; count++) {
      const text = `我${'🇨🇳'.repeat(count)}`;
      const right = cutNearMiddle(text, whole(text))?.[1];
      expect(((right?.start ?? 0) - 1) % '🇨🇳'.length).toBe(0);
    }
  });
});

describe('boundaryNear', () => {
  it('takes the nearest word boundary', () => {
    const text = '周祖翼率福建党政代表团赴西藏';
    expect(boundaryNear(text, whole(text), 7)).toBe(6);
    expect(text.slice(6, 8)).toBe('党政');
  });

  it('finds none inside a single grapheme', () => {
    expect(boundaryNear('👩🏽‍🚀', whole('👩🏽‍🚀'), 3)).toBe(null);
  });
});
