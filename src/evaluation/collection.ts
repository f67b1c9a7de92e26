/** A retrieval test collection in the BEIR layout: corpus.jsonl, queries.jsonl, qrels/test.tsv. */

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { KaojuError, messageOf } from '../errors.js';

const id = v.pipe(v.string(), v.minLength(1));
const documentSchema = v.object({
  _id: id,
  title: v.optional(v.string(), ''),
  text: v.string(),
});
const querySchema = v.object({
  _id: id,
  text: v.string(),
  metadata: v.optional(v.partial(v.object({ date: v.string(), type: v.string() })), {}),
});
const answerSchema = v.object({ _id: v.string(), answers: v.array(v.string()) });

export interface EvalQuery {
  id: string;
  text: string;
  /** The day it is asked, YYYY-MM-DD; null where none is given. */
  today: string | null;
  type: string | null;
  /** Ids of the documents that answer. */
  relevant: ReadonlySet<string>;
  /** Strings of which one stands in a good excerpt; null where none is known. */
  answers: readonly string[] | null;
}

export interface EvalCollection {
  name: string;
  documents: v.InferOutput<typeof documentSchema>[];
  /** Only those with a relevant document. */
  queries: EvalQuery[];
}

/** @throws UsageInvalid naming the file and line that do not fit */
export async function readCollection(dir: string): Promise<EvalCollection> {
  const documents = await readLines(path.join(dir, 'corpus.jsonl'), documentSchema);
  const queries = await readLines(path.join(dir, 'queries.jsonl'), querySchema);
  const relevant = await readJudgements(path.join(dir, 'qrels', 'test.tsv'));
  const answers = new Map<string, string[]>();
  try {
    for (const line of await readLines(path.join(dir, 'answers.jsonl'), answerSchema)) {
      answers.set(line._id, line.answers);
    }
  } catch (error) {
    const { code } = (error as Error).cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw error;
  }
  return {
    name: path.basename(path.resolve(dir)),
    documents,
    queries: queries.flatMap(({ _id, text, metadata }) => {
      const judged = relevant.get(_id);
      if (!judged) return [];
      const { date = null, type = null } = metadata;
      return [
        { id: _id, text, today: date, type, relevant: judged, answers: answers.get(_id) ?? null },
      ];
    }),
  };
}

/**
 * Writes the documents as articles of a corpus folder, whose ids are the documents' own, unless
 * they stand there already.
 */
export async function writeCorpus({ documents }: EvalCollection, folder: string): Promise<void> {
  const stamp = path.join(folder, '.complete');
  const count = await readFile(stamp, 'utf8').catch(() => '');
  if (count === String(documents.length)) return;
  const building = `${folder}.new`;
  await rm(building, { recursive: true, force: true });
  await mkdir(building, { recursive: true });
  for (const [index, { _id, title, text }] of documents.entries()) {
    const front = ['---', `id: ${JSON.stringify(_id)}`];
    if (title !== '') front.push(`title: ${JSON.stringify(title)}`);
    const name = `${String(index).padStart(6, '0')}.txt`;
    await writeFile(path.join(building, name), [...front, '---', text].join('\n'));
  }
  await writeFile(path.join(building, '.complete'), String(documents.length));
  await rm(folder, { recursive: true, force: true });
  await rename(building, folder);
}

async function readLines<T>(file: string, schema: v.GenericSchema<unknown, T>): Promise<T[]> {
  let lines: string[];
  try {
    lines = (await readFile(file, 'utf8')).split('\n');
  } catch (cause) {
    throw new KaojuError('UsageInvalid', `${path.basename(file)} cannot be read in that folder`, {
      cause,
    });
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [v.parse(schema, JSON.parse(line))];
    } catch (cause) {
      const where = `${path.basename(file)} line ${index + 1}`;
      throw new KaojuError('UsageInvalid', `${where}: ${messageOf(cause)}`, { cause });
    }
  });
}

/** query-id, corpus-id, score; a score of 0 is no relevance. */
async function readJudgements(file: string): Promise<Map<string, Set<string>>> {
  const relevant = new Map<string, Set<string>>();
  const table = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new KaojuError('UsageInvalid', 'qrels/test.tsv cannot be read in that folder', { cause });
  });
  for (const line of table.split('\n').slice(1)) {
    const [query, document, score] = line.trim().split('\t');
    if (!query || !document || Number(score) <= 0) continue;
    const judged = relevant.get(query) ?? new Set();
    relevant.set(query, judged.add(document));
  }
  return relevant;
}
