import { describe, expect, it } from 'vitest';
import { toReaderText } from '../../../tools/reader/texts/folded-text.js';
import { makeQuestions } from '../../../tools/reader/texts/made-questions.js';

function madeOf(text: string): [question: string, answer: string][] {
  const folded = toReaderText({ id: 'a', source: 'articles', title: '', text });
  return makeQuestions(folded, 6).map(({ question, answers }) => [
    question,
    answers.map(({ start, end }) => folded.text.slice(start, end)).join('|'),
  ]);
}

describe('makeQuestions', () => {
  it('asks for a date where it stood', () => {
    expect(madeOf('7月27日晚，中国驻德国大使馆举行建军招待会。')).toContainEqual([
      '什么时候中国驻德国大使馆举行建军招待会?',
      '7月27日',
    ]);
  });

  it('asks for a figure with its measure word', () => {
    expect(madeOf('这所学校今年新招收了二百名寄宿学生。')).toContainEqual([
      '这所学校今年新招收了多少名寄宿学生?',
      '二百名',
    ]);
  });

  it('asks for who holds an office, and for the office', () => {
    const made = madeOf('该县教育局局长王建国表示，学校将扩建。');
    expect(made.map(([, answer]) => answer)).toContain('王建国');
    expect(made).toContainEqual(['王建国担任什么职务?', '该县教育局局长']);
  });

  it('asks nothing of an ordinal, or of a clause too short to be understood', () => {
    expect(madeOf('第12届。')).toEqual([]);
  });
});
