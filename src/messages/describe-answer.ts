/** An answer's own facts in a person's language, for whoever shows them; it sets nothing out. */

import type { Explanation, Understood } from '../types.js';
import { MESSAGES } from './languages.js';
import type { Locale } from './locale.js';

/** What was understood besides words, each as a person reads it; empty for nothing. */
export function describeUnderstood(
  { dates, outlet, articleId, order, request, questions }: Understood,
  locale: Locale,
): string[] {
  const { answer, punctuation } = MESSAGES[locale];
  const none = questions?.filter(({ answered }) => !answered).map(({ text }) => text) ?? [];
  const more = request && request.more > 0 ? punctuation.note(answer.andMore(request.more)) : '';
  return [
    ...(questions ? [answer.understoodQuestions(questions.length, none.join(' / '))] : []),
    ...(request ? [answer.understoodRequest[request.kind](request.about) + more] : []),
    ...dates.map(({ from, to, text }) => answer.understoodTime(from, to) + punctuation.note(text)),
    ...(outlet ? [answer.understoodOutlet(outlet)] : []),
    ...(articleId ? [answer.understoodArticle] : []),
    ...(order ? [answer.understoodOrder[order.order] + punctuation.note(order.text)] : []),
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
  const labels: Record<'passage' | 'sentence', Record<string, string>> = MESSAGES[locale].answer
    .explain;
  return evidence
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .slice(0, count)
    .map(({ of, name, adds }) => ({ name: labels[of][name] ?? name, adds }));
}
