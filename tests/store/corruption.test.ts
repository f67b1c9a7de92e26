import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isKaojuError } from '../../src/errors.js';
import { openBase } from '../../src/ingest/base.js';
import { fingerprintOf } from '../../src/ingest/fingerprint.js';
import type { ArticleStore } from '../../src/store/articles.js';
import type { Fingerprint } from '../../src/store/fingerprint.js';
import { type Generation, openServing } from '../../src/store/generations.js';
import type { TokenSignStore } from '../../src/store/vectors/token-signs.js';
import type { VectorIndex } from '../../src/store/vectors/vectors.js';
import { builtIndex, REPORTS, writeFiles } from '../support/index.js';
import { realEmbedder } from '../support/models/model.js';
import { type Random, randomOf } from '../support/run/random.js';
import { temporaryFolder } from '../support/run/temporary.js';

const RUNS = 1000;
const FILES = [
  'articles.bin',
  'texts.bin',
  'terms.bin',
  'vectors-000.bin',
  'signs-000.bin',
  'manifest.json',
];

let indexDir: string;
let fingerprint: Fingerprint;
/** The serving generation and the one before, both whole. */
let serving: string;
let before: string;
let whole: Generation;
/** Read while it was whole: a store of signs reads from the disk each time. */
let wholeSigns: Uint8Array[];
let original: string;

beforeAll(async () => {
  const embedder = await realEmbedder();
  fingerprint = fingerprintOf(embedder.model);
  const corpusDir = temporaryFolder();
  cpSync(REPORTS, corpusDir, { recursive: true });
  const first = await builtIndex(embedder, corpusDir);
  writeFiles(corpusDir, {
    'a.txt': '昌都市婦幼保健院揭牌\n\n9月13日，昌都市婦幼保健院揭牌。\n',
    'b.txt': '昌都市妇幼保健院揭牌\n\n9月13日，昌都市妇幼保健院揭牌。\n',
  });
  const second = await builtIndex(embedder, corpusDir, first.indexDir);
  ({ indexDir } = first);
  before = path.join('generations', first.report.generation);
  serving = path.join('generations', second.report.generation);
  whole = second.generation;
  wholeSigns = await readSigns(whole.signs, whole.articles.passages);
  original = await digestOf(whole);
});

function hashArticles(hash: ReturnType<typeof createHash>, store: ArticleStore): void {
  for (const record of store.records) {
    hash.update(JSON.stringify(record)).update(store.textOf(record), 'utf16le');
  }
}

function hashVectors(hash: ReturnType<typeof createHash>, vectors: VectorIndex, count: number) {
  for (let passage = 0; passage < count; passage++) hash.update(vectors.vector(passage));
}

function readSigns(signs: TokenSignStore, count: number): Promise<Uint8Array[]> {
  return signs.read(Array.from({ length: count }, (_, passage) => passage));
}

function hashSigns(hash: ReturnType<typeof createHash>, signs: Uint8Array[]): void {
  for (const encoded of signs) hash.update(`${encoded.byteLength}\n`).update(encoded);
}

/** All that a generation answers from. */
async function digestOf(generation: Generation): Promise<string> {
  const { id, manifest, articles, vectors, signs, terms, duplicates } = generation;
  const hash = createHash('sha256').update(id).update(JSON.stringify(manifest));
  hashArticles(hash, articles);
  hashVectors(hash, vectors, articles.passages);
  hashSigns(hash, await readSigns(signs, articles.passages));
  articles.records.forEach((_, place) => {
    hash.update(JSON.stringify(duplicates.of(place)));
  });
  const forward = terms.forward();
  for (let passage = 0; passage < articles.passages; passage++) {
    hash.update(JSON.stringify(forward(passage)));
  }
  hash.update(terms.score(new Map(['昌都', '福建', '阿里'].map((term) => [term, 1]))));
  return hash.digest('hex');
}

type Files = Map<string, Buffer>;
type Corruption = (file: string, files: Files, random: Random) => void;

const bytesOf = (files: Files, file: string): Buffer => files.get(file) ?? Buffer.alloc(0);

const CORRUPTIONS: Record<string, Corruption> = {
  flip(file, files, random) {
    const bytes = Buffer.from(bytesOf(files, file));
    for (let count = random.integer(4) + 1; count > 0; count--) {
      const at = random.integer(bytes.byteLength);
      bytes[at] = (bytes[at] as number) ^ (1 << random.integer(8));
    }
    files.set(file, bytes);
  },
  overwrite(file, files, random) {
    const bytes = Buffer.from(bytesOf(files, file));
    bytes[random.integer(bytes.byteLength)] = random.integer(256);
    files.set(file, bytes);
  },
  cut(file, files, random) {
    const bytes = bytesOf(files, file);
    files.set(file, bytes.subarray(0, random.integer(bytes.byteLength)));
  },
  grow(file, files, random) {
    const more = Buffer.from(
      Array.from({ length: random.integer(64) + 1 }, () => random.integer(256)),
    );
    files.set(file, Buffer.concat([bytesOf(files, file), random.pick([more, Buffer.alloc(8)])]));
  },
  empty(file, files) {
    files.set(file, Buffer.alloc(0));
  },
  remove(file, files) {
    files.delete(file);
  },
  zero(file, files, random) {
    const bytes = Buffer.from(bytesOf(files, file));
    const at = random.integer(bytes.byteLength);
    bytes.fill(0, at, Math.min(bytes.byteLength, at + 1 + random.integer(512)));
    files.set(file, bytes);
  },
  misplace(file, files, random) {
    const bytes = Buffer.from(bytesOf(files, file));
    const from = random.integer(bytes.byteLength);
    bytes.copy(bytes, random.integer(bytes.byteLength), from, from + 1 + random.integer(256));
    files.set(file, bytes);
  },
  // An earlier pointer is no damage: it names a whole generation. Hence the manifest instead.
  swapGenerations(file, files) {
    const name = file === 'current.json' ? 'manifest.json' : path.basename(file);
    files.set(path.join(serving, name), bytesOf(files, path.join(before, name)));
  },
  swapWithin(file, files, random) {
    const other = path.join(serving, random.pick(FILES));
    const [one, two] = [bytesOf(files, file), bytesOf(files, other)];
    files.set(file, two);
    files.set(other, one);
  },
  wholeOther(_, files) {
    for (const name of FILES) {
      files.set(path.join(serving, name), bytesOf(files, path.join(before, name)));
    }
  },
};

function readAll(): Files {
  const names = [
    'current.json',
    ...[serving, before].flatMap((g) => FILES.map((f) => path.join(g, f))),
  ];
  return new Map(names.map((name) => [name, readFileSync(path.join(indexDir, name))]));
}

function writeChanged(files: Files, now: Files): void {
  for (const file of new Set([...files.keys(), ...now.keys()])) {
    const bytes = now.get(file);
    if (bytes === files.get(file)) continue;
    if (bytes) writeFileSync(path.join(indexDir, file), bytes);
    else rmSync(path.join(indexDir, file));
  }
}

describe('a damaged index', () => {
  it(`is refused or means the same: ${RUNS} ways to damage one`, { timeout: 120_000 }, async () => {
    const random = randomOf(Number(process.env.SEED ?? 1));
    const undamaged = readAll();
    const targets = ['current.json', ...FILES.map((file) => path.join(serving, file))];
    const wrong: string[] = [];
    let refused = 0;
    for (let run = 0; run < RUNS; run++) {
      const kind = random.pick(Object.keys(CORRUPTIONS));
      const file = random.pick(targets);
      const damaged = new Map(undamaged);
      CORRUPTIONS[kind]?.(file, damaged, random);
      writeChanged(undamaged, damaged);
      const name = `${kind} ${file} (run ${run} of seed ${random.seed})`;
      try {
        const digest = await digestOf(await openServing(indexDir, fingerprint));
        if (digest !== original) wrong.push(`${name} loads with other content`);
      } catch (error) {
        refused++;
        if (isKaojuError(error) && /^Index(?:Corrupt|Stale|Missing)$/u.test(error.code)) {
          if (error.advice !== 'Run: npm run index') wrong.push(`${name}: ${error.message}`);
        } else wrong.push(`${name} throws ${error}`);
      }
      if (run % 4 === 0) wrong.push(...(await baseFaults(name)));
      writeChanged(damaged, undamaged);
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(RUNS * 0.9);
    expect(await digestOf(await openServing(indexDir, fingerprint))).toBe(original);
  });
});

/** A build takes over what is whole, never throws, and takes over nothing else. */
async function baseFaults(name: string): Promise<string[]> {
  try {
    const base = await openBase(indexDir, fingerprint);
    const { articles, vectors, signs, manifest } = base;
    const isOriginal = manifest && serving.endsWith(manifest.generation);
    if (!articles || !isOriginal) return base.intact ? [`${name} leaves a base intact`] : [];
    const [one, two] = [createHash('sha256'), createHash('sha256')];
    hashArticles(one, articles);
    hashArticles(two, whole.articles);
    if (vectors) {
      hashVectors(one, vectors, articles.passages);
      hashVectors(two, whole.vectors, articles.passages);
    }
    if (signs) {
      hashSigns(one, await readSigns(signs, articles.passages));
      hashSigns(two, wholeSigns);
    }
    return one.digest('hex') === two.digest('hex') ? [] : [`${name} gives a base of other content`];
  } catch (error) {
    return [`${name} keeps a build from opening its base: ${error}`];
  }
}
