/**
 * Files that are no texts, read in a thread of their own: one that takes more memory or time than it
 * may ends the thread, fails by name, and the others are read in the next one.
 */

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { KaojuError } from '../../../errors.js';
import { formatNamed, formatOf, TEXT } from '../formats.js';
import { tooLate, tooMuchMemory } from '../limits.js';
import { type ReadFile, readFile } from '../read-file.js';
import type { ReadingLimits, ReadingSettings } from '../reader.js';
import type { ReadingJob, ReadingTold } from './reading-thread.js';

const THREAD = new URL('./reading-thread.js', import.meta.url);
/** Sources that are run without being compiled have no module that a thread could start with. */
const MAY_START = existsSync(fileURLToPath(THREAD));
/** What looks at the time by itself ends before: this is for what never does. */
const GRACE_MS = 10_000;
/**
 * A thread that reaches its limit is ended with 16 MB to spare, and the whole process if what is new
 * and kept at once exceeds those.
 */
const YOUNG_MB = 6;

export class BoundedReader {
  private thread: Worker | null = null;

  constructor(private readonly limits: ReadingSettings) {}

  /**
   * One file at a time.
   *
   * @throws FileUnreadable where nothing of it can be read, and for what exceeds the limits
   */
  async read(bytes: Buffer, file: string): Promise<ReadFile> {
    const { limits } = this;
    if (!MAY_START || (formatOf(file, bytes) ?? TEXT) === TEXT)
      return readFile(bytes, file, limits);
    const told = await this.readInThread({ bytes, file, limits });
    if ('message' in told) {
      const { code, message, advice } = told;
      throw new KaojuError(code, message, { advice });
    }
    return { ...told, format: formatNamed(told.format) };
  }

  async close(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }

  private async readInThread(job: ReadingJob): Promise<ReadingTold> {
    this.thread ??= this.start();
    const { thread } = this;
    const end = new AbortController();
    const { signal } = end;
    try {
      thread.postMessage(job);
      const told = once(thread, 'message', { signal }) as Promise<[ReadingTold]>;
      const [answer] = await Promise.race([told, endLate(job.limits, signal)]);
      return answer;
    } catch (error) {
      await this.close();
      throw isOutOfMemory(error) ? tooMuchMemory(job.limits, error) : error;
    } finally {
      end.abort();
    }
  }

  private start(): Worker {
    const maxOldGenerationSizeMb = Math.ceil(this.limits.maxHeapBytes / 1e6);
    const maxYoungGenerationSizeMb = YOUNG_MB;
    return new Worker(THREAD, {
      resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb },
    });
  }
}

/** @throws FileUnreadable once the time is over, unless the signal comes before */
async function endLate({ maxMs, ...limits }: ReadingLimits, signal: AbortSignal): Promise<never> {
  await setTimeout(maxMs + GRACE_MS, undefined, { signal });
  throw tooLate({ maxMs, ...limits });
}

function isOutOfMemory(error: unknown): boolean {
  return (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
