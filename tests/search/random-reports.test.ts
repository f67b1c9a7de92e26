import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Needle, standingsOf } from '../../src/search/needle.js';
import { searchArticles } from '../../src/search/search.js';
import { findByAbout } from '../../src/search/search-about.js';
import { toSearchKey } from '../../src/search/search-key.js';
import { readSearch } from '../../src/search/search-query.js';
import { runsOf, titleLine } from '../../src/search/search-texts.js';
import type { Generation } from '../../src/store/generations.js';
import type { Article } from '../../src/types/article.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { runs } from '../support/run/properties.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { report } from '../support/texts/chinese.js';
import { awkwardText } from '../support/texts/unicode.js';

async function generationOf(files: Record<string, string>): Promise<Generation> {
  const corpusDir = writeFiles(temporaryFolder(), files);
  return (await builtIndex(fakeEmbedder(), corpusDir)).generation;
}

describe('searchArticles over random reports', () => {
  const texts = fc.sample(
    fc.oneof(
      report(8),
      fc.tuple(report(3), awkwardText()).map((parts) => parts.join(' ')),
      report(4).map((text) => [...text].join(' ')),
    ),
    runs(60),
  );
  let generation: Generation;
  let articles: Article[];
  let keys: string[][];

  beforeAll(async () => {
    generation = await generationOf(
      Object.fromEntries(texts.map((text, i) => [`${i}.txt`, `標題第${i}\n\n昌都${text}\n`])),
    );
    articles = generation.articles.records.map((_, place) => generation.articles.article(place));
    keys = articles.map((article) => {
      const lines = runsOf(article).map(({ start, end }) => article.text.slice(start, end));
      return [titleLine(article.title), ...lines].map(toSearchKey);
    });
  });

  /** All standings, looked for in every article without the term index. */
  function countStandings(needle: Needle): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [place, article] of articles.entries()) {
      const count =
        keys[place]?.reduce((sum, key) => sum + standingsOf(key, needle).length, 0) ?? 0;
      const isAbout = findByAbout(generation.articles, needle[0]).has(place);
      if (count > 0 || isAbout) counts.set(article.file, Math.max(1, count));
    }
    return counts;
  }

  it('finds every standing of every piece of any text', { timeout: 120_000 }, async () => {
    const pieces = fc.sample(
      fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }), fc.boolean()),
      runs(400),
    );
    let found = 0;
    for (const [which, at, length, quoted] of pieces) {
      const { text } = articles[which % articles.length] as Article;
      const piece = text.slice(at % text.length, (at % text.length) + length);
      const query = quoted ? `"${piece.replaceAll(/["“”]/gu, '')}"` : piece;
      const search = readSearch(query);
      if (typeof search === 'string' || search.needles.length !== 1) continue;
      const expected = countStandings(search.needles[0] as Needle);
      const result = await searchArticles(generation, query, { perPage: 100 });
      const counts = result.results.map(({ citation, matches }) => [citation.file, matches]);
      expect([query, counts.sort()]).toEqual([query, [...expected].sort()]);
      found += result.articles;
      for (const { excerpts, titleHighlights: inTitle, citation } of result.results) {
        const isShown = excerpts.length + inTitle.length > 0;
        expect([
          query,
          citation.file,
          isShown || Boolean(citation.date ?? citation.outlet),
        ]).toContain(true);
      }
    }
    // The more texts, the more of them share a piece.
    expect(found).toBeGreaterThan(pieces.length * Math.min(1.25, articles.length / 48));
  });
});
