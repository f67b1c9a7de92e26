import { rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toUnitLength } from '../../../src/embedding/embedder.js';
import { shardFile } from '../../../src/store/paths.js';
import { VectorCodec } from '../../../src/store/vectors/vector-codec.js';
import { SHARD_PASSAGES, VectorIndex, VectorWriter } from '../../../src/store/vectors/vectors.js';
import { rejectionOf } from '../../support/run/errors.js';
import { temporaryFolder } from '../../support/run/temporary.js';

const DIMENSIONS = 4;
/** Two full shards and a part of a third. */
const COUNT = SHARD_PASSAGES * 2 + 100;

function randomVectors(count: number, seed = 1): Float32Array[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: count }, () =>
    toUnitLength(Float32Array.from({ length: DIMENSIONS }, next)),
  );
}

async function written(vectors: Float32Array[]) {
  const folder = temporaryFolder();
  const writer = new VectorWriter(folder, DIMENSIONS);
  for (const vector of vectors) await writer.append(vector);
  await writer.finish();
  return { folder, files: [...writer.files] };
}

function bruteForce(vectors: Float32Array[], question: Float32Array, most: number) {
  const cosines = vectors.map((vector, passage) => ({
    passage,
    cosine: vector.reduce((sum, value, i) => sum + value * (question[i] as number), 0),
  }));
  cosines.sort((a, b) => b.cosine - a.cosine || a.passage - b.passage);
  return cosines.slice(0, most);
}

describe('VectorIndex', () => {
  const vectors = randomVectors(COUNT);
  let folder: string;
  let files: Awaited<ReturnType<typeof written>>['files'];
  let index: VectorIndex;

  beforeAll(async () => {
    ({ folder, files } = await written(vectors));
    index = await VectorIndex.open(folder, files, DIMENSIONS, COUNT);
  });

  it('keeps full shards and a last one', () => {
    expect(files.map(([name]) => name)).toEqual([
      shardFile('vectors', 0),
      shardFile('vectors', 1),
      shardFile('vectors', 2),
    ]);
    expect(files.map(([, { bytes }]) => (bytes - 48) / (DIMENSIONS * 4))).toEqual([
      SHARD_PASSAGES,
      SHARD_PASSAGES,
      100,
    ]);
  });

  it('finds what brute force finds', async () => {
    for (const question of randomVectors(25, 7)) {
      const found = await index.query(question, 20);
      const expected = bruteForce(vectors, question, 20);
      expect(found.map(({ passage }) => passage)).toEqual(expected.map(({ passage }) => passage));
      found.forEach(({ cosine }, i) => {
        expect(cosine).toBeCloseTo(expected[i]?.cosine ?? 0, 5);
      });
    }
  });

  it('gives all there are when more are asked for', async () => {
    const few = await written(vectors.slice(0, 3));
    const small = await VectorIndex.open(few.folder, few.files, DIMENSIONS, 3);
    const question = vectors[1] as Float32Array;
    const found = await small.query(question, 50);
    expect(found).toHaveLength(3);
    expect(found[0]).toEqual({ passage: 1, cosine: expect.closeTo(1, 6) });
  });

  it('orders equally near ones by ordinal', async () => {
    const same = vectors[0] as Float32Array;
    const copies = await written([vectors[9] as Float32Array, same, same, same]);
    const small = await VectorIndex.open(copies.folder, copies.files, DIMENSIONS, 4);
    expect((await small.query(same, 3)).map(({ passage }) => passage)).toEqual([1, 2, 3]);
  });

  it('gives each vector back bit for bit', () => {
    for (const passage of [0, 1, SHARD_PASSAGES - 1, SHARD_PASSAGES, COUNT - 1]) {
      expect(index.vector(passage)).toEqual(vectors[passage]);
      expect(index.cosine(vectors[passage] as Float32Array, passage)).toBeCloseTo(1, 6);
    }
  });

  it('takes a question of its own dimension only', async () => {
    const error = await rejectionOf(index.query(new Float32Array(3), 5));
    expect([error.code, error.message]).toEqual([
      'EmbeddingInvalid',
      "The question's vector has 3 dimensions; the index has 4",
    ]);
  });

  it('takes vectors of its own dimension only', async () => {
    const writer = new VectorWriter(temporaryFolder(), DIMENSIONS);
    await writer.append(new Float32Array(5));
    expect((await rejectionOf(writer.finish())).code).toBe('EmbeddingInvalid');
  });

  it.each([
    ['another dimension', 8, COUNT, '4 dimensions'],
    ['a passage less', DIMENSIONS, COUNT - 1, `${COUNT} vectors for ${COUNT - 1} passages`],
    ['a passage more', DIMENSIONS, COUNT + 1, `${COUNT} vectors for ${COUNT + 1} passages`],
  ])('refuses to open for %s', async (_, dimensions, passages, message) => {
    const error = await rejectionOf(VectorIndex.open(folder, files, dimensions, passages));
    expect(error.code).toBe('IndexCorrupt');
    expect(error.message).toContain(message);
  });

  it('refuses shards in another order', async () => {
    const turned = [files[1], files[0], files[2]] as typeof files;
    const error = await rejectionOf(VectorIndex.open(folder, turned, DIMENSIONS, COUNT));
    expect(error.code).toBe('IndexCorrupt');
  });

  it('names the shard that is missing', async () => {
    const other = await written(vectors.slice(0, 10));
    rmSync(path.join(other.folder, shardFile('vectors', 0)));
    const error = await rejectionOf(VectorIndex.open(other.folder, other.files, DIMENSIONS, 10));
    expect([error.code, error.message]).toEqual([
      'IndexCorrupt',
      'The index file vectors-000.bin is missing',
    ]);
  });
});

describe('VectorCodec', () => {
  it('gives vectra back what vectra gave', () => {
    const float = fc.float({ noNaN: true, noDefaultInfinity: true });
    const row = fc.array(float, { minLength: DIMENSIONS, maxLength: DIMENSIONS });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.nat(9999), (rows, first) => {
        const items = rows.map((vector, i) => ({
          id: String(first + i),
          metadata: {},
          vector,
          norm: 1,
        }));
        const writing = new VectorCodec('v.bin', DIMENSIONS, { bytes: 0, check: 0 });
        const bytes = writing.serializeIndex({ version: 1, metadata_config: {}, items });
        const check = { bytes: bytes.byteLength, check: bytes.readUInt32LE(44) };
        const read = new VectorCodec('v.bin', DIMENSIONS, check).deserializeIndex(bytes);
        expect(read.items.map(({ id, vector }) => [id, ...vector])).toEqual(
          items.map(({ id, vector }) => [id, ...vector]),
        );
      }),
    );
  });
});
