/**
 * The project's own questions on the two reports of corpus/: reading the set, asking it and
 * counting what comes first. It sets no floors and prints nothing.
 *
 * tests/eval/questions.jsonl has what the reports answer, each in two to four forms;
 * tests/eval/unanswerable.jsonl what they do not, half of it near misses.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { DEFAULT_CONFIG, PACKAGE_ROOT } from '../../src/config.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { ask } from '../../src/retrieval/ask.js';
import type { Generation } from '../../src/store/generations.js';
import type { Answer } from '../../src/types.js';

/**
 * Formal Traditional, the same in Simplified, as typed in a chat in either script, and names in
 * pinyin or a few English words.
 */
export const FORMS = ['hant', 'hans', 'everyday', 'latin'] as const;
export type Form = (typeof FORMS)[number];

/** The day all of them are asked. */
export const TODAY = '2026-11-25';
/** The confidence from which on the program answers when nobody sets another. */
export const THRESHOLD = DEFAULT_CONFIG.ABSTAIN_BELOW;

const FOLDER = path.join(PACKAGE_ROOT, 'tests', 'eval');
const text = v.pipe(v.string(), v.minLength(1));

const questionSchema = v.strictObject({
  id: text,
  report: text,
  /** Any of them will do; each stands verbatim in the report. */
  answers: v.pipe(v.array(text), v.minLength(1)),
  forms: v.strictObject({ hant: text, hans: text, everyday: text, latin: v.optional(text) }),
});
const unanswerableSchema = v.strictObject({
  id: text,
  kind: v.picklist(['near-miss', 'unrelated']),
  forms: v.strictObject({ hant: text, hans: text }),
});

export type OwnQuestion = v.InferOutput<typeof questionSchema>;
export type Unanswerable = v.InferOutput<typeof unanswerableSchema>;

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

export interface Asked {
  question: OwnQuestion;
  form: Form;
  /** With its excerpts, whatever the confidence. */
  answer: Answer;
  /** Place from 1 of the first excerpt with an answer; null where none of them has one. */
  place: number | null;
}

/** Asks every question that has the form. */
export async function askForm(
  form: Form,
  questions: readonly OwnQuestion[],
  { generation, embedder }: { generation: Generation; embedder: Embedder },
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) {
    const wording = question.forms[form];
    if (wording === undefined) continue;
    const answer = await askShowing(wording, generation, embedder);
    asked.push({ question, form, answer, place: placeOfAnswer(question, answer) });
  }
  return asked;
}

/** The Answer with its excerpts, whatever the confidence. */
export function askShowing(
  wording: string,
  generation: Generation,
  embedder: Embedder,
): Promise<Answer> {
  return ask(wording, generation, embedder, { abstainBelow: 0, today: TODAY });
}

export function isAnswered({ confidence, excerpts }: Answer): boolean {
  return excerpts.length > 0 && confidence >= THRESHOLD;
}

/** The words may stand in the other report as well, where they answer another question. */
function placeOfAnswer({ report, answers }: OwnQuestion, answer: Answer): number | null {
  const index = [...answer.excerpts, ...answer.near].findIndex(
    (excerpt) =>
      excerpt.citation.file === report && answers.some((answer) => excerpt.text.includes(answer)),
  );
  return index === -1 ? null : index + 1;
}

export interface FormFigures {
  questions: number;
  /** Share with an answer in the first excerpt, and in the first three. */
  answer1: number;
  answer3: number;
  /** Share whose confidence reaches the threshold. */
  answered: number;
}

export function measureForm(asked: readonly Asked[]): FormFigures {
  return {
    questions: asked.length,
    answer1: shareOf(asked, ({ place }) => place === 1),
    answer3: shareOf(asked, ({ place }) => place !== null && place <= 3),
    answered: shareOf(asked, ({ answer }) => isAnswered(answer)),
  };
}

/** 0 to 1, to three places; 0 of none. */
export function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return Math.round((all.filter(holds).length / Math.max(1, all.length)) * 1000) / 1000;
}
