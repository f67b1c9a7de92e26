import { describe, expect, it } from 'vitest';
import { MAX_QUESTION, readQuestion } from '../../src/retrieval/question.js';
import { NO_LEXICON, questionOf } from '../support/lexicon.js';

const CONTEXT = { today: '2024-11-12', lexicon: NO_LEXICON };

describe('readQuestion', () => {
  it('folds, and keeps the words that carry meaning', () => {
    expect(readQuestion(' 西藏有多少福建的工作隊？\n', CONTEXT)).toMatchObject({
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
    expect(readQuestion(asked, CONTEXT)).toBe(reason);
  });

  it('takes a question of 1,000 characters', () => {
    expect(readQuestion('昌都'.repeat(500), CONTEXT)).toMatchObject({ words: ['昌都'] });
  });

  it('needs no unit that is asked for in an answer', () => {
    expect(questionOf('福建代表團哪天去的昌都').words).toEqual(['福建', '代表', '团', '昌都']);
    expect(questionOf('對口支援多少年了').words).not.toContain('年');
  });

  it('takes numbers with what they count', () => {
    expect(questionOf('2018年常州賣了1,800套房子嗎').numbers).toEqual(['2018年', '1,800套']);
  });

  it('reads times, from the day it is asked', () => {
    expect(questionOf('去年9月誰去了昌都', CONTEXT).times).toMatchObject([
      { from: '2023-09-01', to: '2023-09-30', relative: true },
    ]);
  });

  it('looks for a name in Latin letters as the collection has it', () => {
    const terms = new Map([
      ['周祖', 2],
      ['祖翼', 2],
      ['周祖翼', 2],
      ['昌都', 3],
    ]);
    const lexicon = {
      passages: 20,
      passagesWith: (term: string) => terms.get(term) ?? 0,
      passagesWithAll: (all: readonly string[]) =>
        Math.min(20, ...all.map((term) => terms.get(term) ?? 0)),
      pairs: (first: string, seconds: ReadonlySet<string>) =>
        [...terms.keys()].filter((term) => term[0] === first && seconds.has(term[1] ?? '')),
      idf: (term: string) => Math.log(21 / (1 + (terms.get(term) ?? 0))),
    };
    const { key, bridges, weights } = questionOf('When did Zhou Zuyi visit Changdu', { lexicon });
    expect(key).toContain('周祖翼');
    expect(key).toContain('昌都');
    expect(bridges.map(({ variants: [first] }) => first)).toEqual(['周祖翼', '昌都']);
    expect(weights.get('祖翼')).toBe(1);
  });

  it('gives regional wording less weight than the question’s own', () => {
    const terms = new Map([
      ['软件', 5],
      ['软体', 5],
    ]);
    const lexicon = {
      ...NO_LEXICON,
      passages: 100,
      passagesWith: (term: string) => terms.get(term) ?? 0,
      passagesWithAll: (all: readonly string[]) =>
        Math.min(...all.map((term) => terms.get(term) ?? 0)),
    };
    const { weights, key, variants } = questionOf('哪家公司做軟件', { lexicon });
    expect(key).toBe('哪家公司做软件');
    expect(weights.get('软件')).toBe(1);
    expect(weights.get('软体')).toBeCloseTo(0.6, 9);
    expect(variants.get('软件')).toEqual(['软体']);
  });
});
