/** What a reader is called with, where nothing stands within the file. */

import { DEFAULT_LIMITS } from '../../../src/corpus/readers/limits.js';
import type { ReadingContext, ReadingLimits } from '../../../src/corpus/readers/reader.js';

export function readingContext(file: string, limits: Partial<ReadingLimits> = {}): ReadingContext {
  return {
    file,
    limits: { ...DEFAULT_LIMITS, ...limits },
    signal: AbortSignal.timeout(60_000),
    readInner: () => Promise.reject(new Error('nothing stands within this file')),
  };
}
