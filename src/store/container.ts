/**
 * The one binary form of everything an index holds: a header of 48 bytes, then the payload.
 *
 *     0 "KAOJ"   4 kind    8 version  12 dimensions  16 count  20 crc32 of the payload
 *    24 payload bytes (u64)           32 first ordinal          36 zero   44 crc32 of 0-43
 *
 * Little-endian; the payload starts at a multiple of 8. The manifest repeats size and header
 * checksum of every file, so that a file of another generation is not taken for this one's.
 */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { KaojuError } from '../errors.js';

export const HEADER_BYTES = 48;
const MAGIC = 'KAOJ';
const VERSION = 1;

export type ContainerKind = 'VECS' | 'SIGN' | 'TERM' | 'TEXT' | 'ARTS';

export interface ContainerHeader {
  kind: ContainerKind;
  /** 0 where it does not apply. */
  dimensions: number;
  count: number;
  /** Ordinal of the first thing counted; 0 where it does not apply. */
  first: number;
}

/** What the manifest says of a file. */
export interface FileCheck {
  bytes: number;
  check: number;
}

export interface Container {
  header: ContainerHeader;
  /** Aligned to 8 bytes. */
  payload: Buffer;
}

export function encodeContainer(header: ContainerHeader, payload: Uint8Array): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + payload.byteLength);
  bytes.write(MAGIC, 0, 'latin1');
  bytes.write(header.kind, 4, 'latin1');
  bytes.writeUInt32LE(VERSION, 8);
  bytes.writeUInt32LE(header.dimensions, 12);
  bytes.writeUInt32LE(header.count, 16);
  bytes.writeUInt32LE(crc32(payload), 20);
  bytes.writeBigUInt64LE(BigInt(payload.byteLength), 24);
  bytes.writeUInt32LE(header.first, 32);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 44)), 44);
  bytes.set(payload, HEADER_BYTES);
  return bytes;
}

/** What to note in the manifest of an encoded container. */
export function checkOf(container: Buffer): FileCheck {
  return { bytes: container.byteLength, check: container.readUInt32LE(44) };
}

/**
 * What the first HEADER_BYTES of a file say, for one that is not read whole.
 *
 * @param name how errors call it
 * @throws IndexCorrupt saying what does not fit
 */
export function decodeHeader(
  bytes: Buffer,
  name: string,
  expected: FileCheck & { kind: ContainerKind; size: number },
): { header: ContainerHeader; payloadCheck: number } {
  const corrupt = (found: string): KaojuError =>
    new KaojuError('IndexCorrupt', `The index file ${name} ${found}`);
  if (expected.size !== expected.bytes) {
    throw corrupt(`has ${expected.size} bytes; ${expected.bytes} were written`);
  }
  if (bytes.byteLength < HEADER_BYTES || bytes.toString('latin1', 0, 4) !== MAGIC) {
    throw corrupt('is no index file');
  }
  const check = bytes.readUInt32LE(44);
  if (check !== crc32(bytes.subarray(0, 44))) throw corrupt('has a damaged header');
  if (check !== expected.check) throw corrupt('belongs to another generation');
  const kind = bytes.toString('latin1', 4, 8);
  if (kind !== expected.kind || bytes.readUInt32LE(8) !== VERSION) {
    throw corrupt(
      `holds ${kind} version ${bytes.readUInt32LE(8)}, not ${expected.kind} ${VERSION}`,
    );
  }
  if (BigInt(expected.size - HEADER_BYTES) !== bytes.readBigUInt64LE(24)) {
    throw corrupt('is cut short');
  }
  return {
    header: {
      kind: expected.kind,
      dimensions: bytes.readUInt32LE(12),
      count: bytes.readUInt32LE(16),
      first: bytes.readUInt32LE(32),
    },
    payloadCheck: bytes.readUInt32LE(20),
  };
}

/**
 * @param name how errors call it
 * @throws IndexCorrupt saying what does not fit
 */
export function decodeContainer(
  bytes: Buffer,
  name: string,
  expected: FileCheck & { kind: ContainerKind },
): Container {
  const size = bytes.byteLength;
  const { header, payloadCheck } = decodeHeader(bytes, name, { ...expected, size });
  const payload = aligned(bytes.subarray(HEADER_BYTES));
  if (crc32(payload) !== payloadCheck) {
    throw new KaojuError('IndexCorrupt', `The index file ${name} is damaged (checksum)`);
  }
  return { header, payload };
}

/** @throws IndexCorrupt also where the file is missing */
export async function readContainer(
  folder: string,
  name: string,
  expected: FileCheck & { kind: ContainerKind },
): Promise<Container> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(folder, name));
  } catch (error) {
    throw new KaojuError(
      'IndexCorrupt',
      `The index file ${name} cannot be read (${(error as NodeJS.ErrnoException).code})`,
      { cause: error },
    );
  }
  return decodeContainer(bytes, name, expected);
}

/** Typed arrays need their offset aligned; small reads come from Node's shared pool. */
function aligned(bytes: Buffer): Buffer {
  if (bytes.byteOffset % 8 === 0) return bytes;
  const copy = Buffer.from(new ArrayBuffer(bytes.byteLength));
  bytes.copy(copy);
  return copy;
}
