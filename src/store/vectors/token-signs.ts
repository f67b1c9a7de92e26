/**
 * The token signs of a generation (embedding/token-signs.ts), in shards of one container each.
 * They are checked when a generation is opened and then stay on disk: a question reads those of
 * its few best candidates by position. In memory they would be most of an index.
 *
 * Payload: u32 ends[passages], counted from behind them · the passages' encoded signs.
 */

import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { KaojuError } from '../../errors.js';
import { othersTurn } from '../../text/steps.js';
import {
  checkOf,
  decodeHeader,
  encodeContainer,
  type FileCheck,
  HEADER_BYTES,
} from '../container.js';
import { writeDurably } from '../files.js';
import { shardFile } from '../paths.js';
import { SHARD_PASSAGES } from './vectors.js';

/** Bytes read at a time when a file is checked. */
const READ_BYTES = 1 << 20;

/** Takes encoded signs in order of ordinal and writes a shard whenever one is full. */
export class TokenSignWriter {
  private rows: Uint8Array[] = [];
  private first = 0;
  readonly files = new Map<string, FileCheck>();

  constructor(
    private readonly folder: string,
    private readonly dimensions: number,
  ) {}

  async append(signs: Uint8Array): Promise<void> {
    this.rows.push(signs);
    if (this.rows.length === SHARD_PASSAGES) await this.flush();
  }

  async finish(): Promise<void> {
    if (this.rows.length > 0) await this.flush();
  }

  private async flush(): Promise<void> {
    const { rows, dimensions, first } = this;
    const ends = new Uint32Array(rows.length);
    let end = 0;
    rows.forEach((row, i) => {
      end += row.byteLength;
      ends[i] = end;
    });
    const payload = Buffer.concat([new Uint8Array(ends.buffer), ...rows]);
    const bytes = encodeContainer({ kind: 'SIGN', dimensions, count: rows.length, first }, payload);
    const name = shardFile('signs', this.files.size);
    await writeDurably(path.join(this.folder, name), bytes);
    this.files.set(name, checkOf(bytes));
    this.first += rows.length;
    this.rows = [];
  }
}

interface Shard {
  file: string;
  bytes: number;
  /** Where each passage's signs end, from the first byte behind this table. */
  ends: Uint32Array;
}

export class TokenSignStore {
  private constructor(private readonly shards: Shard[]) {}

  /**
   * Reads each file once to check it, and keeps where everything stands.
   *
   * @param files the manifest's, in order of shards
   * @throws IndexCorrupt naming the file
   */
  static async open(
    folder: string,
    files: [string, FileCheck][],
    { dimensions, passages }: { dimensions: number; passages: number },
  ): Promise<TokenSignStore> {
    const shards: Shard[] = [];
    let held = 0;
    for (const [name, expected] of files) {
      const file = path.join(folder, name);
      const shard = await checkShard(file, name, { ...expected, dimensions, first: held });
      held += shard.ends.length;
      shards.push(shard);
    }
    if (held !== passages) {
      throw new KaojuError(
        'IndexCorrupt',
        `The index holds token signs of ${held} passages; it has ${passages}`,
      );
    }
    return new TokenSignStore(shards);
  }

  /** False once a file is gone, shorter than it was or not to be opened: questions would fail. */
  async isReadable(): Promise<boolean> {
    for (const { file, bytes } of this.shards) {
      const handle = await open(file, 'r').catch(() => null);
      const size = (await handle?.stat())?.size;
      await handle?.close();
      if (size !== bytes) return false;
    }
    return true;
  }

  /**
   * The encoded signs of some passages, in the order asked for.
   *
   * @throws IndexCorrupt where a file is gone or shorter than it was
   */
  async read(passages: readonly number[]): Promise<Uint8Array[]> {
    const handles = new Map<number, FileHandle>();
    try {
      const found: Uint8Array[] = [];
      for (const passage of passages) {
        const place = Math.floor(passage / SHARD_PASSAGES);
        const shard = this.shards[place] as Shard;
        const handle = handles.get(place) ?? (await openShard(shard.file));
        handles.set(place, handle);
        found.push(await readRow(handle, shard, passage % SHARD_PASSAGES));
      }
      return found;
    } finally {
      for (const handle of handles.values()) await handle.close();
    }
  }
}

async function openShard(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (cause) {
    throw cannotRead(path.basename(file), cause);
  }
}

async function readRow(
  handle: FileHandle,
  { file, ends }: Shard,
  row: number,
): Promise<Uint8Array> {
  const start = row === 0 ? 0 : (ends[row - 1] as number);
  const bytes = new Uint8Array((ends[row] as number) - start);
  const at = HEADER_BYTES + ends.byteLength + start;
  const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, at);
  if (bytesRead !== bytes.byteLength) throw cannotRead(path.basename(file), 'it is cut short');
  return bytes;
}

async function checkShard(
  file: string,
  name: string,
  expected: FileCheck & { dimensions: number; first: number },
): Promise<Shard> {
  const handle = await openShard(file);
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(HEADER_BYTES, size));
    await handle.read(head, 0, head.byteLength, 0);
    const { header, payloadCheck } = decodeHeader(head, name, { ...expected, kind: 'SIGN', size });
    const ends = Buffer.alloc(header.count * 4);
    await handle.read(ends, 0, ends.byteLength, HEADER_BYTES);
    if ((await checksum(handle, size)) !== payloadCheck)
      throw corrupt(name, 'is damaged (checksum)');
    const table = new Uint32Array(ends.buffer, ends.byteOffset, header.count);
    const fits = HEADER_BYTES + ends.byteLength + (table.at(-1) ?? 0) === size;
    if (!fits || header.dimensions !== expected.dimensions || header.first !== expected.first) {
      throw corrupt(
        name,
        `holds ${header.count} passages from ${header.first} on, ${header.dimensions} dimensions; passages from ${expected.first} on, ${expected.dimensions} dimensions, were expected`,
      );
    }
    return { file, bytes: size, ends: table };
  } finally {
    await handle.close();
  }
}

async function checksum(handle: FileHandle, size: number): Promise<number> {
  const chunk = Buffer.alloc(Math.min(READ_BYTES, Math.max(1, size - HEADER_BYTES)));
  let check = 0;
  for (let at = HEADER_BYTES; at < size; ) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.byteLength, at);
    if (bytesRead === 0) break;
    check = crc32(chunk.subarray(0, bytesRead), check);
    at += bytesRead;
    await othersTurn();
  }
  return check;
}

function corrupt(name: string, found: string): KaojuError {
  return new KaojuError('IndexCorrupt', `The index file ${name} ${found}`);
}

function cannotRead(name: string, cause: unknown): KaojuError {
  const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new KaojuError('IndexCorrupt', `The index file ${name} cannot be read (${why})`, {
    cause,
  });
}
