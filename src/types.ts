/**
 * The nouns that every part shares. Data only: no behaviour, no imports.
 *
 * Offsets are UTF-16 code units into `article.text`, end exclusive.
 */

export interface Range {
  start: number;
  end: number;
}

/** Why a stretch of an article is neither embedded, nor counted, nor leading an excerpt. */
export type NoiseKind =
  | 'front-matter'
  | 'breadcrumb'
  | 'source'
  | 'share'
  | 'editor'
  | 'qr'
  | 'promo'
  /** What a mail repeats of another. */
  | 'quoted'
  | 'repeat'
  /** A line end inside a paragraph, where the text was broken to fit a page. */
  | 'line-end'
  /** A page's running head and number, and a line end beside them. */
  | 'page';

export interface Noise extends Range {
  kind: NoiseKind;
}

/** A run of sentences in which somebody speaks. */
export interface Speech extends Range {
  /** As the article names them first where they speak: 王君正, 该局负责人. */
  speaker: string;
}

/** What is known of an article besides its text. Unknown is null, never a guess. */
export interface Metadata {
  title: string | null;
  outlet: string | null;
  author: string | null;
  /** YYYY-MM-DD */
  date: string | null;
  url: string | null;
}

/** What columns of a table hold; settings name them so. */
export const TABLE_COLUMNS = ['text', 'title', 'outlet', 'author', 'date', 'url', 'id'] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Where a page, a chapter, a cue or a row of the file begins. */
export interface PlaceMark {
  /** In the article's text; the place goes on to the next mark. */
  at: number;
  kind: 'page' | 'chapter' | 'cue' | 'row';
  /** As a citation names it: the page's printed label, a chapter's title, 00:01:05, a row's number. */
  label: string;
  /** As an address names it: the page from 1, seconds, the row; null where it has none. */
  number: number | null;
}

/** One report as its file holds it. */
export interface Article extends Metadata {
  id: string;
  /** Path below the corpus folder, with forward slashes. */
  file: string;
  /** Which of a file of several articles; undefined for the only one. */
  part?: string;
  /** Of its file, as corpus/readers/formats.ts names it; undefined for a text. */
  format?: string;
  /** In order; undefined where the file has none. */
  marks?: PlaceMark[];
  /** The decoded text file without its BOM, else what its reader read; every offset counts in it. */
  text: string;
  /** Where the headline stands in the text, when it was read from there. */
  titleRange: Range | null;
  /** In order of start, without overlaps. */
  noise: Noise[];
  /** Who speaks where, in order of start, without overlaps. */
  speeches: Speech[];
}

/** A slice that is embedded and indexed: `text === article.text.slice(start, end)`. */
export interface Passage extends Range {
  text: string;
}

/** What a model makes of a passage. */
export interface PassageEmbedding {
  /** Float32Array of the model's dimensions, unit length. */
  vector: Float32Array;
  /**
   * By part (title, then sentences), as embedding/token-signs.ts encodes them; what says nothing
   * (punctuation, 的) is left out.
   */
  tokens: Uint8Array;
}

export interface Highlight extends Range {
  kind: 'match' | 'answer';
}

/** What a person limits a question or search to; null where they set no limit. */
export interface ArticleFilter {
  /** YYYY-MM-DD, both ends included. */
  from: string | null;
  to: string | null;
  /** A part of the outlet's name, in either script. */
  outlet: string | null;
  articleId: string | null;
}

/** Where an excerpt stands. */
export interface Citation extends Metadata {
  articleId: string;
  file: string;
  /**
   * Where in its file the marked answer begins, else the passage; `to` is the page where it ends, if
   * that is another. Undefined in a file without places.
   */
  place?: Pick<PlaceMark, 'kind' | 'label'> & { to?: string };
  /** The address that opens at the passage; null while there is none. */
  link: string | null;
}

/** Why an excerpt was chosen; figures as they were when it was ranked. */
export interface Explanation {
  passage: number;
  /** 1 is the nearest; null when the passage was not among the dense candidates. */
  denseRank: number | null;
  cosine: number;
  lexicalRank: number | null;
  bm25: number;
  /** Folded words of the question that stand in the passage, rarest first. */
  words: string[];
  /** Those that do not. */
  missing: string[];
  fused: number;
  /** Sum of what all evidence adds. */
  score: number;
  /** The words that a reader would give, folded, and how likely they answer; null where none read it. */
  read: { words: string; probability: number } | null;
  /**
   * What spoke for its passage and for the sentence in it that answers most likely: a figure, and
   * what it adds to the score.
   */
  evidence: { of: 'passage' | 'sentence'; name: string; value: number; adds: number }[];
}

/** What a person is shown: a slice of an article and what to mark in it. */
export interface Excerpt extends Range {
  text: string;
  /** Who speaks in it, as the article names them; null where the report itself does. */
  speaker: string | null;
  score: number;
  /** Relative to `text`. */
  highlights: Highlight[];
  /** The same text in other articles. */
  alsoIn: Citation[];
  citation: Citation;
  explain?: Explanation;
}

export interface UnderstoodDate {
  from: string;
  to: string;
  text: string;
}

/** Which of several articles that answer comes first. */
export type DateOrder = 'newest' | 'earliest';

/** What is asked for where that is no single fact. */
export type RequestKind =
  /** The articles about something, each by its best excerpt. */
  | 'articles'
  /** The main sentences of one article. */
  | 'summary'
  /** Something in general. */
  | 'about'
  /** What happened in a time, one excerpt an article. */
  | 'day'
  /** Who somebody is. */
  | 'person';

/** What was understood of a question besides its words. */
export interface Understood {
  dates: UnderstoodDate[];
  outlet: string | null;
  articleId: string | null;
  /** Where the newest or the earliest is asked for, with the question's own words for it. */
  order?: { order: DateOrder; text: string };
  /** Where articles, a summary or the like are asked for, and how many more articles there are. */
  request?: { kind: RequestKind; about: string; more: number };
  /** Of several questions in one message, each as it was asked. */
  questions?: { text: string; answered: boolean }[];
}

/** Why there is no answer; null when there is one. */
export type NoAnswerReason =
  /** Nothing was asked. */
  | 'empty'
  /** More characters than a question may have. */
  | 'too-long'
  /** Only punctuation, emoji or words too common to look for. */
  | 'no-words'
  /** It stands on an earlier question (那它呢): each is answered by itself. */
  | 'follow-up'
  /** No Han character, digit or Latin word of the question stands in the collection. */
  | 'foreign'
  /** Looked for and not found. */
  | 'not-found';

/** What a person is told: it stands here, it is likely here, there seems to be none. */
export type Verdict = 'answer' | 'possible' | 'none';

/** What of the excerpts answers, where it is sure enough to be marked. */
export interface FoundAnswer extends Range {
  /** `start` and `end` are relative to its excerpt's text. */
  text: string;
  /** Which of the Answer's excerpts, from 0; the first that says it. */
  excerpt: number;
  /** The share of such answers that are right; 0 to 1. */
  probability: number;
  /** Every article that says the same, in the excerpts' order. */
  sources: Citation[];
}

/** As `ask --json` prints it. */
export interface Answer {
  question: string;
  verdict: Verdict;
  /** `verdict !== 'none'` */
  answered: boolean;
  /** 0 to 1. */
  confidence: number;
  reason: NoAnswerReason | null;
  generation: string;
  understood: Understood;
  /** Those that hold an answer, best first; when not answered at most one, the closest. */
  excerpts: Excerpt[];
  /** The distinct answers marked in the excerpts, in their order; none where nothing is sure. */
  answers: FoundAnswer[];
  /** What is near, but likely holds none, best first; together with the excerpts at most `count`. */
  near: Excerpt[];
  timings: { embedMs: number; searchMs: number; readMs: number; totalMs: number };
}

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

export interface FailedFile {
  file: string;
  /** Which of a file of several articles; undefined where all of it failed. */
  part?: string;
  error: string;
  /** True when the record of an earlier build goes on being served for it. */
  kept?: boolean;
}

export interface FileWarning {
  /** Of files that were left out by their kind: `*` and what their names end with. */
  file: string;
  warning: string;
  leftOut?: LeftOut;
}

/** Files of one kind that is not read. */
export interface LeftOut {
  count: number;
  /** The first of them by path, at most 20. */
  files: string[];
}

/** As `index --json` prints it. */
export interface BuildReport {
  generation: string;
  model: string;
  articles: number;
  passages: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  /** Passages embedded in this run. */
  embedded: number;
  failed: FailedFile[];
  warnings: FileWarning[];
  seconds: number;
}
