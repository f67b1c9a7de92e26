/**
 * Writes what the reader is trained and measured on, folded as the program folds:
 * `npx tsx tools/reader/export-texts.ts --out DIR [--shared ../shared] [--limit N]`. DIR/train
 * and DIR/eval-NAME get texts.jsonl and questions.jsonl (README.md beside this file says what
 * stands in them). `--limit` takes so many questions and articles of each source.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import type { ReaderText } from './texts/folded-text.js';
import { CopiesOf } from './texts/left-out.js';
import { makeQuestions } from './texts/made-questions.js';
import { NearestPassages } from './texts/nearest.js';
import {
  readArticles,
  readEncyclopaedia,
  readEvaluation,
  readNews,
  type Source,
} from './texts/sources.js';

/** Measured on, never trained on. */
const EVALUATIONS = ['cmrc-trial', 'news-dev'];
/** Near passages kept with a question. */
const NEAR = 8;
/** Questions made of one article. */
const MADE = 2;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    shared: { type: 'string', default: path.join(PACKAGE_ROOT, '..', 'shared') },
    limit: { type: 'string' },
  },
});
if (!values.out) throw new Error('Where to? export-texts.ts --out DIR');
const out = path.resolve(values.out);
const limit = values.limit ? Number(values.limit) : Number.POSITIVE_INFINITY;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const measured: ReaderText[] = [];
for (const name of EVALUATIONS) {
  const source = await readEvaluation(path.join(values.shared, 'eval', name));
  const answering = new Set(source.questions.map(({ text }) => text));
  measured.push(...source.texts.filter(({ id }) => answering.has(id)));
  write(`eval-${name}`, { ...source, questions: source.questions.slice(0, limit) });
}

const copies = new CopiesOf(measured);
const apart = (source: Source): Source => withoutTexts(source, (text) => copies.has(text));
const encyclopaedia = apart(readEncyclopaedia(path.join(values.shared, 'reader')));
const news = apart(readNews(path.join(values.shared, 'reader')));
const articles = readArticles(path.join(values.shared, 'news'))
  .filter((text) => !copies.has(text))
  .slice(0, limit);
write('train', {
  texts: [...encyclopaedia.texts, ...news.texts, ...articles],
  questions: [
    ...encyclopaedia.questions.slice(0, limit),
    ...news.questions.slice(0, limit),
    ...articles.flatMap((text) => makeQuestions(text, MADE)),
  ],
});

function withoutTexts({ texts, questions }: Source, isOut: (text: ReaderText) => boolean): Source {
  const kept = texts.filter((text) => !isOut(text));
  const ids = new Set(kept.map(({ id }) => id));
  return { texts: kept, questions: questions.filter(({ text }) => ids.has(text)) };
}

function write(name: string, { texts, questions }: Source): void {
  const folder = path.join(out, name);
  mkdirSync(folder, { recursive: true });
  const nearest = new NearestPassages(texts);
  const byId = new Map(texts.map((text) => [text.id, text]));
  const rows = questions.map((asked) => ({
    ...asked,
    answers: asked.answers.map(({ start, end }) => [start, end]),
    near: nearest.find(asked, byId.get(asked.text) as ReaderText, NEAR),
  }));
  writeRows(path.join(folder, 'texts.jsonl'), texts.map(toRow));
  writeRows(path.join(folder, 'questions.jsonl'), rows);
  const counts = new Map<string, number>();
  for (const { source } of questions) counts.set(source, (counts.get(source) ?? 0) + 1);
  const each = Array.from(counts, ([source, count]) => `${count} ${source}`).join(', ');
  say(`${name}: ${texts.length} texts, questions: ${each}`);
}

function toRow({ sentences, ...text }: ReaderText): object {
  return { ...text, sentences: sentences.map(({ start, end, from }) => [start, end, from]) };
}

function writeRows(file: string, rows: readonly object[]): void {
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
