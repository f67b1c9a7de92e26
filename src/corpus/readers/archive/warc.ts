/** Web archives: each page or PDF that a server answered with is an article, once. */

import { WARCParser, type WARCRecord } from 'warcio';
import { isKaojuError, KaojuError } from '../../../errors.js';
import { refuseLate, refuseSwollen } from '../limits.js';
import { readParameters } from '../mime/entities.js';
import type { FailedPart, Reading, ReadingContext } from '../reader.js';

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
  const unpacked = { bytes: 0 };
  for await (const record of new WARCParser(inChunks(bytes))) {
    refuseLate(context.signal, context.limits);
    // A revisit says that nothing changed.
    const url = record.warcTargetURI;
    if (record.warcType !== 'response' || !url || !/^https?:/u.test(url)) continue;
    const type = record.httpHeaders?.headers.get('content-type') ?? '';
    const name = READ[readParameters(type).value];
    if (!name || record.httpHeaders?.statusCode !== 200) continue;
    const payload = await payloadOf(record, unpacked, context);
    const digests = seen.get(url) ?? new Set();
    const digest = record.warcPayloadDigest ?? String(payload.byteLength);
    if (digests.has(digest)) continue;
    const part = digests.size === 0 ? url : `${url} ${record.warcDate ?? digest}`;
    seen.set(url, digests.add(digest));
    all.push(...(await readPayload({ payload, part, url, name, type }, context)));
  }
  return all;
}

/** As a stream that the parser can read on its own terms. */
async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  const CHUNK = 65_536;
  for (let at = 0; at < bytes.byteLength; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
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
