/**
 * What an unfinished build has made so far: appended article by article, so that a kill costs
 * the article it was at. Read back by content hash; a torn end is dropped.
 *
 *     header: u32 length · u32 crc32 · JSON fingerprint
 *     record: u32 length · u32 crc32 · u32 JSON length · JSON · padding to 4 · float32 vectors ·
 *             token signs
 */

import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { PassageEmbedding } from '../types/article.js';
import type { ArticleRecord } from './articles.js';
import type { Fingerprint } from './fingerprint.js';
import { sameFingerprint } from './fingerprint.js';
import { buildingFolder, journalFile } from './paths.js';

/** All that is made from one file, apart from where it stands in a generation. */
export interface MadeArticle {
  record: Omit<ArticleRecord, 'id' | 'file' | 'textStart' | 'textLength' | 'kept'>;
  text: string;
  /** One a passage. */
  terms: [string, number][][];
  /** One a passage. */
  embeddings: PassageEmbedding[];
}

const RECORDS_A_SYNC = 64;

export class Journal {
  private unsynced = 0;
  private closed = false;

  private constructor(
    private readonly handle: FileHandle,
    private readonly places: Map<string, { at: number; length: number }>,
    private end: number,
    private readonly dimensions: number,
  ) {}

  /** Opens what an earlier build left, or begins anew where it does not fit. */
  static async open(indexDir: string, fingerprint: Fingerprint): Promise<Journal> {
    const file = journalFile(indexDir);
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(file, 'a+').then(async (created) => {
      await created.close();
      return open(file, 'r+');
    });
    const { dimensions } = fingerprint.model;
    const places = new Map<string, { at: number; length: number }>();
    const header = await readFrame(handle, 0);
    if (header && matches(header, fingerprint)) {
      let at = 8 + header.byteLength;
      for (let frame = await readFrame(handle, at); frame; frame = await readFrame(handle, at)) {
        const { record } = parseHead(frame);
        places.set(record.key, { at: at + 8, length: frame.byteLength });
        at += 8 + frame.byteLength;
      }
      await handle.truncate(at);
      return new Journal(handle, places, at, dimensions);
    }
    await handle.truncate(0);
    const journal = new Journal(handle, places, 0, dimensions);
    await journal.write(Buffer.from(JSON.stringify(fingerprint)));
    return journal;
  }

  /** How many articles an earlier, unfinished build left. */
  get size(): number {
    return this.places.size;
  }

  /** Null for a key that was not journaled. */
  async read(key: string): Promise<MadeArticle | null> {
    const place = this.places.get(key);
    if (!place) return null;
    const frame = Buffer.alloc(place.length);
    await this.handle.read(frame, 0, place.length, place.at);
    const head = parseHead(frame);
    const floats = new Float32Array(head.record.passages.length * this.dimensions);
    frame.copy(Buffer.from(floats.buffer), 0, head.vectorsAt);
    let at = head.vectorsAt + floats.byteLength;
    const embeddings = head.tokenBytes.map((bytes, row) => {
      const tokens = Uint8Array.from(frame.subarray(at, at + bytes));
      at += bytes;
      return { vector: floats.slice(row * this.dimensions, (row + 1) * this.dimensions), tokens };
    });
    return { record: head.record, text: head.text, terms: head.terms, embeddings };
  }

  async append({ record, text, terms, embeddings }: MadeArticle): Promise<void> {
    const tokenBytes = embeddings.map(({ tokens }) => tokens.byteLength);
    const json = Buffer.from(JSON.stringify({ record, text, terms, tokenBytes }));
    const padding = alignTo4(4 + json.byteLength) - 4 - json.byteLength;
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.byteLength, 0);
    const frame = Buffer.concat([
      length,
      json,
      Buffer.alloc(padding),
      ...embeddings.map(({ vector }) => bytesOf(vector)),
      ...embeddings.map(({ tokens }) => tokens),
    ]);
    this.places.set(record.key, { at: this.end + 8, length: frame.byteLength });
    await this.write(frame);
    if (++this.unsynced >= RECORDS_A_SYNC) await this.sync();
  }

  private async write(frame: Buffer): Promise<void> {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(frame.byteLength, 0);
    head.writeUInt32LE(crc32(frame), 4);
    await this.handle.write(Buffer.concat([head, frame]), 0, 8 + frame.byteLength, this.end);
    this.end += 8 + frame.byteLength;
  }

  private async sync(): Promise<void> {
    await this.handle.datasync();
    this.unsynced = 0;
  }

  /** Can be called again. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.handle.datasync();
    await this.handle.close();
  }
}

/** Removes all that an unfinished build left. */
export async function removeUnfinished(indexDir: string): Promise<void> {
  await rm(buildingFolder(indexDir), { recursive: true, force: true });
}

/** Null at the end of the file and for a frame that is torn or damaged. */
async function readFrame(handle: FileHandle, at: number): Promise<Buffer | null> {
  const head = Buffer.alloc(8);
  if ((await handle.read(head, 0, 8, at)).bytesRead < 8) return null;
  const length = head.readUInt32LE(0);
  const { size } = await handle.stat();
  if (length === 0 || at + 8 + length > size) return null;
  const frame = Buffer.alloc(length);
  await handle.read(frame, 0, length, at + 8);
  return crc32(frame) === head.readUInt32LE(4) ? frame : null;
}

type Head = Omit<MadeArticle, 'embeddings'> & { tokenBytes: number[]; vectorsAt: number };

function parseHead(frame: Buffer): Head {
  const length = frame.readUInt32LE(0);
  const parsed = JSON.parse(frame.toString('utf8', 4, 4 + length)) as Omit<Head, 'vectorsAt'>;
  return { ...parsed, vectorsAt: alignTo4(4 + length) };
}

function matches(header: Buffer, fingerprint: Fingerprint): boolean {
  return sameFingerprint(JSON.parse(header.toString('utf8')) as Fingerprint, fingerprint) === null;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function alignTo4(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
