import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../../src/corpus/readers/formats.js';
import { openBase } from '../../src/ingest/base.js';
import { buildIndex } from '../../src/ingest/build-index.js';
import { fingerprintOf } from '../../src/ingest/fingerprint.js';
import { planBuild } from '../../src/ingest/plan.js';
import { type Fixture, fixturesOf } from '../support/formats/formats.js';
import { writeFiles } from '../support/index.js';
import { type FakeEmbedder, fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';

/** A text, and one file of each of these formats under its name. */
const CORPUS = Object.fromEntries([
  ['text.txt', '渡口復航\n\n渡口今早復航，首班載客四十二人。\n'],
  ...['html', 'mhtml', 'docx', 'feed', 'warc', 'eml', 'table'].map((name) => {
    const [{ file, bytes }] = fixturesOf(name) as [Fixture];
    return [file.replace('source', name), bytes];
  }),
]);

let corpusDir: string;
let indexDir: string;
let embedder: FakeEmbedder;
let raised: Format | undefined;

beforeEach(() => {
  corpusDir = writeFiles(temporaryFolder(), CORPUS);
  indexDir = temporaryFolder();
  embedder = fakeEmbedder();
});

afterEach(() => {
  if (raised) raised.version--;
  raised = undefined;
});

function raise(name: string): void {
  raised = FORMATS.find((format) => format.name === name) as Format;
  raised.version++;
}

function build() {
  const loadEmbedder = async () => embedder;
  return buildIndex({ corpusDir, indexDir, model: embedder.model, loadEmbedder });
}

/** The formats of the files that a build would read. */
async function toRead(columns = {}): Promise<string[]> {
  const base = await openBase(indexDir, fingerprintOf(embedder.model));
  const { files } = await planBuild({ corpusDir, base, full: false, columns });
  return files.flatMap((one) => (one.kind === 'make' ? one.file.replace(/\..*$/u, '') : []));
}

describe('buildIndex, once a reader has another version', () => {
  it('reads what that reads anew, and nothing else', async () => {
    await build();
    expect(await toRead()).toEqual([]);
    const expected = {
      docx: ['docx', 'eml'],
      table: ['eml', 'table'],
      warc: ['eml', 'warc'],
      html: ['eml', 'feed', 'html', 'mhtml', 'warc'],
    };
    for (const [name, files] of Object.entries(expected)) {
      raise(name);
      expect(await toRead(), name).toEqual(files);
      if (raised) raised.version--;
      raised = undefined;
    }
  });

  it('reads tables anew, and nothing else, once settings name their columns', async () => {
    await build();
    expect(await toRead({ text: '全文' })).toEqual(['eml', 'table']);
  });

  it('embeds nothing again of a file of several that reads the same', async () => {
    await build();
    const before = embedder.embedded.length;
    raise('table');
    expect(await toRead()).toContain('table');
    expect(await build()).toMatchObject({ added: 0, removed: 0 });
    const again = embedder.embedded.slice(before);
    expect(again.some((text) => text.includes('桥头夜市'))).toBe(false);
    expect(await toRead()).toEqual([]);
  });
});
