/**
 * The index line: file → Article → Passage[] → fold → vectors + terms → generation → swap.
 * What did not change is taken over; a failed or cancelled run leaves the serving generation
 * as it was, and what it made for the next run.
 */

import { BoundedReader } from '../corpus/readers/bounded/bounded-reader.js';
import { DEFAULT_LIMITS } from '../corpus/readers/limits.js';
import type { ReadingSettings } from '../corpus/readers/reader.js';
import type { Embedder } from '../embedding/embedder.js';
import type { Model } from '../embedding/model.js';
import { KaojuError, messageOf } from '../errors.js';
import { toDiskError } from '../store/files.js';
import { type FailedRecord, removeOldGenerations, rollBack } from '../store/generations.js';
import { Journal, removeUnfinished } from '../store/journal.js';
import { assertHeld, lostLock, withBuildLock } from '../store/lock.js';
import { type Pointer, readPointer, writePointer } from '../store/pointer.js';
import type { BuildReport } from '../types/build-report.js';
import { type Base, openBase } from './base.js';
import { fingerprintOf } from './fingerprint.js';
import { obtain } from './obtaining/obtain.js';
import type { Source } from './obtaining/take-over.js';
import { type Plan, planBuild } from './plan.js';
import { Progress, type ProgressListener } from './progress.js';
import {
  countChanges,
  countLeftOut,
  findOtherCorpus,
  isUpToDate,
  nothingIndexed,
  reportPlan,
  reportUnchanged,
  secondsSince,
  tell,
} from './report.js';
import { type BuildTimings, StepClock, timed, timeEmbedding } from './timings.js';
import { GenerationWriter } from './write.js';

export interface BuildOptions {
  corpusDir: string;
  indexDir: string;
  model: Model;
  /** Called when the first passage is to be embedded: with nothing changed it never is. */
  loadEmbedder: () => Promise<Embedder>;
  /** Takes nothing over. */
  full?: boolean;
  /** Lets the articles of another folder take the place of those that the index was made from. */
  replace?: boolean;
  /** Follows links that lead out of the corpus. */
  followLinks?: boolean;
  /** How much reading one file may cost. */
  limits?: ReadingSettings;
  /** Only looks: the report says what a build would do, and nothing is written. */
  check?: boolean;
  onProgress?: ProgressListener;
  /** What a person should read while it runs. */
  onNote?: (note: string) => void;
  /** Told at the end where the time went, for measurements. */
  onTimings?: (timings: BuildTimings) => void;
  signal?: AbortSignal;
}

/**
 * Brings the index in step with the corpus.
 *
 * @throws IndexBusy, CorpusMissing, OtherCorpus, NothingIndexed, BuildCancelled; the serving generation stays
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const stop = new AbortController();
  const cancel = (): void => {
    stop.abort(
      new KaojuError(
        'BuildCancelled',
        'The build was cancelled; what it made is kept for the next',
      ),
    );
  };
  options.signal?.addEventListener('abort', cancel);
  if (options.signal?.aborted) cancel();
  try {
    const clock = new StepClock();
    const lost = (cause: Error): void => stop.abort(lostLock(cause));
    const { onNote } = options;
    const report = await withBuildLock(
      options.indexDir,
      lost,
      (lock) => build(options, { clock, signal: stop.signal, proceed: () => assertHeld(lock) }),
      { signal: stop.signal, ...(onNote && { onWait: onNote }) },
    );
    options.onTimings?.(clock.timings);
    return report;
  } catch (error) {
    throw toDiskError(error, 'INDEX_DIR');
  } finally {
    options.signal?.removeEventListener('abort', cancel);
  }
}

/**
 * Serves the generation before this one again.
 *
 * @throws IndexBusy while a build runs, NoPreviousGeneration
 */
export async function rollBackIndex(indexDir: string, model: Model): Promise<Pointer> {
  try {
    return await withBuildLock(
      indexDir,
      () => {},
      (lock) =>
        rollBack(indexDir, { expected: fingerprintOf(model), proceed: () => assertHeld(lock) }),
    );
  } catch (error) {
    throw toDiskError(error, 'INDEX_DIR');
  }
}

/** What is left over costs room; a build that serves is none that failed. */
async function tidy(options: BuildOptions, remove: () => Promise<void>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    const reason = messageOf(toDiskError(error, 'INDEX_DIR'));
    options.onNote?.(`What earlier builds left could not be removed: ${reason}`);
  }
}

interface Run {
  clock: StepClock;
  signal: AbortSignal;
  /** Called before what only one build may do; throws where another may have taken over. */
  proceed: () => Promise<void>;
}

async function build(options: BuildOptions, run: Run): Promise<BuildReport> {
  const { clock, signal, proceed } = run;
  const { corpusDir, indexDir, model, full = false, followLinks = false } = options;
  const limits: ReadingSettings = options.limits ?? DEFAULT_LIMITS;
  const { maxBytes, columns = {} } = limits;
  const startedAt = performance.now();
  const fingerprint = fingerprintOf(model);
  const base = await clock.time('openBaseMs', () => openBase(indexDir, fingerprint));
  for (const note of base.notes) options.onNote?.(note);
  const plan = await clock.time('readFilesMs', () =>
    planBuild({ corpusDir, base, full, followLinks, maxBytes, columns }),
  );
  const other = options.replace ? null : findOtherCorpus(model, base, plan);
  if (other && !options.check) throw other;
  if (other) options.onNote?.(messageOf(other));
  if (options.check) return reportPlan(model, base, plan, startedAt);
  if (!full && isUpToDate(base, plan)) {
    await proceed();
    return endUnchanged(options, base, plan, startedAt);
  }

  const journal = await Journal.open(indexDir, fingerprint);
  if (journal.size > 0)
    options.onNote?.(`Going on with an unfinished build: ${journal.size} articles`);
  const writer = await GenerationWriter.create(indexDir, fingerprint, clock);
  const progress = new Progress(plan, options.onProgress);
  const failed: FailedRecord[] = [...plan.failed];
  let embedded = 0;
  const reader = new BoundedReader(limits);
  const source: Source = {
    corpusDir,
    followLinks,
    maxBytes,
    columns,
    read: (bytes, file) => reader.read(bytes, file),
    byKey: plan.byKey,
    base,
    journal,
    embedder: once(async () => {
      const embedder = await clock.time('loadModelMs', options.loadEmbedder);
      return timeEmbedding(embedder, clock);
    }),
    onPassage: (made) => progress.tick(++embedded, made),
    signal,
  };
  try {
    for (const planned of plan.files) {
      signal.throwIfAborted();
      if (planned.kind === 'fail') {
        failed.push(planned.failed);
        continue;
      }
      progress.begin(planned.kind === 'make' ? planned.bytes : 0);
      const step = planned.kind === 'take' ? 'takeOverMs' : 'makeArticlesMs';
      for await (const obtained of timed(clock, step, obtain(planned, source))) {
        if ('failed' in obtained) failed.push(obtained.failed);
        else await writer.append(planned.file, obtained.made, obtained.kept);
      }
      progress.advance(embedded);
    }
    if (writer.count.articles === 0) throw nothingIndexed(plan, failed);
    progress.writing(embedded);
    await writer.keepRows(plan.rows);
    const about = { corpusDir: plan.corpusDir, failed, leftOut: countLeftOut(plan) };
    const manifest = await clock.time('swapMs', () =>
      writer.swap(base.pointer, about, async () => {
        signal.throwIfAborted();
        await proceed();
      }),
    );
    await journal.close();
    await tidy(options, async () => {
      await removeOldGenerations(indexDir, await readPointer(indexDir));
      await removeUnfinished(indexDir);
    });
    return {
      generation: manifest.generation,
      model: model.name,
      ...writer.count,
      ...countChanges(base, writer.keys),
      embedded,
      ...tell(failed, [...plan.warnings, ...writer.warnings], plan),
      seconds: secondsSince(startedAt),
    };
  } finally {
    await reader.close();
    await journal.close();
  }
}

async function endUnchanged(
  options: BuildOptions,
  base: Base,
  plan: Plan,
  startedAt: number,
): Promise<BuildReport> {
  const { indexDir, model } = options;
  // A build ends a rollback: the generation gone back to is now the wanted one.
  if (base.pointer?.rolledBack)
    await writePointer(indexDir, { ...base.pointer, rolledBack: false });
  await tidy(options, () => removeUnfinished(indexDir));
  return reportUnchanged(model, base, plan, startedAt);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
