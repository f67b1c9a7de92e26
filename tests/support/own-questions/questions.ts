/**
 * The project's own questions on the two reports of corpus/: reading the set and asking it.
 * figures.ts counts what comes first; neither sets a floor.
 *
 * tests/eval/questions.jsonl has what the reports answer, tests/eval/unanswerable.jsonl what they
 * do not, most of it near misses; each question in every form.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { DEFAULT_CONFIG, PACKAGE_ROOT } from '../../../src/config.js';
import type { Embedder } from '../../../src/embedding/embedder.js';
import type { Reader } from '../../../src/embedding/reader.js';
import { ask } from '../../../src/retrieval/ask.js';
import { thresholdsOf, verdictOf } from '../../../src/retrieval/verdict.js';
import type { Generation } from '../../../src/store/generations.js';
import type { Answer, Excerpt, Verdict } from '../../../src/types/answer.js';

/**
 * Formal Traditional, the same in Simplified, as typed in a chat in either script, and names in
 * pinyin or a few English words.
 */
export const FORMS = ['hant', 'hans', 'everyday', 'latin'] as const;
export type Form = (typeof FORMS)[number];

/** What is asked for. */
export const KINDS = [
  'date',
  'figure',
  'person',
  'office',
  'place',
  /** Of an institution, a document or the like. */
  'name',
  /** What something is, or what was done. */
  'thing',
  'reason',
  /** What came before or after. */
  'order',
  'list',
  /** What somebody said, wished or asked for. */
  'said',
  /** Who said it. */
  'speaker',
  /** What stands around an article's text: headlines, day, source, byline, editor. */
  'head',
  /** Both reports have to be shown. */
  'compare',
  /** The newest or the earliest, or who holds an office now. */
  'newest',
] as const;
export type Kind = (typeof KINDS)[number];

export const MISSES = ['near-miss', 'unrelated'] as const;
export type Miss = (typeof MISSES)[number];

/** The day all of them are asked. */
export const TODAY = '2026-11-25';
/** Those of the program when nobody sets others. */
export const THRESHOLDS = thresholdsOf(DEFAULT_CONFIG);

const FOLDER = path.join(PACKAGE_ROOT, 'tests', 'eval');
const text = v.pipe(v.string(), v.minLength(1));
const texts = v.pipe(v.array(text), v.minLength(1));
const forms = v.strictObject({ hant: text, hans: text, everyday: text, latin: text });

const partEntries = {
  report: text,
  /** Places that answer, any of which will do; each stands verbatim in the report. */
  answers: texts,
  /**
   * The answer's own words, any of which will do; each stands verbatim in a sentence that
   * answers, a speaker's name anywhere in the report. None where articles are asked for.
   */
  words: v.optional(texts),
};
const questionSchema = v.strictObject({
  id: text,
  kind: v.picklist(KINDS),
  ...partEntries,
  /** What another report has to be shown to say as well. */
  second: v.optional(v.strictObject(partEntries)),
  forms,
});
const unanswerableSchema = v.strictObject({
  id: text,
  kind: v.picklist(MISSES),
  /** What the reports have instead, or that they have nothing of it. */
  why: text,
  forms,
});

export type OwnQuestion = v.InferOutput<typeof questionSchema>;
export type Unanswerable = v.InferOutput<typeof unanswerableSchema>;
/** What one report says to a question. */
export type Part = Pick<OwnQuestion, 'report' | 'answers' | 'words'> & { kind?: Kind };

export function readQuestions(): OwnQuestion[] {
  return readLines('questions.jsonl', questionSchema);
}

export function readUnanswerable(): Unanswerable[] {
  return readLines('unanswerable.jsonl', unanswerableSchema);
}

function readLines<T>(file: string, schema: v.GenericSchema<unknown, T>): T[] {
  const lines = readFileSync(path.join(FOLDER, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => v.parse(schema, JSON.parse(line)));
}

/** One, or two where both reports have to be shown. */
export function partsOf(question: OwnQuestion): Part[] {
  return question.second ? [question, question.second] : [question];
}

export interface Asked {
  question: OwnQuestion;
  form: Form;
  /** With its excerpts, whatever the confidence. */
  answer: Answer;
  /**
   * 1 and the number of excerpts that answer nothing before the question is answered in full; null
   * where it is not.
   */
  place: number | null;
}

export interface AskedInVain {
  question: Unanswerable;
  form: Form;
  answer: Answer;
}

/** What answers, and what is asked with it. */
export interface Asking {
  generation: Generation;
  embedder: Embedder;
  reader?: Reader | null;
}

export async function askForm(
  form: Form,
  questions: readonly OwnQuestion[],
  asking: Asking,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) {
    const answer = await askShowing(question.forms[form], asking);
    asked.push({ question, form, answer, place: placeOfAnswer(question, answer) });
  }
  return asked;
}

export async function askInVain(
  form: Form,
  questions: readonly Unanswerable[],
  asking: Asking,
): Promise<AskedInVain[]> {
  const asked: AskedInVain[] = [];
  for (const question of questions) {
    asked.push({ question, form, answer: await askShowing(question.forms[form], asking) });
  }
  return asked;
}

function askShowing(
  wording: string,
  { generation, embedder, reader = null }: Asking,
): Promise<Answer> {
  return ask(wording, generation, embedder, { abstainBelow: 0, today: TODAY, reader });
}

/** What people would be told. */
export function verdictOn({ confidence, excerpts }: Answer): Verdict {
  return excerpts.length === 0 ? 'none' : verdictOf(confidence, THRESHOLDS);
}

/**
 * The words may stand in the other report as well, where they answer another question. Whose words
 * they are is told only with a name, in the text or beside it.
 */
export function holdsPart(part: Part, { citation, text: shown, speaker }: Excerpt): boolean {
  const { kind, report, answers, words = [] } = part;
  if (citation.file !== report || !answers.some((answer) => shown.includes(answer))) return false;
  return kind !== 'speaker' || words.some((name) => speaker === name || shown.includes(name));
}

export function placeOfAnswer(
  question: OwnQuestion,
  { excerpts, near }: Pick<Answer, 'excerpts' | 'near'>,
): number | null {
  const parts = partsOf(question);
  const shown = [...excerpts, ...near];
  const found = parts.map((part) => shown.findIndex((excerpt) => holdsPart(part, excerpt)));
  if (found.includes(-1)) return null;
  const before = shown.slice(0, Math.max(...found));
  const idle = before.filter((excerpt) => !parts.some((part) => holdsPart(part, excerpt)));
  return idle.length + 1;
}
