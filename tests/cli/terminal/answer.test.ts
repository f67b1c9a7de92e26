/** An Answer on a terminal: its layout, its width, and nothing that would move the cursor. */

import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../src/cli/terminal/answer.js';
import type { Locale } from '../../../src/messages/locale.js';
import type { Answer, Excerpt, Explanation } from '../../../src/types/answer.js';
import { answer, locale } from '../../support/hostile/answer.js';
import { itHolds } from '../../support/run/properties.js';

const EXCERPT: Excerpt = {
  text: '福建省黨政代表團9月13日赴昌都，看望援藏幹部。',
  start: 120,
  end: 144,
  score: 0.8,
  highlights: [{ start: 0, end: 5, kind: 'match' }],
  speaker: null,
  alsoIn: [],
  citation: {
    articleId: 'k3q7xm2p5dva',
    file: '2018/a.txt',
    title: '福建對口支援昌都',
    outlet: '中國西藏網',
    author: null,
    date: '2018-09-14',
    url: 'https://example.com/a',
    link: null,
  },
};
const ANSWER: Answer = {
  question: '誰去了昌都',
  verdict: 'answer',
  answers: [],
  near: [],
  answered: true,
  confidence: 0.9,
  reason: null,
  generation: 'g1',
  understood: { dates: [], outlet: null, articleId: null },
  excerpts: [EXCERPT, { ...EXCERPT, text: '第二段。', highlights: [] }],
  timings: { embedMs: 0, searchMs: 0, readMs: 0, totalMs: 0 },
};
const ABSTAINED: Answer = {
  ...ANSWER,
  verdict: 'none',
  answered: false,
  reason: 'not-found',
  excerpts: [{ ...EXCERPT, citation: { ...EXCERPT.citation, url: null, outlet: null } }],
};

function lines(shown: Answer, language: Locale = 'zh-Hant', columns = 40): string[] {
  return renderAnswer(shown, { locale: language, color: false, columns }).split('\n');
}

describe('renderAnswer', () => {
  it('numbers the quotes, each with its source', () => {
    expect(lines(ANSWER)).toEqual([
      '1. │ 福建省黨政代表團9月13日赴昌都，看',
      '   │ 望援藏幹部。',
      '     福建對口支援昌都 · 中國西藏網 · 2018-09-14',
      '     2018/a.txt',
      '     https://example.com/a',
      '',
      '2. │ 第二段。',
      '     福建對口支援昌都 · 中國西藏網 · 2018-09-14',
      '     2018/a.txt',
      '     https://example.com/a',
    ]);
  });

  it.each<[Locale, string[]]>([
    [
      'en',
      [
        'The collection does not seem to hold an answer.',
        'Another name, place or time may find it.',
        '',
        'Closest passage:',
      ],
    ],
    ['zh-Hant', ['資料庫裡似乎沒有答案。', '換個人名、地名或時間再試試。', '', '最接近的段落：']],
    ['zh-Hans', ['资料库里似乎没有答案。', '换个人名、地名或时间再试试。', '', '最接近的段落：']],
  ])('says in %s that there is no answer, and what comes closest', (language, said) => {
    expect(lines(ABSTAINED, language)).toEqual([
      ...said,
      '   │ 福建省黨政代表團9月13日赴昌都，看',
      '   │ 望援藏幹部。',
      '     福建對口支援昌都 · 2018-09-14',
      '     2018/a.txt',
    ]);
  });

  it.each<[Locale, string]>([
    ['en', 'Nothing was asked. Type a question, for example: 9月13日誰去了昌都'],
    ['zh-Hant', '請輸入問題，例如：9月13日誰去了昌都'],
    ['zh-Hans', '请输入问题，例如：9月13日谁去了昌都'],
  ])('says in %s that nothing was asked, and no more', (language, said) => {
    expect(lines({ ...ABSTAINED, reason: 'empty' }, language)).toEqual([said]);
  });

  it.each<[Locale, string]>([
    ['en', 'Understood as: time 2018-07-01 to 2018-07-31 (2018年7月) · outlet 河北日报'],
    ['zh-Hant', '理解為：時間：2018-07-01至2018-07-31（2018年7月） · 媒體：河北日报'],
    ['zh-Hans', '理解为：时间：2018-07-01至2018-07-31（2018年7月） · 媒体：河北日报'],
  ])('says in %s what was understood, answered or not', (language, said) => {
    const understood = {
      dates: [{ from: '2018-07-01', to: '2018-07-31', text: '2018年7月' }],
      outlet: '河北日报',
      articleId: null,
    };
    expect(lines({ ...ANSWER, understood }, language).slice(0, 3)).toEqual([
      said,
      '',
      '1. │ 福建省黨政代表團9月13日赴昌都，看',
    ]);
    expect(lines({ ...ABSTAINED, understood }, language)[0]).toBe(said);
  });

  it('says where else the same text stands', () => {
    const other = { ...EXCERPT.citation, outlet: '河北日报', title: null, file: 'b\n.txt' };
    const again = { ...EXCERPT, alsoIn: [other, EXCERPT.citation] };
    expect(lines({ ...ANSWER, excerpts: [again] }).slice(-2)).toEqual([
      '     同樣的文字也見於：河北日报 · 2018-09-14 · b .txt',
      '     同樣的文字也見於：福建對口支援昌都 · 中國西藏網 · 2018-09-14 · 2018/a.txt',
    ]);
    expect(lines({ ...ANSWER, excerpts: [again] }, 'en').at(-2)).toBe(
      '     The same text also in: 河北日报 · 2018-09-14 · b .txt',
    );
  });

  it('explains in words what was found, missed and counted', () => {
    const explain: Explanation = {
      passage: 3,
      denseRank: 2,
      cosine: 0.6123,
      lexicalRank: null,
      bm25: 7.5,
      words: ['昌都', '福建'],
      missing: ['誰'],
      fused: 0.5,
      score: 4.256,
      read: { words: '福建', probability: 0.875 },
      evidence: [
        { of: 'passage', name: 'time', value: 1, adds: 0.25 },
        { of: 'passage', name: 'cosine', value: 0.6123, adds: 1.125 },
        { of: 'sentence', name: 'terms', value: 1, adds: 2 },
        { of: 'passage', name: 'numbersMissing', value: 1, adds: -1 },
        ...(['words', 'title', 'article', 'stretch'] as const).map((name, i) => ({
          of: 'passage' as const,
          name,
          value: 1,
          adds: 0.5 - i / 8,
        })),
      ],
    };
    const explained = { ...ANSWER, excerpts: [{ ...EXCERPT, explain }] };
    expect(lines(explained, 'en').slice(5)).toEqual([
      '     Words of the question found: 昌都 福建',
      '     Words of the question missing: 誰',
      '     Rank by words: not among the first 50 · Weight of these words (BM25): 7.50',
      '     Rank by meaning: #2 · Similarity of meaning (cosine): 0.612',
      '     Read as the answer: 福建 · 0.88',
      '     Score: 4.26 · What adds most to the score:',
      '       +2.00  words and pairs of characters in its sentence',
      '       +1.13  meaning of the passage',
      '       +0.50  share of the question’s words',
      '       +0.38  words in the title',
      '       +0.25  a time that fits',
    ]);
    expect(lines(explained).slice(5, 8)).toEqual([
      '     段落裡有的問題字詞：昌都 福建',
      '     段落裡沒有的問題字詞：誰',
      '     按字詞的名次：不在前50名 · 這些字詞的分量（BM25）：7.50',
    ]);
    expect(lines(explained, 'zh-Hans')[11]).toBe('       +2.00  句子里的字词与字对');
  });

  it('marks what matches in colour, and nothing without', () => {
    const style = { locale: 'en', columns: 80 } as const;
    const colored = renderAnswer(ANSWER, { ...style, color: true });
    expect(colored).toContain('\u001b[1m\u001b[33m福建省黨政\u001b[39m\u001b[22m代表團');
    expect(stripVTControlCharacters(colored)).toBe(
      renderAnswer(ANSWER, { ...style, color: false }),
    );
  });

  it('marks each line of what goes on behind a line end', () => {
    const highlights = [{ start: 12, end: 23, kind: 'match' as const }];
    const style = { locale: 'en', color: true, columns: 40 } as const;
    const [first, second] = renderAnswer(
      { ...ANSWER, excerpts: [{ ...EXCERPT, highlights }] },
      style,
    ).split('\n');
    const bar = '\u001b[2m│ \u001b[22m';
    const marked = (text: string) => `\u001b[1m\u001b[33m${text}\u001b[39m\u001b[22m`;
    expect(first).toBe(`1. ${bar}福建省黨政代表團9月13${marked('日赴昌都，看')}`);
    expect(second).toBe(`   ${bar}${marked('望援藏幹部')}。`);
  });

  it('shows characters that have another form as they are', () => {
    const text = '\uf981\ufa0c \u212b e\u0301';
    expect(lines({ ...ANSWER, excerpts: [{ ...EXCERPT, text, highlights: [] }] })[0]).toBe(
      `1. │ ${text}`,
    );
  });

  it('keeps what stands under a quote in its lines', () => {
    const cited = { ...EXCERPT.citation, title: 'a\n1. │ b', file: 'c\nd.txt', outlet: '' };
    const [, , ...source] = lines({ ...ANSWER, excerpts: [{ ...EXCERPT, citation: cited }] });
    expect(source).toEqual([
      '     a 1. │ b · 2018-09-14',
      '     c d.txt',
      '     https://example.com/a',
    ]);
  });

  const shown = fc.record({
    answer,
    locale,
    columns: fc.integer({ min: 20, max: 120 }),
    color: fc.boolean(),
  });

  itHolds('lets no control character of a text through', shown, ({ answer: given, ...style }) => {
    const printed = renderAnswer(given, style);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours are taken out
    const bare = style.color ? printed.replace(/\u001b\[\d+m/gu, '') : printed;
    expect(bare).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  itHolds(
    'gives back each quote, within the width',
    shown,
    ({ answer: given, locale, columns }) => {
      const printed = renderAnswer(given, { locale, columns, color: false }).split('\n');
      const quoted = printed.filter((line) => /^.{3}│ /u.test(line)).map((line) => line.slice(5));
      const reason = given.answered ? 'not-found' : given.reason;
      const excerpts = reason === 'not-found' ? [...given.excerpts, ...given.near] : [];
      const texts = excerpts.map(({ text }) => text.replace(/(?!\n)\p{Cc}/gu, ' '));
      expect(quoted.join('')).toBe(texts.join('').replaceAll('\n', ''));
      for (const line of quoted) expect(hanCells(line)).toBeLessThanOrEqual(columns - 5);
    },
  );
});

/** At least so many cells: two for each Han character, none for what is not sure. */
function hanCells(line: string): number {
  return [...line].reduce((cells, character) => {
    if (/\p{Script=Han}/u.test(character)) return cells + 2;
    return cells + (/[\w ]/u.test(character) ? 1 : 0);
  }, 0);
}
