/** Reading on from a quote: pages that tile the article, shown exactly, with the quote marked. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContextPage, contextPage } from '../../../src/discord/context/context-pages.js';
import { renderContext } from '../../../src/discord/context/render-context.js';
import {
  type ContextButton,
  contentTag,
  parseCustomId,
} from '../../../src/discord/interactions/custom-id.js';
import type { Article } from '../../../src/types/article.js';
import { locale, type Reading, reading } from '../../support/hostile/answer.js';
import { repeatedLines } from '../../support/hostile/corpus.js';
import { readMarkdown } from '../../support/messages/markdown-reader.js';
import {
  buttonsOf,
  expectedLines,
  problemsOf,
  quoteProblem,
  shownLines,
  strayFormatting,
  textsOf,
} from '../../support/messages/shown-message.js';
import { LONGEST_TURN_MS, longestTurn } from '../../support/models/turns.js';
import { itHolds } from '../../support/run/properties.js';

/** UTF-16 units that a page has at most. */
const PAGE = 600;
/** What stands between two sentences. */
const BLANK = /^[\s\u0085\u200b\u2060\ufeff]*$/u;

function buttonFor({ article, start, end }: Reading): ContextButton {
  const content = contentTag('0a1b2c3d4e5f');
  return { action: 'context', articleId: article.id, content, start, end, view: 'around', at: 0 };
}

/**
 * The page with the quote, all before it and all behind it, in the article's order; and to which
 * page one comes back from each that is not the one with the quote.
 */
function readThrough(given: Reading): { pages: ContextPage[]; first: number; back: ContextPage[] } {
  const { article } = given;
  const turn = (view: 'around' | 'before' | 'after', at = 0): ContextPage =>
    contextPage(article, { ...buttonFor(given), view, at });
  const around = turn('around');
  const before: ContextPage[] = [];
  const behind: ContextPage[] = [];
  for (let page = around; page.earlier && before.length < 100; before.unshift(page)) {
    page = turn('before', page.start);
  }
  for (let page = around; page.later && behind.length < 100; behind.push(page)) {
    page = turn('after', page.end);
  }
  const back = [
    ...before.map((page) => turn('after', page.end)),
    ...behind.map((page) => turn('before', page.start)),
  ];
  return { pages: [...before, around, ...behind], first: before.length, back };
}

describe('contextPage', () => {
  it.each([0, 500_000, 1_400_000])('costs the same in a text of any length: %i', async (start) => {
    const text = repeatedLines(130_000);
    const asked = { ...buttonFor({ article: articleOf(text), start, end: start + 11 }) };
    let page: ContextPage | undefined;
    const longest = await longestTurn(async () => {
      page = contextPage(articleOf(text), asked);
    });
    expect(page).toMatchObject({ earlier: start > 0, later: true });
    expect(longest).toBeLessThan(LONGEST_TURN_MS / 5);
  });

  const sentence = (index: number): string => `第${index}句${'字'.repeat(95)}。`;
  const text = Array.from({ length: 40 }, (_, index) => sentence(10 + index)).join('\n');
  const place = (index: number): Reading => {
    const start = text.indexOf(sentence(index));
    return { article: articleOf(text), start, end: start + sentence(index).length };
  };

  it('has the quote in the middle', () => {
    const page = contextPage(articleOf(text), buttonFor(place(30)));
    expect(text.slice(page.start, page.end).match(/第\d+句/gu)).toEqual(
      [28, 29, 30, 31, 32].map((index) => `第${index}句`),
    );
    expect([page.earlier, page.later]).toEqual([true, true]);
  });

  it('has no earlier at the beginning and no later at the end', () => {
    const [first, last] = [place(10), place(49)].map((given) =>
      contextPage(given.article, buttonFor(given)),
    );
    expect([first?.earlier, first?.later]).toEqual([false, true]);
    expect([last?.earlier, last?.later]).toEqual([true, false]);
  });

  it('does not read out front matter', () => {
    const front = '---\ntitle: 甲\n---\n';
    const article = articleOf(`${front}正文第一句。`);
    article.noise = [{ start: 0, end: front.length - 1, kind: 'front-matter' }];
    const start = front.length;
    const page = contextPage(article, buttonFor({ article, start, end: start + 3 }));
    expect(article.text.slice(page.start, page.end)).toBe('正文第一句。');
    expect(page.earlier).toBe(false);
  });

  it('keeps a page within its size where a quote touches two long sentences', () => {
    const long = `${'甲'.repeat(880)}。${'乙'.repeat(880)}。`;
    const given = { article: articleOf(long), start: 800, end: 1_000 };
    const page = contextPage(given.article, buttonFor(given));
    expect(page.end - page.start).toBeLessThanOrEqual(PAGE);
    expect(page.start <= 800 && page.end >= 1_000).toBe(true);
  });

  it('comes back to the same page after later and earlier', () => {
    const lengths = [100, 100, 500, 550, 100];
    const uneven = lengths.map((length, index) => `${index}${'字'.repeat(length - 2)}。`).join('');
    const { pages, back } = readThrough({ article: articleOf(uneven), start: 0, end: 10 });
    expect(pages.map(({ start, end }) => end - start)).toEqual([200, 500, 550, 100]);
    expect(back).toEqual(pages.slice(0, -1));
  });

  itHolds('tiles the article, whichever way one reads', reading, (given) => {
    const { text: whole } = given.article;
    const { pages, first, back } = readThrough(given);
    let end = 0;
    for (const [index, page] of pages.entries()) {
      expect(page.end - page.start).toBeLessThanOrEqual(PAGE);
      expect(page.start).toBeLessThan(page.end);
      expect(page.start).toBeGreaterThanOrEqual(end);
      expect(whole.slice(end, page.start)).toMatch(BLANK);
      expect([page.earlier, page.later]).toEqual([index > 0, index < pages.length - 1]);
      ({ end } = page);
    }
    expect(whole.slice(end)).toMatch(BLANK);
    expect(back).toEqual([...pages.slice(1, first + 1), ...pages.slice(first, -1)]);
    const around = pages[first] as ContextPage;
    expect(around.start).toBeLessThanOrEqual(given.start);
    expect(around.end).toBeGreaterThanOrEqual(given.end);
    const quote = contextPage(given.article, { ...buttonFor(given), view: 'back' });
    expect(quote).toEqual(around);
  });
});

describe('renderContext', () => {
  it('links to the passage where there is an address that opens there', () => {
    const given = { article: articleOf('甲乙丙。'), start: 1, end: 2 };
    const link = 'https://kaoju.example.org/a/k3q7xm2p5dva?at=1-2';
    const body = renderContext(given.article, buttonFor(given), 'zh-Hant', link);
    expect(textsOf(body)[0]).toContain(`[原文](<${link}>)`);
  });

  it('shows head, paragraphs with the quote in bold, and where to read on', () => {
    const text = `${'前'.repeat(598)}。\n\n甲乙丙。\n丁。\n${'後'.repeat(598)}。`;
    const start = text.indexOf('乙');
    const given = { article: articleOf(text), start, end: start + 1 };
    const body = renderContext(given.article, buttonFor(given), 'zh-Hant');
    expect(textsOf(body)).toEqual([
      '**福建對口支援昌都**\n-# 中國西藏網 · 2018-07-17 · a.txt',
      '\u2068甲**乙**丙。\u2069\n\u2068丁。\u2069',
    ]);
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(['前文', '後文']);
    const later = parseCustomId(buttonsOf(body)[1]?.customId ?? '');
    const next = renderContext(given.article, later as ContextButton, 'en');
    expect(buttonsOf(next).map(({ label }) => label)).toEqual(['Earlier', 'Back to the quote']);
  });

  const turned = fc.tuple(reading, locale, fc.constantFrom('around', 'before', 'after'), fc.nat());

  itHolds('fits and shows the page exactly', turned, ([given, language, view, place]) => {
    const { article, start, end } = given;
    const at = view === 'around' ? 0 : place % article.text.length;
    const asked: ContextButton = { ...buttonFor(given), view, at };
    const body = renderContext(article, asked, language);
    expect(problemsOf(body)).toEqual([]);
    const [head = '', page = ''] = textsOf(body);
    expect(strayFormatting(readMarkdown(head))).toEqual([]);
    expect(strayFormatting(readMarkdown(page))).toEqual([]);
    const links = readMarkdown(page).filter(({ quote, link, subtext }) => quote || link || subtext);
    expect(links).toEqual([]);
    const range = contextPage(article, asked);
    const quote = { start: start - range.start, end: end - range.start };
    const expected = expectedLines(article.text.slice(range.start, range.end), [quote]);
    expect(
      quoteProblem(
        shownLines(page, () => true),
        expected,
      ),
    ).toBeNull();
    for (const { customId } of buttonsOf(body)) {
      expect(parseCustomId(customId)).toMatchObject({ articleId: article.id, start, end });
    }
  });
});

function articleOf(text: string): Article {
  return {
    id: 'k3q7xm2p5dva',
    file: 'a.txt',
    title: '福建對口支援昌都',
    outlet: '中國西藏網',
    author: null,
    date: '2018-07-17',
    url: null,
    text,
    titleRange: null,
    speeches: [],
    noise: [],
  };
}
