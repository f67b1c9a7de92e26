import { describe, expect, it } from 'vitest';
import { indexAliases } from '../../../src/expansion/aliases.js';
import { MAX_QUESTION, readQuestion } from '../../../src/retrieval/question/question.js';
import type { ArticleStore } from '../../../src/store/articles.js';
import { ASKED_ON, questionOf, termsOf } from '../../support/texts/questions.js';

const context = { today: ASKED_ON, lexicon: termsOf() };

describe('readQuestion', () => {
  it('folds, and keeps the words that carry meaning', () => {
    const terms = [
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
    ];
    expect(readQuestion(' 西藏有多少福建的工作隊？\n', context)).toEqual({
      text: '西藏有多少福建的工作隊？',
      folded: '西藏有多少福建的工作队?',
      key: '西藏有多少福建的工作队?',
      weights: new Map(terms.map((term) => [term, 1])),
      terms,
      words: ['西藏', '福建', '工作', '队'],
      variants: new Map(),
      numbers: [],
      times: [],
      expansions: [],
      kind: expect.any(Function),
      asked: { kind: 'amount', measures: [], nouns: ['工作队'], subject: '西藏', isOrdinal: false },
      outlet: null,
      order: null,
      request: null,
      things: ['福建'],
      speech: null,
      list: null,
      next: null,
      field: null,
      events: [],
    });
  });

  it('names an outlet of the collection, the longest that stands in it', () => {
    const records = ['日报', '阿里日报', '西藏阿里日報', null].map((outlet) => ({ outlet }));
    const articles = { records } as unknown as Pick<ArticleStore, 'records'>;
    const read = (asked: string) => questionOf(asked, { articles }).outlet;
    expect(read('阿里日報怎麼說')).toBe('阿里日报');
    expect(read('西藏阿里日报怎么说')).toBe('西藏阿里日報');
    expect(read('昌都日报怎么说')).toBeNull();
    expect(questionOf('阿里日报怎么说').outlet).toBeNull();
  });

  it('reads each event of a comparison as a question of its own', () => {
    const { events } = questionOf('書苑啟用和2019年9月中學開學，哪個更早？');
    expect(events.map(({ folded }) => folded)).toEqual(['书苑启用', '2019年9月中学开学']);
    expect(events[0]).toMatchObject({ times: [], events: [] });
    expect(events[1]?.times).toMatchObject([{ from: '2019-09-01', to: '2019-09-30' }]);
    expect(questionOf('书苑和中学在哪').events).toEqual([]);
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
    expect(readQuestion(asked, context)).toBe(reason);
  });

  it('takes a question of 1,000 characters', () => {
    expect(questionOf('昌都'.repeat(500))).toMatchObject({ words: ['昌都'] });
  });

  it.each([
    ['代表团哪天去的昌都', ['代表', '团', '昌都']],
    ['援藏多少年了', ['援', '藏']],
    ['哪一天启用', ['启用']],
    // A unit that nobody asks for is a word.
    ['天高多少米', ['天', '高']],
  ])('does not look for the unit that is asked for: %s', (asked, words) => {
    expect(questionOf(asked).words).toEqual(words);
  });

  it.each([
    ['2018年增長45.6%', ['2018年', '45.6%']],
    ['投入1,234万元的1800套住房', ['1,234万', '1800套']],
    ['二十多年了', []],
  ])('reads the numbers of %s, each with its unit', (asked, numbers) => {
    expect(questionOf(asked).numbers).toEqual(numbers);
  });

  it('reads times from the day it is asked', () => {
    expect(questionOf('去年河北做了什麼').times).toMatchObject([
      { start: 0, end: 2, from: '2025-01-01', to: '2025-12-31', relative: true },
    ]);
    expect(questionOf('去年河北做了什麼', { today: '2019-03-01' }).times).toMatchObject([
      { from: '2018-01-01', to: '2018-12-31' },
    ]);
    expect(questionOf('去年河北做了什麼', { today: null }).times).toEqual([]);
  });
});

describe('expansions of a question', () => {
  it('puts a name in pinyin into the key in Han, so that it is embedded and looked up', () => {
    const lexicon = termsOf('許勤率團赴西藏阿里。', '王君正陪同。');
    const question = questionOf('Xu Qin何時到阿里', { lexicon });
    expect(question).toMatchObject({ folded: 'xu qin何时到阿里', key: '许勤何时到阿里' });
    expect(question.words).toEqual(['许', '勤', '阿里']);
    expect(question.terms).toContain('许勤');
    expect(question.weights.get('许勤')).toBe(1);
    expect(question.terms.join(' ')).not.toMatch(/[a-z]/u);
  });

  it('leaves a word of another region in the key and looks for both, the other for less', () => {
    const lexicon = termsOf('川普搭計程車。', '水厂启用。', '中学开学。');
    const question = questionOf('特朗普坐出租车', { lexicon });
    expect(question.key).toBe('特朗普坐出租车');
    expect(question.variants).toEqual(
      new Map([
        ['出租', ['计程车']],
        ['特朗', ['川普']],
        ['朗普', ['川普']],
        ['租车', ['计程车']],
      ]),
    );
    expect(question.words).toEqual(['特', '朗', '普', '坐', '出租', '车']);
    expect(question.weights.get('出租')).toBe(1);
    // 普 of 特朗普 stands in the collection, nothing of 出租车 does.
    expect(question.weights.get('川普')).toBe(0.6);
    expect(question.weights.get('计程车')).toBe(0.5);
  });

  it('weighs a variant no more than the rarity of the question’s own word allows', () => {
    const lexicon = termsOf('软件。', '软件。', '软件。', '软件软体。');
    const { weights } = questionOf('哪些软件', { lexicon });
    const allowed = (0.6 * lexicon.idf('软件')) / lexicon.idf('软体');
    expect(weights.get('软件')).toBe(1);
    expect(weights.get('软体')).toBeCloseTo(allowed, 9);
    expect(allowed).toBeLessThan(0.1);
  });

  it('looks for the names that the owner told beside a name in Han', () => {
    const lexicon = termsOf('冀援藏工作隊抵達。', '水厂启用。');
    const aliases = indexAliases([{ name: '河北援藏隊', alias: '冀援藏工作隊' }]);
    const question = questionOf('河北援藏隊在哪', { lexicon, aliases });
    expect(question.key).toBe('河北援藏队在哪');
    expect(question.expansions).toMatchObject([
      { kind: 'alias', text: '河北援藏队', variants: ['冀援藏工作队'] },
    ]);
    expect(question.weights.get('援藏')).toBe(1);
    expect(question.weights.get('冀援')).toBe(0.6);
    expect(question.variants.get('援藏')).toEqual(['冀援藏工作队']);
  });
});
