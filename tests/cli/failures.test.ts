import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readableEndings } from '../../src/corpus/readers/formats.js';
import { FUJIAN, HEBEI, writeFiles } from '../support/index.js';
import {
  askOf,
  builtHome,
  copyHome,
  type Home,
  indexOf,
  makeHome,
  runCli,
  spawnCli,
} from '../support/processes/cli.js';

const TRAVEL = '福建党政代表团哪天去的昌都';
const BINARY = Buffer.from('89504e470d0a1a0a0000000d', 'hex');

let built: Home;

beforeAll(async () => {
  built = await builtHome();
});

describe('a file that cannot be indexed', () => {
  it('is told and passed over', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, {
      'a.txt': BINARY,
      'b.txt': '',
      'c.txt': '\n　\r\n',
      'd.txt': '---\ntitle: 標題\n---\n',
      'e.txt': '---\ntitle: [標題\n---\n正文。\n',
    });
    const report = await indexOf(home);
    expect(report.failed).toEqual([
      { file: 'a.txt', error: 'is binary data, not text (it holds zero bytes)' },
      { file: 'b.txt', error: 'is empty' },
      { file: 'c.txt', error: 'is empty' },
      {
        file: 'd.txt',
        error:
          'has no article text: all of it is front matter, navigation or other lines about the page',
      },
      {
        file: 'e.txt',
        error: expect.stringMatching(/^has front matter that is not valid YAML: /u),
      },
    ]);
    expect(report).toMatchObject({ articles: 2, added: 0, unchanged: 2, embedded: 0 });
    const again = await indexOf(home);
    expect(again).toEqual({ ...report, seconds: expect.any(Number) });
  });

  it('goes on being served as it was until it is removed', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, { [FUJIAN]: BINARY });
    const failed = [
      { file: FUJIAN, error: 'is binary data, not text (it holds zero bytes)', kept: true },
    ];
    const report = await indexOf(home);
    expect(report).toMatchObject({ articles: 2, unchanged: 2, removed: 0, embedded: 0, failed });
    const { excerpts } = await askOf(home, TRAVEL);
    expect(excerpts[0]?.citation.file).toBe(FUJIAN);
    expect(excerpts[0]?.text).toContain('9月13日至14日');
    expect(await indexOf(home)).toMatchObject({ generation: report.generation, failed });

    rmSync(path.join(home.corpusDir, FUJIAN));
    expect(await indexOf(home)).toMatchObject({ articles: 1, removed: 1, failed: [] });
    const after = await askOf(home, TRAVEL);
    expect(after.excerpts.every(({ citation }) => citation.file === HEBEI)).toBe(true);
  });

  it('is said to a person', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, { [HEBEI]: BINARY, 'bad.txt': '' });
    const { code, stdout } = await runCli(home, ['index']);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(2)).toEqual([
      '2 files could not be indexed:',
      `  ${HEBEI}: is binary data, not text (it holds zero bytes) (its earlier version is still served)`,
      '  bad.txt: is empty',
      '',
    ]);
  });

  it('does not keep the others from being indexed when metadata.csv is wrong', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, { 'metadata.csv': 'title\nx\n' });
    const report = await indexOf(home);
    expect(report.articles).toBe(2);
    expect(report.failed).toEqual([
      {
        file: 'metadata.csv',
        error: 'has no column "file"; its first line must be file,title,outlet,author,date,url',
      },
    ]);
  });
});

describe('a corpus', () => {
  it.each([
    ['with nothing in it', {}, `no file that is read (${readableEndings()} are)`],
    ['with nothing readable', { 'a.txt': BINARY, 'b.txt': '' }, '2 failed file(s)'],
  ])('%s exits 2 and leaves the index alone', async (_, files, found) => {
    const home = copyHome(built);
    const { generation } = await askOf(home, TRAVEL);
    rmSync(path.join(home.corpusDir, FUJIAN));
    rmSync(path.join(home.corpusDir, HEBEI));
    writeFiles(home.corpusDir, files);
    const { code, stdout, stderr } = await runCli(home, ['index']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${home.corpusDir} holds ${found} and no article`);
    expect(await askOf(home, TRAVEL)).toMatchObject({ generation, answered: true });
  });

  it('that is not there exits 2 and leaves the index alone', async () => {
    const home = copyHome(built);
    const environment = { CORPUS_DIR: path.join(home.folder, 'missing') };
    const { code, stderr } = await runCli(home, ['index'], { environment });
    expect(code).toBe(2);
    expect(stderr).toBe(
      `The folder ${environment.CORPUS_DIR}, which CORPUS_DIR names, cannot be read. ` +
        `Make it and put articles in it: ${readableEndings()} files are read (CorpusMissing)\n`,
    );
    expect((await askOf(home, TRAVEL)).answered).toBe(true);
  });
});

describe('a corpus folder that is none', () => {
  it.each([
    [
      'a file',
      'corpus/a.txt',
      /^CORPUS_DIR所指的\S+a\.txt是檔案。請改為報導所在的資料夾（CorpusMissing）\n$/u,
    ],
    ['missing', 'none', /^讀不到CORPUS_DIR所指的資料夾\S+none。請建立它，放進報導/u],
  ])('%s is told in the terminal’s language', async (_, name, said) => {
    const home = makeHome({ 'a.txt': '水庫蓄水三成。\n' });
    const environment = { CORPUS_DIR: path.join(home.folder, name), LANG: 'zh_TW.UTF-8' };
    const { code, stderr } = await runCli(home, ['index'], { environment });
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });
});

describe('two builds at once', () => {
  it('are one build and one that says so', async () => {
    const home = makeHome();
    const texts = Array.from({ length: 120 }, (_, i) => [
      `${i}.txt`,
      `第${i}所學校開放\n\n第${i}所學校在卡若區向全市學生開放，藏書${i}萬冊。\n`,
    ]);
    writeFiles(home.corpusDir, Object.fromEntries(texts));
    const outcomes = await Promise.all([
      spawnCli(home, ['index', '--json']),
      spawnCli(home, ['index', '--json']),
    ]);
    const codes = outcomes.map(({ code }) => code).sort();
    expect(codes).toEqual([0, 2]);
    const busy = outcomes.find(({ code }) => code === 2);
    expect(JSON.parse(busy?.stdout ?? '')).toEqual({
      error: {
        code: 'IndexBusy',
        message: `Another build of the index in ${home.indexDir} is running. Wait for it to end, then run again`,
        advice: 'Wait for it to end, then run again',
      },
    });
    expect((await askOf(home, '第7所學校藏書多少')).excerpts[0]?.text).toContain('7萬冊');
  });
});

describe('an index folder', () => {
  it('that cannot be made is told', async () => {
    const home = makeHome();
    writeFileSync(home.indexDir, 'no folder');
    const { code, stderr } = await runCli(home, ['index']);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^INDEX_DIR is "[^"]+": that is a file; a folder was expected\. .* \(ConfigInvalid\)\n$/u,
    );
  });
});
