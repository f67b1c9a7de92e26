/** What a search for exact words finds. */

import type { Citation, Highlight, NoAnswerReason } from './answer.js';
import type { Range } from './article.js';

export type SearchSort = 'relevance' | 'date';

/** A stretch of an article with words that were searched for: whole sentences where they fit. */
export interface SearchExcerpt extends Range {
  text: string;
  /** Relative to `text`. */
  highlights: Highlight[];
}

/** An article in which all that was searched for stands. */
export interface FoundArticle {
  citation: Citation;
  /** How often the words and phrases stand in it, headline included. */
  matches: number;
  /** BM25; comparable within one search only. */
  score: number;
  /** Relative to `citation.title`. */
  titleHighlights: Highlight[];
  /** In order of the text; none where only the headline matches. */
  excerpts: SearchExcerpt[];
}

/** How many of the articles found are whose, and of when. */
export interface SearchFacets {
  /** Whole names, most articles first; at most fifty. */
  outlets: { name: string; articles: number }[];
  /** Outlets that are not named. */
  otherOutlets: number;
  /** YYYY-MM, in order. */
  months: { month: string; articles: number }[];
  /** Articles without a date. */
  undated: number;
}

/** As `search --json` prints it. */
export interface SearchResult {
  query: string;
  /** What was looked for, as it was typed; words too common are left out beside others. */
  words: string[];
  phrases: string[];
  /** Null when something was found. */
  reason: Exclude<NoAnswerReason, 'foreign' | 'follow-up'> | null;
  generation: string;
  sort: SearchSort;
  /** In all articles together. */
  matches: number;
  articles: number;
  /** From 1; beyond the last page there are no results. */
  page: number;
  perPage: number;
  pages: number;
  results: FoundArticle[];
  /** Where they were asked for. */
  facets?: SearchFacets;
  timings: { totalMs: number };
}
