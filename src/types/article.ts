/**
 * Nouns that every part shares: articles and what is read from them. Data only, no behaviour.
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

/** What a person limits a question or search to; null where they set no limit. */
export interface ArticleFilter {
  /** YYYY-MM-DD, both ends included. */
  from: string | null;
  to: string | null;
  /** A part of the outlet's name, in either script. */
  outlet: string | null;
  articleId: string | null;
}
