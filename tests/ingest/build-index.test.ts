import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { KaojuError } from '../../src/errors.js';
import { type BuildOptions, buildIndex, rollBackIndex } from '../../src/ingest/build-index.js';
import { fingerprintOf } from '../../src/ingest/fingerprint.js';
import type { BuildProgress } from '../../src/ingest/progress.js';
import { openServing, readManifest, writeManifest } from '../../src/store/generations.js';
import { generationFolder } from '../../src/store/paths.js';
import { readPointer } from '../../src/store/pointer.js';
import { fold } from '../../src/text/folding/fold.js';
import { asNobody } from '../support/hostile/unreadable.js';
import { writeFiles } from '../support/index.js';
import { type FakeEmbedder, fakeEmbedder } from '../support/models/fake-embedder.js';
import { rejectionOf } from '../support/run/errors.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { smallReports } from '../support/texts/reports.js';

let corpusDir: string;
let indexDir: string;
let embedder: FakeEmbedder;

beforeEach(() => {
  corpusDir = writeFiles(temporaryFolder(), smallReports(20));
  indexDir = temporaryFolder();
  embedder = fakeEmbedder();
});

function build(options: Partial<BuildOptions> = {}) {
  const loadEmbedder = async () => embedder;
  return buildIndex({ corpusDir, indexDir, model: embedder.model, loadEmbedder, ...options });
}

function bytesOf(folder: string, generation: string): [string, string][] {
  const of = generationFolder(folder, generation);
  const names = readdirSync(of).filter((name) => name.endsWith('.bin'));
  return names.map((name) => [name, readFileSync(path.join(of, name), 'base64')]);
}

describe('buildIndex', () => {
  it('loads no model where nothing is to be embedded', async () => {
    await build();
    renameSync(path.join(corpusDir, '1/r1.txt'), path.join(corpusDir, 'r1.txt'));
    const loadEmbedder = () => Promise.reject(new Error('加載了'));
    expect(await build({ loadEmbedder })).toMatchObject({ unchanged: 20, embedded: 0 });
  });

  it('embeds the folded title and passage', async () => {
    writeFiles(corpusDir, { 'a.txt': '標題在此\n\n福建黨政代表團赴西藏。\n' });
    await build();
    expect(embedder.embedded).toContain('标题在此\n福建党政代表团赴西藏。');
  });

  it('makes only the terms anew after an update of Node', async () => {
    const first = await build();
    const manifest = await readManifest(indexDir, first.generation);
    const folder = generationFolder(indexDir, first.generation);
    const words = 'intl+unit-bigrams/1, ICU 1.0';
    await writeManifest(folder, { ...manifest, fingerprint: { ...manifest.fingerprint, words } });
    const notes: string[] = [];
    const second = await build({ onNote: (note) => notes.push(note) });
    expect(second).toMatchObject({ embedded: 0, unchanged: 20 });
    expect(notes.join()).toContain('ICU 1.0');
    expect((await openServing(indexDir, fingerprintOf(embedder.model))).id).toBe(second.generation);
  });

  it('makes all anew under another model', async () => {
    const first = await build();
    embedder = fakeEmbedder({ digest: 'f00', dimensions: 8 });
    const second = await build();
    expect(second).toMatchObject({ embedded: first.passages, changed: 0, unchanged: 20 });
  });

  it('keeps what it made when it is cancelled, and ends as if it had not been', async () => {
    const undisturbed = temporaryFolder();
    const whole = await build({ indexDir: undisturbed });
    const stop = new AbortController();
    let embedded = 0;
    const stopping: BuildOptions['loadEmbedder'] = async () => ({
      ...embedder,
      embedPassage(text, parts) {
        if (++embedded === 9) stop.abort();
        return embedder.embedPassage(text, parts);
      },
    });
    const error = await rejectionOf(build({ loadEmbedder: stopping, signal: stop.signal }));
    expect(error.code).toBe('BuildCancelled');
    expect(readdirSync(indexDir)).toEqual(['building']);

    const rest = await build();
    expect(rest.embedded).toBeGreaterThan(0);
    expect(rest.embedded).toBeLessThan(whole.passages);
    expect(bytesOf(indexDir, rest.generation)).toEqual(bytesOf(undisturbed, whole.generation));
  });

  it('stops before it begins when it is cancelled already', async () => {
    const error = await rejectionOf(build({ signal: AbortSignal.abort() }));
    expect(error.code).toBe('BuildCancelled');
    expect(embedder.embedded).toEqual([]);
  });

  it('leaves the index as it was when its lock was lost right before the swap', async () => {
    const first = await build();
    writeFiles(corpusDir, { 'a.txt': '標題在此\n\n福建黨政代表團赴西藏。\n' });
    const onProgress = ({ phase }: BuildProgress): void => {
      if (phase !== 'write') return;
      for (const name of readdirSync(indexDir)) {
        if (name.startsWith('build.lock')) rmSync(path.join(indexDir, name), { recursive: true });
      }
    };
    const error = await rejectionOf(build({ onProgress }));
    expect([error.code, error.message]).toEqual([
      'BuildFailed',
      'The build lost its lock (was the machine asleep?); run it again',
    ]);
    expect((await readPointer(indexDir)).serving).toBe(first.generation);
    expect(await build()).toMatchObject({ added: 1, unchanged: 20, embedded: 0 });
  });

  it('fails a file that the model cannot take, and goes on when it breaks', async () => {
    const refusing: BuildOptions['loadEmbedder'] = async () => ({
      ...embedder,
      embedPassage(text, parts) {
        if (text.includes('第5所')) throw new KaojuError('EmbeddingInvalid', '太長');
        return embedder.embedPassage(text, parts);
      },
    });
    const report = await build({ loadEmbedder: refusing });
    expect(report).toMatchObject({ articles: 19, failed: [{ file: '2/r5.txt', error: '太長' }] });

    const broken: BuildOptions['loadEmbedder'] = () => Promise.reject(new Error('壞了'));
    writeFiles(corpusDir, { 'a.txt': '標題在此\n\n福建黨政代表團赴西藏。\n' });
    await expect(build({ loadEmbedder: broken })).rejects.toThrow('壞了');
    expect((await openServing(indexDir, fingerprintOf(embedder.model))).id).toBe(report.generation);
  });

  it('keeps the records of a folder that cannot be looked into, and tells it as failed', async () => {
    const article = (text: string) => `標題\n\n${text}。\n`;
    writeFiles(corpusDir, { 'locked/a.txt': article('阿里'), 'locked/b/c.txt': article('昌都') });
    await build();
    // The index is the builder's own; the corpus is not.
    chmodSync(indexDir, 0o777);
    chmodSync(path.join(indexDir, 'generations'), 0o777);
    writeFiles(corpusDir, { 'new.txt': article('福建') });
    const report = await asNobody(corpusDir, () => build());
    expect(report).toMatchObject({ added: 1, removed: 0, unchanged: 22, embedded: 1 });
    const failed = { file: 'locked', error: 'cannot be read (EACCES)', kept: true };
    expect(report.failed).toEqual([failed]);
    expect(await asNobody(corpusDir, () => build())).toMatchObject({
      generation: report.generation,
      failed: [failed],
    });
    const after = await build();
    expect(after).toMatchObject({ unchanged: 23, embedded: 0, failed: [] });
    expect(after.generation).not.toBe(report.generation);
  });

  it('says what to do about an index folder that cannot be written', async () => {
    chmodSync(indexDir, 0o555);
    writeFiles(corpusDir, { 'locked/a.txt': '標題' });
    const error = await rejectionOf(asNobody(corpusDir, () => build()));
    expect([error.code, error.message]).toEqual([
      'BuildFailed',
      expect.stringMatching(/^INDEX_DIR cannot be written: .* \(EACCES\)$/u),
    ]);
    expect(error.advice).toMatch(/^Make room or /u);
  });

  it('goes on serving what it serves where going back cannot be written', async () => {
    const old = await build();
    writeFiles(corpusDir, { 'new.txt': '標題\n\n阿里。\n', 'locked/a.md': '標題' });
    const { generation } = await build();
    chmodSync(indexDir, 0o555);
    const error = await rejectionOf(
      asNobody(corpusDir, () => rollBackIndex(indexDir, embedder.model)),
    );
    expect(error.message).toMatch(/^INDEX_DIR cannot be written: .* \(EACCES\)$/u);
    expect(await readPointer(indexDir)).toMatchObject({
      serving: generation,
      previous: old.generation,
    });
  });

  it('serves what it built where an older one cannot be removed, and says so', async () => {
    writeFiles(corpusDir, { 'locked/a.txt': '標題\n\n阿里。\n' });
    const generations = path.join(indexDir, 'generations');
    const { generation: first } = await build();
    writeFiles(corpusDir, { 'b.txt': '標題\n\n昌都。\n' });
    await build();
    writeFiles(corpusDir, { 'c.txt': '標題\n\n福建。\n' });
    chmodSync(indexDir, 0o777);
    chmodSync(generations, 0o777);
    chmodSync(path.join(generations, first), 0o555);
    const notes: string[] = [];
    const report = await asNobody(corpusDir, () => build({ onNote: (note) => notes.push(note) }));
    expect(report).toMatchObject({ added: 1 });
    expect((await readPointer(indexDir)).serving).toBe(report.generation);
    expect(notes).toEqual([
      expect.stringMatching(/^What earlier builds left could not be removed: INDEX_DIR cannot/u),
    ]);
  });

  it('keeps what metadata.csv said while it cannot be read, and says so', async () => {
    const table = path.join(corpusDir, 'metadata.csv');
    const outletOf = async (file: string) => {
      const { articles } = await openServing(indexDir, fingerprintOf(embedder.model));
      return articles.records.find((record) => record.file === file)?.outlet;
    };
    writeFiles(corpusDir, { 'metadata.csv': 'file,outlet\n1/r1.txt,昌都報\n' });
    await build();
    writeFiles(corpusDir, { 'metadata.csv': 'file,outlet\n1/r1.txt,"昌都報\n' });
    for (let again = 0; again < 2; again++) {
      const report = await build();
      expect(report).toMatchObject({ unchanged: 20, embedded: 0 });
      expect(report.failed).toEqual([
        { file: 'metadata.csv', error: expect.stringMatching(/^is not a CSV table/u), kept: true },
      ]);
    }
    writeFiles(corpusDir, { '1/r1.txt': '標題\n\n福建黨政代表團到了昌都。\n' });
    expect(await build()).toMatchObject({ changed: 1 });
    expect(await outletOf('1/r1.txt')).toBe('昌都報');
    rmSync(table);
    expect(await build()).toMatchObject({ changed: 1, failed: [] });
    expect(await outletOf('1/r1.txt')).toBeNull();
  });

  it('is not held up by a metadata.csv that is a pipe', async () => {
    execFileSync('mkfifo', [path.join(corpusDir, 'metadata.csv')]);
    const { articles, failed } = await build();
    expect(articles).toBe(20);
    expect(failed).toEqual([{ file: 'metadata.csv', error: 'is not a regular file' }]);
  });

  it('says which links lead out of the corpus, and follows them where it is told to', async () => {
    const outside = writeFiles(temporaryFolder(), { 'x.txt': '標題\n\n阿里。\n' });
    symlinkSync(outside, path.join(corpusDir, 'linked'));
    const report = await build();
    expect(report).toMatchObject({ articles: 20, failed: [] });
    expect(report.warnings).toEqual([
      {
        file: 'linked',
        warning: 'is a link out of the corpus; it is followed with FOLLOW_LINKS=on',
      },
    ]);
    expect(await build({ followLinks: true })).toMatchObject({ added: 1, warnings: [] });
  });

  it('takes ids from front matter, over renames too, and once each', async () => {
    const article = (id: string, text: string) => `---\nid: ${id}\n---\n標題\n\n${text}。\n`;
    writeFiles(corpusDir, { 'a.txt': article('ali', '阿里'), 'b.txt': article('ali', '昌都') });
    const report = await build();
    expect(report.warnings).toEqual([
      {
        file: 'b.txt',
        warning: "another article has the id ali already; this one's is made from its path",
      },
    ]);
    const { articles } = await openServing(indexDir, fingerprintOf(embedder.model));
    expect(articles.recordById('ali')?.file).toBe('a.txt');

    renameSync(path.join(corpusDir, 'a.txt'), path.join(corpusDir, 'aa.txt'));
    expect(await build()).toMatchObject({ added: 0, removed: 0, unchanged: 22, embedded: 0 });
  });

  it('finds reposts of a report, in whatever script, and keeps them over later builds', async () => {
    const body =
      '9月13日至14日，省委書記周祖翼率福建黨政代表團赴西藏昌都市，看望慰問援藏幹部人才，' +
      '考察對口支援項目，並與西藏自治區黨政領導座談，共商深化閩藏協作。';
    writeFiles(corpusDir, {
      'a.txt': `福建黨政代表團赴昌都\n\n${body}\n\n責任編輯：陳美冉\n`,
      'b.txt': `周祖翼率團赴藏\n\n${fold(body)}\n\n分享讓更多人看到\n`,
    });
    await build();
    const reposts = async (): Promise<(string | undefined)[]> => {
      const { articles, duplicates } = await openServing(indexDir, fingerprintOf(embedder.model));
      const place = articles.records.findIndex(({ file }) => file === 'a.txt');
      return duplicates.of(place).map((other) => articles.records[other]?.file);
    };
    expect(await reposts()).toEqual(['b.txt']);
    writeFiles(corpusDir, { '0/first.txt': '標題在此\n\n福建黨政代表團赴西藏。\n' });
    expect(await build()).toMatchObject({ added: 1, unchanged: 22 });
    expect(await reposts()).toEqual(['b.txt']);
  });

  it('removes what a killed build left', async () => {
    const first = await build();
    writeFiles(indexDir, {
      'current.json.0a1b2c3d.tmp': '{',
      'generations/20260101-000000-0000/terms.bin': '',
      'building/generation/vectors-000.bin': '',
    });
    writeFileSync(path.join(corpusDir, 'a.txt'), '標題在此\n\n福建黨政代表團赴西藏。\n');
    const { generation } = await build();
    expect(readdirSync(indexDir).sort()).toEqual(['current.json', 'generations']);
    expect(readdirSync(path.join(indexDir, 'generations')).sort()).toEqual(
      [first.generation, generation].sort(),
    );
  });

  it('tells how far it is', async () => {
    const told: BuildProgress[] = [];
    const { passages } = await build({ onProgress: (progress) => told.push(progress) });
    const last = told.at(-1);
    expect(last).toMatchObject({ phase: 'write', files: 20, filesTotal: 20, share: 1, passages });
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
