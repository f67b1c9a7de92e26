/** What a question is answered with. */

import type { Metadata, PlaceMark, Range } from './article.js';

export interface Highlight extends Range {
  kind: 'match' | 'answer';
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
