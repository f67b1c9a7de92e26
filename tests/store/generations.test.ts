import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/ingest/fingerprint.js';
import { sameFingerprint, sharesPassages } from '../../src/store/fingerprint.js';
import {
  newGenerationId,
  openServing,
  readManifest,
  rollBack,
} from '../../src/store/generations.js';
import { generationFolder } from '../../src/store/paths.js';
import { readPointer, writePointer } from '../../src/store/pointer.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { rejectionOf } from '../support/run/errors.js';
import { temporaryFolder } from '../support/run/temporary.js';

const embedder = fakeEmbedder();
const FINGERPRINT = fingerprintOf(embedder.model);
const ROLLBACK = { expected: FINGERPRINT, proceed: async () => {} };

let corpusDir: string;
let indexDir: string;

beforeEach(() => {
  corpusDir = writeFiles(temporaryFolder(), {
    'a.txt': '昌都市婦幼保健院揭牌\n\n9月13日，昌都市婦幼保健院揭牌。\n',
  });
  indexDir = temporaryFolder();
});

async function build(text?: string): Promise<string> {
  if (text) writeFiles(corpusDir, { 'b.txt': text });
  return (await builtIndex(embedder, corpusDir, indexDir)).report.generation;
}

function serving(): Promise<string> {
  return openServing(indexDir, FINGERPRINT).then(({ id }) => id);
}

describe('newGenerationId', () => {
  it('sorts by time', () => {
    const id = newGenerationId(new Date('2026-02-03T04:05:06.789Z'));
    expect(id).toMatch(/^20260203-040506789-[0-9a-f]{4}$/u);
    expect(newGenerationId(new Date('2026-02-03T04:05:06.790Z')) > id).toBe(true);
  });
});

describe('generations', () => {
  it('says what to do before the first build', async () => {
    const error = await rejectionOf(serving());
    expect(error.code).toBe('IndexMissing');
    expect(error.message).toMatch(/^There is no index yet in \S+$/u);
  });

  it('points at the one that was built, and names all its files', async () => {
    const id = await build();
    expect(await readPointer(indexDir)).toEqual({ serving: id, previous: null, rolledBack: false });
    const manifest = await readManifest(indexDir, id);
    expect(manifest).toMatchObject({
      generation: id,
      fingerprint: FINGERPRINT,
      articles: 1,
      passages: 1,
      failed: [],
      leftOut: {},
    });
    const files = readdirSync(generationFolder(indexDir, id)).filter((f) => f !== 'manifest.json');
    expect(Object.keys(manifest.files).sort()).toEqual(files.sort());
    for (const file of files) {
      const { byteLength } = readFileSync(path.join(generationFolder(indexDir, id), file));
      expect(manifest.files[file]?.bytes).toBe(byteLength);
    }
  });

  it('takes no file for another one: each is sealed with its name', async () => {
    const id = await build();
    const pointer = path.join(indexDir, 'current.json');
    const manifest = path.join(generationFolder(indexDir, id), 'manifest.json');
    const [one, two] = [readFileSync(pointer), readFileSync(manifest)];
    writeFileSync(pointer, two);
    writeFileSync(manifest, one);
    expect((await rejectionOf(readPointer(indexDir))).message).toBe(
      'The index file current.json is damaged',
    );
    expect((await rejectionOf(readManifest(indexDir, id))).code).toBe('IndexCorrupt');
  });

  it('keeps the one before and removes the one before that', async () => {
    const ids = [
      await build(),
      await build('第二篇\n\n正文。\n'),
      await build('第三篇\n\n正文。\n'),
    ];
    expect(readdirSync(path.join(indexDir, 'generations')).sort()).toEqual(ids.slice(1).sort());
    expect(await readPointer(indexDir)).toMatchObject({ serving: ids[2], previous: ids[1] });
    expect(existsSync(path.join(indexDir, 'building'))).toBe(false);
  });

  it('goes back, and forth again', async () => {
    const [first, second] = [await build(), await build('第二篇\n\n正文。\n')];
    expect(await rollBack(indexDir, ROLLBACK)).toEqual({
      serving: first,
      previous: second,
      rolledBack: true,
    });
    expect(await serving()).toBe(first);
    expect((await rollBack(indexDir, ROLLBACK)).serving).toBe(second);
    expect(await serving()).toBe(second);
  });

  it('is brought in step again by the next build after going back', async () => {
    const first = await build();
    await build('第二篇\n\n正文。\n');
    await rollBack(indexDir, ROLLBACK);
    const third = await build();
    const { articles } = await openServing(indexDir, FINGERPRINT);
    expect(articles.records.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
    expect(await readPointer(indexDir)).toEqual({
      serving: third,
      previous: first,
      rolledBack: false,
    });
  });

  it('does not go back where there is nothing', async () => {
    expect((await rejectionOf(rollBack(indexDir, ROLLBACK))).code).toBe('IndexMissing');
    await build();
    expect((await rejectionOf(rollBack(indexDir, ROLLBACK))).code).toBe('NoPreviousGeneration');
  });

  it('does not go back to what cannot be served', async () => {
    const [first, second] = [await build(), await build('第二篇\n\n正文。\n')];
    rmSync(path.join(generationFolder(indexDir, first), 'terms.bin'));
    const error = await rejectionOf(rollBack(indexDir, ROLLBACK));
    expect(error.code).toBe('NoPreviousGeneration');
    expect(error.message).toContain('terms.bin');
    expect(await serving()).toBe(second);
  });

  it('refuses a pointer to a generation that is not there', async () => {
    await build();
    await writePointer(indexDir, {
      serving: '20260101-000000-0000',
      previous: null,
      rolledBack: false,
    });
    const error = await rejectionOf(serving());
    expect([error.code, error.message]).toEqual([
      'IndexCorrupt',
      'The index names generation 20260101-000000-0000, which is not there',
    ]);
  });

  it('refuses the manifest of another generation', async () => {
    const [first, second] = [await build(), await build('第二篇\n\n正文。\n')];
    rmSync(generationFolder(indexDir, second), { recursive: true });
    renameSync(generationFolder(indexDir, first), generationFolder(indexDir, second));
    const error = await rejectionOf(serving());
    expect(error.code).toBe('IndexCorrupt');
    expect(error.message).toContain(`manifest.json belongs to generation ${first}, not ${second}`);
  });

  it('reads a pointer and a manifest whatever their white space', async () => {
    const id = await build();
    for (const file of ['current.json', path.join('generations', id, 'manifest.json')]) {
      const json = readFileSync(path.join(indexDir, file), 'utf8');
      writeFileSync(path.join(indexDir, file), `${JSON.stringify(JSON.parse(json), null, 4)}\n\n`);
    }
    expect(await serving()).toBe(id);
  });

  it.each([
    [
      'model',
      { model: { ...FINGERPRINT.model, name: 'e5-small' } },
      'the config asks for e5-small',
    ],
    ['model file', { model: { ...FINGERPRINT.model, digest: 'f00' } }, 'the config asks for fake'],
    ['format', { format: 99 }, 'format 2; this version reads format 99'],
    ['rules for text', { text: 'reading 99' }, 'this version has reading 99'],
    ['words', { words: 'ICU 1' }, 'this Node and version have ICU 1'],
  ])('is stale under another %s', async (_, change, message) => {
    await build();
    const error = await rejectionOf(openServing(indexDir, { ...FINGERPRINT, ...change }));
    expect(error.code).toBe('IndexStale');
    expect(error.message).toContain(message);
  });
});

describe('fingerprint', () => {
  it('lets passages be taken over under other words alone', () => {
    expect(sharesPassages(FINGERPRINT, { ...FINGERPRINT, words: 'ICU 1' })).toBe(true);
    expect(sharesPassages(FINGERPRINT, { ...FINGERPRINT, text: 'reading 99' })).toBe(false);
    const model = { ...FINGERPRINT.model, digest: 'f00' };
    expect(sharesPassages(FINGERPRINT, { ...FINGERPRINT, model })).toBe(false);
    expect(sameFingerprint(FINGERPRINT, structuredClone(FINGERPRINT))).toBe(null);
  });
});
