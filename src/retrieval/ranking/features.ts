/**
 * The features of the ranking, by name: of a passage, of a sentence of it, and of how sure an
 * answer is. They are the keys of ranking.json and stand in `ask --explain --json`, so that a name
 * once published stays: `piece` there is a sentence. Whoever adds one computes it beside the others
 * and fits the weights anew (tools/fit-ranking.ts).
 */

/** Of a passage, each about 0 to 1. Their order is that of the weights. */
export const PASSAGE_FEATURES = [
  /** BM25 over the best candidate's. */
  'bm25',
  'cosine',
  /** Share of the question's meaningful words that stand here, by idf. */
  'words',
  /** The same of all terms, pairs of characters among them. */
  'terms',
  /** The same of the best window. */
  'window',
  /** Share of the words by what is rare among the candidates, not in the collection. */
  'specific',
  /** Late interaction with the whole passage, and with its best sentence. */
  'likeness',
  'pieceLikeness',
  /** With the best sentence, by the tokens that tell the candidates apart. */
  'contrast',
  /** How far that sentence stands above the mean of all. */
  'pieceMargin',
  /** Mean likeness of the best sentence's tokens (what its mean vector would give), and its margin. */
  'pieceMean',
  'meanMargin',
  /** Mean likeness of the tokens that find least: what the passage does not speak of. */
  'weakest',
  /** Words that stand in the title. */
  'title',
  /** Words that stand anywhere in the article. */
  'article',
  /** Longest stretch of the question that stands here, as a share of it. */
  'stretch',
  /** Shares of the question's numbers that stand here, and that do not. */
  'numbers',
  'numbersMissing',
  'time',
  'timeConflict',
  'dated',
  /** 1 where it is known what kind of thing answers (answers/) and no sentence has one. */
  'answerMissing',
  /** Share of what is asked the holder or the number of (asked-things.ts) that does not stand here. */
  'askedMissing',
] as const;

export type PassageFeature = (typeof PASSAGE_FEATURES)[number];

/** Of a sentence. */
export const SENTENCE_FEATURES = [
  /** Shares of the question's terms and words that stand here, by idf. */
  'terms',
  'words',
  /** Share of the words by what is rare among the candidates. */
  'specific',
  /** Late interaction with it, and in the mean of all tokens. */
  'likeness',
  'mean',
  /** Late interaction by the tokens that tell the candidates apart. */
  'contrast',
  /** Share of the room that an excerpt has. */
  'length',
  /** Share of its characters that do not repeat the question. */
  'adds',
  /** Whether it has the time or the number that is asked for (question/asked/asked-kind.ts). */
  'kind',
  /** 1 where it is known what kind of thing answers and none stands here. */
  'answerMissing',
  /** Share of what is asked the holder or the number of that does not stand here. */
  'askedMissing',
  /** Whether who speaks in it is whom the question asks about, or anybody where it asks who. */
  'speaker',
  /** How far it lists several, where several are asked for. */
  'lists',
  /** How much of the event that the question names its neighbour holds, where what came next is asked. */
  'next',
  /** Whether the passage starts here. */
  'opens',
  /** Likeness of the sentence before it and of the one behind it, and their shares of the terms. */
  'likenessBefore',
  'likenessAfter',
  'termsBefore',
  'termsAfter',
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];

/** Of an answer: of its best passage, and how far that stands out. */
export const CONFIDENCE_FEATURES = [
  'words',
  'terms',
  'article',
  'window',
  'specific',
  'cosine',
  'pieceLikeness',
  'weakest',
  'title',
  /** BM25 over the most that the question's terms could give. */
  'possible',
  /** How far the best passage stands above the best of another article, 0 to 1. */
  'lead',
  /** The rarest of the question's words that is missing, over its rarest. */
  'missing',
  'numbersMissing',
  'time',
  'timeConflict',
  'answerMissing',
  /** Share of what is asked the holder or the number of that stands nowhere in the article. */
  'askedNowhere',
  /** The best window's score: how much of what speaks for all sentences lies on it. */
  'windowScore',
  /** Of the sentence that answers most likely, in the best window. */
  'sentenceTerms',
  'sentenceWords',
  'sentenceSpecific',
  'sentenceLikeness',
  'sentenceMean',
  'sentenceAnswerMissing',
  'sentenceAskedMissing',
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

/** What each adds: of a sentence the score of its passage too, of confidence an offset. */
export interface RankingWeights {
  passage: Record<PassageFeature, number>;
  piece: Record<SentenceFeature | 'passage', number>;
  confidence: Record<ConfidenceFeature | 'offset', number>;
}
