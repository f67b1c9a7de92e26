/** What speaks for a sentence, in features. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { sentencesOf } from '../../../src/corpus/passages/passage-sentences.js';
import { speakerOf } from '../../../src/corpus/speakers/spoken.js';
import type { ReadCandidate } from '../../../src/retrieval/ranking/candidate-set.js';
import { coverageFor } from '../../../src/retrieval/ranking/coverage.js';
import type { SentenceFeature } from '../../../src/retrieval/ranking/features.js';
import { sentenceFeatures } from '../../../src/retrieval/ranking/sentence-features.js';
import { fold } from '../../../src/text/folding/fold.js';
import { runs } from '../../support/run/properties.js';
import { report } from '../../support/texts/chinese.js';
import { matchesOf, questionOf, termsOf } from '../../support/texts/questions.js';
import { withoutMarksOnSpaces } from '../../support/texts/unicode.js';

interface Read {
  question?: string;
  /** By token of the question, its likeness in the title and in each sentence; default .5 all over. */
  likeness?: number[][];
  /** By token; default all alike. */
  spread?: number[];
}

/** By sentence, those of a text that is one passage in a collection of itself alone. */
function featuresIn(
  text: string,
  { question = '昌都在哪', likeness, spread }: Read = {},
): Map<string, Record<SentenceFeature, number>> {
  const article = { id: 'test', file: 'test.txt', ...readArticle(text, null).article };
  const range = { start: 0, end: text.length };
  const sentences = sentencesOf(article, range);
  const texts = sentences.map(({ start, end }) => fold(article.text.slice(start, end)));
  const rows = likeness ?? [[0.5, ...sentences.map(() => 0.5)]];
  const candidate: ReadCandidate = {
    candidate: { passage: 0, fused: 1, cosine: 0.5, bm25: 1, denseRank: 1, lexicalRank: 1 },
    article,
    ordinal: 0,
    range,
    sentences,
    texts,
    speakers: sentences.map((sentence) => speakerOf(article, sentence)),
    spoken: '',
    title: fold(article.title ?? ''),
    matches: matchesOf(rows),
  };
  const terms = termsOf(article.text, '別的報導。');
  const asked = questionOf(question, { lexicon: terms });
  const features = sentenceFeatures(candidate, {
    question: asked,
    coverage: coverageFor(asked, terms),
    candidateSet: {
      read: [candidate],
      rarity: (item) => (item === '陪同' ? 3 : 1),
      spread: Float32Array.from(spread ?? rows.map(() => 1 / rows.length)),
    },
  });
  return new Map(
    features.map((one, i) => [text.slice(sentences[i]?.start, sentences[i]?.end), one]),
  );
}

const HEAD = '标题在此\n\n';
const FIRST = '周祖翼赴昌都。';
const SECOND = '王君正陪同。';
const THIRD = '羅東川參加。';

/** The features of one sentence of three. */
function featuresOf(sentence: string, read: Read): Record<SentenceFeature, number> {
  const found = featuresIn(`${HEAD}${FIRST}${SECOND}${THIRD}`, read).get(sentence);
  if (!found) throw new Error(`${sentence} is no sentence of the passage`);
  return found;
}

describe('the features of a sentence', () => {
  it('tell whether who speaks in it is whom the question asks about', () => {
    const text = '王君正说，要办好学校。还要修路。\n代表团参观了学校。';
    const speakers = (question: string): number[] =>
      [...featuresIn(text, { question }).values()].map(({ speaker }) => speaker);
    expect(speakers('王君正希望办好什么')).toEqual([0.5, 1, 0]);
    expect(speakers('谁说要办好学校')).toEqual([1, 1, 0]);
    expect(speakers('周祖翼说了什么')).toEqual([0, 0, 0]);
    expect(speakers('王君正参观了什么学校')).toEqual([0, 0, 0]);
  });

  it('tell how much of the question stands in it', () => {
    const read = { question: '昌都陪同' };
    expect(featuresOf(FIRST, read)).toMatchObject({ words: 0.5, specific: 0.25 });
    expect(featuresOf(SECOND, read)).toMatchObject({ words: 0.5, specific: 0.75 });
    expect(featuresOf(THIRD, read)).toMatchObject({ words: 0, terms: 0, specific: 0 });
  });

  it('count a word of the other script wholly, one of another region nearly', () => {
    const text = `${HEAD}搭計程車。`;
    const wordsOf = (question: string) => featuresIn(text, { question }).get('搭計程車。')?.words;
    expect(wordsOf('计程')).toBe(1);
    expect(wordsOf('出租')).toBe(0);
    // 出租 of 出租车 stands as 計程車, its 车 as itself.
    const expanded = wordsOf('出租车');
    expect(expanded).toBeGreaterThan(0.9);
    expect(expanded).toBeLessThan(1);
    expect(wordsOf('软件')).toBe(0);
  });

  it('tell how near it comes to the question’s tokens, and what stands beside it', () => {
    const likeness = [
      [0, 0.9, 0.1, 0],
      [0, 0.1, 0.7, 0],
    ];
    const read = { likeness, spread: [1, 0], question: '昌都陪同' };
    const [first, second] = [featuresOf(FIRST, read), featuresOf(SECOND, read)];
    expect(first.likeness).toBeCloseTo(0.5, 6);
    expect(first.mean).toBeCloseTo(0.5, 6);
    expect(first.contrast).toBeCloseTo(0.9, 6);
    expect(second.contrast).toBeCloseTo(0.1, 6);
    expect(first).toMatchObject({ likenessBefore: 0, termsBefore: 0 });
    expect(first.likenessAfter).toBeCloseTo(0.4, 6);
    expect(first.termsAfter).toBe(second.terms);
    expect(second.likenessBefore).toBeCloseTo(0.5, 6);
    expect(second.termsBefore).toBe(first.terms);
    expect(second.likenessAfter).toBeCloseTo(0, 6);
  });

  it('tell what it adds to the question', () => {
    expect(featuresOf(FIRST, { question: '周祖翼赴昌都。' }).adds).toBeCloseTo(0, 6);
    expect(featuresOf(FIRST, { question: '周祖翼' }).adds).toBeCloseTo(4 / 7, 6);
    expect(featuresOf(FIRST, { question: '阿里' }).adds).toBe(1);
  });

  it.each([
    ['昌都多少公里', '相距三百公里。', 1],
    ['昌都多少公里', '相距300餘千米。', 1],
    ['昌都多少公里', '投資三百萬元。', 0.5],
    ['昌都多少公里', '相距很遠。', 0],
    ['援藏多少年了', '24年前確定。', 1],
    ['援藏多少年了', '二十多年來。', 1],
    ['援藏多少年了', '2018年確定。', 0.5],
    ['援藏幹部來了多少人', '共一百二十名。', 1],
    ['多少投資', '三百萬元。', 1],
    ['何時赴昌都', '七月赴昌都。', 1],
    ['何時赴昌都', '赴昌都。', 0],
    ['誰赴昌都', '2018年7月赴昌都。', 0],
  ])('tell whether %s finds its kind in %s', (question, sentence, kind) => {
    expect(featuresIn(`${HEAD}${sentence}`, { question }).get(sentence)?.kind).toBe(kind);
  });

  it('tell its length and whether the passage starts here', () => {
    expect(featuresOf(FIRST, {})).toMatchObject({ length: 7 / 200, opens: 1 });
    expect(featuresOf(SECOND, {})).toMatchObject({ length: 6 / 200, opens: 0 });
  });

  it('lie from 0 to 1 for random reports', () => {
    fc.assert(
      fc.property(report(8).map(withoutMarksOnSpaces), fc.nat(400), (text, at) => {
        const question = `${text.slice(at, at + 8)}昌都多少年`;
        for (const features of featuresIn(text, { question }).values()) {
          for (const [name, value] of Object.entries(features)) {
            expect(value, name).toBeGreaterThanOrEqual(-1e-9);
            expect(value, name).toBeLessThanOrEqual(1 + 1e-6);
          }
        }
      }),
      runs(100),
    );
  });

  it('tells how far a sentence lists several, where several are asked for', () => {
    const text = '代表團察看了碼頭、糧站、學校、藥店。隨後返回。';
    const lists = (question: string) =>
      [...featuresIn(text, { question }).values()].map((one) => one.lists);
    expect(lists('代表團察看了哪些地方')).toEqual([1, 0]);
    expect(lists('代表團察看了什麼')).toEqual([0, 0]);
  });

  it('tells which sentence stands beside what came before', () => {
    const text = '上午代表團參觀糧站。下午到了碼頭。晚上返回。';
    const next = (question: string) =>
      [...featuresIn(text, { question }).values()].map((one) => one.next);
    expect(next('參觀糧站之後代表團到了哪裡')).toEqual([0, 1, 0]);
    expect(next('到了碼頭之前代表團在哪裡')).toEqual([1, 0, 0]);
    expect(next('代表團到了哪裡')).toEqual([0, 0, 0]);
    expect(next('2018年以後代表團到了哪裡')).toEqual([0, 0, 0]);
  });
});
