/**
 * The articles of a generation as a search reads them: runs of content sentences and the key of
 * each article, kept while there is room, and where the term index cannot be relied on.
 */

import { contentOf } from '../corpus/content.js';
import type { ArticleRecord, ArticleStore } from '../store/articles.js';
import { breathe } from '../store/container.js';
import { fold } from '../text/fold.js';
import type { Article, Range } from '../types.js';
import { squeeze } from './search-key.js';

/** 16 MB, about 10,000 news articles: a word that stands in all of them is then searched in ms. */
const KEPT_UNITS = 8_000_000;
const ARTICLES_A_BREATH = 500;

/** Sentences of one line with nothing but white space between them. */
export interface Run extends Range {
  sentences: Range[];
}

/** Content that is read in one go: a word may stand over two sentences, never over two runs. */
export function runsOf(article: Pick<Article, 'text' | 'noise' | 'titleRange'>): Run[] {
  const { titleRange } = article;
  const runs: Run[] = [];
  for (const paragraph of contentOf(article)) {
    let run: Run | null = null;
    for (const sentence of paragraph) {
      // Where there is nothing but the headline it is the content; it is searched as headline.
      if (sentence === titleRange) continue;
      if (run && article.text.slice(run.end, sentence.start).trim() === '') {
        run.end = sentence.end;
        run.sentences.push(sentence);
      } else {
        run = { ...sentence, sentences: [sentence] };
        runs.push(run);
      }
    }
  }
  return runs;
}

/** A headline is one line, whatever white space stands in it. */
export function titleLine(title: string | null): string {
  return (title ?? '').replace(/\s/gu, ' ');
}

/** Places of articles, 1 where it holds. */
export interface Looseness {
  /** White space between Han characters: their pairs are not in the term index. */
  han: Uint8Array;
  /** White space between a Han character and a number or word of another script. */
  mixed: Uint8Array;
  /** Passages part in the middle of a word, or the headline is longer than what is indexed. */
  any: Uint8Array;
}

export class SearchTexts {
  private static readonly made = new WeakMap<ArticleStore, SearchTexts>();
  private readonly keys = new Map<number, string>();
  private units = 0;
  private looseness: Promise<Looseness> | null = null;

  private constructor(private readonly articles: ArticleStore) {}

  /** One for each store, gone with it. */
  static of(articles: ArticleStore): SearchTexts {
    let texts = SearchTexts.made.get(articles);
    if (!texts) {
      texts = new SearchTexts(articles);
      SearchTexts.made.set(articles, texts);
    }
    return texts;
  }

  /** The headline's key, then each run's, a line each. */
  key(place: number): string {
    const kept = this.keys.get(place);
    if (kept !== undefined) return kept;
    const article = this.articles.article(place);
    const lines = [titleLine(article.title)];
    for (const { start, end } of runsOf(article)) lines.push(article.text.slice(start, end));
    const key = fold(lines.join('\n')).split('\n').map(squeeze).join('\n');
    this.keep(place, key);
    return key;
  }

  private keep(place: number, key: string): void {
    this.keys.set(place, key);
    this.units += key.length;
    for (const [oldest, gone] of this.keys) {
      if (this.units <= KEPT_UNITS) break;
      this.keys.delete(oldest);
      this.units -= gone.length;
    }
  }

  /** Looked for once, at the first search: some 30 ms for 10,000 articles, in short steps. */
  loose(): Promise<Looseness> {
    this.looseness ??= findLoose(this.articles);
    return this.looseness;
  }
}

async function findLoose(articles: ArticleStore): Promise<Looseness> {
  const { records } = articles;
  const empty = (): Uint8Array => new Uint8Array(records.length);
  const loose = { han: empty(), mixed: empty(), any: empty() };
  for (const [place, record] of records.entries()) {
    if (place % ARTICLES_A_BREATH === ARTICLES_A_BREATH - 1) await breathe();
    const text = articles.textOf(record);
    const gaps = gapsIn(text) | gapsIn(record.title ?? '');
    if (gaps & HAN_GAP) loose.han[place] = 1;
    if (gaps & MIXED_GAP) loose.mixed[place] = 1;
    if (isCutInWord(text, record)) loose.any[place] = 1;
  }
  return loose;
}

/** Passages are led by the first 100 characters of the folded title (corpus/passages.ts). */
const LONG_TITLE = 50;

function isCutInWord(text: string, { title, passages }: ArticleRecord): boolean {
  if ((title?.length ?? 0) > LONG_TITLE) return true;
  return passages.some(([, end], i) => {
    const next = passages[i + 1]?.[0];
    if (next === undefined || /[\n\r]/u.test(text.slice(end, next))) return false;
    return kindOf(text.charCodeAt(end - 1)) !== OTHER && kindOf(text.charCodeAt(next)) !== OTHER;
  });
}

const OTHER = 0;
const HAN = 1;
const WORD = 2;
const HAN_GAP = 1;
const MIXED_GAP = 2;

/** Too much is found rather than too little: what is found is only looked at more closely. */
function gapsIn(text: string): number {
  let gaps = 0;
  let before = OTHER;
  let white = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x3000 && code < 0xf900) {
      const kind = kindOf(code);
      if (white) gaps |= gapOf(before, kind);
      before = kind;
      white = false;
    } else if (isWhite(code)) {
      white = true;
    } else {
      const kind = isLineEnd(code) ? OTHER : kindOf(code);
      if (white) gaps |= gapOf(before, kind);
      before = kind;
      white = false;
    }
  }
  return gaps;
}

function gapOf(left: number, right: number): number {
  return (
    (left & right & HAN ? HAN_GAP : 0) | (left && right && (left | right) === 3 ? MIXED_GAP : 0)
  );
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function isWhite(code: number): boolean {
  if (code === 32 || code === 9 || code === 11 || code === 12) return true;
  if (code < 0xa0) return false;
  if (code >= 0x2000 && code <= 0x200b) return true;
  return [0xa0, 0x1680, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff].includes(code);
}

/** What a unit folds to a part of: HAN, WORD (numbers too), both where it is not sure. */
function kindOf(code: number): number {
  if (code < 0x80) {
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    return letter || (code >= 48 && code <= 57) ? WORD : OTHER;
  }
  if (code >= 0x4e00 && code <= 0x9fff) return HAN;
  if (code < 0x2000) return WORD;
  if (code < 0x2070 || (code >= 0x3000 && code <= 0x3004)) return OTHER;
  if (code >= 0x3008 && code <= 0x3020) return OTHER;
  if (code >= 0xff00 && code <= 0xffef) return isFullWidthMark(code) ? OTHER : WORD;
  return HAN | WORD;
}

function isFullWidthMark(code: number): boolean {
  const digit = code >= 0xff10 && code <= 0xff19;
  const letter = (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return !digit && !letter && code < 0xff66;
}
