import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeTokenSigns } from '../../../src/embedding/token-signs.js';
import { HEADER_BYTES } from '../../../src/store/container.js';
import { shardFile } from '../../../src/store/paths.js';
import { TokenSignStore, TokenSignWriter } from '../../../src/store/vectors/token-signs.js';
import { SHARD_PASSAGES } from '../../../src/store/vectors/vectors.js';
import { rejectionOf } from '../../support/run/errors.js';
import { randomOf } from '../../support/run/random.js';
import { temporaryFolder } from '../../support/run/temporary.js';

const DIMENSIONS = 4;
/** Two full shards and a part of a third. */
const COUNT = SHARD_PASSAGES * 2 + 100;

/** Passages of no part, of empty parts and of a few tokens; no two alike that stand together. */
function randomSigns(count: number, seed = 1): Uint8Array[] {
  const random = randomOf(seed);
  const state = (): Float32Array =>
    Float32Array.from({ length: DIMENSIONS * 8 }, () => random.integer(2) - 0.5);
  return Array.from({ length: count }, () =>
    encodeTokenSigns(
      Array.from({ length: random.integer(3) }, () =>
        Array.from({ length: random.integer(3) }, state),
      ),
    ),
  );
}

async function written(signs: Uint8Array[]) {
  const folder = temporaryFolder();
  const writer = new TokenSignWriter(folder, DIMENSIONS);
  for (const one of signs) await writer.append(one);
  await writer.finish();
  return { folder, files: [...writer.files] };
}

type Written = Awaited<ReturnType<typeof written>>;

function open({ folder, files }: Written, passages: number, dimensions = DIMENSIONS) {
  return TokenSignStore.open(folder, files, { dimensions, passages });
}

describe('TokenSignStore', () => {
  const signs = randomSigns(COUNT);
  let all: Written;
  let store: TokenSignStore;

  beforeAll(async () => {
    all = await written(signs);
    store = await open(all, COUNT);
  });

  it('keeps full shards and a last one', () => {
    expect(all.files.map(([name]) => name)).toEqual([
      'signs-000.bin',
      'signs-001.bin',
      'signs-002.bin',
    ]);
    const bytesOf = (from: number, to: number): number =>
      signs.slice(from, to).reduce((sum, { byteLength }) => sum + 4 + byteLength, HEADER_BYTES);
    expect(all.files.map(([, { bytes }]) => bytes)).toEqual([
      bytesOf(0, SHARD_PASSAGES),
      bytesOf(SHARD_PASSAGES, 2 * SHARD_PASSAGES),
      bytesOf(2 * SHARD_PASSAGES, COUNT),
    ]);
  });

  it('gives all back in order of ordinals', async () => {
    const found = await store.read(signs.map((_, passage) => passage));
    expect(found.length).toBe(COUNT);
    expect(found.findIndex((one, i) => !Buffer.from(one).equals(signs[i] as Uint8Array))).toBe(-1);
  });

  it('gives some back in the order asked for, over shards and twice', async () => {
    const asked = [COUNT - 1, SHARD_PASSAGES, 0, SHARD_PASSAGES - 1, COUNT - 1, 1];
    expect(await store.read(asked)).toEqual(asked.map((passage) => signs[passage]));
    expect(await store.read([])).toEqual([]);
  });

  it('answers questions at the same time', async () => {
    const random = randomOf(5);
    const asked = Array.from({ length: 20 }, () =>
      Array.from({ length: 10 }, () => random.integer(COUNT)),
    );
    const found = await Promise.all(asked.map((passages) => store.read(passages)));
    expect(found).toEqual(asked.map((passages) => passages.map((passage) => signs[passage])));
  });

  it('holds an index of no passage', async () => {
    const none = await written([]);
    expect(none.files).toEqual([]);
    expect(await (await open(none, 0)).read([])).toEqual([]);
  });

  it.each([
    ['another dimension', COUNT, 8, '4 dimensions'],
    ['a passage less', COUNT - 1, 4, `signs of ${COUNT} passages; it has ${COUNT - 1}`],
    ['a passage more', COUNT + 1, 4, `signs of ${COUNT} passages; it has ${COUNT + 1}`],
  ])('refuses to open for %s', async (_, passages, dimensions, message) => {
    const error = await rejectionOf(open(all, passages, dimensions));
    expect(error.code).toBe('IndexCorrupt');
    expect(error.message).toContain(message);
  });

  it('refuses shards in another order', async () => {
    const turned = [all.files[1], all.files[0], all.files[2]] as Written['files'];
    const error = await rejectionOf(open({ ...all, files: turned }, COUNT));
    expect([error.code, error.message]).toEqual([
      'IndexCorrupt',
      'The index file signs-001.bin holds 4096 passages from 4096 on, 4 dimensions; passages from 0 on, 4 dimensions, were expected',
    ]);
  });
});

describe('a file of signs', () => {
  const SIGNS = randomSigns(10, 3);
  const file = ({ folder }: Written): string => path.join(folder, shardFile('signs', 0));

  async function refusedAfter(change: (bytes: Buffer) => Buffer): Promise<string> {
    const few = await written(SIGNS);
    writeFileSync(file(few), change(readFileSync(file(few))));
    const error = await rejectionOf(open(few, SIGNS.length));
    expect(error.code).toBe('IndexCorrupt');
    return error.message;
  }

  it('is refused with any byte changed', async () => {
    const few = await written(SIGNS);
    const bytes = readFileSync(file(few));
    for (let at = 0; at < bytes.byteLength; at += at < HEADER_BYTES + 40 ? 1 : 7) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ (1 << (at % 8));
      writeFileSync(file(few), damaged);
      expect((await rejectionOf(open(few, SIGNS.length))).code, `byte ${at}`).toBe('IndexCorrupt');
    }
    writeFileSync(file(few), bytes);
    const whole = await open(few, SIGNS.length);
    expect(await whole.read([9, 0])).toEqual([SIGNS[9], SIGNS[0]]);
  });

  it('says that it is damaged', async () => {
    const message = await refusedAfter((bytes) => {
      bytes[bytes.byteLength - 1] = (bytes[bytes.byteLength - 1] as number) ^ 1;
      return bytes;
    });
    expect(message).toBe('The index file signs-000.bin is damaged (checksum)');
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['cut in its header', (bytes: Buffer) => bytes.subarray(0, 20)],
    ['empty', () => Buffer.alloc(0)],
    ['grown', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(8)])],
  ])('says that it is %s', async (_, change) => {
    expect(await refusedAfter(change)).toMatch(
      /^The index file signs-000\.bin has \d+ bytes; \d+ were written$/u,
    );
  });

  it('says that it is of another generation', async () => {
    const turned = SIGNS.map((_, i) => SIGNS[(i + 1) % SIGNS.length] as Uint8Array);
    const other = await written(turned);
    const message = await refusedAfter(() => readFileSync(file(other)));
    expect(message).toBe('The index file signs-000.bin belongs to another generation');
  });

  it('is named when it is missing', async () => {
    const few = await written(SIGNS);
    rmSync(file(few));
    const error = await rejectionOf(open(few, SIGNS.length));
    expect([error.code, error.message]).toEqual([
      'IndexCorrupt',
      'The index file signs-000.bin cannot be read (ENOENT)',
    ]);
  });

  it('is named when it goes or shrinks after it was opened', async () => {
    const few = await written(SIGNS);
    const store = await open(few, SIGNS.length);
    truncateSync(file(few), HEADER_BYTES + 41);
    const short = await rejectionOf(store.read([9]));
    expect([short.code, short.message]).toEqual([
      'IndexCorrupt',
      'The index file signs-000.bin cannot be read (it is cut short)',
    ]);
    rmSync(file(few));
    const gone = await rejectionOf(store.read([0]));
    expect([gone.code, gone.message]).toEqual([
      'IndexCorrupt',
      'The index file signs-000.bin cannot be read (ENOENT)',
    ]);
  });
});
