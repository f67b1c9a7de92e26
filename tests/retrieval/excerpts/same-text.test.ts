import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/corpus/passages/content.js';
import {
  MOST_COMPARED,
  type SameText,
  SameTexts,
} from '../../../src/retrieval/excerpts/same-text.js';
import { joinSentences, reportOf } from '../../../src/text/sameness/sameness.js';
import { finish, finishInTurns } from '../../../src/text/steps.js';
import type { Article, Noise, Range } from '../../../src/types/article.js';
import { LONGEST_TURN_MS, longestTurn } from '../../support/models/turns.js';
import { itHolds } from '../../support/run/properties.js';
import { report } from '../../support/texts/chinese.js';

let articles = 0;

function articleOf(text: string, noise: Noise[] = []): Article {
  return {
    id: `article-${articles++}`,
    file: 'a.txt',
    title: null,
    outlet: null,
    author: null,
    date: null,
    url: null,
    titleRange: null,
    speeches: [],
    noise,
    text,
  };
}

const SENTENCE =
  '9月13日至14日，省委書記、省人大常委會主任周祖翼率福建黨政代表團赴西藏自治區昌都市，看望慰問援藏幹部人才。';
const ORIGINAL = articleOf(`閩藏一家親，山海情意長。${SENTENCE}代表團還察看了學生社團活動。`);
const EXCERPT = {
  start: ORIGINAL.text.indexOf(SENTENCE),
  end: ORIGINAL.text.indexOf(SENTENCE) + SENTENCE.length,
};

const findSameText = (excerpt: Range, article: Article, others: Article[]): SameText[] =>
  finish(new SameTexts().find(excerpt, article, others));

/** The text that was found in each other article, '' where none was. */
function found(...others: string[]): string[] {
  const articles = others.map((text) => articleOf(text));
  const same = findSameText(EXCERPT, ORIGINAL, articles);
  return articles.map((article) => {
    const { start = 0, end = 0 } = same.find((place) => place.article === article) ?? {};
    return article.text.slice(start, end);
  });
}

const meaningIn = (text: string, { start, end }: Range): string =>
  joinSentences(reportOf(text.slice(start, end)).sentences);

describe('SameTexts', () => {
  it('finds the sentence in the other script, with its end mark', () => {
    const copy =
      '9月13日至14日，省委书记、省人大常委会主任周祖翼率福建党政代表团赴西藏自治区昌都市，看望慰问援藏干部人才。';
    expect(found(`本报讯 ${copy}另据报道，会议于次日闭幕。`, copy)).toEqual([copy, copy]);
  });

  it('finds it under other punctuation and white space, over lines', () => {
    const copy =
      '9月13日 至14日 , 省委書記﹑省人大常委會主任周祖翼\n率福建黨政代表團赴西藏自治區昌都市\n看望慰問援藏幹部人才';
    expect(found(`前言。${copy}`)).toEqual([copy]);
  });

  it('finds it without the dateline before it, and over sentences that end elsewhere', () => {
    const wrapped = SENTENCE.replace('赴西藏', '\n赴西藏');
    expect(
      found(
        `福州日報訊 ${SENTENCE}`,
        `新華社福州9月15日電（記者張立）${SENTENCE}`,
        `開頭的話。\n${wrapped}\n結尾的話。`,
      ),
    ).toEqual(['', SENTENCE, wrapped]);
  });

  it.each([
    ['edited', SENTENCE.replace('省人大', '省人民代表大會')],
    ['cut', SENTENCE.replace('9月13日至14日，', '')],
    ['extended', SENTENCE.replace('昌都市，', '昌都市，實地')],
    ['in part of a longer sentence', SENTENCE.replace('9月13日', '有網友誤傳9月13日')],
  ])('does not find it %s', (_, other) => {
    expect(found(other, `${other}代表團返回福州。`)).toEqual(['', '']);
  });

  it('does not find it in a note of the same form about something else', () => {
    const note = (place: string): Article =>
      articleOf(`因检修管道，${place}片区今日停水。请居民提前储水。`);
    const [one, two] = [note('城南'), note('城北')];
    const start = one.text.indexOf('请居民');
    expect(findSameText({ start, end: one.text.length }, one, [two])).toEqual([]);
  });

  it.each([
    ['other days', SENTENCE.replace('13日', '15日')],
    ['another person', SENTENCE.replace('周祖翼', '許勤')],
    [
      'other words about it',
      '周祖翼率福建省代表團抵達昌都，在13日至14日的行程中慰問了援藏的幹部。',
    ],
    ['half of it', SENTENCE.slice(0, 24)],
    ['nothing', '。'],
  ])('does not take %s for it', (_, other) => {
    expect(found(other)).toEqual(['']);
  });

  it('looks at content alone', () => {
    const promo: Noise = { start: 0, end: SENTENCE.length, kind: 'promo' };
    const other = articleOf(`${SENTENCE}\n代表團返回福建。`, [promo]);
    expect(findSameText(EXCERPT, ORIGINAL, [other])).toEqual([]);
  });

  it('finds nothing for an excerpt that says nothing', () => {
    expect(findSameText({ start: 0, end: 0 }, ORIGINAL, [ORIGINAL])).toEqual([]);
  });

  it('finds two excerpts of one answer in the same articles', () => {
    const sameTexts = new SameTexts();
    const second = { start: EXCERPT.end, end: ORIGINAL.text.length };
    const copy = articleOf(`本報訊 ${ORIGINAL.text}`);
    const texts = [EXCERPT, second].map((excerpt) =>
      finish(sameTexts.find(excerpt, ORIGINAL, [copy])).map(({ start, end }) =>
        copy.text.slice(start, end),
      ),
    );
    expect(texts).toEqual([[SENTENCE], ['代表團還察看了學生社團活動。']]);
  });

  describe('over articles as long as are compared', () => {
    const told = (index: number): string => `第${index}天，代表團走訪了昌都的一所學校。`;
    const length = (MOST_COMPARED - ORIGINAL.text.length) / told(10_000).length;
    const long = ORIGINAL.text + Array.from({ length }, (_, index) => told(index)).join('');

    it('gives others their turns', async () => {
      const [one, two] = [articleOf(long), articleOf(`${long}圖文無關。`)];
      const sameTexts = new SameTexts();
      const longest = await longestTurn(async () => {
        expect(await finishInTurns(sameTexts.find(EXCERPT, one, [two]))).toHaveLength(1);
      });
      expect(longest).toBeLessThan(LONGEST_TURN_MS);
    });

    it.each([
      ['the other', ORIGINAL, articleOf(long.repeat(2))],
      ['its own', articleOf(long.repeat(2)), ORIGINAL],
    ])('looks at none that is longer: %s', (_, one, two) => {
      expect(findSameText(EXCERPT, one, [two])).toEqual([]);
    });
  });

  const cases = fc.tuple(report(6), report(2), fc.nat());
  itHolds('finds every sentence in a copy with more before it', cases, ([text, more, which]) => {
    const article = articleOf(text);
    const sentences = contentOf(article).flat();
    const excerpt = sentences[which % Math.max(1, sentences.length)];
    const wanted = excerpt && meaningIn(text, excerpt);
    if (!excerpt || !wanted) return;
    const other = articleOf(`${more}\n${text}`);
    const [same] = findSameText(excerpt, article, [other]);
    expect(same?.article).toBe(other);
    expect(same && meaningIn(other.text, same)).toBe(wanted);
  });
});
