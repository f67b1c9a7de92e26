/** What the fits are told on the command line, and the collections that they take. */

import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../../src/config.js';
import { type FitCollection, fitCollections } from './collections.js';
import { type ReaderQuestions, readerCollections } from './reader-questions.js';

export interface FitOptions {
  config: Config;
  /** Use what was collected before. */
  keep: boolean;
  /** Write nothing. */
  dry: boolean;
  /** So many questions of a collection at most, evenly spread. */
  most: number;
  /** Where the retrieval collections are; default EVAL_DIR. */
  folder: string;
  /** Where the questions that a reader is trained on are. */
  reader: string | undefined;
}

export function fitOptions(): FitOptions {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      keep: { type: 'boolean' },
      dry: { type: 'boolean' },
      reader: { type: 'string' },
      most: { type: 'string' },
    },
  });
  const config = loadConfig();
  return {
    config,
    keep: values.keep === true,
    dry: values.dry === true,
    most: Number(values.most ?? Number.POSITIVE_INFINITY),
    folder: positionals[0] ?? config.EVAL_DIR,
    reader: values.reader,
  };
}

export async function chosenCollections(
  { folder, reader }: FitOptions,
  questions: ReaderQuestions = {},
): Promise<FitCollection[]> {
  return [
    ...(await fitCollections(folder)),
    ...(reader ? await readerCollections(reader, questions) : []),
  ];
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
