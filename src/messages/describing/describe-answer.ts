/** An answer's own facts in a person's language, for whoever shows them; it sets nothing out. */

import type { Explanation, Understood } from '../../types/answer.js';
import { MESSAGES } from '../languages.js';
import type { Locale } from '../locale.js';
import type { ReasonKind } from '../subjects/answer-messages.js';

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

/** Each for many features. */
const REASONS: Record<ReasonKind, readonly string[]> = {
  words: ['bm25', 'words', 'terms', 'window', 'specific', 'title', 'article', 'stretch'],
  meaning: ['cosine', 'likeness', 'pieceLikeness', 'contrast', 'pieceMargin', 'mean', 'weakest'],
  numbers: ['numbers'],
  time: ['time', 'dated'],
  kind: ['kind'],
  outlet: ['outlet'],
  speaker: ['speaker'],
};

/** In words, what speaks most for it first; what adds nothing is left out. */
export function reasonsOf({ evidence }: Explanation, locale: Locale, count = 3): string[] {
  const { reasons } = MESSAGES[locale].answer.explain;
  return (Object.keys(REASONS) as ReasonKind[])
    .map((kind) => ({
      kind,
      adds: evidence
        .filter(({ name }) => REASONS[kind].includes(name))
        .reduce((sum, one) => sum + one.adds, 0),
    }))
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .slice(0, count)
    .map(({ kind }) => reasons[kind]);
}
