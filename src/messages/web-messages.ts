/** What the pages of the web side say. */

import type { Script } from '../text/script.js';

export interface WebMessages {
  /** Of the language itself, in it: its name, and what the switch shows for it. */
  ownName: string;
  ownMark: string;
  tagline: string;
  about: string;
  skip: string;
  navAsk: string;
  navCollection: string;
  language: string;
  question: string;
  placeholder: string;
  ask: string;
  limits: string;
  from: string;
  to: string;
  outlet: string;
  within: string;
  everywhere: string;
  examples: string;
  answerTitle: string;
  excerptsFound(amount: number): string;
  openReader: string;
  openSource: string;
  why: string;
  whyIntro: string;
  untitled: string;
  author: string;
  date: string;
  file: string;
  source: string;
  unknown: string;
  marks(amount: number): string;
  markNumber(number: number): string;
  previousMark: string;
  nextMark: string;
  staleMark: string;
  /** By the article's own script. */
  aidOn: Record<Script, string>;
  aidOff: string;
  /** By the script it is converted to. */
  aidLabel: Record<Script, string>;
  original: string;
  noiseNote: string;
  askWithin: string;
  cite: string;
  citeArticle: string;
  citeQuote: string;
  copy: string;
  copied: string;
  citeLocal: string;
  collectionTitle: string;
  articles(amount: number): string;
  ofArticles(shown: number, all: number): string;
  outlets(amount: number): string;
  /** From the first day to the last. */
  span(first: string, last: string): string;
  titleHolds: string;
  sort: string;
  sorts: Record<'newest' | 'oldest' | 'outlet' | 'title', string>;
  show: string;
  reset: string;
  undated: string;
  noOutlet: string;
  anyOutlet: string;
  none: string;
  page(page: number, pages: number): string;
  previousPage: string;
  nextPage: string;
  /** A time of day in UTC. */
  builtAt(when: string): string;
  /** Behind that the index is being prepared. */
  preparing(percent: number): string;
  /** Behind that there is no index. */
  unavailable: string;
  notFoundTitle: string;
  notFound: string;
  oftenTitle: string;
  often(seconds: number): string;
  tooLongTitle: string;
  badTitle: string;
  badDay(name: string): string;
  badOrder: string;
  backHome: string;
}
