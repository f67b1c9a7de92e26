/** What is said of a quote that was checked. */

import type { Difference, NotChecked, QuoteVerdict } from '../../checking/quote-check.js';

export interface CheckMessages {
  none: Record<NotChecked, string>;
  verdict: Record<QuoteVerdict, string>;
  found(counts: { matches: number; articles: number }): string;
  /** Before the ways in which the same words are written there. */
  written: string;
  difference: Record<Difference, string>;
  /** Above the passage that is shown where the words are others. */
  nearest: string;
  /** Before what the quote and the passage have in each other's place; for one that has nothing. */
  parts: string;
  nothing: string;
  /** Before the outlet, time and person that are named around a quote. */
  asClaimed: string;
  notAsClaimed: string;
  /** The collection does not tell. */
  claimUnsure: string;
  /** Behind the places that are shown. */
  more(count: number): string;
  /** Behind the quotes that are shown. */
  moreQuotes(count: number): string;
  /** Before what of a message that quotes nothing was looked for. */
  lookedFor: string;
}
