/** Reads of the best passages what answers most likely; weigh-reading.ts says what it is worth. */

import type { Reader } from '../../embedding/reader.js';
import type { Question } from '../question/question.js';
import type { RankedWindow } from '../ranking/rank.js';
import { type SentenceReading, sentenceReadings } from './sentence-readings.js';
import type { ReadPassages } from './weigh-reading.js';
import { windowsToRead } from './windows-to-read.js';

export interface ReadOptions {
  reader: Reader;
  /** Passages that are read at most, a window of each. */
  count: number;
}

/** @param windows best first */
export async function readPassages(
  { key }: Pick<Question, 'key'>,
  windows: readonly RankedWindow[],
  { reader, count }: ReadOptions,
): Promise<ReadPassages> {
  const read = new Map<number, Map<number, SentenceReading>>();
  for (const { passage, first, last } of windowsToRead(windows, count)) {
    const texts = passage.texts.slice(first, last + 1);
    const logits = await reader.read(key, { title: passage.title, text: texts.join('') });
    if (!logits) continue;
    const sentences = sentenceReadings(texts, logits);
    read.set(
      passage.candidate.passage,
      new Map(sentences.map((one, i) => [first + i, one] as const)),
    );
  }
  return read;
}
