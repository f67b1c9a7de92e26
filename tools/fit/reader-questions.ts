/**
 * The questions that a reader is trained on, as collections to fit weights on: encyclopaedia and
 * news, each `NAME-contexts.jsonl.gz` and `NAME-questions.jsonl.gz` of one folder.
 */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { EvalQuery } from '../../src/evaluation/collection.js';
import type { FitCollection } from './collections.js';
import { spread } from './spread.js';

const contextSchema = v.object({
  id: v.string(),
  title: v.optional(v.string(), ''),
  text: v.string(),
});
const questionSchema = v.object({
  id: v.string(),
  context: v.string(),
  question: v.string(),
  /** UTF-16 units of the context's text: one place, or all where the answer stands. */
  start: v.optional(v.number()),
  end: v.optional(v.number()),
  starts: v.optional(v.array(v.number())),
  length: v.optional(v.number()),
});

/** By name, the development collection of the same source: left out together. */
const SOURCES = { encyclopaedia: 'cmrc-trial', news: 'news-dev' } as const;
/** Questions of a source at most, evenly spread: more tell no more and cost minutes. */
const MOST = 2_500;
const HELD_OUT = 5;

export interface ReaderQuestions {
  /** Only questions on texts that the reader is not trained on, as tools/reader splits them. */
  keptOut?: boolean;
}

/**
 * @param folder of the files
 * @param options keptOut: only questions on texts that the reader is not trained on, as
 *   tools/reader splits them
 */
export async function readerCollections(
  folder: string,
  { keptOut = false }: ReaderQuestions = {},
): Promise<FitCollection[]> {
  return Promise.all(
    Object.entries(SOURCES).map(async ([kind, source]): Promise<FitCollection> => {
      const contexts = await readLines(
        path.join(folder, `${kind}-contexts.jsonl.gz`),
        contextSchema,
      );
      const questions = await readLines(
        path.join(folder, `${kind}-questions.jsonl.gz`),
        questionSchema,
      );
      const texts = new Map(contexts.map(({ id, text }) => [id, text]));
      const usable = keptOut ? questions.filter(({ context }) => isKeptOut(context)) : questions;
      const name = `reader-${kind}`;
      return {
        name,
        source,
        paragraphOf: null,
        collection: {
          name,
          documents: contexts.map(({ id, title, text }) => ({ _id: id, title, text })),
          queries: spread(usable, MOST).map((one) => toQuery(one, texts.get(one.context) ?? '')),
        },
      };
    }),
  );
}

/** A fifth of the texts, by a hash of their ids (tools/reader/reader/data/texts.py). */
function isKeptOut(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % HELD_OUT === 0;
}

function toQuery(
  { id, context, question, start, end, starts, length = 0 }: v.InferOutput<typeof questionSchema>,
  text: string,
): EvalQuery {
  const from = start ?? starts?.[0] ?? 0;
  return {
    id,
    text: question,
    today: null,
    type: null,
    relevant: new Set([context]),
    answers: [text.slice(from, end ?? from + length)],
  };
}

async function readLines<T>(file: string, schema: v.GenericSchema<unknown, T>): Promise<T[]> {
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .split('\n');
  return lines.filter((line) => line !== '').map((line) => v.parse(schema, JSON.parse(line)));
}
