/** How much reading one file may cost: what exceeds it fails by name and is never read in part. */

import { getHeapStatistics } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { KaojuError } from '../../errors.js';
import type { ReadingLimits, ReadingSettings } from './reader.js';

/** A book with its pictures; a text file has its own, narrower limit. */
export const DEFAULT_LIMITS: ReadingLimits = {
  maxBytes: 100_000_000,
  maxUnpackedBytes: 400_000_000,
  maxCharacters: 20_000_000,
  maxParts: 100_000,
  maxHeapBytes: 1_000_000_000,
  maxMs: 120_000,
};

/** As the settings have them. */
export function limitsOf(settings: {
  READ_SECONDS: number;
  READ_MAX_MB: number;
  READ_MEMORY_MB: number;
  TABLE_COLUMNS: NonNullable<ReadingSettings['columns']>;
}): ReadingSettings {
  return {
    ...DEFAULT_LIMITS,
    maxUnpackedBytes: settings.READ_MAX_MB * 1_000_000,
    maxMs: settings.READ_SECONDS * 1000,
    columns: settings.TABLE_COLUMNS,
    maxHeapBytes: settings.READ_MEMORY_MB * 1_000_000,
  };
}

/**
 * Called between pages, entries and the like.
 *
 * @throws FileUnreadable once the time is over
 */
export function refuseLate({ aborted }: AbortSignal, limits: ReadingLimits): void {
  if (aborted) throw tooLate(limits);
}

export function tooLate({ maxMs }: ReadingLimits): KaojuError {
  return new KaojuError('FileUnreadable', `takes longer to read than ${maxMs / 1000} s`, {
    advice: 'Split it, or raise READ_SECONDS',
  });
}

/** A text of fewer bytes fits into what a thread that reaches its limit has to spare. */
const LARGE_BYTES = 4_000_000;
/** UTF-16. */
const MOST_BYTES_A_BYTE = 2;

/**
 * Called before bytes become one text. Where a thread has no room for a text as long, its whole
 * process would end, and not the thread.
 *
 * @throws FileUnreadable for what does not fit
 */
export function refuseHeavy(bytes: number, limits: ReadingLimits): void {
  if (isMainThread || bytes < LARGE_BYTES) return;
  const used = getHeapStatistics().used_heap_size;
  if (used + bytes * MOST_BYTES_A_BYTE > limits.maxHeapBytes) throw tooMuchMemory(limits, null);
}

export function tooMuchMemory({ maxHeapBytes }: ReadingLimits, cause: unknown): KaojuError {
  const most = Math.round(maxHeapBytes / 1e6);
  return new KaojuError('FileUnreadable', `takes more memory to read than ${most} MB`, {
    cause,
    advice: 'Split it, or raise READ_MEMORY_MB',
  });
}

/** @throws FileUnreadable for more characters than a file's articles may have in all */
export function refuseLong(characters: number, { maxCharacters }: ReadingLimits): void {
  if (characters <= maxCharacters) return;
  throw new KaojuError(
    'FileUnreadable',
    `holds ${characters} characters; at most ${maxCharacters} are read`,
    { advice: 'Split it' },
  );
}

/** @throws FileUnreadable for what grows beyond the limit when it is unpacked */
export function refuseSwollen(bytes: number, { maxUnpackedBytes }: ReadingLimits): void {
  if (bytes <= maxUnpackedBytes) return;
  throw new KaojuError(
    'FileUnreadable',
    `unpacks to more than ${Math.round(maxUnpackedBytes / 1e6)} MB`,
    { advice: 'Take it apart, or raise READ_MAX_MB' },
  );
}
