/** Web archives in a ZIP with their index. */

import { KaojuError } from '../../../errors.js';
import type { FailedPart, Reading, ReadingContext } from '../reader.js';
import { readRecords } from './warc.js';
import { Archive } from './zip.js';

/** @throws FileUnreadable for what is no such archive, or holds no page */
export async function read(
  bytes: Buffer,
  context: ReadingContext,
): Promise<(Reading | FailedPart)[]> {
  const archive = await Archive.open(bytes, context);
  const names = archive.names.filter((name) => /^archive\/[^/]+\.warc(?:\.gz)?$/u.test(name));
  const seen = new Map<string, Set<string>>();
  const all: (Reading | FailedPart)[] = [];
  for (const name of names) {
    const records = await archive.read(name);
    if (records) all.push(...(await readRecords(records, context, seen)));
  }
  if (all.length === 0) throw new KaojuError('FileUnreadable', 'holds no page');
  return all;
}
