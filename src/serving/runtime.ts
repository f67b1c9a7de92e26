/** Config → the wired parts of a process that answers: the model and the serving generation. */

import type { Config } from '../config.js';
import { readCorpusFile } from '../corpus/files.js';
import { type Embedder, loadEmbedder } from '../embedding/embedder.js';
import { loadReader, type Reader } from '../embedding/reader.js';
import { messageOf } from '../errors.js';
import { type Aliases, indexAliases, NO_ALIASES } from '../expansion/aliases.js';
import { fingerprintOf } from '../ingest/fingerprint.js';
import type { Logger } from '../logger.js';
import { type AskOptions, ask } from '../retrieval/ask.js';
import { thresholdsOf } from '../retrieval/verdict.js';
import { type Generation, openServing } from '../store/generations.js';
import { pointerTime } from '../store/pointer.js';
import type { Answer } from '../types/answer.js';

/** How often a process that answers looks for a new generation. */
const LOOK_EVERY_MS = 1000;

/** With more questions held than this each is read less for, so that nobody waits for reading. */
const BUSY_FROM = 8;
/** Passages read of a question then; never more than READ_PASSAGES says. */
const READ_WHEN_BUSY = 2;

export interface Runtime {
  /** The one that serves now; a question keeps the one it began with. */
  readonly generation: Generation;
  readonly embedder: Embedder;
  /** Null where READER is off. */
  readonly reader: Reader | null;
  ask(question: string, options?: Partial<AskOptions>): Promise<Answer>;
  /** As `ask`, with what it was answered from, for whoever goes on from the answer. */
  answer(question: string, options?: Partial<AskOptions>): Promise<Answered>;
  /** Opens a newer generation if there is one. A broken one is logged and not served. */
  refresh(): Promise<void>;
  close(): void;
}

export interface Answered {
  answer: Answer;
  /** The one that served when it was asked; another one may by now. */
  generation: Generation;
}

/**
 * @param questionsHeld how many questions have come that are not answered yet
 * @throws IndexMissing, IndexStale, IndexCorrupt, ModelInvalid
 */
export async function openRuntime(
  config: Config,
  logger: Logger,
  questionsHeld: () => number = () => 0,
): Promise<Runtime> {
  const embedder = await loadEmbedder(config.MODEL_DIR);
  const fingerprint = fingerprintOf(embedder.model);
  let seen = await pointerTime(config.INDEX_DIR);
  // One reads files while the other computes.
  const [reader, opened] = await Promise.all([
    config.READER ? loadReader(config.READER_DIR) : null,
    openServing(config.INDEX_DIR, fingerprint),
  ]);
  let generation = opened;
  let aliases = await readAliases(config, logger, NO_ALIASES);
  let refreshing: Promise<void> | null = null;

  const refresh = async (): Promise<void> => {
    const time = await pointerTime(config.INDEX_DIR);
    if (time === seen) return;
    try {
      const next = await openServing(config.INDEX_DIR, fingerprint);
      if (next.id !== generation.id)
        logger.info({ generation: next.id }, 'serving a new generation');
      generation = next;
      aliases = await readAliases(config, logger, aliases);
      seen = time;
    } catch (error) {
      seen = time;
      logger.error({ error: messageOf(error) }, 'the new generation cannot be served');
    }
  };
  const refreshOnce = (): Promise<void> => {
    refreshing ??= refresh().finally(() => {
      refreshing = null;
    });
    return refreshing;
  };
  const timer = setInterval(() => void refreshOnce(), LOOK_EVERY_MS);
  timer.unref();

  const answer: Runtime['answer'] = async (question, options) => {
    const from = generation;
    const given = await ask(question, from, embedder, {
      ...thresholdsOf(config),
      publicUrl: config.PUBLIC_URL ?? null,
      aliases,
      reader,
      readMost: Math.min(
        config.READ_PASSAGES,
        questionsHeld() > BUSY_FROM ? READ_WHEN_BUSY : Number.POSITIVE_INFINITY,
      ),
      ...options,
    });
    return { answer: given, generation: from };
  };

  return {
    get generation() {
      return generation;
    },
    embedder,
    reader,
    ask: async (question, options) => (await answer(question, options)).answer,
    answer,
    refresh: refreshOnce,
    close: () => clearInterval(timer),
  };
}

/**
 * Names that the collection's owner told. A table that cannot be read is told in the log, and the
 * earlier one stays.
 */
async function readAliases(
  { CORPUS_DIR, FOLLOW_LINKS }: Config,
  logger: Logger,
  earlier: Aliases,
): Promise<Aliases> {
  try {
    const bytes = await readCorpusFile(CORPUS_DIR, 'aliases.csv', { followLinks: FOLLOW_LINKS });
    // Most collections have no such table, and what reads one takes as long to load as an answer.
    const { decodeText } = await import('../corpus/decode.js');
    const { readAliasesCsv } = await import('../expansion/aliases-csv.js');
    const { text, warning: damage } = decodeText(bytes);
    const { aliases, warnings } = readAliasesCsv(text);
    for (const warning of damage ? [damage, ...warnings] : warnings)
      logger.warn({ file: 'aliases.csv' }, warning);
    return indexAliases(aliases);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if ((cause as NodeJS.ErrnoException | null)?.code === 'ENOENT') return NO_ALIASES;
    logger.warn({ file: 'aliases.csv', error: messageOf(error) }, 'is not used');
    return earlier;
  }
}
