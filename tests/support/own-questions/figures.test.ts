/** Figures of the project's own questions. */

import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../../src/types/answer.js';
import { measureAsked, measureByKind, measureMisses, tabulate } from './figures.js';
import {
  type Asked,
  type AskedInVain,
  type OwnQuestion,
  placeOfAnswer,
  THRESHOLDS,
} from './questions.js';

const FORMS = { hant: '王君正是誰？', hans: '王君正是谁？', everyday: '王君正谁啊', latin: 'wjz' };
const OFFICE: OwnQuestion = {
  id: 'a',
  kind: 'office',
  report: 'a.txt',
  answers: ['西藏自治區黨委書記王君正'],
  words: ['西藏自治區黨委書記'],
  forms: FORMS,
};
const BOTH: OwnQuestion = {
  ...OFFICE,
  id: 'b',
  kind: 'compare',
  second: { report: 'b.txt', answers: ['自治区主席齐扎拉陪同'], words: ['齐扎拉'] },
};

const FIRST = ['a.txt', '西藏自治區黨委書記王君正陪同考察'] as const;
const SECOND = ['b.txt', '自治区主席齐扎拉陪同。'] as const;
const OTHER = ['a.txt', '省委副書記羅東川參加。'] as const;

function excerptOf([file, text]: readonly [string, string], marked = ''): Excerpt {
  const start = text.indexOf(marked);
  const highlights =
    marked === '' ? [] : [{ start, end: start + marked.length, kind: 'answer' as const }];
  return { text, highlights, citation: { file } } as unknown as Excerpt;
}

function askedOf(
  question: OwnQuestion,
  excerpts: Excerpt[],
  confidence = THRESHOLDS.answerFrom,
): Asked {
  const answer = {
    question: question.forms.hant,
    excerpts,
    near: [],
    confidence,
  } as unknown as Answer;
  return { question, form: 'hant', answer, place: placeOfAnswer(question, answer) };
}

describe('placeOfAnswer', () => {
  const placeIn = (question: OwnQuestion, ...shown: (readonly [string, string])[]) =>
    placeOfAnswer(question, { excerpts: shown.map((one) => excerptOf(one)), near: [] });

  it('is that of the first excerpt that answers', () => {
    expect(placeIn(OFFICE, OTHER, FIRST)).toBe(2);
    expect(placeIn(OFFICE, OTHER)).toBeNull();
  });

  it('wants the words in the report that answers', () => {
    expect(placeIn(OFFICE, ['b.txt', FIRST[1]])).toBeNull();
  });

  it('wants the name beside the words where their speaker is asked for', () => {
    const speaker: OwnQuestion = {
      ...OFFICE,
      kind: 'speaker',
      answers: ['陪同考察'],
      words: ['王君正'],
    };
    expect(placeIn(speaker, ['a.txt', '他陪同考察。'])).toBeNull();
    const named = { ...excerptOf(['a.txt', '他陪同考察。']), speaker: '王君正' };
    expect(placeOfAnswer(speaker, { excerpts: [named], near: [] })).toBe(1);
    expect(placeIn(speaker, FIRST)).toBe(1);
  });

  it('wants both reports where both are asked for, and leaves out neither for the other', () => {
    expect(placeIn(BOTH, SECOND, FIRST)).toBe(1);
    expect(placeIn(BOTH, FIRST, OTHER, SECOND)).toBe(2);
    expect(placeIn(BOTH, FIRST, OTHER)).toBeNull();
  });
});

describe('measureAsked', () => {
  const asked = [
    askedOf(OFFICE, [excerptOf(FIRST, '西藏自治區黨委書記')]),
    askedOf(OFFICE, [excerptOf(OTHER, '羅東川'), excerptOf(FIRST)], THRESHOLDS.abstainBelow / 2),
    askedOf(BOTH, [excerptOf(FIRST), excerptOf(SECOND, '齐扎拉')]),
    askedOf(BOTH, []),
  ];

  it('counts places, confidence and marks', () => {
    expect(measureAsked(asked)).toEqual({
      questions: 4,
      hit1: 0.75,
      answer1: 0.5,
      answer3: 0.75,
      told: { answer: 0.5, possible: 0, none: 0.5 },
      spans: { questions: 4, marked: 0.75, em: 0.5, f1: 0.5, right: 0.6667 },
    });
  });

  it('counts marks only where the words are known', () => {
    const { words: _, ...unknown } = OFFICE;
    const { spans } = measureAsked([askedOf(unknown, [excerptOf(FIRST, '王君正')])]);
    expect(spans).toMatchObject({ questions: 0, right: null });
  });

  it('is of each kind by itself', () => {
    const byKind = measureByKind(asked).map(([kind, { answer1 }]) => [kind, answer1]);
    expect(byKind).toEqual([
      ['office', 0.5],
      ['compare', 0.5],
    ]);
  });

  it('is told in a table', () => {
    const inVain = { form: 'hant', question: { kind: 'near-miss' } } as AskedInVain;
    inVain.answer = askedOf(OFFICE, [excerptOf(FIRST)]).answer;
    expect(measureMisses([inVain])).toEqual([
      ['near-miss', { questions: 1, answer: 1, possible: 0, none: 0 }],
    ]);
    const lines = tabulate(asked, [inVain]).map((line) => line.split(/ +/u));
    const shares = ['0.500', '0.000', '0.500', '0.750', '0.500', '0.500', '0.667'];
    expect(lines).toContainEqual(['hant', '4', '0.750', '0.500', '0.750', ...shares]);
    expect(lines).toContainEqual(['hant:', 'near-miss', '1', '1.000', '0.000', '0.000']);
    expect(lines.map(([, kind]) => kind)).toEqual(expect.arrayContaining(['office', 'compare']));
  });
});
