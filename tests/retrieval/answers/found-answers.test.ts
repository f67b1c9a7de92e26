import { describe, expect, it } from 'vitest';
import { foundAnswers, joinFoundAnswers } from '../../../src/retrieval/answers/found-answers.js';
import { answerKey } from '../../../src/retrieval/answers/same-answer.js';
import { type AskedFor, readAskedFor } from '../../../src/retrieval/question/asked/asked-for.js';
import type { Citation, Excerpt } from '../../../src/types/answer.js';
import { questionOf } from '../../support/texts/questions.js';

function cited(articleId: string, date: string | null = null): Citation {
  const nothing = { title: null, outlet: null, author: null, url: null, link: null };
  return { articleId, file: `${articleId}.txt`, date, ...nothing };
}

/** An excerpt in which one part is marked as the answer. */
function excerptOf(text: string, answer: string, citation: Citation): Excerpt {
  const start = text.indexOf(answer);
  const highlights = [{ start, end: start + answer.length, kind: 'answer' as const }];
  return {
    text,
    start: 0,
    end: text.length,
    score: 1,
    highlights,
    alsoIn: [],
    speaker: null,
    citation,
  };
}

const question = questionOf('大桥全长多少米');

describe('foundAnswers', () => {
  it('gives what is marked, with its excerpt, place and source', () => {
    const excerpt = excerptOf('大橋全長2850米', '2850米', cited('one'));
    expect(foundAnswers([excerpt], question)).toEqual([
      {
        text: '2850米',
        excerpt: 0,
        start: 4,
        end: 9,
        probability: expect.any(Number),
        sources: [cited('one')],
      },
    ]);
  });

  it('gives the same answer of several articles once, with all of them', () => {
    const first = { ...excerptOf('全长2850米', '2850米', cited('one')), alsoIn: [cited('two')] };
    const second = excerptOf('全长二千八百五十米', '二千八百五十米', cited('three'));
    const again = excerptOf('长2.85公里', '2.85公里', cited('one'));
    const answers = foundAnswers([first, second, again], question);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.sources.map(({ articleId }) => articleId)).toEqual(['one', 'two', 'three']);
  });

  it('gives different answers apart', () => {
    const one = excerptOf('全长2850米', '2850米', cited('one'));
    const two = excerptOf('全长3100米', '3100米', cited('two'));
    expect(foundAnswers([one, two], question).map(({ text, excerpt }) => [text, excerpt])).toEqual([
      ['2850米', 0],
      ['3100米', 1],
    ]);
  });

  it('gives none where nothing is marked or the kind is unknown', () => {
    const one = excerptOf('全长2850米', '2850米', cited('one'));
    expect(foundAnswers([{ ...one, highlights: [] }], question)).toEqual([]);
    expect(foundAnswers([one], { asked: null })).toEqual([]);
  });
});

describe('joinFoundAnswers', () => {
  it('counts the excerpts anew and leaves out what is not shown', () => {
    const one = excerptOf('全长2850米', '2850米', cited('one'));
    const two = excerptOf('全长3100米', '3100米', cited('two'));
    const of = (excerpt: Excerpt) => ({
      excerpts: [excerpt],
      answers: foundAnswers([excerpt], question),
    });
    const joined = joinFoundAnswers([of(one), of(two)], [two]);
    expect(joined.map(({ text, excerpt }) => [text, excerpt])).toEqual([['3100米', 0]]);
  });
});

describe('answerKey', () => {
  const keyOf = (asked: string, answer: string, date: string | null = null): string =>
    answerKey(answer, readAskedFor(asked) as AskedFor, date);

  it.each([
    ['多少米', '2850米', '二千八百五十米'],
    ['多少元', '9.4亿元', '九亿四千万元'],
    ['几个老师', '8名', '八位'],
    ['谁来了', '林国栋', '林国栋'],
  ])('is the same for %s: %s and %s', (asked, one, two) => {
    expect(keyOf(asked, one)).toBe(keyOf(asked, two));
  });

  it('reads days by the article they stand in', () => {
    expect(keyOf('哪天', '7月18日', '2018-07-20')).toBe(keyOf('哪天', '2018年7月18日'));
    expect(keyOf('哪天', '7月18日', '2018-07-20')).not.toBe(keyOf('哪天', '7月18日', '2019-07-20'));
  });

  it('differs for another amount', () => {
    expect(keyOf('多少米', '2850米')).not.toBe(keyOf('多少米', '285米'));
  });
});
