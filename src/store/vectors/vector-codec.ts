/** A shard's vectors ↔ one container, in the form of vectra's codecs; vectra itself is not loaded. */

import type { DocumentCatalog, IndexCodec, IndexItem, MetadataTypes } from 'vectra';
import { KaojuError } from '../../errors.js';
import { decodeContainer, encodeContainer, type FileCheck } from '../container.js';

type IndexData = ReturnType<IndexCodec['deserializeIndex']>;
export type Item = IndexItem<Record<string, MetadataTypes>>;

/** vectra's index data ↔ one container; items are numbered from the shard's first ordinal. */
export class VectorCodec implements IndexCodec {
  readonly extension = '.bin';

  constructor(
    private readonly name: string,
    private readonly dimensions: number,
    private readonly expected: FileCheck,
  ) {}

  serializeIndex(data: IndexData): Buffer {
    const { dimensions } = this;
    const floats = new Float32Array(data.items.length * dimensions);
    data.items.forEach((item, row) => {
      if (item.vector.length !== dimensions) {
        throw new KaojuError(
          'EmbeddingInvalid',
          `A vector has ${item.vector.length} dimensions; the index has ${dimensions}`,
        );
      }
      floats.set(item.vector, row * dimensions);
    });
    return encodeContainer(
      {
        kind: 'VECS',
        dimensions,
        count: data.items.length,
        first: Number(data.items[0]?.id ?? 0),
      },
      new Uint8Array(floats.buffer),
    );
  }

  deserializeIndex(bytes: Buffer): IndexData {
    const { dimensions } = this;
    const { header, payload } = decodeContainer(bytes, this.name, {
      ...this.expected,
      kind: 'VECS',
    });
    if (header.dimensions !== dimensions || payload.byteLength !== header.count * dimensions * 4) {
      throw new KaojuError(
        'IndexCorrupt',
        `The index file ${this.name} holds ${header.count} vectors of ${header.dimensions} dimensions in ${payload.byteLength} bytes; ${dimensions} dimensions were expected`,
      );
    }
    const floats = new Float32Array(payload.buffer, payload.byteOffset, header.count * dimensions);
    const items = Array.from(
      { length: header.count },
      (_, row): Item => ({
        id: String(header.first + row),
        metadata: {},
        // vectra only ever reads elements and length; a view spares a copy of boxed numbers.
        vector: floats.subarray(row * dimensions, (row + 1) * dimensions) as unknown as number[],
        norm: 1,
      }),
    );
    return { version: 1, metadata_config: {}, items };
  }

  serializeCatalog(_catalog: DocumentCatalog): Buffer {
    throw new Error('Kaoju keeps no vectra catalog');
  }
  deserializeCatalog(_buffer: Buffer): DocumentCatalog {
    throw new Error('Kaoju keeps no vectra catalog');
  }
  serializeMetadata(_metadata: Record<string, MetadataTypes>): Buffer {
    throw new Error('Kaoju keeps no vectra metadata');
  }
  deserializeMetadata(_buffer: Buffer): Record<string, MetadataTypes> {
    throw new Error('Kaoju keeps no vectra metadata');
  }
}
