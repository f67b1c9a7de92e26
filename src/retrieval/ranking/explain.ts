/** Why an excerpt was chosen, in features that somebody who did not write this can follow. */

import type { Explanation } from '../../types/answer.js';
import type { Question } from '../question/question.js';
import type { Coverage } from './coverage.js';
import { PASSAGE_FEATURES, type RankingWeights, SENTENCE_FEATURES } from './features.js';
import type { PassageEvidence } from './passage-features.js';
import type { RankedWindow } from './rank.js';

export function explainWindow(
  { passage, likeliest, logit, read }: RankedWindow,
  question: Question,
  { coverage: { idf, held }, weights }: { coverage: Coverage; weights: RankingWeights },
): Explanation {
  const { candidate } = passage;
  const features = passage.sentenceFeatures[
    likeliest
  ] as PassageEvidence['sentenceFeatures'][number];
  const words = question.words.filter((word) => held(word, candidate.passage) > 0);
  words.sort((a, b) => idf(b) - idf(a));
  const missing = question.words.filter((word) => !words.includes(word));
  const evidence = [
    ...PASSAGE_FEATURES.map((name) => ({
      of: 'passage' as const,
      name,
      value: passage.features[name],
      adds: passage.features[name] * weights.passage[name] * weights.piece.passage,
    })),
    ...(passage.outlet === 0
      ? []
      : [
          {
            of: 'passage' as const,
            name: 'outlet',
            value: 1,
            adds: passage.outlet * weights.piece.passage,
          },
        ]),
    ...SENTENCE_FEATURES.map((name) => ({
      of: 'sentence' as const,
      name,
      value: features[name],
      adds: features[name] * weights.piece[name],
    })),
  ];
  const rounded = evidence.map(({ value, adds, ...rest }) => ({
    ...rest,
    value: round(value),
    adds: round(adds),
  }));
  return {
    ...candidate,
    words,
    missing,
    score: round(logit),
    read: read && {
      words: (passage.texts[read.sentence] ?? '').slice(read.start, read.end),
      probability: round(read.probability),
    },
    evidence: rounded,
  };
}

/** To thousandths; what a negative weight makes of 0 is 0, as in JSON. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
