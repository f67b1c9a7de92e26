/**
 * Whether two texts are the same: the one place that decides it, for sentences and for whole
 * reports. Compared is their meaning (meaning.ts), sentence by sentence; any difference in it, a
 * figure, a unit, a weekday, a name, a negation, makes them two. A text may be the other with
 * sentences left out, and reports may be led in and closed in words of their own. When unsure
 * they are two. Work is linear in the length of both.
 */

import type { Range } from '../../types/article.js';
import { fold } from '../folding/fold.js';
import { splitLines, splitSentences } from '../sentences.js';
import { finish, type Steps } from '../steps.js';
import { meaningOf } from './meaning.js';
import { meetingsOf, meetingsSteps, partsFigure } from './meetings.js';

/** What a report says, without its datelines. */
export interface Report {
  /** The meaning of each sentence, none empty. */
  sentences: string[];
  /** Which of the given sentences each of them is. */
  ordinals: number[];
  /** The days of its datelines; reports of two days that say 昨日 are two. */
  sent: string;
}

/** 本报讯, 新华社北京7月16日电（记者张三）, 07-16 12:30，正文：, （原标题：…）: who sent it and when. */
const LEAD_IN = new RegExp(
  [
    '^(?:(?:\\d{4}[-/])?\\d{1,2}[-/]\\d{1,2}\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s*[,:]?\\s*)?',
    '(?:正文:\\s*)?',
    '(?:[([]原标题:[^()[\\]]{1,60}[)\\]]\\s*)?',
    '(?:[\\s([【〔]*(?:本[报网台刊社]讯|[\\p{Script=Han}·]{2,16}?(?:\\d{1,2}月)?\\d{1,2}日(?:专|综合)?[电讯])',
    '\\s*[)\\]】〕]?\\s*(?:\\([^()]{0,40}\\)\\s*|记者\\s*\\p{Script=Han}{2,4}\\s+)?)?',
  ].join(''),
  'u',
);
/** The day of a dateline. */
const SENT = /(?:\d{1,2}月)?\d{1,2}日(?=(?:专|综合)?[电讯])/u;
/** Sentences of its own that a report may have beside another's. */
const MOST_OWN = 24;
/** Share of the shorter one's pairs of characters from which one sentence is a version of another. */
const VERSION = 0.2;
/** Characters of a sentence in which one that is shared counts. */
const SHORT = 6;

/** Sentences as one; 共3 and 5人 are no 35人. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((joined, sentence) => {
    return joined + (partsFigure(joined, sentence) ? '|' : '') + sentence;
  }, '');
}

/** Characters of a folded sentence that only say who sent it and when, before what it says. */
export function leadInOf(folded: string): number {
  const length = LEAD_IN.exec(folded)?.[0].length ?? 0;
  return /[\p{L}\p{N}]/u.test(folded.slice(length)) ? length : 0;
}

/**
 * In steps, a sentence each.
 *
 * @param sentences in order, as they are written
 */
export function* toReportSteps(sentences: readonly string[]): Steps<Report> {
  const report: Report = { sentences: [], ordinals: [], sent: '' };
  for (const [ordinal, sentence] of sentences.entries()) {
    yield;
    const folded = fold(sentence);
    const length = leadInOf(folded);
    report.sent += SENT.exec(folded.slice(0, length))?.[0] ?? '';
    const meaning = meaningOf(folded.slice(length));
    if (meaning === '') continue;
    report.sentences.push(meaning);
    report.ordinals.push(ordinal);
  }
  return report;
}

/** The same at once, for a short text whose sentences nobody has told apart yet. */
export function reportOf(text: string): Report {
  const sentences: Range[] = splitLines(text).flatMap((line) => splitSentences(text, line));
  return finish(toReportSteps(sentences.map(({ start, end }) => text.slice(start, end))));
}

/**
 * True where two reports say the same, but for sentences that one of them leaves out, or for
 * what each says of its own before the first sentence they share or behind the last. What stands
 * in one's place of the other, or is alike and not the same, makes them two.
 */
export function areOneReport(a: Report, b: Report): boolean {
  return finish(areOneReportSteps(a, b));
}

/** The same some sentences at a time. */
export function* areOneReportSteps(a: Report, b: Report): Steps<boolean> {
  const own = yield* ownSentences(a, b);
  if (!own || wereSentApart(a, b)) return false;
  const [one, two] = own;
  if (one.length === 0 || two.length === 0) return true;
  if (one.length > MOST_OWN || two.length > MOST_OWN) return false;
  if ([...one, ...two].some(({ isInner }) => isInner)) return false;
  for (const mine of one) {
    for (const theirs of two) {
      yield;
      if (isVersionOf(mine.sentence, theirs.sentence)) return false;
    }
  }
  return true;
}

function wereSentApart(a: Report, b: Report): boolean {
  return a.sent !== '' && b.sent !== '' && a.sent !== b.sent;
}

/** The length of what stands in both, as a share of the first; by whole sentences, in order. */
export function sharedPart(a: Report, b: Report): number {
  const shared = meetingsOf(a.sentences, b.sentences).flatMap(({ first, end }) =>
    a.sentences.slice(first, end),
  );
  return shared.join('').length / Math.max(1, a.sentences.join('').length);
}

interface OwnSentence {
  sentence: string;
  /** True between two sentences that both reports have. */
  isInner: boolean;
}

/** What only one of them says, of each; null where they share no sentence. */
function* ownSentences(
  { sentences: a }: Report,
  { sentences: b }: Report,
): Steps<[OwnSentence[], OwnSentence[]] | null> {
  const meetings = yield* meetingsSteps(a, b);
  if (meetings.length === 0) return null;
  const own: [OwnSentence[], OwnSentence[]] = [[], []];
  let [at, there] = [0, 0];
  const ends = { first: a.length, end: a.length, firstThere: b.length, endThere: b.length };
  for (const [index, meeting] of [...meetings, ends].entries()) {
    const isInner = index > 0 && index < meetings.length;
    for (const sentence of a.slice(at, meeting.first)) own[0].push({ sentence, isInner });
    for (const sentence of b.slice(there, meeting.firstThere)) own[1].push({ sentence, isInner });
    [at, there] = [meeting.end, meeting.endThere];
  }
  return own;
}

/** True where two sentences have so much in common that one may be the other, changed. */
function isVersionOf(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length) < SHORT ? 1 : 2;
  const [one, two] = [a, b].map((text) => runsOf(text, length)) as [Set<string>, Set<string>];
  let shared = 0;
  for (const run of one) if (two.has(run)) shared++;
  return shared > 0 && (length === 1 || shared >= VERSION * Math.min(one.size, two.size));
}

function runsOf(text: string, length: number): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + length <= text.length; at++) runs.add(text.slice(at, at + length));
  return runs;
}
