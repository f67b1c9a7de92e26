/**
 * The vectors of a generation, held and searched by vectra through a codec of ours, in shards:
 * vectra decodes and scans without a pause, so that a shard is the longest stop of a serving
 * process.
 */

import path from 'node:path';
import type { LocalIndex } from 'vectra';
import { KaojuError } from '../../errors.js';
import { othersTurn } from '../../text/steps.js';
import { checkOf, type FileCheck } from '../container.js';
import { writeDurably } from '../files.js';
import { shardFile } from '../paths.js';
import { type Item, VectorCodec } from './vector-codec.js';

/** 4,096 × 512 floats are 8 MB: decoded in about 10 ms, scanned in about 6. */
export const SHARD_PASSAGES = 4096;

/** Takes unit vectors in order of ordinal and writes a shard whenever one is full. */
export class VectorWriter {
  private rows: Float32Array[] = [];
  private first = 0;
  readonly files = new Map<string, FileCheck>();

  constructor(
    private readonly folder: string,
    private readonly dimensions: number,
  ) {}

  async append(vector: Float32Array): Promise<void> {
    this.rows.push(vector);
    if (this.rows.length === SHARD_PASSAGES) await this.flush();
  }

  async finish(): Promise<void> {
    if (this.rows.length > 0) await this.flush();
  }

  private async flush(): Promise<void> {
    const name = shardFile('vectors', this.files.size);
    const codec = new VectorCodec(name, this.dimensions, { bytes: 0, check: 0 });
    const bytes = codec.serializeIndex({
      version: 1,
      metadata_config: {},
      items: this.rows.map((vector, row) => ({
        id: String(this.first + row),
        metadata: {},
        vector: vector as unknown as number[],
        norm: 1,
      })),
    });
    await writeDurably(path.join(this.folder, name), bytes);
    this.files.set(name, checkOf(bytes));
    this.first += this.rows.length;
    this.rows = [];
  }
}

export interface DenseCandidate {
  passage: number;
  cosine: number;
}

export class VectorIndex {
  private constructor(
    private readonly shards: LocalIndex[],
    private readonly items: Item[],
    readonly dimensions: number,
  ) {}

  /**
   * @param files the manifest's, in order of shards
   * @throws IndexCorrupt naming the file
   */
  static async open(
    folder: string,
    files: [string, FileCheck][],
    dimensions: number,
    passages: number,
  ): Promise<VectorIndex> {
    // Loaded here: vectra brings a tokenizer and a language model, a second and more of CPU.
    const { openShard } = await import('./vectra-shard.js');
    const shards: LocalIndex[] = [];
    const items: Item[] = [];
    for (const [name, expected] of files) {
      const shard = openShard(folder, name, new VectorCodec(name, dimensions, expected));
      if (!(await shard.isIndexCreated())) {
        throw new KaojuError('IndexCorrupt', `The index file ${name} is missing`);
      }
      for (const item of await shard.listItems()) items.push(item);
      shards.push(shard);
      await othersTurn();
    }
    if (items.length !== passages || items.some((item, i) => item.id !== String(i))) {
      throw new KaojuError(
        'IndexCorrupt',
        `The index holds ${items.length} vectors for ${passages} passages`,
      );
    }
    return new VectorIndex(shards, items, dimensions);
  }

  /** A unit vector; a view, not to be written to. */
  vector(passage: number): Float32Array {
    return (this.items[passage] as Item).vector as unknown as Float32Array;
  }

  /**
   * The nearest passages, nearest first; equally near ones in order of ordinal.
   *
   * @param isAllowed passages to look at; vectra's own filters know no ordinals, so that these
   * are compared here
   */
  async query(
    question: Float32Array,
    most: number,
    isAllowed?: (passage: number) => boolean,
  ): Promise<DenseCandidate[]> {
    if (question.length !== this.dimensions) {
      throw new KaojuError(
        'EmbeddingInvalid',
        `The question's vector has ${question.length} dimensions; the index has ${this.dimensions}`,
      );
    }
    if (isAllowed) return this.queryAllowed(question, most, isAllowed);
    const found: DenseCandidate[] = [];
    for (const shard of this.shards) {
      const results = await shard.queryItems(question as unknown as number[], '', most);
      for (const { item, score } of results)
        found.push({ passage: Number(item.id), cosine: score });
      await othersTurn();
    }
    return nearest(found, most);
  }

  private async queryAllowed(
    question: Float32Array,
    most: number,
    isAllowed: (passage: number) => boolean,
  ): Promise<DenseCandidate[]> {
    const found: DenseCandidate[] = [];
    for (let passage = 0; passage < this.items.length; passage++) {
      if (passage % SHARD_PASSAGES === SHARD_PASSAGES - 1) await othersTurn();
      if (isAllowed(passage)) found.push({ passage, cosine: this.cosine(question, passage) });
    }
    return nearest(found, most);
  }

  /** Cosine of two unit vectors. */
  cosine(question: Float32Array, passage: number): number {
    const vector = this.vector(passage);
    let sum = 0;
    for (let i = 0; i < vector.length; i++) sum += (vector[i] as number) * (question[i] as number);
    return sum;
  }
}

function nearest(found: DenseCandidate[], most: number): DenseCandidate[] {
  found.sort((a, b) => b.cosine - a.cosine || a.passage - b.passage);
  return found.slice(0, most);
}
