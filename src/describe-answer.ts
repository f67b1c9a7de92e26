/** An answer's own facts in a person's language, for whoever shows them; it sets nothing out. */

import { ANSWER_MESSAGES } from './answer-messages.js';
import type { Locale } from './messages.js';
import type { Answer, Explanation } from './types.js';

/** What was understood besides words, each as a person reads it; empty for nothing. */
export function describeUnderstood(
  { dates, outlet, articleId }: Answer['understood'],
  locale: Locale,
): string[] {
  const said = ANSWER_MESSAGES[locale];
  const own = (text: string): string => (locale === 'en' ? ` (${text})` : `（${text}）`);
  return [
    ...dates.map(({ from, to, text }) => said.understoodTime(from, to) + own(text)),
    ...(outlet ? [said.understoodOutlet(outlet)] : []),
    ...(articleId ? [said.understoodArticle] : []),
  ];
}

export interface NamedEvidence {
  name: string;
  /** To the score; above 0. */
  adds: number;
}

/** What adds most to a score, most first. */
export function strongestEvidence(
  { evidence }: Explanation,
  locale: Locale,
  count = 5,
): NamedEvidence[] {
  const names = ANSWER_MESSAGES[locale].explain;
  return evidence
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .slice(0, count)
    .map(({ of, name, adds }) => ({ name: names[of][name] ?? name, adds }));
}
