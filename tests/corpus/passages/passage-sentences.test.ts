import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { contentOf } from '../../../src/corpus/passages/content.js';
import {
  MAX_EXCERPT,
  type Sentence,
  sentencesOf,
} from '../../../src/corpus/passages/passage-sentences.js';
import { passageParts } from '../../../src/corpus/passages/passages.js';
import type { Article, Noise, Range } from '../../../src/types/article.js';
import { FUJIAN, HEBEI, REPORTS } from '../../support/index.js';
import { itHolds } from '../../support/run/properties.js';
import { report } from '../../support/texts/chinese.js';

type Read = Omit<Article, 'id' | 'file'>;

const articleOf = (text: string): Read => readArticle(text, null).article;
const whole = ({ text }: Read): Range => ({ start: 0, end: text.length });
const textsOf = (article: Read, sentences: Range[]): string[] =>
  sentences.map(({ start, end }) => article.text.slice(start, end));
const letters = (text: string): string => text.replace(/\s/gu, '');

/** Everything that holds for the sentences of any passage. */
function faultsOf(article: Read, passage: Range, sentences: Sentence[]): string[] {
  const { text, noise } = article;
  const faults: string[] = [];
  let before = passage.start;
  for (const { start, end } of sentences) {
    const where = `${start}-${end}`;
    if (start < before || end <= start || end > passage.end) {
      faults.push(`${where} is empty, out of order or outside`);
    }
    if (end - start > MAX_EXCERPT) faults.push(`${where} has ${end - start} units`);
    if (text.slice(start, end).trim() !== text.slice(start, end)) faults.push(`${where} has edges`);
    // A line end inside a sentence is quoted with it, and read over.
    const held = noise.filter((n) => start < n.end && n.start < end);
    const isRead = ({ kind, ...n }: Noise): boolean =>
      kind === 'line-end' && n.start > start && n.end < end;
    if (!held.every(isRead)) faults.push(`${where} holds noise`);
    before = end;
  }
  const content = contentOf(article, passage)
    .flat()
    .map(({ start, end }) => letters(text.slice(start, end)));
  const inSentences = textsOf(article, sentences).map(letters);
  if (content.join('') !== inSentences.join(''))
    faults.push('the sentences do not hold the content');
  return faults;
}

describe('sentencesOf', () => {
  it('are the sentences, without headline and noise', () => {
    const article = articleOf(
      '昌都市婦幼保健院揭牌\n\n來源：福建日報\n\n9月13日，昌都市婦幼保健院揭牌。它是福建重點援藏支援單位。\n代表團說：“很好。”\n',
    );
    const sentences = sentencesOf(article, whole(article));
    expect(textsOf(article, sentences)).toEqual([
      '9月13日，昌都市婦幼保健院揭牌。',
      '它是福建重點援藏支援單位。',
      '代表團說：“很好。”',
    ]);
    // One line's sentences may share an excerpt, and so may two short lines.
    expect(sentences.map(({ joins }) => joins)).toEqual([false, true, true]);
  });

  it('keep long paragraphs apart', () => {
    const day = (n: number): string =>
      `7月${n}日，福建黨政代表團赴西藏昌都市考察對口支援工作，召開座談會，慰問援藏幹部人才。`;
    const article = articleOf(`標題在此\n\n${day(1)}${day(2)}\n\n${day(3)}${day(4)}\n`);
    expect(sentencesOf(article, whole(article)).map(({ joins }) => joins)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('are clauses where a sentence is too long to be shown', () => {
    const clause = `投入資金${'一二三四五六七八九十'.repeat(4)}萬元，`;
    const article = articleOf(`標題在此\n\n${clause.repeat(6)}完工。\n`);
    expect(textsOf(article, sentencesOf(article, whole(article)))).toEqual([
      ...Array(6).fill(clause),
      '完工。',
    ]);
  });

  it('are halves where a clause is too long too', () => {
    const article = articleOf(`標題在此\n\n${'昌都'.repeat(300)}。\n`);
    const sentences = sentencesOf(article, whole(article));
    expect(textsOf(article, sentences).join('')).toBe(`${'昌都'.repeat(300)}。`);
    expect(faultsOf(article, whole(article), sentences)).toEqual([]);
  });

  it('stay within their passage', () => {
    const article = articleOf('標題在此\n\n代表團抵達昌都。代表團慰問幹部。代表團返回福州。\n');
    const start = article.text.indexOf('代表團慰問');
    const passage = { start, end: start + '代表團慰問幹部。'.length };
    expect(textsOf(article, sentencesOf(article, passage))).toEqual(['代表團慰問幹部。']);
  });

  it.each([
    [FUJIAN, '福建'],
    [HEBEI, '河北'],
  ])('of a report are its own text: %s', (file, province) => {
    const article = articleOf(readFileSync(path.join(REPORTS, file), 'utf8'));
    const sentences = sentencesOf(article, whole(article));
    expect(sentences.length).toBeGreaterThan(10);
    expect(faultsOf(article, whole(article), sentences)).toEqual([]);
    expect(textsOf(article, sentences).join('')).toContain(province);
  });

  itHolds('of any text stand in order, apart, and fit an excerpt', report(), (text) => {
    const article = articleOf(text);
    expect(faultsOf(article, whole(article), sentencesOf(article, whole(article)))).toEqual([]);
  });
});

describe('passageParts', () => {
  it('are the folded title, then the folded sentences', () => {
    const article = articleOf('昌都市婦幼保健院揭牌\n\n９月13日，揭牌。\n它是福建支援單位。\n');
    expect(passageParts(article, whole(article))).toEqual([
      '昌都市妇幼保健院揭牌',
      '9月13日,揭牌。',
      '它是福建支援单位。',
    ]);
  });

  it('begin with an empty title where there is none', () => {
    const article = { ...articleOf('９月13日，揭牌。\n'), title: null, titleRange: null };
    expect(passageParts(article, whole(article))).toEqual(['', '9月13日,揭牌。']);
  });
});
