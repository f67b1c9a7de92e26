/** Figures of the project's own questions, by form and by what is asked for. */

import { markedIn, measureSpans, type SpanFigures } from '../../src/evaluation/spans.js';
import {
  type Asked,
  type AskedInVain,
  type Form,
  holdsPart,
  KINDS,
  type Kind,
  MISSES,
  partsOf,
  verdictOn,
} from './own-questions.js';

export interface AskedFigures {
  questions: number;
  /** Share whose first excerpt is from a report that answers. */
  hit1: number;
  /** Share answered in the first excerpt, and in the first three. */
  answer1: number;
  answer3: number;
  /** Shares said to be answered, and not to be there. */
  sure: number;
  none: number;
  /** Of those whose answer's own words are known. */
  spans: SpanFigures;
}

export function measureAsked(asked: readonly Asked[]): AskedFigures {
  return {
    questions: asked.length,
    hit1: shareOf(asked, isFromReport),
    answer1: shareOf(asked, ({ place }) => place === 1),
    answer3: shareOf(asked, ({ place }) => place !== null && place <= 3),
    sure: shareOf(asked, ({ answer }) => verdictOn(answer) === 'answer'),
    none: shareOf(asked, ({ answer }) => verdictOn(answer) === 'none'),
    spans: measureSpans(asked.flatMap(toMarked)),
  };
}

function isFromReport({ question, answer: { excerpts } }: Asked): boolean {
  return partsOf(question).some(({ report }) => excerpts[0]?.citation.file === report);
}

function toMarked({ question, answer: { excerpts } }: Asked) {
  const parts = partsOf(question);
  const answers = parts.flatMap(({ words = [] }) => words);
  if (answers.length === 0) return [];
  const holds = (excerpt: (typeof excerpts)[number]) =>
    parts.some((part) => holdsPart(part, excerpt));
  return [{ answers, excerpts: markedIn(excerpts, holds) }];
}

/** In the order of KINDS, those that there are. */
export function measureByKind(asked: readonly Asked[]): [Kind, AskedFigures][] {
  return KINDS.flatMap((kind) => {
    const ofKind = asked.filter(({ question }) => question.kind === kind);
    return ofKind.length === 0 ? [] : [[kind, measureAsked(ofKind)]];
  });
}

/** Share of what the reports do not answer that is said to be answered all the same. */
export function falseShare(asked: readonly AskedInVain[]): number {
  return shareOf(asked, ({ answer }) => verdictOn(answer) === 'answer');
}

/** Share of it that is said not to be there. */
export function declinedShare(asked: readonly AskedInVain[]): number {
  return shareOf(asked, ({ answer }) => verdictOn(answer) === 'none');
}

/** 0 to 1, to three places; 0 of none. */
export function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return Math.round((all.filter(holds).length / Math.max(1, all.length)) * 1000) / 1000;
}

const HEAD = ['asked', 'hit@1', 'answer@1', 'answer@3', 'sure', 'none'];
const MARKS = ['marked', 'EM', 'F1', 'right'];

/** A table of the forms and, of each form, one of the kinds; lines of aligned columns. */
export function tabulate(asked: readonly Asked[], inVain: readonly AskedInVain[]): string[] {
  const forms = [...new Set(asked.map(({ form }) => form))];
  const misses = MISSES.map((miss) => `${miss}: false / none`);
  const rows = forms.map((form) =>
    row(form, [
      ...cells(measureAsked(asked.filter((one) => one.form === form))),
      ...MISSES.map((miss) => falseCell(inVain, form, miss)),
    ]),
  );
  const kinds = forms.flatMap((form) => [
    '',
    row(`${form}, by kind`, [...HEAD, ...MARKS]),
    ...measureByKind(asked.filter((one) => one.form === form)).map(([kind, figures]) =>
      row(`  ${kind}`, cells(figures)),
    ),
  ]);
  return [row('form', [...HEAD, ...MARKS, ...misses]), ...rows, ...kinds];
}

function cells({ questions, hit1, answer1, answer3, sure, none, spans }: AskedFigures): string[] {
  const { marked, em, f1, right } = spans;
  const shares = [hit1, answer1, answer3, sure, none, marked, em, f1, right];
  return [String(questions), ...shares.map((share) => share?.toFixed(3) ?? '-')];
}

/** The shares said to be answered and not to be there, and of how many. */
function falseCell(inVain: readonly AskedInVain[], form: Form, miss: string): string {
  const these = inVain.filter((one) => one.form === form && one.question.kind === miss);
  return these.length === 0
    ? '-'
    : `${falseShare(these).toFixed(3)} / ${declinedShare(these).toFixed(3)} of ${these.length}`;
}

function row(name: string, columns: readonly string[]): string {
  const [width, ...widths] = [18, 6, 7, 9, 9, 6, 6, 7, 6, 6, 6, 24, 24];
  return [
    name.padEnd(width as number),
    ...columns.map((cell, at) => cell.padStart(widths[at] ?? 9)),
  ]
    .join(' ')
    .trimEnd();
}
