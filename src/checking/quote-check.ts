/** What is said of a quote: where it stands, or what is nearest; and whether that is where it is said to stand. */

import type { Citation } from '../types/answer.js';
import type { Range } from '../types/article.js';

/** How the same words may be written in another way, none of which changes what they say. */
export type Difference =
  /** The other script, or another form of a character. */
  | 'script'
  /** Full and half width. */
  | 'width'
  /** Capital letters. */
  | 'case'
  | 'punctuation'
  | 'spaces';

/**
 * `verbatim`: these characters stand in an article. `same-words`: so they do, written in another
 * way. `different`: a passage is near, and differs in what it says. `not-found`: none is near.
 */
export type QuoteVerdict = 'verbatim' | 'same-words' | 'different' | 'not-found';

/** Why a text, or a quotation in it, is not looked for. */
export type NotChecked =
  | 'empty'
  /** More than MAX_TEXT units, or MAX_QUOTE of one quote. */
  | 'too-long'
  /** Fewer than two words or characters, which stand anywhere. */
  | 'too-short';

/** What a message says of where a quotation in it comes from; null for what it does not say. */
export interface Claimed {
  outlet: string | null;
  /** In the message's words, with the days that they mean; of any year where it names none. */
  date: { from: string; to: string; text: string; anyYear: boolean } | null;
  person: string | null;
}

/** Whether a place is where it is said to be; null where nothing is said or it cannot be told. */
export interface Agreement {
  outlet: boolean | null;
  date: boolean | null;
  person: boolean | null;
}

/** Where a stretch of an article stands. */
export interface Place extends Range {
  citation: Citation;
  /** What `start` and `end` count in: the article's text, or its title where that stands elsewhere. */
  part: 'text' | 'title';
  /** The article's own characters. */
  text: string;
  /** Who speaks there, as the article names them; null where the report itself does. */
  speaker: string | null;
  agreement: Agreement;
}

/** One standing of the quote's words. */
export interface Standing extends Place {
  /** How it is written otherwise; none where it is verbatim. */
  differences: Difference[];
}

/** Where the quote and the nearest passage part; one of the two may be empty. */
export interface Parting {
  /** Of the quote's `text`. */
  quote: Range;
  /** Of the passage's `text`. */
  passage: Range;
}

export interface Nearest extends Place {
  /** Share of the quote's words that stand there, in order; 0 to 1. */
  likeness: number;
  /** In order. */
  partings: Parting[];
}

export interface QuoteCheck extends Range {
  /** The quotation without its marks; `start` and `end` are its place in the text that was given. */
  text: string;
  reason: NotChecked | null;
  verdict: QuoteVerdict;
  /** In how many places and articles it stands. */
  matches: number;
  articles: number;
  /** Verbatim ones first, then the earliest; at most MAX_STANDINGS. */
  standings: Standing[];
  /** Only where the verdict is `different`. */
  nearest: Nearest | null;
  /** Null where nothing is said of where it comes from. */
  claimed: Claimed | null;
  /** Whether some place is all that is claimed; null where nothing is, or it cannot be told. */
  asClaimed: boolean | null;
}

/** As `check --json` prints it. */
export interface TextCheck {
  text: string;
  /** Null where something was checked. */
  reason: NotChecked | null;
  /** True where every quote stands in the collection, verbatim or in the same words. */
  stands: boolean;
  generation: string;
  /**
   * The whole text where it stands or quotes nothing, else each quotation in it; the parts of one
   * that leaves something out (“…”) by themselves.
   */
  quotes: QuoteCheck[];
  timings: { totalMs: number };
}
