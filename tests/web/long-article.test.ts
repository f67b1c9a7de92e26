/** Pages of articles that no person would write: page by page, with turns for everybody else. */

import { beforeAll, describe, expect, it } from 'vitest';
import { draftArticle } from '../../src/ingest/make.js';
import { rangesOf } from '../../src/store/articles.js';
import type { Generation } from '../../src/store/generations.js';
import type { Article } from '../../src/types/article.js';
import {
  distinctLines,
  repeatedLines,
  repeatedPage,
  repeatedSentences,
} from '../support/hostile/corpus.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { LONGEST_TURN_MS, longestTurn } from '../support/models/turns.js';
import { textReading } from '../support/texts/readings.js';
import { attributeOf, openSite, type Read, type Site, sourcesOf } from '../support/web/web.js';

async function siteOf(text: string): Promise<Site> {
  const { record } = await draftArticle(
    textReading(text),
    { row: null, key: 'key' },
    fakeEmbedder(),
  );
  const ranges = rangesOf(record);
  const article: Article = { ...record, id: 'long', file: 'long.txt', text, ...ranges };
  const generation = {
    articles: { byId: () => article, ordinalOf: () => undefined },
  } as unknown as Generation;
  return openSite(sourcesOf(generation, null));
}

describe.each([
  ['a line again and again', repeatedLines(130_000)],
  ['a page of repeated lines', repeatedPage(65_000)],
  ['lines that all differ', distinctLines(45_000)],
  ['a sentence again and again', repeatedSentences(13_000)],
])('the page of %s', (_, text) => {
  let site: Site;
  beforeAll(async () => {
    site = await siteOf(text);
    // What is compiled and loaded once is not an article's own cost.
    await (await site.get('/a/long?aid=on')).text();
  });

  it.each(['/a/long', '/a/long?aid=on&at=0-4'])('%s lets others have their turn', async (path) => {
    let shown = '';
    const longest = await longestTurn(async () => {
      shown = await (await site.get(path)).text();
    });
    expect(longest).toBeLessThan(LONGEST_TURN_MS);
    expect(shown).toContain('</html>');
  });
});

describe('an article as long as a book', () => {
  const text = distinctLines(5_000);
  const place = (line: number): string => {
    const words = `第${line.toString(36)}行`;
    const start = text.indexOf(words);
    return `${start}-${start + words.length}`;
  };

  it('is shown page by page, every line once', async () => {
    const site = await siteOf(text);
    const lines: string[] = [];
    let path: string | undefined = '/a/long';
    for (let pages = 0; path && pages < 5; pages++) {
      const page: Read = await site.page(path);
      lines.push(...page.texts('.line'));
      path = page
        .all('a')
        .flatMap((link) =>
          attributeOf(link, 'rel') === 'next' ? [attributeOf(link, 'href') as string] : [],
        )[0];
    }
    const title = lines.length === 4_999 ? [text.split('\n')[0]] : [];
    expect([...title, ...lines]).toEqual(text.split('\n'));
  });

  it('opens at the page of its first mark, and leads to those on others', async () => {
    const site = await siteOf(text);
    const page = await site.page(`/a/long?at=${place(3_000)}&at=${place(4_500)}`);
    expect(page.texts('mark')).toEqual(['第2bc行']);
    const [here, there] = page.hrefs().filter((href) => href.includes('#m'));
    expect(here).toBe('#m1');
    expect((await site.page(there as string)).texts('mark')).toEqual(['第3h0行']);
  });

  it.each(['0', '99', 'x', '-1'])('has a page for any number: %s', async (page) => {
    const site = await siteOf(text);
    expect((await site.page(`/a/long?page=${page}`)).all('.line').length).toBeGreaterThan(900);
  });
});
