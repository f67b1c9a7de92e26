/** What is typed at a prompt and what comes of it: each line may go on from what was shown last. */

import { KaojuError } from '../../errors.js';
import { MESSAGES } from '../../messages/languages.js';
import { MAX_EXCERPTS } from '../../retrieval/ask.js';
import { searchArticles } from '../../search/search.js';
import type { Answered, Runtime } from '../../serving/runtime.js';
import type { Generation } from '../../store/generations.js';
import type { Excerpt, Highlight } from '../../types/answer.js';
import type { ArticleFilter } from '../../types/article.js';
import type { SearchResult } from '../../types/search.js';
import { findArticle } from '../find-article.js';
import { renderAnswer, renderExcerpts } from '../terminal/answer.js';
import { renderArticle, type ShownArticle } from '../terminal/article.js';
import { renderSearch } from '../terminal/search.js';
import type { TerminalStyle } from '../terminal/style.js';
import { renderPromptHelp } from './help.js';
import type { Typed } from './typed.js';

/** As many as `ask --count` gives. */
const MOST_EXCERPTS = 10;
/** Results of a search at once: a screen or two. */
const PER_PAGE = 5;

export interface Asking {
  /** Excerpts at first. */
  count?: number;
  filter?: Partial<ArticleFilter>;
  explain?: boolean;
  today?: string;
}

/** What is printed: as a text, or as one JSON document. */
export interface Reply {
  text: string;
  document: object | null;
}

/** A place that can be opened by its number. */
interface Place {
  articleId: string;
  highlights: Highlight[];
}

interface Shown {
  /** What it was answered from, whatever serves by now. */
  generation: Generation;
  places: Place[];
  /** Null where there is nothing more. */
  more: (() => Promise<Reply>) | null;
}

/** What was told so far of one question. */
interface Told {
  question: string;
  numbered: Excerpt[];
  /** Those, and what is merely near. */
  seen: Excerpt[];
}

export class Conversation {
  private shown: Shown | null = null;

  constructor(
    private readonly runtime: Pick<Runtime, 'generation' | 'answer'>,
    private readonly asking: Asking,
    private readonly style: TerminalStyle,
  ) {}

  /** @throws UsageInvalid for a number that nothing has, and an article that is not there */
  async reply(typed: Typed): Promise<Reply> {
    switch (typed.kind) {
      case 'help':
        return { text: renderPromptHelp(this.style), document: null };
      case 'search':
        return this.search(typed.words, 1);
      case 'open':
        return this.open(typed.what);
      case 'more':
        return this.more();
      case 'question':
        return this.ask(typed.question);
    }
  }

  private async ask(question: string): Promise<Reply> {
    const given = await this.runtime.answer(question, this.asking);
    const { answer } = given;
    const seen = [...answer.excerpts, ...answer.near];
    this.keep({ question, numbered: answer.excerpts, seen }, given);
    return { text: renderAnswer(answer, this.style), document: answer };
  }

  private keep(told: Told, { answer, generation }: Answered): void {
    const mayHaveMore = answer.answered && told.seen.length < MOST_EXCERPTS;
    this.shown = {
      generation,
      places: told.numbered.map(({ citation, start, end }) => ({
        articleId: citation.articleId,
        highlights: [{ start, end, kind: 'match' }],
      })),
      more: mayHaveMore ? () => this.askForMore(told) : null,
    };
  }

  private async askForMore({ question, numbered, seen }: Told): Promise<Reply> {
    const step = this.asking.count ?? MAX_EXCERPTS;
    const count = Math.min(MOST_EXCERPTS, seen.length + step);
    const given = await this.runtime.answer(question, { ...this.asking, count });
    const { excerpts, near } = given.answer;
    const fresh = [...excerpts, ...near].filter((one) => !isAmong(seen, one));
    if (fresh.length === 0) return this.nothingMore();
    const told = { question, numbered: [...numbered, ...fresh], seen: [...seen, ...fresh] };
    this.keep(told, given);
    return {
      text: renderExcerpts(fresh, numbered.length + 1, this.style),
      document: given.answer,
    };
  }

  private async search(words: string, page: number): Promise<Reply> {
    const { generation } = this.runtime;
    const { filter = {} } = this.asking;
    const result = await searchArticles(generation, words, { filter, page, perPage: PER_PAGE });
    const before = page === 1 ? [] : (this.shown?.places ?? []);
    this.shown = {
      generation,
      places: [...before, ...placesOf(result)],
      more: page < result.pages ? () => this.search(words, page + 1) : null,
    };
    return { text: renderSearch(result, this.style), document: result };
  }

  private async more(): Promise<Reply> {
    return this.shown?.more ? this.shown.more() : this.nothingMore();
  }

  private nothingMore(): Reply {
    if (this.shown) this.shown.more = null;
    return { text: MESSAGES[this.style.locale].terminal.promptNoMore, document: null };
  }

  private async open(what: string): Promise<Reply> {
    const generation = this.shown?.generation ?? this.runtime.generation;
    const place = this.placeOf(what);
    const { articles } = generation;
    const article = findArticle(articles, place?.articleId ?? what);
    const { id: articleId, file, title, outlet, author, date, url, text } = article;
    const shown: ShownArticle = {
      articleId,
      ...{ file, title, outlet, author, date, url, text },
      highlights: place?.highlights ?? [],
    };
    const document = { generation: generation.id, ...shown };
    return { text: renderArticle(shown, this.style), document };
  }

  /** Null for what is no number. */
  private placeOf(what: string): Place | null {
    if (!/^\d{1,4}$/u.test(what)) return null;
    const places = this.shown?.places ?? [];
    const place = places[Number(what) - 1];
    if (place) return place;
    const message = `Nothing that was shown has the number ${what}`;
    throw new KaojuError('UsageInvalid', message, {
      advice: null,
      facts: { what: 'number-unknown', given: what, last: places.length },
    });
  }
}

function isAmong(excerpts: readonly Excerpt[], { citation, start }: Excerpt): boolean {
  return excerpts.some(
    (one) => one.citation.articleId === citation.articleId && one.start === start,
  );
}

function placesOf({ results }: SearchResult): Place[] {
  return results.map(({ citation, excerpts }) => ({
    articleId: citation.articleId,
    highlights: excerpts.flatMap(({ start, highlights }) =>
      highlights.map((range) => ({ ...range, start: start + range.start, end: start + range.end })),
    ),
  }));
}
