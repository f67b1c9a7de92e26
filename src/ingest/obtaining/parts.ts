/**
 * The articles of a file of several: each is taken over, found in the journal or made by itself, and
 * fails by itself.
 */

import { contentHash } from '../../corpus/identity.js';
import type { Given } from '../../corpus/metadata.js';
import type { ReadFile } from '../../corpus/readers/read-file.js';
import type { Reading } from '../../corpus/readers/reader.js';
import { messageOf } from '../../errors.js';
import type { MadeArticle } from '../../store/journal.js';
import { packOrigin } from '../../text/origin-map.js';
import { draftArticle } from '../make.js';
import { complete, failOrThrow, type Obtained, type Source, takeOver } from './take-over.js';

export interface Several {
  file: string;
  row: Given | null;
  fileKey: string;
  read: ReadFile;
}

export async function* obtainParts(several: Several, source: Source): AsyncGenerator<Obtained> {
  const { file, fileKey, read } = several;
  for (const { part, error } of read.failed) {
    yield { failed: { file, part, error: `${part}: ${error}`, key: fileKey } };
  }
  const amount = read.readings.length;
  for (const [index, reading] of read.readings.entries()) {
    source.signal.throwIfAborted();
    const onPassage = (made: number): void => source.onPassage((index + made) / amount);
    try {
      yield { made: await obtainPart(reading, several, { ...source, onPassage }), kept: false };
    } catch (error) {
      const part = reading.part ?? '';
      const failed = { file, part, error: `${part}: ${messageOf(error)}`, key: fileKey };
      for await (const obtained of failOrThrow(error, failed, source)) {
        // It stands in for a part of this version of the file.
        if ('made' in obtained) obtained.made.record.fileKey = fileKey;
        yield obtained;
      }
    }
  }
}

async function obtainPart(
  reading: Reading,
  { row, fileKey, read }: Several,
  source: Source,
): Promise<MadeArticle> {
  const { format } = read;
  const { part, text, told, noise } = reading;
  // Another version of the reader that reads the same of it makes nothing anew.
  const content = JSON.stringify([format.name, part, text, told, noise, reading.warnings]);
  const key = contentHash(content, row);
  const known = source.byKey.get(key);
  const there =
    (await source.journal.read(key)) ??
    (known === undefined ? null : await takeOver(known, source));
  if (there) return { ...there, record: { ...there.record, ...placeOf(reading, fileKey) } };
  const about = { row, key, fileKey, format: format.name };
  const draft = await draftArticle(reading, about, await source.embedder());
  return complete(draft, { embeddings: null, terms: null }, source);
}

/** What differs for the same article where others before it came or went. */
function placeOf(
  { origin, marks }: Reading,
  fileKey: string,
): Pick<MadeArticle['record'], 'fileKey' | 'origin' | 'marks'> {
  const places = marks.length > 0 ? { marks } : {};
  return { fileKey, ...places, ...(origin && { origin: packOrigin(origin) }) };
}
