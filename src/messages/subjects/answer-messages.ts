/**
 * What is said about an answer besides its excerpts, alike on the terminal, on Discord and in the
 * browser: that there is none, what was understood of the question, where else a text stands, and
 * why it was chosen. describe-answer.ts says which of them an answer needs.
 */

import type { PassageFeature, SentenceFeature } from '../../retrieval/ranking/features.js';
import type { DateOrder, Explanation, NoAnswerReason, RequestKind } from '../../types/answer.js';
import type { PlaceMark } from '../../types/article.js';

export interface AnswerMessages {
  /** Where in its file an excerpt stands, by what its file is parted into. */
  places: Record<PlaceMark['kind'], (label: string, to?: string) => string>;
  noAnswer: Record<NoAnswerReason, string>;
  /** Above the passage that is shown then. */
  closest: string;
  /** Above passages that are likely the answer, but not surely. */
  possible: string;
  /** Above passages that likely hold no answer, beside those that do. */
  near: string;
  hint: string;
  understood: string;
  understoodTime(from: string, to: string): string;
  understoodOutlet(outlet: string): string;
  understoodArticle: string;
  understoodRequest: Record<RequestKind, (about: string) => string>;
  /** Of several questions in one message; `none` names those without an answer; empty where all have one. */
  understoodQuestions(count: number, none: string): string;
  understoodOrder: Record<DateOrder, string>;
  /** Before the name of who speaks in an excerpt. */
  speaker: string;
  alsoIn: string;
  /** Behind the places that are named. */
  andMore(count: number): string;
  explain: ExplainMessages;
}

/** What the evidence for a passage is about. */
export type ReasonKind = 'words' | 'meaning' | 'numbers' | 'time' | 'kind' | 'outlet' | 'speaker';

export interface ExplainMessages {
  /** In the order in which they are shown. */
  fields: Record<Exclude<keyof Explanation, 'evidence' | 'read'>, string>;
  /** Before the words that a reader would give. */
  read: string;
  /** Above the evidence that adds most to the score. */
  strongest: string;
  /** A rank beyond the candidates of its side. */
  beyond: string;
  noWords: string;
  /** Why a passage was chosen, for a reader, by what its evidence is about. */
  reasons: Record<ReasonKind, string>;
  passage: Record<PassageFeature | 'outlet', string>;
  sentence: Record<SentenceFeature, string>;
}
