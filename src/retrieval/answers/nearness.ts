/** How near to a place in a text the words of a question stand: what is asked stands by its answer. */

import type { Range } from '../../types/article.js';
import type { Question } from '../question/question.js';

/** A word so many characters away counts e⁻¹ of one that touches; 15 to 30 are alike. */
const REACH = 20;
/** A comma between counts as so many characters, the end of a sentence as more than reach. */
const PAUSE = 6;
const STOP = 40;

export interface Nearness {
  /** 0 for none of the words to 1 for all of them beside the range. */
  all: number;
  /** The same of the one or two words beside the asking word alone: 受伤 in 多少人受伤. */
  focus: number;
}

export function nearnessOf(
  folded: string,
  range: Range,
  { words, variants, folded: wording }: Pick<Question, 'words' | 'variants' | 'folded'>,
): Nearness {
  const asksAt = wording.search(ASKS);
  const weighed = words.map((word) => {
    const apart = apartFrom(asksAt, wording, word);
    const ways = [word, ...(variants.get(word) ?? [])];
    const distance = Math.min(...ways.map((way) => distanceTo(folded, range, way)));
    const weight = word.length * (LEAST + (1 - LEAST) * Math.exp(-apart / ASKED_REACH));
    return { apart, weight, near: Math.exp(-distance / REACH) };
  });
  const closest = [...weighed].sort((a, b) => a.apart - b.apart).slice(0, FOCUS);
  return { all: meanOf(weighed), focus: meanOf(closest) };
}

function meanOf(weighed: readonly { weight: number; near: number }[]): number {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0
    ? 0
    : weighed.reduce((sum, { weight, near }) => sum + weight * near, 0) / total;
}

const ASKS = /哪|谁|何|多少|几|什么|啥|多[高长久远重大宽深]|为啥|wh|how/u;
/** The words beside the asking one say what is asked; the others, of what. */
const LEAST = 0.3;
const ASKED_REACH = 6;
const FOCUS = 2;
/** What stands before 何时 is nearly always the subject, told of all its times: 水厂何时启用. */
const SUBJECT = 3;

/** Characters of the question between a word and the asking one. */
function apartFrom(asksAt: number, wording: string, word: string): number {
  const at = wording.indexOf(word);
  if (at === -1 || asksAt === -1) return Number.POSITIVE_INFINITY;
  return at < asksAt ? SUBJECT + asksAt - at - word.length : at - asksAt;
}

/** Infinity where the word does not stand in the text outside the range. */
function distanceTo(folded: string, { start, end }: Range, word: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
    const behind = at >= end;
    if (!behind && at + word.length > start) continue;
    const between = behind ? folded.slice(end, at) : folded.slice(at + word.length, start);
    least = Math.min(least, lengthOf(between));
  }
  return least;
}

function lengthOf(between: string): number {
  let length = between.length;
  for (const character of between) {
    if (/[,、:]/u.test(character)) length += PAUSE;
    else if (/[。!?;\n]/u.test(character)) length += STOP;
  }
  return length;
}
