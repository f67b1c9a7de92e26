/**
 * Asks the project's own questions of the two reports and prints what came first, to be read and
 * judged by a person. It judges nothing but whether an answer stands there, and exits 0.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { DEFAULT_CONFIG } from '../src/config.js';
import { loadEmbedder } from '../src/embedding/embedder.js';
import type { Answer } from '../src/types.js';
import { builtIndex, REPORTS } from '../tests/support/index.js';
import {
  askForm,
  askShowing,
  FORMS,
  type Form,
  isAnswered,
  measureForm,
  readQuestions,
  readUnanswerable,
} from '../tests/support/own-questions.js';

interface Options {
  form?: Form;
  wrong?: true;
  json?: true;
}

/** One question as it was asked and what came of it. */
interface Line {
  id: string;
  form: Form;
  question: string;
  /** What should stand in an excerpt; none for a question that the reports do not answer. */
  answers: string[];
  /** Place from 1 of the first excerpt with an answer. */
  place: number | null;
  confidence: number;
  answered: boolean;
  excerpts: string[];
  isWrong: boolean;
}

async function main({ form, wrong, json }: Options): Promise<void> {
  const { MODEL_DIR } = DEFAULT_CONFIG;
  const embedder = await loadEmbedder(MODEL_DIR);
  const indexDir = await mkdtemp(path.join(tmpdir(), 'kaoju-questions-'));
  try {
    const { generation } = await builtIndex(embedder, REPORTS, indexDir);
    const forms = form ? [form] : FORMS;
    const lines: Line[] = [];
    const figures: Record<string, object> = {};
    for (const one of forms) {
      const asked = await askForm(one, readQuestions(), { generation, embedder });
      figures[one] = measureForm(asked);
      for (const { question, answer, place } of asked) {
        const { id, answers } = question;
        lines.push({ ...toLine(answer), id, form: one, answers, place, isWrong: place !== 1 });
      }
    }
    for (const { id, forms: wordings } of readUnanswerable()) {
      for (const one of forms) {
        if (one !== 'hant' && one !== 'hans') continue;
        const answer = await askShowing(wordings[one], generation, embedder);
        const isWrong = isAnswered(answer);
        lines.push({ ...toLine(answer), id, form: one, answers: [], place: null, isWrong });
      }
    }
    const shown = wrong ? lines.filter(({ isWrong }) => isWrong) : lines;
    if (json) process.stdout.write(`${JSON.stringify({ figures, questions: shown })}\n`);
    else process.stdout.write(`${[...shown.map(describe), describeAll(figures)].join('\n\n')}\n`);
  } finally {
    await rm(indexDir, { recursive: true, force: true });
  }
}

function toLine(answer: Answer): Pick<Line, 'question' | 'confidence' | 'answered' | 'excerpts'> {
  const { question, confidence, excerpts } = answer;
  const texts = excerpts.map(({ text }) => text);
  return { question, confidence, answered: isAnswered(answer), excerpts: texts };
}

function describe({ id, form, question, answers, place, ...line }: Line): string {
  const place1 = place === null ? 'not shown' : place === 1 ? 'first' : `excerpt ${place}`;
  const wanted = answers.length === 0 ? 'the reports do not answer it' : answers.join(' | ');
  const found = answers.length === 0 ? '' : ` (${place1})`;
  const said = line.answered ? 'answered' : 'abstained';
  return [
    `${line.isWrong ? '✗' : '✓'} ${id} ${form}: ${question}`,
    `  wanted: ${wanted}${found}`,
    `  ${said}, confidence ${line.confidence.toFixed(3)}`,
    `  ${line.excerpts[0] ?? '(no excerpt)'}`,
  ].join('\n');
}

function describeAll(figures: Record<string, object>): string {
  return Object.entries(figures)
    .map(([form, figure]) => `${form.padEnd(9)} ${JSON.stringify(figure)}`)
    .join('\n');
}

await new Command('questions')
  .description("Ask the project's own questions of the two reports and print what came first.")
  .addOption(new Option('--form <form>', 'one form of the questions').choices(FORMS))
  .option('--wrong', 'only where the first excerpt has no answer, or an answer was given wrongly')
  .option('--json', 'print one JSON document on standard output')
  .action(main)
  .parseAsync();
