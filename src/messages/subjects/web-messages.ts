/** What the pages of the web side say. */

import type { Script } from '../../text/folding/script.js';
import type { SearchSort } from '../../types/search.js';

export interface WebMessages {
  /** Of the language itself, in it: its name, and what the switch shows for it. */
  ownName: string;
  ownMark: string;
  tagline: string;
  about: string;
  skip: string;
  navAsk: string;
  navSearch: string;
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
  searchTitle: string;
  searchWords: string;
  searchPlaceholder: string;
  search: string;
  searchSorts: Record<SearchSort, string>;
  /** Leads from the words of a search to a question of the same words, and back. */
  askInstead: string;
  searchInstead: string;
  searchTooLongTitle: string;
  /** What counts that narrow down are together called. */
  narrow: string;
  moreOutlets(amount: number): string;
  outletsLeftOut(amount: number): string;
  anyOutletLink: string;
  undatedAmount(amount: number): string;
  /** A month or year, and how many articles are from it. */
  ofTime(label: string, amount: number): string;
  anyTime: string;
  timeTable: string;
  time: string;
  amount: string;
  years: string;
  answerTitle: string;
  excerptsFound(amount: number): string;
  openReader: string;
  openBeside: string;
  openSource: string;
  why: string;
  whyIntro: string;
  figures: string;
  /** Of an article that a reader cannot tell from the one quoted. */
  sameCopy: string;
  moreCopies(amount: number): string;
  copyQuote: string;
  quoteForm: string;
  plainForm: string;
  exportAs: string;
  /** Behind it, where not all of the list is in the file. */
  exportFirst(amount: number): string;
  compareTitle: string;
  compare: string;
  compareNote: string;
  compareTooLong: string;
  compareSame: string;
  elsewhere: string;
  sameReport: string;
  sameTime: string;
  find: string;
  findButton: string;
  foundHere(amount: number): string;
  foundNumber(index: number): string;
  clear: string;
  outline: string;
  markSelected: string;
  keys: string;
  keysText: string;
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
  wordsHeld: string;
  /** Leads to the places where they stand. */
  showPlaces: string;
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
  /** Of requests that are turned away unseen: another name than the server's, another method … */
  refused: Record<'name' | 'method' | 'body' | 'address', { title: string; text: string }>;
  backHome: string;
}
