/**
 * The likeliest answer in a text, where it is sure enough to be marked. Candidates of the asked kind
 * are told apart by the question's words around them. A model that reads may come in the place of
 * this module: it gives the same ranges with its own certainty.
 */

import type { Range } from '../../types/article.js';
import type { Question } from '../question/question.js';
import { answerCandidates } from './candidates.js';
import { speaksOfOthers } from './kinds/places.js';
import { nearnessOf } from './nearness.js';
import { answerKey } from './same-answer.js';
import { LEAST, LEAST_MARGIN } from './sureness.js';

export interface TextToMark {
  /** As it is read, folded. */
  folded: string;
  /** Folded; empty for none. */
  title: string;
  /** YYYY-MM-DD that 今年 in the text counts from. */
  articleDate: string | null;
}

export interface LikelyAnswer extends Range {
  /** Equal for what says the same (answerKey). */
  key: string;
  /** How near the question's words stand, 0 to 1. */
  nearness: number;
  isSure: boolean;
}

/** The likeliest first; none where the question's kind is unknown or nothing of it stands there. */
export function likelyAnswers(text: TextToMark, question: Question): LikelyAnswer[] {
  const { asked } = question;
  if (!asked) return [];
  const { folded, articleDate } = text;
  const least = LEAST[asked.kind];
  const candidates = answerCandidates(folded, { question, articleDate })
    .map((range) => {
      const { all, focus } = nearnessOf(folded, range, question);
      const key = answerKey(folded.slice(range.start, range.end), asked, articleDate);
      return { start: range.start, end: range.end, key, all, focus, near: (all + focus) / 2 };
    })
    .sort((a, b) => b.near - a.near);
  const [best] = candidates;
  if (!best) return [];
  const rival = candidates.find(({ key }) => key !== best.key);
  const held = wordsHeld(text, question);
  const isNear = best.all >= least.all && best.focus >= least.focus && held >= least.held;
  const isClear = !rival || best.near - rival.near >= LEAST_MARGIN;
  const isAlone = !rival && best.all >= least.alone.all && held >= least.alone.held;
  const isOfOthers = speaksOfOthers(`${text.title}\n${folded}`, question.folded);
  const isSure = ((isNear && isClear) || isAlone) && !isOfOthers;
  return candidates.map(({ start, end, key, all }) => ({
    start,
    end,
    key,
    nearness: all,
    isSure: isSure && start === best.start,
  }));
}

/** Share of the question's longer words that the text or its title has. */
function wordsHeld({ folded, title }: TextToMark, { words, variants }: Question): number {
  const longer = words.filter((word) => word.length > 1);
  const held = longer.filter((word) =>
    [word, ...(variants.get(word) ?? [])].some(
      (way) => folded.includes(way) || title.includes(way),
    ),
  );
  return longer.length === 0 ? 1 : held.length / longer.length;
}
