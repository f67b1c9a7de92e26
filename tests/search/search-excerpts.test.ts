import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { searchExcerpts } from '../../src/search/search-excerpts.js';
import { toSearchKey } from '../../src/search/search-key.js';
import type { Article } from '../../src/types/article.js';
import { itHolds } from '../support/run/properties.js';
import { report } from '../support/texts/chinese.js';

const EMPTY: Omit<Article, 'text'> = {
  id: 'a',
  file: 'a.txt',
  title: null,
  outlet: null,
  author: null,
  date: null,
  url: null,
  titleRange: null,
  speeches: [],
  noise: [],
};

describe('searchExcerpts', () => {
  const cases = fc.tuple(report(6), fc.nat(), fc.integer({ min: 1, max: 30 }));
  itHolds(
    'shows the needle, in whole excerpts that do not overlap',
    cases,
    ([text, at, length]) => {
      const piece = text.slice(at % text.length, (at % text.length) + length);
      const needle = toSearchKey(piece);
      if (needle === '') return;
      const article = { ...(EMPTY as Article), text };
      const excerpts = searchExcerpts(article, [[needle]]);
      expect(excerpts.length).toBeLessThanOrEqual(3);
      let before = 0;
      for (const { start, end, text: shown, highlights } of excerpts) {
        expect(shown).toBe(text.slice(start, end));
        expect(start).toBeGreaterThanOrEqual(before);
        expect(shown.length).toBeLessThanOrEqual(200);
        expect(highlights.length).toBeGreaterThan(0);
        let last = 0;
        for (const highlight of highlights) {
          expect(highlight.start).toBeGreaterThanOrEqual(last);
          expect(highlight.end).toBeGreaterThan(highlight.start);
          expect(highlight.end).toBeLessThanOrEqual(shown.length);
          last = highlight.end;
        }
        before = end;
      }
    },
  );
});
