/** Figures of the project's own questions, by form and by what is asked for. */

import { markedIn, measureSpans, type SpanFigures } from '../../../src/evaluation/spans.js';
import type { Verdict } from '../../../src/types/answer.js';
import {
  type Asked,
  type AskedInVain,
  type Form,
  holdsPart,
  KINDS,
  type Kind,
  MISSES,
  type Miss,
  partsOf,
  verdictOn,
} from './questions.js';

/** Shares by what a person is told. */
export type Told = Record<Verdict, number>;

export interface AskedFigures {
  questions: number;
  /** Share whose first excerpt is from a report that answers. */
  hit1: number;
  /** Share answered in the first excerpt, and in the first three. */
  answer1: number;
  answer3: number;
  told: Told;
  /** Of those whose answer's own words are known. */
  spans: SpanFigures;
}

export function measureAsked(asked: readonly Asked[]): AskedFigures {
  return {
    questions: asked.length,
    hit1: shareOf(asked, isFromReport),
    answer1: shareOf(asked, ({ place }) => place === 1),
    answer3: shareOf(asked, ({ place }) => place !== null && place <= 3),
    told: measureTold(asked),
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

/** Of what the reports answer, or of what they do not. */
export function measureTold(asked: readonly (Asked | AskedInVain)[]): Told {
  const share = (told: Verdict): number =>
    shareOf(asked, ({ answer }) => verdictOn(answer) === told);
  return { answer: share('answer'), possible: share('possible'), none: share('none') };
}

/** Of each kind of what the reports do not answer. */
export function measureMisses(inVain: readonly AskedInVain[]): [Miss, Told & Counted][] {
  return MISSES.flatMap((miss) => {
    const these = inVain.filter(({ question }) => question.kind === miss);
    if (these.length === 0) return [];
    return [[miss, { questions: these.length, ...measureTold(these) }]];
  });
}

interface Counted {
  questions: number;
}

/** 0 to 1, to three places; 0 of none. */
export function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return Math.round((all.filter(holds).length / Math.max(1, all.length)) * 1000) / 1000;
}

const TOLD = ['answer', 'possible', 'none'] as const;
const COLUMNS = ['asked', 'hit@1', 'answer@1', 'answer@3', ...TOLD, 'marked', 'EM', 'F1', 'right'];

/**
 * Tables of the forms, of what is not there, and of each form by kind: lines of aligned columns,
 * an empty one between two tables.
 */
export function tabulate(asked: readonly Asked[], inVain: readonly AskedInVain[]): string[] {
  const forms = [...new Set(asked.map(({ form }) => form))];
  const ofForm = <One extends { form: Form }>(all: readonly One[], form: Form): One[] =>
    all.filter((one) => one.form === form);
  return [
    row('form', COLUMNS),
    ...forms.map((form) => row(form, cellsOf(measureAsked(ofForm(asked, form))))),
    '',
    row('not there', ['asked', ...TOLD]),
    ...forms.flatMap((form) => missRows(form, ofForm(inVain, form))),
    ...forms.flatMap((form) => ['', ...kindRows(form, ofForm(asked, form))]),
  ];
}

function kindRows(form: Form, asked: readonly Asked[]): string[] {
  const rows = measureByKind(asked).map(([kind, figures]) => row(`  ${kind}`, cellsOf(figures)));
  return [row(`${form}, by kind`, COLUMNS), ...rows];
}

function missRows(form: Form, inVain: readonly AskedInVain[]): string[] {
  return measureMisses(inVain).map(([miss, { questions, ...told }]) =>
    row(`${form}: ${miss}`, [String(questions), ...TOLD.map((verdict) => share(told[verdict]))]),
  );
}

function cellsOf({ questions, hit1, answer1, answer3, told, spans }: AskedFigures): string[] {
  const places = [hit1, answer1, answer3];
  const marks = [spans.marked, spans.em, spans.f1, spans.right];
  const shares = [...places, ...TOLD.map((verdict) => told[verdict]), ...marks];
  return [String(questions), ...shares.map(share)];
}

function share(value: number | null): string {
  return value?.toFixed(3) ?? '-';
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(20), ...cells.map((cell) => cell.padStart(8))].join(' ');
}
