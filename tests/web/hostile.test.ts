/** Whatever an article, an id or a question holds, it is text on a page and never markup. */

import fc, { type Arbitrary } from 'fast-check';
import { describe, expect } from 'vitest';
import type { Generation } from '../../src/store/generations.js';
import type { Answer } from '../../src/types/answer.js';
import type { Article } from '../../src/types/article.js';
import type { SearchResult } from '../../src/types/search.js';
import { createView } from '../../src/web/locale.js';
import { SearchPage } from '../../src/web/views/search/search-page.js';
import { answer } from '../support/hostile/answer.js';
import { checkSafe, MARKUP } from '../support/hostile/safe-page.js';
import { hostileField, hostileText, hostileUrl } from '../support/hostile/text.js';
import { itHoldsOnPages } from '../support/run/properties.js';
import { type Element, openSite, Read, type Site, sourcesOf, textOf } from '../support/web/web.js';

const withMarkup = (text: Arbitrary<string>): Arbitrary<string> =>
  fc.array(fc.oneof(text, fc.constantFrom(...MARKUP)), { maxLength: 5 }).map((all) => all.join(''));
const field = fc.oneof(hostileField, withMarkup(hostileText(20)));

const article: Arbitrary<Article> = fc
  .record({
    text: fc.array(withMarkup(hostileText(60)), { minLength: 1, maxLength: 8 }),
    title: field,
    outlet: field,
    author: field,
    date: fc.oneof(fc.constantFrom('2018-07-17', null), field),
    url: fc.oneof(hostileUrl, fc.constantFrom(...MARKUP)),
    file: withMarkup(hostileText(20)),
    id: withMarkup(hostileText(20)).filter((id) => !/^\.{0,2}$/u.test(id)),
    cuts: fc.array(fc.nat(400), { minLength: 4, maxLength: 4 }),
  })
  .map(({ text: lines, cuts, ...known }) => {
    const text = lines.join('\n');
    const [a = 0, b = 0, c = 0, d = 0] = cuts
      .map((cut) => wholeCharacter(text, cut % (text.length + 1)))
      .sort((x, y) => x - y);
    const noise = a < b ? [{ start: a, end: b, kind: 'promo' as const }] : [];
    const titleRange = c < d ? { start: c, end: d } : null;
    return { ...known, text, noise, titleRange, speeches: [] };
  });

/** What reading finds in an article never begins or ends inside a character. */
function wholeCharacter(text: string, at: number): number {
  return /^[\udc00-\udfff]$/.test(text.charAt(at)) ? at - 1 : at;
}

/** As HTML's parser and UTF-8 have it, and without what a page need not show. */
function visible(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\s|\p{Cc}|\p{Cf}/gu, '');
}

function siteOn(held: Article, given: Answer | null = null): Site {
  const articles = {
    byId: (id: string) => (id === held.id ? held : undefined),
    ordinalOf: () => undefined,
    recordById: (id: string) => (id === held.id ? held : undefined),
    records: [held],
  };
  const manifest = {
    failed: [{ file: held.file, error: held.title ?? '' }],
    builtAt: '2026-11-25T00:00:00Z',
  };
  const generation = { id: 'g1', articles, manifest } as unknown as Generation;
  const runtime = { generation, ask: () => Promise.resolve(given as Answer) };
  return openSite(sourcesOf(null, null, { collection: { runtime, opening: false } }));
}

/** A search that found what the answer shows, under its names. */
function searchPageOf({ question, excerpts, near }: Answer): Read {
  const view = createView({
    url: 'http://localhost/search?lang=en',
    acceptLanguage: undefined,
    asset: (name) => `/assets/${name}?v=1`,
    publicUrl: undefined,
    day: '2026-11-25',
  });
  const query = question.replace(/\p{Surrogate}/gu, 'x');
  const results = [...excerpts, ...near].map((excerpt) => ({
    citation: excerpt.citation,
    matches: 1,
    score: 1,
    titleHighlights: [],
    excerpts: [excerpt],
  }));
  const names = results.map(({ citation }) => citation.title ?? citation.file);
  const facets = {
    outlets: results.map(({ citation }) => ({ name: citation.outlet ?? '', articles: 1 })),
    otherOutlets: 0,
    months: results.map(({ citation }) => ({ month: citation.date ?? '2018-07', articles: 1 })),
    undated: 1,
  };
  const result: SearchResult = {
    ...{ query, words: [], phrases: [], reason: null, generation: 'g1', sort: 'date' },
    ...{ matches: 1, articles: 1, page: 1, perPage: 10, pages: 2, timings: { totalMs: 0 } },
    results,
    facets,
  };
  const searched = { query, from: null, to: null, outlet: query, sort: 'date', page: 1 } as const;
  const counts = { articles: 1, first: null, last: null, outlets: [{ name: query, count: 1 }] };
  const unknown = { outlets: names, articles: null };
  const html = SearchPage({ view, searched, result, names, counts, unknown }).toString();
  return new Read(200, `<!doctype html>${html}`);
}

describe('the reader', () => {
  itHoldsOnPages('shows every character of an article as text', article, async (held) => {
    const at = `at=0-${held.text.length}`;
    const page = await siteOn(held).page(
      `/a/${encodeURIComponent(held.id.replace(/\p{Surrogate}/gu, 'x'))}?${at}&lang=en`,
    );
    if (held.id !== held.id.replace(/\p{Surrogate}/gu, 'x')) return;
    expect(page.status).toBe(200);
    checkSafe(page);
    const id = encodeURIComponent(held.id);
    checkSafe(await siteOn(held).page(`/compare?a=${id}&b=${id}&lang=en`));
    const words = encodeURIComponent(held.text.slice(0, 20).replace(/\p{Surrogate}/gu, 'x'));
    checkSafe(await siteOn(held).page(`/a/${id}?find=${words}&lang=en`));
    const [text] = page.all('.text') as [Element];
    const head = held.titleRange ? page.all('hgroup') : [];
    const shown = [...head, text].map((element) => textOf(element, 'steps')).join('');
    expect(visible(shown)).toBe(visible(held.text));
    const marked = page
      .all('mark')
      .map((mark) => textOf(mark))
      .join('');
    expect(visible(marked)).toBe(visible(held.text));
  });
});

describe('the search page and the collection', () => {
  itHoldsOnPages(
    'show whatever was asked and found as text',
    fc.tuple(article, answer),
    async ([held, given]) => {
      const site = siteOn(held, given);
      const question = given.question.trim() || '？';
      const path = `/?q=${encodeURIComponent(question.replace(/\p{Surrogate}/gu, 'x'))}&lang=en`;
      const page = await site.page(path);
      checkSafe(page);
      const quotes = page.all('blockquote').map((quote) => visible(textOf(quote)));
      expect(quotes).toEqual([...given.excerpts, ...given.near].map(({ text }) => visible(text)));
      const id = encodeURIComponent(held.id.replace(/\p{Surrogate}/gu, 'x'));
      checkSafe(await site.page(`${path}&open=${id}&at=0-${held.text.length}`));
      checkSafe(searchPageOf(given));
      checkSafe(await site.page(`/collection?title=&outlet=${encodeURIComponent('"><script>')}`));
    },
  );

  itHoldsOnPages('show any address as text', withMarkup(hostileText(60)), async (given) => {
    const safe = encodeURIComponent(given.replace(/\p{Surrogate}/gu, 'x'));
    const site = siteOn({
      id: 'a',
      file: 'a',
      text: '福',
      noise: [],
      titleRange: null,
      speeches: [],
      title: null,
      outlet: null,
      author: null,
      date: null,
      url: null,
    });
    for (const path of [
      `/a/${safe}`,
      `/${safe}`,
      `/a/a?at=${safe}&aid=${safe}&lang=${safe}`,
      `/collection?title=${safe}&sort=${safe}&page=${safe}&from=${safe}`,
    ]) {
      const page = await site.page(path);
      if (page.html.startsWith('{')) continue;
      checkSafe(page);
    }
  });
});
