/** Web archives: each page or PDF that a server answered with is an article, once. */

import { createHash } from 'node:crypto';
import { LimitReader, type WARCRecord } from 'warcio';
import { isKaojuError, KaojuError } from '../../../errors.js';
import { refuseLate, refuseSwollen } from '../limits.js';
import { readParameters } from '../mime/entities.js';
import type { FailedPart, Reading, ReadingContext } from '../reader.js';
import { Records } from './records.js';

/** What servers answer with that holds an article, and the name that tells its reader. */
const READ: Record<string, string> = {
  'text/html': 'page.html',
  'application/xhtml+xml': 'page.xhtml',
  'application/pdf': 'page.pdf',
};

/** @throws FileUnreadable for what is no web archive, or holds no page */
export async function read(
  bytes: Buffer,
  context: ReadingContext,
): Promise<(Reading | FailedPart)[]> {
  const all = await readRecords(bytes, context, new Map());
  if (all.length === 0) throw new KaojuError('FileUnreadable', 'holds no page');
  return all;
}

/** @param seen digests of what was read, by its address: of several archives in one */
export async function readRecords(
  bytes: Buffer,
  context: ReadingContext,
  seen: Map<string, Set<string>>,
): Promise<(Reading | FailedPart)[]> {
  const all: (Reading | FailedPart)[] = [];
  try {
    for await (const one of eachPage(bytes, context, seen)) all.push(...one);
  } catch (error) {
    // Of an archive that was cut off the pages before the cut are whole.
    if (!(error instanceof CutOff) || all.length === 0) throw error;
    all.push({ part: 'end', error: error.message });
  }
  return all;
}

/** Whether a record is as long as it says shows behind it: a page is told when that is known. */
async function* eachPage(
  bytes: Buffer,
  context: ReadingContext,
  seen: Map<string, Set<string>>,
): AsyncGenerator<(Reading | FailedPart)[]> {
  const unpacked = { bytes: 0 };
  const source = new Chunks(bytes);
  const records = new Records(source);
  let page: Page | null = null;
  for await (const record of records) {
    if (page) yield records.wasLonger ? [tooLong(page)] : page.read;
    page = null;
    refuseLate(context.signal, context.limits);
    // A revisit says that nothing changed.
    const url = record.warcTargetURI;
    if (record.warcType !== 'response' || !url || !/^https?:/u.test(url)) continue;
    const type = record.httpHeaders?.headers.get('content-type') ?? '';
    const name = READ[readParameters(type).value];
    if (!name || record.httpHeaders?.statusCode !== 200) continue;
    const { reader } = record;
    const payload = await payloadOf(record, unpacked, context);
    if (source.isSpent && reader instanceof LimitReader && reader.limit > 0) throw new CutOff();
    const digests = seen.get(url) ?? new Set();
    // What the archive says of it may be of another form of the page, or wrong.
    const digest = createHash('sha256').update(payload).digest('hex');
    if (digests.has(digest)) continue;
    const part = digests.size === 0 ? url : `${url} ${record.warcDate ?? digest}`;
    seen.set(url, digests.add(digest));
    page = { part, read: await readPayload({ payload, part, url, name, type }, context) };
  }
  if (page) yield records.wasLonger ? [tooLong(page)] : page.read;
}

interface Page {
  part: string;
  read: (Reading | FailedPart)[];
}

function tooLong({ part }: Page): FailedPart {
  return { part, error: 'goes on behind the end that its record tells' };
}

class CutOff extends KaojuError {
  constructor() {
    super('FileUnreadable', 'ends inside a record', { advice: 'Save or download it again' });
  }
}

const CHUNK = 65_536;
/** A whole archive is asked for more a few times at its end. */
const MOST_ASKED = 100;

/**
 * As a stream that the parser can read on its own terms. Within a record that is said to be longer
 * than what is left the parser asks for more without end, and lets nothing else run meanwhile.
 */
class Chunks implements AsyncIterable<Uint8Array>, AsyncIterator<Uint8Array> {
  private at = 0;
  private askedInVain = 0;

  constructor(private readonly bytes: Buffer) {}

  get isSpent(): boolean {
    return this.askedInVain > 0;
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    const value = this.bytes.subarray(this.at, this.at + CHUNK);
    this.at += value.byteLength;
    if (value.byteLength > 0) return { value };
    if (++this.askedInVain > MOST_ASKED) throw new CutOff();
    return { done: true, value: undefined };
  }
}

async function payloadOf(
  record: WARCRecord,
  unpacked: { bytes: number },
  { limits }: ReadingContext,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of record) {
    unpacked.bytes += chunk.byteLength;
    refuseSwollen(unpacked.bytes, limits);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

interface Payload {
  payload: Buffer;
  part: string;
  url: string;
  name: string;
  type: string;
}

async function readPayload(
  { payload, part, url, name, type }: Payload,
  context: ReadingContext,
): Promise<(Reading | FailedPart)[]> {
  const charset = readParameters(type).parameters.get('charset') ?? null;
  try {
    const { read } = await context.readInner(payload, name, { charset, url });
    return read.map((one) => {
      if ('error' in one) return { ...one, part };
      const sources = (one.origin?.sources ?? []).map((source) =>
        source.kind === 'file' ? { kind: 'part' as const, name: url } : source,
      );
      const origin = one.origin && { ...one.origin, sources };
      return { ...one, part, origin, told: { ...one.told, url: one.told.url ?? url } };
    });
  } catch (error) {
    if (!isKaojuError(error, 'FileUnreadable')) throw error;
    return [{ part, error: error.message }];
  }
}
