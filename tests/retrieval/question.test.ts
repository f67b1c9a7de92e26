import { describe, expect, it } from 'vitest';
import { MAX_QUESTION, readQuestion } from '../../src/retrieval/question.js';

describe('readQuestion', () => {
  it('folds, and keeps the words that carry meaning', () => {
    expect(readQuestion(' 西藏有多少福建的工作隊？\n')).toEqual({
      text: '西藏有多少福建的工作隊？',
      folded: '西藏有多少福建的工作队?',
      terms: [
        '西藏',
        '有',
        '多少',
        '福建',
        '的',
        '工作',
        '队',
        '藏有',
        '有多',
        '少福',
        '建的',
        '的工',
        '作队',
      ],
      words: ['西藏', '福建', '工作', '队'],
    });
  });

  it.each([
    ['', 'empty'],
    [' \r\n\t　', 'empty'],
    ['？！……', 'no-words'],
    ['👍🎉👨‍👩‍👧‍👦', 'no-words'],
    ['什么时候', 'no-words'],
    ['為什麼呢', 'no-words'],
    ['的是了', 'no-words'],
    ['what is the', 'no-words'],
    ['昌'.repeat(MAX_QUESTION + 1), 'too-long'],
  ])('gives a reason for %j', (asked, reason) => {
    expect(readQuestion(asked)).toBe(reason);
  });

  it('takes a question of 1,000 characters', () => {
    expect(readQuestion('昌都'.repeat(500))).toMatchObject({ words: ['昌都'] });
  });
});
