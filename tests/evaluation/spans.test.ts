/** The words marked as the answer against the answer's own. */

import { describe, expect, it } from 'vitest';
import { type MarkedQuestion, markedIn, measureSpans } from '../../src/evaluation/spans.js';

const DAYS = '9月13日至14日';

function marking(marks: string[], ...answers: string[]): MarkedQuestion {
  return { excerpts: marks.length > 0 ? [{ marks, holds: true }] : [], answers };
}

describe('markedIn', () => {
  const text = '9月13日至14日,省委書記周祖翼赴西藏';
  const excerpts = [
    { text: '西藏自治區昌都市', highlights: [{ start: 0, end: 2, kind: 'match' as const }] },
    {
      text,
      highlights: [
        { start: 0, end: 9, kind: 'answer' as const },
        { start: 14, end: 17, kind: 'match' as const },
      ],
    },
  ];

  it('takes what is marked as the answer, not what is shared with the question', () => {
    expect(markedIn(excerpts, () => true)).toEqual([{ marks: [DAYS], holds: true }]);
  });

  it('says whether the excerpt answers', () => {
    expect(markedIn(excerpts, (one) => one.text.includes('昌都'))).toEqual([
      { marks: [DAYS], holds: false },
    ]);
  });
});

describe('measureSpans', () => {
  it('is exact in either script, whatever the punctuation', () => {
    const figures = measureSpans([
      marking(['“稳定、发展、生态、强边”'], '穩定、發展、生態、強邊'),
      marking([DAYS], '9月13日至14日'),
    ]);
    expect(figures).toEqual({ questions: 2, marked: 1, em: 1, f1: 1, right: 1 });
  });

  it('takes the nearest of several answers', () => {
    expect(measureSpans([marking(['索那村'], '八宿縣益青鄉索那村', '索那村')]).em).toBe(1);
  });

  it('counts the characters in common', () => {
    // 2 of the 2 marked and of the 3 wanted.
    expect(measureSpans([marking(['8月'], '8月份')])).toMatchObject({ em: 0, f1: 0.8, right: 1 });
    // 1 of 4 and of 4: 人 is wanted once.
    expect(measureSpans([marking(['人人人人'], '人口素質')])).toMatchObject({ f1: 0.25, right: 0 });
  });

  it('takes several marks of an excerpt for one answer, and judges each by itself', () => {
    const names = '吳偕林、苗延紅、江爾雄';
    const figures = measureSpans([marking(['吳偕林', '苗延紅', '江爾雄', '羅東川'], names)]);
    expect(figures).toMatchObject({ em: 0, right: 0.75 });
    expect(measureSpans([marking(['吳偕林', '苗延紅', '江爾雄'], names)]).em).toBe(1);
  });

  it('calls a single character of a longer answer wrong', () => {
    expect(measureSpans([marking(['日'], DAYS)]).right).toBe(0);
  });

  it('counts nothing marked as nothing right, but not as wrong', () => {
    const figures = measureSpans([marking([], DAYS), marking([DAYS], DAYS)]);
    expect(figures).toEqual({ questions: 2, marked: 0.5, em: 0.5, f1: 0.5, right: 1 });
  });

  it('judges the first excerpt with marks, and all marks', () => {
    const excerpts = [
      { marks: ['13日'], holds: true },
      { marks: ['16日', DAYS], holds: true },
    ];
    const figures = measureSpans([{ excerpts, answers: [DAYS] }]);
    expect(figures).toMatchObject({ em: 0, right: 0.6667 });
  });

  it('calls the right words wrong where they do not answer', () => {
    const excerpts = [{ marks: [DAYS], holds: false }];
    const figures = measureSpans([{ excerpts, answers: [DAYS] }]);
    expect(figures).toEqual({ questions: 1, marked: 1, em: 0, f1: 0, right: 0 });
  });

  it('has no share of right marks where nothing is marked', () => {
    expect(measureSpans([marking([], DAYS)]).right).toBeNull();
    expect(measureSpans([])).toEqual({ questions: 0, marked: 0, em: 0, f1: 0, right: null });
  });
});
