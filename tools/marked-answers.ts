/**
 * How often what is marked as the answer is right, by what is asked for: where the shares of
 * src/retrieval/answers/sureness.ts come from. The rules are written by looking at one half of the
 * questions (`--half seen`, `--wrong`), the shares are those of the other (`--half kept`).
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { loadConfig } from '../src/config.js';
import { loadEmbedder } from '../src/embedding/embedder.js';
import { loadReader } from '../src/embedding/reader.js';
import { type MarkedQuestion, markedIn, measureSpans } from '../src/evaluation/spans.js';
import { ask } from '../src/retrieval/ask.js';
import { readAskedFor } from '../src/retrieval/question/asked/asked-for.js';
import { fold } from '../src/text/folding/fold.js';
import type { Excerpt } from '../src/types/answer.js';
import { builtIndex, REPORTS } from '../tests/support/index.js';
import {
  type Asking,
  askForm,
  FORMS,
  holdsPart,
  partsOf,
  readQuestions,
} from '../tests/support/own-questions/questions.js';
import { fitCollections, openCollection } from './fit/collections.js';

interface Options {
  half: 'seen' | 'kept' | 'all';
  most: number;
  wrong?: true;
}

/** A question with what is marked in its excerpts. */
interface Line extends MarkedQuestion {
  source: string;
  asked: string;
  text: string;
}

async function main(names: string[], options: Options): Promise<void> {
  const lines: Line[] = [];
  const { EVAL_DIR, MODEL_DIR, READER, READER_DIR } = loadConfig();
  const embedder = await loadEmbedder(MODEL_DIR);
  const reader = READER ? await loadReader(READER_DIR) : null;
  if (names.includes('own')) lines.push(...(await askReports({ embedder, reader }, options)));
  for (const one of await fitCollections(EVAL_DIR)) {
    if (!names.includes(one.name)) continue;
    const { generation } = await openCollection(one, MODEL_DIR);
    const queries = one.collection.queries
      .filter(({ id, answers }) => answers !== null && isOfHalf(id, options.half))
      .slice(0, options.most);
    for (const { id: _, text, today, answers } of queries) {
      const asked = readAskedFor(fold(text))?.kind;
      if (!asked || !answers) continue;
      const day = today === null ? {} : { today };
      const { excerpts } = await ask(text, generation, embedder, {
        abstainBelow: 0.05,
        reader,
        ...day,
      });
      const holds = ({ text: shown }: Excerpt) =>
        answers.some((answer) => bare(shown).includes(bare(answer)));
      lines.push({ source: one.name, asked, text, answers, excerpts: markedIn(excerpts, holds) });
    }
  }
  for (const line of lines) if (options.wrong) describeWrong(line);
  report('all', lines);
  for (const asked of new Set(lines.map((line) => line.asked))) {
    report(
      asked,
      lines.filter((line) => line.asked === asked),
    );
  }
  for (const source of new Set(lines.map((line) => line.source))) {
    report(
      source,
      lines.filter((line) => line.source === source),
    );
  }
}

async function askReports(
  models: Pick<Asking, 'embedder' | 'reader'>,
  options: Options,
): Promise<Line[]> {
  const indexDir = await mkdtemp(path.join(tmpdir(), 'kaoju-marked-'));
  try {
    const { generation } = await builtIndex(models.embedder, REPORTS, indexDir);
    return await askOwn({ generation, ...models }, options);
  } finally {
    await rm(indexDir, { recursive: true, force: true });
  }
}

async function askOwn(asking: Asking, { half, most }: Options): Promise<Line[]> {
  const questions = readQuestions()
    .filter(({ id }) => isOfHalf(id, half))
    .slice(0, most);
  const lines: Line[] = [];
  for (const form of FORMS) {
    for (const { question, answer } of await askForm(form, questions, asking)) {
      const parts = partsOf(question);
      const answers = parts.flatMap(({ words = [] }) => words);
      const text = question.forms[form] ?? '';
      const asked = readAskedFor(fold(text))?.kind;
      if (!asked || answers.length === 0) continue;
      const holds = (excerpt: Excerpt) => parts.some((part) => holdsPart(part, excerpt));
      lines.push({
        source: 'own',
        asked,
        text,
        answers,
        excerpts: markedIn(answer.excerpts, holds),
      });
    }
  }
  return lines;
}

/** Without spaces, which stand in some articles between a figure and its measure. */
function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** By a sum over the id's characters, so that a question stays in its half. */
function isOfHalf(id: string, half: Options['half']): boolean {
  const sum = Array.from(id).reduce((total, one) => total + (one.codePointAt(0) ?? 0), 0);
  return half === 'all' || (sum % 2 === 0) === (half === 'seen');
}

function report(name: string, lines: readonly Line[]): void {
  const { questions, marked, right } = measureSpans(lines);
  const marks = lines.flatMap(({ excerpts }) => excerpts).length;
  process.stdout.write(
    `${name.padEnd(12)} asked ${questions}, marked ${marked}, ${marks} marks, right ${right ?? '-'}\n`,
  );
}

function describeWrong(line: Line): void {
  if (line.excerpts.length === 0 || measureSpans([line]).right === 1) return;
  const marks = line.excerpts.map(({ marks: [mark] }) => mark).join(' | ');
  process.stdout.write(`${line.source} ${line.text} [${line.asked}]: ${marks}; ${line.answers}\n`);
}

await new Command(path.basename(import.meta.filename))
  .description('Measure how often what is marked as the answer is right.')
  .argument('<names...>', 'collections of EVAL_DIR; own for the questions on the two reports')
  .addOption(new Option('--half <half>').choices(['seen', 'kept', 'all']).default('kept'))
  .option('--most <count>', 'questions of each collection', Number, Number.POSITIVE_INFINITY)
  .option('--wrong', 'print each question with a wrong mark; for the seen half alone')
  .action(main)
  .parseAsync();
