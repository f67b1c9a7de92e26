/** One message with several questions, numbered or one behind the other, cut into them. */

import { fold } from '../../text/folding/fold.js';
import { standsOnEarlier } from './follow-up.js';
import { insideQuotes } from './quotes.js';
import { splitComparison } from './two-events.js';

/** Questions of one message; more of them are asked as one. */
export const MAX_QUESTIONS = 10;
/** A part without a question mark is a question if it asks; folded. */
const ASKS =
  /什么|甚么|谁|哪|何[时地人处]|多少|几[个人年月天次号点]|多[大长高久远]|怎|为何|吗|是否|有没有|\?/u;
const MARK =
  /([①-⑩])\s*|(?:^|(?<=[\s,，;；。.?？、]))(?:[(（]?(\d{1,2})(?:[.．、)）:：](?!\d)|\s)|第?([一二三四五六七八九十])(?:个(?:问题)?)?[、,，:：.])\s*/gu;
const HAN_NUMBERS = '一二三四五六七八九十';

/** Two and more, as they were written; null for one question. */
export function splitSeveral(text: string): string[] | null {
  const parts = numbered(text) ?? inLines(text) ?? byQuestionMarks(text);
  if (!parts || parts.length < 2 || parts.length > MAX_QUESTIONS) return null;
  if (splitComparison(fold(text))) return null;
  // 他在哪里出生 behind a first question is about whom that names.
  return parts.slice(1).some((part) => standsOnEarlier(fold(part))) ? null : parts;
}

/** 1. … 2. …, in order from 1, the first at the beginning. */
function numbered(text: string): string[] | null {
  const marks = Array.from(text.matchAll(MARK), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: numberOf(match),
  }));
  const inOrder: typeof marks = [];
  for (const mark of marks) if (mark.number === inOrder.length + 1) inOrder.push(mark);
  if (inOrder.length < 2 || text.slice(0, inOrder[0]?.start).trim() !== '') return null;
  return inOrder.map(({ end }, i) => trimPart(text.slice(end, inOrder[i + 1]?.start)));
}

function numberOf([, circled, digits, han]: RegExpMatchArray): number {
  if (digits) return Number(digits);
  if (circled) return (circled.codePointAt(0) as number) - 0x2460 + 1;
  return HAN_NUMBERS.indexOf(han ?? '') + 1;
}

function inLines(text: string): string[] | null {
  const lines = text.split(/[\r\n]+/u).map(trimPart);
  const parts = lines.filter((line) => line !== '');
  return parts.length > 1 && parts.every((line) => ASKS.test(fold(line))) ? parts : null;
}

function byQuestionMarks(text: string): string[] | null {
  const quoted = insideQuotes(text);
  const ends = Array.from(text.matchAll(/[?？]/gu), ({ index }) => index + 1).filter(
    (end) => !quoted[end - 1],
  );
  const parts = [0, ...ends].map((start, i) => trimPart(text.slice(start, ends[i])));
  const asked = parts.filter((part) => part !== '');
  const whole = (part: string): boolean =>
    /[?？]$/u.test(part) && /\p{L}/u.test(part) && ASKS.test(fold(part.slice(0, -1)));
  return asked.length > 1 && asked.every(whole) ? asked : null;
}

function trimPart(part = ''): string {
  return part.trim().replace(/[,，;；、]+$/u, '');
}
