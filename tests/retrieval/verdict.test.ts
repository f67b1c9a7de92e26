import { describe, expect, it } from 'vitest';
import { tellApart, thresholdsOf, verdictOf } from '../../src/retrieval/verdict.js';
import type { Excerpt, Verdict } from '../../src/types/answer.js';

describe('verdictOf', () => {
  it.each<[number, Verdict]>([
    [0, 'none'],
    [0.099, 'none'],
    [0.1, 'possible'],
    [0.799, 'possible'],
    [0.8, 'answer'],
    [1, 'answer'],
  ])('of a confidence of %d is %s', (confidence, verdict) => {
    expect(verdictOf(confidence, { abstainBelow: 0.1, answerFrom: 0.8 })).toBe(verdict);
  });

  it('knows nothing between where one threshold is given, or the second is the lower', () => {
    expect(verdictOf(0.5, { abstainBelow: 0.5 })).toBe('answer');
    expect(verdictOf(0.49, { abstainBelow: 0.5 })).toBe('none');
    expect(verdictOf(0.5, { abstainBelow: 0.5, answerFrom: 0.2 })).toBe('answer');
    expect(verdictOf(0.3, { abstainBelow: 0.5, answerFrom: 0.2 })).toBe('none');
  });

  it('goes by the settings', () => {
    const thresholds = thresholdsOf({ ABSTAIN_BELOW: 0.2, ANSWER_FROM: 0.7 });
    expect([0.1, 0.2, 0.7].map((one) => verdictOf(one, thresholds))).toEqual([
      ...['none', 'possible', 'answer'],
    ]);
  });
});

describe('tellApart', () => {
  const scored = (...scores: number[]): Excerpt[] =>
    scores.map((score, i) => ({ score, start: i }) as Excerpt);

  it('keeps the first and what is nearly as likely, in their order', () => {
    const { excerpts, near } = tellApart(scored(0.6, 0.05, 0.3, 0.01));
    expect(excerpts.map(({ score }) => score)).toEqual([0.6, 0.3]);
    expect(near.map(({ score }) => score)).toEqual([0.05, 0.01]);
  });

  it('keeps all where all are alike, and nothing of nothing', () => {
    expect(tellApart(scored(0.2, 0.2, 0.19)).near).toEqual([]);
    expect(tellApart([])).toEqual({ excerpts: [], near: [] });
    expect(tellApart(scored(0, 0)).excerpts).toHaveLength(2);
  });
});
