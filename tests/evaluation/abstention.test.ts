import { describe, expect, it } from 'vitest';
import { type ConfidencePair, measureAbstention } from '../../src/evaluation/abstention.js';

const THRESHOLDS = { abstainBelow: 0.2, answerFrom: 0.8 };

function pair(present: number, removed: number, more: Partial<ConfidencePair> = {}) {
  return { present, removed, answers: true, stillThere: false, ...more };
}

describe('measureAbstention', () => {
  it('counts what is said of what is there and of what is not', () => {
    const { verdicts, answered, falseAnswers } = measureAbstention(
      [pair(0.9, 0.1), pair(0.5, 0.3), pair(0.1, 0.85), pair(0.95, 0.19)],
      THRESHOLDS,
    );
    expect(verdicts.there).toEqual({ answer: 0.5, possible: 0.25, none: 0.25 });
    expect(verdicts.notThere).toEqual({ answer: 0.25, possible: 0.25, none: 0.5 });
    expect(answered).toBe(0.5);
    expect(falseAnswers).toBe(0.25);
  });

  it('takes what still stands elsewhere for no false answer, and says how much that is', () => {
    const { falseAnswers, stillThere, without, verdicts } = measureAbstention(
      [pair(0.9, 0.85, { stillThere: true }), pair(0.9, 0.1)],
      THRESHOLDS,
    );
    expect(falseAnswers).toBe(0.5);
    expect(stillThere).toBe(0.5);
    expect(without).toEqual({ auc: 1, 'answered@5%': 1, falseAnswers: 0 });
    expect(verdicts.notThere).toEqual({ answer: 0, possible: 0, none: 1 });
  });

  it('tells the two kinds apart as often as the first is surer', () => {
    const told = measureAbstention([pair(0.9, 0.4), pair(0.3, 0.4)], THRESHOLDS);
    expect(told.auc).toBe(0.5);
    expect(measureAbstention([pair(0.4, 0.4)], THRESHOLDS).auc).toBe(0.5);
  });
});
