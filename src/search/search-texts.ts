/**
 * The articles of a generation as a search reads them: runs of content sentences, and the key of
 * each article, kept while there is room.
 */

import { type Joined, readOver } from '../corpus/layout/joints.js';
import { contentOf } from '../corpus/passages/content.js';
import type { ArticleStore } from '../store/articles.js';
import { fold } from '../text/folding/fold.js';
import type { Article, Range } from '../types/article.js';
import { findGaps, type Gaps } from './search-gaps.js';
import { squeeze } from './search-key.js';

/** 16 MB, about 10,000 news articles: a word that stands in all of them is then searched in ms. */
const KEPT_UNITS = 8_000_000;

/** Sentences of one paragraph with nothing between them but white space and a page's end. */
export interface Run extends Range {
  sentences: Range[];
}

/**
 * Content that is read in one go: a word may stand over two sentences, never over two runs.
 *
 * @param within only what stands in this range; default the whole text
 */
export function runsOf(
  article: Pick<Article, 'text' | 'noise' | 'titleRange'>,
  within?: Range,
): Run[] {
  const { titleRange } = article;
  const runs: Run[] = [];
  for (const paragraph of contentOf(article, within)) {
    let run: Run | null = null;
    for (const sentence of paragraph) {
      // Where there is nothing but the headline it is the content; it is searched as headline.
      if (sentence === titleRange) continue;
      if (run && isOneRun(article, { start: run.end, end: sentence.start })) {
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

function isOneRun(article: Joined, between: Range): boolean {
  return readOver(article, between).trim() === '';
}

/** A headline is one line, whatever white space stands in it. */
export function titleLine(title: string | null): string {
  return (title ?? '').replace(/\s/gu, ' ');
}

export class SearchTexts {
  private static readonly made = new WeakMap<ArticleStore, SearchTexts>();
  private readonly keys = new Map<number, string>();
  private units = 0;
  private found: Promise<Gaps> | null = null;

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
  key(ordinal: number): string {
    const kept = this.keys.get(ordinal);
    if (kept !== undefined) return kept;
    const article = this.articles.article(ordinal);
    const lines = [titleLine(article.title)];
    for (const run of runsOf(article)) lines.push(readOver(article, run));
    const key = fold(lines.join('\n')).split('\n').map(squeeze).join('\n');
    this.keep(ordinal, key);
    return key;
  }

  private keep(ordinal: number, key: string): void {
    this.keys.set(ordinal, key);
    this.units += key.length;
    for (const [oldest, gone] of this.keys) {
      if (this.units <= KEPT_UNITS) break;
      this.keys.delete(oldest);
      this.units -= gone.length;
    }
  }

  /** Looked for once, at the first search: some 100 ms for 10,000 articles, in short steps. */
  gaps(): Promise<Gaps> {
    this.found ??= findGaps(this.articles).catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }
}
