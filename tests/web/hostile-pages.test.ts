/** The pages and files that need a whole index, over articles that are markup throughout. */

import { beforeAll, expect, it } from 'vitest';
import type { Generation } from '../../src/store/generations.js';
import { readCsv } from '../../src/text/csv/csv.js';
import { checkSafe, MARKUP } from '../support/hostile/safe-page.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { openSite, type Site, sourcesOf, textOf } from '../support/web/web.js';

const WORD = '渡輪';
const FORMULA = '=HYPERLINK("https://evil.example","x")';

/** Each piece of markup as headline, outlet, author and text of two versions of one report. */
function files(): Record<string, string> {
  const all = [...MARKUP, FORMULA].map((markup, i) => {
    const field = JSON.stringify(markup === FORMULA ? markup : WORD + markup);
    const head = `---\ntitle: ${field}\noutlet: ${field}\nauthor: ${field}\ndate: 2019-03-0${(i % 9) + 1}\n---\n\n`;
    const text = `一、${markup}\n\n${WORD}恢復通航${markup}，首班六點，票價三元。\n\n${WORD}第${i}班${markup}。\n`;
    return [
      [`${i}.md`, head + text],
      [`${i}-later.md`, `${head}${text}售票處說${markup}，月票下週開賣。\n`],
    ] as const;
  });
  return Object.fromEntries(all.flat());
}

let generation: Generation;
let site: Site;

beforeAll(async () => {
  const corpusDir = writeFiles(temporaryFolder(), files());
  ({ generation } = await builtIndex(fakeEmbedder(), corpusDir));
  site = openSite(sourcesOf(generation, fakeEmbedder()));
});

it.each([
  `/search?q=${encodeURIComponent(WORD)}`,
  `/search?q=${encodeURIComponent(WORD)}&sort=date&page=2&from=2019-03-01&to=2019-03-31`,
  `/collection?q=${encodeURIComponent(WORD)}&sort=outlet`,
  '/collection?page=2&from=2019-03-01',
])('%s shows markup as text', async (path) => {
  const page = await site.page(`${path}&lang=en`);
  expect(page.status).toBe(200);
  checkSafe(page);
  expect(
    page
      .all('a')
      .map((link) => textOf(link))
      .join('\n'),
  ).toContain(WORD);
});

it.each(MARKUP)('%j searched for, limited to and looked for within is text', async (markup) => {
  const given = encodeURIComponent(markup.replace(/\p{Surrogate}/gu, 'x'));
  const { id } = generation.articles.records[0] as { id: string };
  for (const path of [
    `/search?q=${given}&outlet=${given}&from=${given}`,
    `/search?q=${encodeURIComponent(WORD)}&outlet=${given}&sort=${given}&page=${given}`,
    `/collection?q=${given}&outlet=${given}`,
    `/a/${id}?find=${given}&page=${given}`,
    `/compare?a=${given}&b=${id}`,
    `/?q=${encodeURIComponent(WORD)}&open=${given}&at=${given}`,
  ]) {
    checkSafe(await site.page(`${path}&lang=en`));
  }
});

it('shows two versions that are markup as text', async () => {
  const idOf = (file: string): string =>
    generation.articles.records.find((record) => record.file === file)?.id ?? '';
  const { records } = generation.articles;
  // A file that holds a NUL is none that is read.
  expect(records.length).toBeGreaterThan(2 * (MARKUP.length - 1));
  for (const [i, markup] of MARKUP.entries()) {
    if (idOf(`${i}.md`) === '') continue;
    const page = await site.page(`/compare?a=${idOf(`${i}.md`)}&b=${idOf(`${i}-later.md`)}`);
    expect(page.status, markup).toBe(200);
    checkSafe(page);
    checkSafe(await site.page(`/a/${idOf(`${i}.md`)}?find=${encodeURIComponent(WORD)}`));
  }
});

it('writes files of the lists that hold the same, and no formula', async () => {
  for (const path of [`/search.csv?q=${encodeURIComponent(WORD)}`, '/collection.csv']) {
    const response = await site.get(path);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /u);
    const rows = readCsv(await response.text());
    expect(rows.map(({ cells }) => cells.id)).toHaveLength(generation.articles.records.length);
    expect(rows.map(({ cells }) => cells.title)).toContain(`'${FORMULA}`);
    for (const cell of rows.flatMap(({ cells }) => Object.values(cells)))
      expect(cell).not.toMatch(/^[=+@\t\r-]/u);
  }
  const bib = await (await site.get('/collection.bib')).text();
  expect(bib.match(/^@\w+\{kaoju-[a-z2-7]{12},$/gmu)).toHaveLength(
    generation.articles.records.length,
  );
});
