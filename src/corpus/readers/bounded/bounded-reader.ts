/**
 * Files that are no texts, read in a thread of their own: one that takes more memory or time than it
 * may ends the thread, fails by name, and the others are read in the next one.
 */

import { existsSync } from 'node:fs';
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
    try {
      return await new Promise<ReadingTold>((resolve, reject) => {
        const late = setTimeout(() => reject(tooLate(job.limits)), job.limits.maxMs + GRACE_MS);
        end.signal.addEventListener('abort', () => clearTimeout(late));
        thread.once('message', resolve);
        thread.once('error', (error) => reject(ownError(error, job.limits)));
        thread.postMessage(job);
      });
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      end.abort();
      thread.removeAllListeners();
    }
  }

  private start(): Worker {
    const maxOldGenerationSizeMb = Math.ceil(this.limits.maxHeapBytes / 1e6);
    return new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb } });
  }
}

function ownError(error: Error & { code?: string }, limits: ReadingLimits): Error {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(limits, error) : error;
}
