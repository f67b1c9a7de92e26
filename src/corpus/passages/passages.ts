/**
 * Article → passages: runs of whole sentences of about the size that the model reads best,
 * broken between paragraphs where that costs little. No overlap; excerpts are cut later.
 */

import { cutNearMiddle } from '../../text/cut.js';
import { fold } from '../../text/folding/fold.js';
import { touching } from '../../text/ranges.js';
import { finish, type Steps } from '../../text/steps.js';
import type { Article, Noise, Passage, Range } from '../../types/article.js';
import { readOver, textWithout } from '../layout/joints.js';
import { SPEAKER_TOKENS, speakerLine } from '../speakers/spoken.js';
import { contentSteps } from './content.js';
import { sentencesOf } from './passage-sentences.js';

/** Part of the index fingerprint: raise it when the same article splits otherwise. */
export const SPLITTING_VERSION = 2;

/** Tokens aimed at, title and special tokens not counted. 200-300 were alike; 500 is worse. */
export const TARGET_TOKENS = 250;
/** A sentence above this share of the target is cut at a comma. */
const MAX_SENTENCE = 1.5;
/** What a break inside a paragraph costs, in squared shares of the target. */
const BREAK_IN_PARAGRAPH = 0.05;
/** Units of noise that a passage may span; more of it parts two passages. */
const MAX_GAP = 300;
/** Text without spaces may be one unknown token of any length: so many units count as a token. */
const UNITS_PER_TOKEN = 4;
/** A title longer than this leads its passages with its beginning only. */
const MAX_TITLE = 100;

export interface SplitOptions {
  /** Tokens of folded text by the model's own tokenizer, special ones not counted. */
  countTokens(folded: string): number;
  /** The most tokens the model takes, special ones counted. */
  maxTokens: number;
}

interface Unit extends Range {
  cost: number;
  opensParagraph: boolean;
}

/** The passages of an article in order; none for an article without content. */
export function splitArticle(
  article: Omit<Article, 'id' | 'file'>,
  options: SplitOptions,
): Passage[] {
  return finish(splitSteps(article, options));
}

/** The same a paragraph at a time. */
export function* splitSteps(
  article: Omit<Article, 'id' | 'file'>,
  options: SplitOptions,
): Steps<Passage[]> {
  const { text } = article;
  const least = ({ start, end }: Range): number => (end - start) / UNITS_PER_TOKEN;
  const cost = (range: Range): number =>
    Math.max(options.countTokens(fold(text.slice(range.start, range.end))), least(range));
  // What is too long by its length alone is cut before anybody counts its tokens.
  const isTooLong = (range: Range): boolean => least(range) > limit || cost(range) > limit;
  const room = options.maxTokens - options.countTokens(titleOf(article)) - 8;
  const target = Math.min(TARGET_TOKENS, room / 2);
  const led = article.speeches.length > 0 ? SPEAKER_TOKENS : 0;
  const limit = target * MAX_SENTENCE;

  const units: Unit[] = [];
  for (const paragraph of yield* contentSteps(article)) {
    let opensParagraph = true;
    for (const sentence of paragraph) {
      for (const part of yield* cutToFit(text, sentence, isTooLong)) {
        units.push({ ...part, cost: cost(part), opensParagraph });
        opensParagraph = false;
      }
    }
  }
  const breaks = yield* chooseBreaks(units, target, room - led);
  return breaks.map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
  }));
}

/**
 * What of a passage is embedded and whose words are counted, folded: what leads it, a line end and
 * the passage without the noise inside it, its broken lines as one.
 */
export function embeddedText(article: Omit<Article, 'id' | 'file'>, passage: Range): string {
  const { text, noise, titleRange } = article;
  const skip: (Noise | Range)[] = touching(noise, passage);
  if (titleRange) skip.push(...touching([titleRange], passage));
  skip.sort((a, b) => a.start - b.start);
  let visible = textWithout(text, passage, skip);
  if (visible.trim() === '') visible = text.slice(passage.start, passage.end);
  const lead = leadOf(article, passage);
  return lead === '' ? fold(visible) : `${lead}\n${fold(visible)}`;
}

/**
 * The key in parts, for keeping a passage's token states by sentence: what leads it first, then
 * each sentence as the excerpts know them.
 */
export function passageParts(article: Omit<Article, 'id' | 'file'>, passage: Range): string[] {
  const sentences = sentencesOf(article, passage);
  const key = (sentence: Range): string => fold(readOver(article, sentence));
  return [leadOf(article, passage), ...sentences.map(key)];
}

/** The title, and on a line of its own who speaks without being named in the passage. */
function leadOf(article: Omit<Article, 'id' | 'file'>, passage: Range): string {
  return [titleOf(article), speakerLine(article, passage)].filter((line) => line !== '').join('\n');
}

/** Folded first: one sign (㌀, ﷺ) may fold to many characters. */
function titleOf(article: Pick<Article, 'title'>): string {
  return Array.from(fold(article.title ?? ''))
    .slice(0, MAX_TITLE)
    .join('');
}

function* cutToFit(
  text: string,
  range: Range,
  isTooLong: (range: Range) => boolean,
): Steps<Range[]> {
  yield;
  const halves = isTooLong(range) ? cutNearMiddle(text, range) : null;
  if (!halves) return [range];
  const parts: Range[] = [];
  for (const half of halves) {
    for (const part of yield* cutToFit(text, half, isTooLong)) parts.push(part);
  }
  return parts;
}

/**
 * The breaks that cost least: each passage its squared distance from the target, each break
 * inside a paragraph a little more. Dynamic programming from the front.
 */
function* chooseBreaks(units: Unit[], target: number, room: number): Steps<Range[]> {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= units.length; end++) {
    yield;
    let choice = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    let tokens = 0;
    for (let from = end - 1; from >= 0; from--) {
      const unit = units[from] as Unit;
      tokens += unit.cost;
      if (from < end - 1) {
        if (tokens > room || (units[from + 1] as Unit).start - unit.end > MAX_GAP) break;
      }
      const distance = (tokens - target) / target;
      const inside = from > 0 && !unit.opensParagraph ? BREAK_IN_PARAGRAPH : 0;
      const cost = (best[from] as { cost: number }).cost + distance * distance + inside;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const passages: Range[] = [];
  for (let end = units.length; end > 0; ) {
    const { from } = best[end] as { from: number };
    passages.push({ start: (units[from] as Unit).start, end: (units[end - 1] as Unit).end });
    end = from;
  }
  return passages.reverse();
}
