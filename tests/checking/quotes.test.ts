/** Quotes cut out of articles at random, rewritten and changed, and what is said of them. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkQuote, MAX_QUOTE } from '../../src/checking/check.js';
import { quotationsIn, wholeOf } from '../../src/checking/quotations.js';
import type { QuoteCheck, Standing } from '../../src/checking/quote-check.js';
import { isNegated } from '../../src/checking/standings.js';
import { articleTokens, plainTokens, type TokenText } from '../../src/checking/token-text.js';
import { isBroken } from '../../src/checking/wording.js';
import type { Generation } from '../../src/store/generations.js';
import { fold } from '../../src/text/folding/fold.js';
import { meaningOf } from '../../src/text/sameness/meaning.js';
import type { Article } from '../../src/types/article.js';
import { builtIndex, REPORTS, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { runs } from '../support/run/properties.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { report } from '../support/texts/chinese.js';

const toHans = Converter({ from: 'tw', to: 'cn' });
const toHant = Converter({ from: 'cn', to: 'tw' });
const MARKS = ['，', '。', '、', '——', ' ', '\n', '「', '！？', '　', '\u200b', '*', '@'];
const LEAST = 6;

interface Source {
  article: Article;
  tokens: TokenText;
  /** Another way to tell what it says. */
  meaning: string;
}

let generation: Generation;
let sources: Source[];

beforeAll(async () => {
  const made = fc.sample(report(6), { ...runs(), numRuns: 12 });
  const real = readdirSync(REPORTS).filter((name) => name.endsWith('.txt'));
  const folder = writeFiles(temporaryFolder(), {
    ...Object.fromEntries(made.map((text, i) => [`made-${i}.txt`, text])),
    ...Object.fromEntries(real.map((name) => [name, readFileSync(path.join(REPORTS, name))])),
  });
  ({ generation } = await builtIndex(fakeEmbedder(), folder));
  sources = generation.articles.records
    .map((_, ordinal) => generation.articles.article(ordinal))
    .map((article) => ({
      article,
      tokens: articleTokens(article),
      meaning: meaningOf(article.text),
    }))
    .filter(({ tokens }) => tokens.tokens.length > LEAST);
});

interface Cut {
  source: Source;
  first: number;
  length: number;
  text: string;
}

/** Numbers that a place and a length are made of, whatever the article's length. */
const place = fc.record({
  article: fc.nat(),
  at: fc.nat(),
  length: fc.integer({ min: LEAST, max: 60 }),
});

/** Null where the words there are no quote: behind a negation, or over a line of noise. */
function cutAt({
  article,
  at,
  length,
}: {
  article: number;
  at: number;
  length: number;
}): Cut | null {
  const source = sources[article % sources.length] as Source;
  const { tokens } = source;
  const first = at % (tokens.tokens.length - LEAST);
  const most = Math.min(length, tokens.tokens.length - first);
  if (isNegated(tokens, first) || isBroken({ text: tokens, first }, most)) return null;
  const text = tokens.sliceOver(first, first + most - 1);
  const isWhole =
    plainTokens(text).tokens.join() === tokens.tokens.slice(first, first + most).join();
  return isWhole && text.length <= MAX_QUOTE ? { source, first, length: most, text } : null;
}

const check = (text: string): Promise<QuoteCheck> => checkQuote(generation, wholeOf(text));

function holds<T>(name: string, cases: fc.Arbitrary<T>, isTrue: (value: T) => Promise<void>): void {
  it(name, () => fc.assert(fc.asyncProperty(cases, isTrue), runs(100)), 120_000);
}

/** Every standing is what stands there, and says the same. */
function expectOwnWords({ text, standings }: QuoteCheck): void {
  for (const { citation, start, end, part, text: own } of standings as Standing[]) {
    const article = generation.articles.byId(citation.articleId) as Article;
    expect(own).toBe(
      (part === 'text' ? article.text : (article.title as string)).slice(start, end),
    );
    expect(plainTokens(own).tokens.join()).toBe(plainTokens(text).tokens.join());
  }
}

/** What is not marked is the same in both. */
function expectPartings({ text, nearest }: QuoteCheck): void {
  // Whole graphemes are marked, and two words of an Indic script may share one.
  if (!nearest || /\p{M}/u.test(text + nearest.text)) return;
  const rest = (whole: string, side: 'quote' | 'passage'): string => {
    let left = '';
    let at = 0;
    for (const parting of nearest.partings) {
      left += `${whole.slice(at, parting[side].start)}\n`;
      at = parting[side].end;
    }
    return fold(left + whole.slice(at)).replace(/[^\p{L}\p{N}\n]+/gu, '');
  };
  const article = generation.articles.byId(nearest.citation.articleId) as Article;
  expect(nearest.text).toBe(article.text.slice(nearest.start, nearest.end));
  expect(nearest.partings.length).toBeGreaterThan(0);
  expect(rest(text, 'quote').replace(/\n/gu, '')).toBe(
    rest(nearest.text, 'passage').replace(/\n/gu, ''),
  );
}

describe('a quote cut out of an article', () => {
  holds('is verbatim, and stands where it was cut', place, async (given) => {
    const cut = cutAt(given);
    if (!cut) return;
    const found = await check(cut.text);
    const { start, end } = cut.source.tokens.rangeOver(cut.first, cut.first + cut.length - 1);
    expect(found.verdict).toBe('verbatim');
    expectOwnWords(found);
    const { id } = cut.source.article;
    const here = found.standings.filter(({ citation }) => citation.articleId === id);
    if (here.length < 20) {
      // Of a text that repeats itself, standings do not overlap.
      expect(here.some((one) => one.start < end && one.end > start)).toBe(true);
    }
  });

  holds('has the same words in the other script', place, async (given) => {
    const cut = cutAt(given);
    if (!cut) return;
    for (const convert of [toHans, toHant]) {
      const text = convert(cut.text);
      if (fold(text) !== fold(cut.text)) continue;
      const found = await check(text);
      expect(found.verdict).toMatch(/verbatim|same-words/u);
      expectOwnWords(found);
    }
  });

  const marked = fc.record({
    given: place,
    marks: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MARKS)), { maxLength: 5 }),
  });
  holds('has the same words with other punctuation', marked, async ({ given, marks }) => {
    const cut = cutAt(given);
    if (!cut) return;
    let { text } = cut;
    for (const [at, mark] of marks) {
      const place = at % text.length;
      text = text.slice(0, place) + mark + text.slice(place);
    }
    // Between the digits of a figure a mark makes it another one.
    const isSame = plainTokens(text).tokens.join() === plainTokens(cut.text).tokens.join();
    const found = await check(text);
    if (isSame) expect(found.verdict, text).toMatch(/verbatim|same-words/u);
    expectOwnWords(found);
    expectPartings(found);
  });

  const changed = fc.record({
    given: place,
    at: fc.nat(),
    removed: fc.integer({ min: 0, max: 2 }),
    put: fc.constantFrom('不', '没有', '龘', '周祖义', '46.5', '7', '%', '零', ''),
  });
  holds(
    'is told as another where a word is changed',
    changed,
    async ({ given, at, removed, put }) => {
      const cut = cutAt(given);
      if (!cut) return;
      const { tokens, first, length } = { ...cut, ...cut.source };
      const inside = first + 1 + (at % (length - 2));
      const last = Math.min(inside + removed, first + length - 1);
      const text =
        cut.source.article.text.slice(tokens.rangeOf(first).start, tokens.rangeOf(inside).start) +
        put +
        cut.source.article.text.slice(
          tokens.rangeOf(last).start,
          tokens.rangeOf(first + length - 1).end,
        );
      const found = await check(text);
      expectOwnWords(found);
      expectPartings(found);
      const stands = found.verdict === 'verbatim' || found.verdict === 'same-words';
      const said = meaningOf(text);
      const isAnywhere = sources.some(({ meaning }) => meaning.includes(said));
      if (stands) expect(isAnywhere, text).toBe(true);
      if (!isAnywhere) expect(found.matches, text).toBe(0);
    },
  );
});

describe('quotationsIn', () => {
  holds(
    'gives the words between the marks, in time',
    fc.array(
      fc.constantFrom('“', '”', '「', '」', '『', '』', '"', '《', '》', '援', '他说：', '\n'),
      { maxLength: 200 },
    ),
    async (parts) => {
      const message = parts.join('');
      let at = 0;
      for (const { text, start, end, before, behind } of quotationsIn(message)) {
        expect(start).toBeGreaterThan(at);
        expect(message.slice(start, end)).toBe(text);
        expect(message.slice(0, start - 1).endsWith(before)).toBe(true);
        expect(message.slice(end + 1).startsWith(behind)).toBe(true);
        at = end;
      }
    },
  );
});
