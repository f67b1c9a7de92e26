/** A build that reads another folder than the index was made from. */

import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BuildOptions, buildIndex } from '../../src/ingest/build-index.js';
import { readManifest, writeManifest } from '../../src/store/generations.js';
import { generationFolder } from '../../src/store/paths.js';
import { readPointer } from '../../src/store/pointer.js';
import { writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { smallReports } from '../support/texts/reports.js';

let own: string;
let other: string;
let indexDir: string;

beforeEach(async () => {
  own = writeFiles(temporaryFolder(), smallReports(12));
  other = writeFiles(temporaryFolder(), { 'a.txt': '另一篇\n\n市政府昨天通過了預算。\n' });
  indexDir = temporaryFolder();
  await build();
});

function build(options: Partial<BuildOptions> = {}) {
  const embedder = fakeEmbedder();
  const loadEmbedder = async () => embedder;
  return buildIndex({ corpusDir: own, indexDir, model: embedder.model, loadEmbedder, ...options });
}

describe('a build from another folder', () => {
  it.each([{}, { full: true }])('stops before most of what serves is lost: %j', async (options) => {
    const { serving } = await readPointer(indexDir);
    await expect(build({ corpusDir: other, ...options })).rejects.toMatchObject({
      code: 'OtherCorpus',
      message: `The index was made from ${own}; CORPUS_DIR is ${other}, which lacks 12 of its 12 articles`,
      advice: expect.stringContaining('--replace'),
    });
    expect((await readPointer(indexDir)).serving).toBe(serving);
    expect(await build()).toMatchObject({ unchanged: 12, removed: 0 });
  });

  it('goes ahead where it is told to', async () => {
    expect(await build({ corpusDir: other, replace: true })).toMatchObject({
      added: 1,
      removed: 12,
    });
    expect(await build({ corpusDir: other })).toMatchObject({ unchanged: 1 });
  });

  it('tells it beside what a check would do', async () => {
    const notes: string[] = [];
    const onNote = (note: string): void => void notes.push(note);
    const report = await build({ corpusDir: other, check: true, onNote });
    expect(report).toMatchObject({ added: 1, removed: 12 });
    expect(notes.join()).toContain(other);
  });

  it('goes on where the folder was moved, or has most of the articles', async () => {
    const moved = path.join(temporaryFolder(), 'moved');
    renameSync(own, moved);
    rmSync(path.join(moved, '1'), { recursive: true });
    expect(await build({ corpusDir: moved })).toMatchObject({ added: 0 });
  });

  it('removes what was removed from its own folder', async () => {
    rmSync(own, { recursive: true });
    writeFiles(own, { 'a.txt': '另一篇\n\n市政府昨天通過了預算。\n' });
    expect(await build()).toMatchObject({ added: 1, removed: 12 });
  });

  it('asks nothing of an index that does not know its folder', async () => {
    const { serving } = await readPointer(indexDir);
    const { corpusDir: _, ...manifest } = await readManifest(indexDir, serving);
    await writeManifest(generationFolder(indexDir, serving), manifest);
    expect(await build({ corpusDir: other })).toMatchObject({ removed: 12 });
  });
});
