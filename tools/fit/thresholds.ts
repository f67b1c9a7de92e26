/** What people would be told at each threshold, for the choice of ABSTAIN_BELOW and ANSWER_FROM. */

import type { ConfidencePair } from '../../src/evaluation/abstention.js';

const THRESHOLDS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

/** A line for each threshold. What still stands elsewhere does not count as taken away. */
export function thresholdTable(pairs: readonly ConfidencePair[]): string[] {
  const right = pairs.filter(({ answers }) => answers);
  const wrong = pairs.filter(({ answers }) => !answers);
  const gone = pairs.filter(({ stillThere }) => !stillThere);
  return THRESHOLDS.map((threshold) => {
    const present = ({ present }: ConfidencePair): boolean => present >= threshold;
    const figures = {
      'right and below': 1 - shareOf(right, present),
      'wrong and not below': shareOf(wrong, present),
      'taken away and not below': shareOf(gone, ({ removed }) => removed >= threshold),
    };
    const shown = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
    return `${threshold.toFixed(2)}: ${shown.join('  ')}`;
  });
}

function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / Math.max(1, all.length);
}
