/**
 * Asks the project's own questions of the two reports and prints what came first, to be read and
 * judged by a person, and the figures by form and by what is asked for. It judges nothing but
 * whether an answer stands there and is marked, and exits 0.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { loadConfig } from '../src/config.js';
import { loadEmbedder } from '../src/embedding/embedder.js';
import { loadReader } from '../src/embedding/reader.js';
import type { Answer, Verdict } from '../src/types/answer.js';
import { builtIndex, REPORTS } from '../tests/support/index.js';
import {
  measureAsked,
  measureByKind,
  measureMisses,
  tabulate,
} from '../tests/support/own-questions/figures.js';
import {
  type Asked,
  type AskedInVain,
  type Asking,
  askForm,
  askInVain,
  FORMS,
  type Form,
  partsOf,
  readQuestions,
  readUnanswerable,
  verdictOn,
} from '../tests/support/own-questions/questions.js';

interface Options {
  form?: Form;
  wrong?: true;
  figures?: true;
  json?: true;
}

/** One question as it was asked and what came of it. */
interface Line {
  id: string;
  kind: string;
  form: Form;
  question: string;
  /** What should stand in an excerpt; none for a question that the reports do not answer. */
  answers: string[];
  /** Place from 1 of the first excerpt with an answer. */
  place: number | null;
  confidence: number;
  verdict: Verdict;
  /** Those that are merely near last. */
  excerpts: string[];
  /** Words marked as the answer, of all excerpts. */
  marked: string[];
  isWrong: boolean;
}

async function main({ form, wrong, figures, json }: Options): Promise<void> {
  const { asked, inVain } = await askAll(form ? [form] : FORMS);
  const lines = [...asked.map(toLine), ...inVain.map(toLineInVain)];
  const shown = figures ? [] : lines.filter(({ isWrong }) => isWrong || !wrong);
  if (json) {
    const document = { figures: figuresOf(asked, inVain), questions: shown };
    process.stdout.write(`${JSON.stringify(document)}\n`);
  } else {
    const table = tabulate(asked, inVain).join('\n');
    process.stdout.write(`${[...shown.map(describe), table].join('\n\n')}\n`);
  }
}

async function askAll(forms: readonly Form[]): Promise<{ asked: Asked[]; inVain: AskedInVain[] }> {
  const { MODEL_DIR, READER, READER_DIR } = loadConfig();
  const embedder = await loadEmbedder(MODEL_DIR);
  const reader = READER ? await loadReader(READER_DIR) : null;
  const indexDir = await mkdtemp(path.join(tmpdir(), 'kaoju-questions-'));
  try {
    const { generation } = await builtIndex(embedder, REPORTS, indexDir);
    const asking: Asking = { generation, embedder, reader };
    const asked: Asked[] = [];
    const inVain: AskedInVain[] = [];
    for (const form of forms) {
      asked.push(...(await askForm(form, readQuestions(), asking)));
      inVain.push(...(await askInVain(form, readUnanswerable(), asking)));
    }
    return { asked, inVain };
  } finally {
    await rm(indexDir, { recursive: true, force: true });
  }
}

function figuresOf(asked: readonly Asked[], inVain: readonly AskedInVain[]): object {
  const forms = [...new Set(asked.map(({ form }) => form))];
  return Object.fromEntries(
    forms.map((form) => {
      const ofForm = asked.filter((one) => one.form === form);
      const notThere = measureMisses(inVain.filter((one) => one.form === form));
      const byKind = measureByKind(ofForm);
      const figures = {
        ...measureAsked(ofForm),
        notThere: Object.fromEntries(notThere),
        byKind: Object.fromEntries(byKind),
      };
      return [form, figures];
    }),
  );
}

function toLine({ question, form, answer, place }: Asked): Line {
  const { id, kind } = question;
  const answers = partsOf(question).flatMap((part) => part.answers);
  return { id, kind, form, answers, place, ...ofAnswer(answer), isWrong: place !== 1 };
}

function toLineInVain({ question: { id, kind }, form, answer }: AskedInVain): Line {
  const isWrong = verdictOn(answer) === 'answer';
  return { id, kind, form, answers: [], place: null, ...ofAnswer(answer), isWrong };
}

function ofAnswer(answer: Answer) {
  const { question, confidence, excerpts, near } = answer;
  const marked = excerpts.flatMap(({ text, highlights }) =>
    highlights
      .filter(({ kind }) => kind === 'answer')
      .map(({ start, end }) => text.slice(start, end)),
  );
  const texts = [...excerpts, ...near].map(({ text }) => text);
  return { question, confidence, verdict: verdictOn(answer), excerpts: texts, marked };
}

function describe({ id, kind, form, question, answers, place, marked, ...line }: Line): string {
  const place1 = place === null ? 'not shown' : place === 1 ? 'first' : `excerpt ${place}`;
  const wanted = answers.length === 0 ? 'the reports do not answer it' : answers.join(' | ');
  const found = answers.length === 0 ? '' : ` (${place1})`;
  const marks = marked.length === 0 ? '' : `, marked ${marked.join(' | ')}`;
  return [
    `${line.isWrong ? '✗' : '✓'} ${id} ${kind} ${form}: ${question}`,
    `  wanted: ${wanted}${found}`,
    `  told ${line.verdict}, confidence ${line.confidence.toFixed(3)}${marks}`,
    `  ${line.excerpts[0] ?? '(no excerpt)'}`,
  ].join('\n');
}

await new Command('questions')
  .description("Ask the project's own questions of the two reports and print what came first.")
  .addOption(new Option('--form <form>', 'one form of the questions').choices(FORMS))
  .option('--wrong', 'only where the first excerpt has no answer, or an answer was given wrongly')
  .option('--figures', 'only the figures')
  .option('--json', 'print one JSON document on standard output')
  .action(main)
  .parseAsync();
