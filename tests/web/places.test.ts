/** Pages, chapters and times of a file, as the reader sets them beside the text. */

import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/article.js';
import { readFile } from '../../src/corpus/readers/read-file.js';
import type { Generation } from '../../src/store/generations.js';
import type { Article } from '../../src/types/article.js';
import { fixturesOf } from '../support/formats/formats.js';
import { goldenSource } from '../support/formats/golden-reading.js';
import { attributeOf, openSite, type Read, sourcesOf, textOf } from '../support/web/web.js';

async function articleOf(file: string, bytes: Buffer): Promise<Article> {
  const { readings, format } = await readFile(bytes, file);
  const [reading] = readings;
  if (!reading) throw new Error('nothing was read');
  const { article } = readArticle(reading.text, null, reading);
  return { ...article, id: 'a', file, format: format.name, marks: reading.marks };
}

async function pageOf(article: Article): Promise<Read> {
  const articles = { byId: () => article, ordinalOf: () => undefined };
  const generation = { articles } as unknown as Generation;
  return openSite(sourcesOf(generation, null)).page('/a/a', { 'accept-language': 'zh-TW' });
}

const labels = (page: Read): (string | undefined)[][] =>
  page.all('.place-label').map((one) => [textOf(one), attributeOf(one, 'href')]);

describe('the reader', () => {
  it('names the pages of a PDF where they begin, each with its place in the original', async () => {
    const page = await pageOf(await articleOf('a.pdf', goldenSource('pdf', 'typst-page-labels')));
    expect(labels(page)).toEqual([
      ['第i頁', '/files/a#page=1'],
      ['第ii頁', '/files/a#page=2'],
      ['第1頁', '/files/a#page=3'],
      ['第2頁', '/files/a#page=4'],
    ]);
    expect(page.text('h1')).toBe('梨山果農口述史');
  });

  it('leaves the text as it is: a label is no part of it', async () => {
    const article = await articleOf('a.pdf', goldenSource('pdf', 'typst-page-labels'));
    const page = await pageOf(article);
    const bare = (text: string): string => text.replace(/\s/gu, '');
    const [report] = page.all('article');
    expect(bare(textOf(report as NonNullable<typeof report>, 'place-label'))).toContain(
      bare(article.text.slice(article.text.indexOf('這本小冊子'))),
    );
  });

  it('names the times of a transcript, and a chapter that its text does not name', async () => {
    const [cues] = fixturesOf('cues').filter(({ name }) => name === 'radio');
    const page = await pageOf(await articleOf('a.vtt', cues?.bytes as Buffer));
    expect(labels(page).map(([label]) => label)).toEqual([
      '00:00:12處',
      '00:00:16處',
      '01:02:03處',
    ]);
    // Its first chapter begins with its heading; the second is named by the book's contents alone.
    const [book] = fixturesOf('epub').filter(({ name }) => name === 'chapters-ruby-hans');
    const chapters = await pageOf(await articleOf('a.epub', book?.bytes as Buffer));
    expect(labels(chapters)).toEqual([['第二章　汽船', undefined]]);
  });
});
