/** One planned file → what a generation keeps of it: taken over, found in the journal, or made. */

import { readCorpusFile } from '../../corpus/files.js';
import { contentHash } from '../../corpus/identity.js';
import { formatOf, readerTag, TEXT } from '../../corpus/readers/formats.js';
import type { ReadFile } from '../../corpus/readers/read-file.js';
import { messageOf } from '../../errors.js';
import type { MadeArticle } from '../../store/journal.js';
import { type About, draftArticle } from '../make.js';
import type { PlannedFile } from '../plan.js';
import { obtainParts } from './parts.js';
import { complete, failOrThrow, type Obtained, type Source, takeOver } from './take-over.js';

/** Fails a file for its own faults only; what goes wrong on our side is thrown. */
export async function* obtain(
  planned: Exclude<PlannedFile, { kind: 'fail' }>,
  source: Source,
): AsyncGenerator<Obtained> {
  if (planned.kind === 'take') {
    yield { made: await takeOver(planned.index, source), kept: planned.kept };
    return;
  }
  const { file, row } = planned;
  let key: string | null = null;
  try {
    const bytes = await readCorpusFile(source.corpusDir, file, {
      followLinks: source.followLinks,
      maxBytes: source.maxBytes,
    });
    const format = formatOf(file, bytes) ?? TEXT;
    key = contentHash(bytes, row, readerTag(format, source));
    const journaled = await source.journal.read(key);
    if (journaled) {
      yield { made: journaled, kept: false };
      return;
    }
    const read = await source.read(bytes, file);
    if (isSeveral(read)) yield* obtainParts({ file, row, fileKey: key, read }, source);
    else yield { made: await makeOnly(read, { row, key }, source), kept: false };
  } catch (error) {
    yield* failOrThrow(error, { file, error: messageOf(error), key }, source);
  }
}

function isSeveral({ readings, failed }: ReadFile): boolean {
  return failed.length > 0 || readings.length !== 1 || readings[0]?.part !== null;
}

async function makeOnly(
  { format, readings: [reading] }: ReadFile,
  about: Pick<About, 'row' | 'key'>,
  source: Source,
): Promise<MadeArticle> {
  if (!reading) throw new RangeError('A file was read without a reading');
  const named = format === TEXT ? about : { ...about, format: format.name };
  const draft = await draftArticle(reading, named, await source.embedder());
  return complete(draft, { embeddings: null, terms: null }, source);
}
