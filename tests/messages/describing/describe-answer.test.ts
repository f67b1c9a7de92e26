/** What is said about an answer, in the three languages it is said in. */

import { describe, expect, it } from 'vitest';
import {
  describeUnderstood,
  strongestEvidence,
} from '../../../src/messages/describing/describe-answer.js';
import { MESSAGES } from '../../../src/messages/languages.js';
import { LOCALES, type Locale } from '../../../src/messages/locale.js';
import { PASSAGE_FEATURES, SENTENCE_FEATURES } from '../../../src/retrieval/ranking/features.js';
import type { Answer, Explanation, Understood } from '../../../src/types/answer.js';

describe('the names of evidence', () => {
  it.each(LOCALES)('stand in %s for every feature, no two alike', (locale) => {
    const { passage, sentence } = MESSAGES[locale].answer.explain;
    expect(Object.keys(passage).sort()).toEqual([...PASSAGE_FEATURES, 'outlet'].sort());
    expect(Object.keys(sentence).sort()).toEqual([...SENTENCE_FEATURES].sort());
    const names = [...Object.values(passage), ...Object.values(sentence)];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name.trim()).not.toBe('');
  });
});

describe('describeUnderstood', () => {
  const understood: Answer['understood'] = {
    dates: [
      { from: '2018-07-01', to: '2018-07-31', text: '2018年7月' },
      { from: '2018-09-13', to: '2018-09-13', text: '前天' },
    ],
    outlet: '河北日报',
    articleId: 'k3q7xm2p5dva',
    order: { order: 'newest', text: '最新' },
  };

  it.each<[Locale, string[]]>([
    [
      'en',
      [
        'time 2018-07-01 to 2018-07-31 (2018年7月)',
        'time 2018-09-13 (前天)',
        'outlet 河北日报',
        'one article',
        'newest article first (最新)',
      ],
    ],
    [
      'zh-Hant',
      [
        '時間：2018-07-01至2018-07-31（2018年7月）',
        '時間：2018-09-13（前天）',
        '媒體：河北日报',
        '限於一篇報導',
        '較新的報導在前（最新）',
      ],
    ],
    [
      'zh-Hans',
      [
        '时间：2018-07-01至2018-07-31（2018年7月）',
        '时间：2018-09-13（前天）',
        '媒体：河北日报',
        '限于一篇报道',
        '较新的报道在前（最新）',
      ],
    ],
  ])('says it in %s', (locale, said) => {
    expect(describeUnderstood(understood, locale)).toEqual(said);
    expect(describeUnderstood({ dates: [], outlet: null, articleId: null }, locale)).toEqual([]);
  });
});

describe('strongestEvidence', () => {
  const evidence: Explanation['evidence'] = [
    { of: 'passage', name: 'title', value: 1, adds: 0.5 },
    { of: 'sentence', name: 'terms', value: 1, adds: 2 },
    { of: 'passage', name: 'timeConflict', value: 1, adds: -3 },
    { of: 'passage', name: 'terms', value: 0.4, adds: 1 },
    { of: 'sentence', name: 'opens', value: 0, adds: 0 },
  ];
  const explanation = { evidence } as Explanation;

  it('gives what adds most, most first, by names that people have for it', () => {
    expect(strongestEvidence(explanation, 'zh-Hant')).toEqual([
      { name: '句子裡的字詞與字對', adds: 2 },
      { name: '問題字詞與字對在其中的比例', adds: 1 },
      { name: '標題裡的字詞', adds: 0.5 },
    ]);
    expect(strongestEvidence(explanation, 'en', 1)).toEqual([
      { name: 'words and pairs of characters in its sentence', adds: 2 },
    ]);
    expect(evidence[0]?.name).toBe('title');
  });
});

describe('what is asked for', () => {
  const none: Understood = { dates: [], outlet: null, articleId: null };

  it.each<[Locale, string]>([
    ['en', 'reports about 水庫 (and 2 more)'],
    ['zh-Hant', '關於水庫的報導（另有2篇）'],
    ['zh-Hans', '关于水庫的报道（另有2篇）'],
  ])('is said in %s, with how many more there are', (locale, said) => {
    const request = { kind: 'articles', about: '水庫', more: 2 } as const;
    expect(describeUnderstood({ ...none, request }, locale)).toEqual([said]);
  });

  it.each<[Locale, string]>([
    ['en', '2 questions, no answer to: 机场在哪'],
    ['zh-Hant', '2個問題，其中沒有答案的：机场在哪'],
    ['zh-Hans', '2个问题，其中没有答案的：机场在哪'],
  ])('names in %s the questions without an answer', (locale, said) => {
    const questions = [
      { text: '水库多高', answered: true },
      { text: '机场在哪', answered: false },
    ];
    expect(describeUnderstood({ ...none, questions }, locale)).toEqual([said]);
  });
});
