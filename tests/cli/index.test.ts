import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readableEndings } from '../../src/corpus/readers/formats.js';
import { FUJIAN, HEBEI, writeFiles } from '../support/index.js';
import { askOf, copyHome, type Home, indexOf, makeHome, runCli } from '../support/processes/cli.js';

const HOSPITAL = '昌都市婦幼保健院揭牌\n\n9月13日，昌都市婦幼保健院在卡若區揭牌。\n';
const SCHOOL = '閩昌書苑開放\n\n閩昌書苑週末向全市學生開放，藏書3萬冊。\n';

/** Built once over the two reports. */
let built: Home;
let first: Awaited<ReturnType<typeof indexOf>>;

beforeAll(async () => {
  built = makeHome();
  first = await indexOf(built);
});

function contentsOf(home: Home, generation: string): Map<string, string> {
  const folder = path.join(home.indexDir, 'generations', generation);
  const files = readdirSync(folder).filter((file) => file.endsWith('.bin'));
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'base64')]));
}

describe('kaoju index', () => {
  it('reports a first build', () => {
    expect(first).toEqual({
      generation: expect.stringMatching(/^\d{8}-\d{9}-[0-9a-f]{4}$/u),
      model: 'bge-small-zh-v1.5',
      articles: 2,
      passages: first.embedded,
      added: 2,
      changed: 0,
      removed: 0,
      unchanged: 0,
      embedded: expect.any(Number),
      failed: [],
      warnings: [],
      seconds: expect.any(Number),
    });
    expect(first.embedded).toBeGreaterThan(8);
  });

  it('says it to a person', async () => {
    const { code, stdout } = await runCli(built, ['index']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^2 articles, \d+ passages, in [\d.]+ s\n0 added, 0 changed, 0 removed, 2 unchanged; 0 passages embedded\n$/u,
    );
  });

  it('writes nothing where nothing changed', async () => {
    const home = copyHome(built);
    const again = await indexOf(home);
    expect(again).toEqual({
      ...first,
      added: 0,
      unchanged: 2,
      embedded: 0,
      seconds: expect.any(Number),
    });
    expect(readdirSync(path.join(home.indexDir, 'generations'))).toEqual([first.generation]);
    expect(readdirSync(home.indexDir).sort()).toEqual(['current.json', 'generations']);
  });

  it('writes nothing where nothing changed, two files of the same content among them', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, { 'b.txt': HOSPITAL, 'c.txt': HOSPITAL });
    const one = await indexOf(home);
    const two = await indexOf(home);
    expect(two).toMatchObject({ unchanged: 4, embedded: 0, generation: one.generation });
  });

  it('embeds what was added, changed and removed, and only that', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, { '2024/b.txt': HOSPITAL });
    const added = await indexOf(home);
    expect(added).toMatchObject({ added: 1, changed: 0, removed: 0, unchanged: 2, embedded: 1 });

    writeFiles(home.corpusDir, { '2024/b.txt': HOSPITAL.replace('13日', '14日') });
    const changed = await indexOf(home);
    expect(changed).toMatchObject({ added: 0, changed: 1, removed: 0, unchanged: 2, embedded: 1 });
    const { excerpts } = await askOf(home, '昌都市婦幼保健院哪天揭牌');
    expect(excerpts[0]?.text).toContain('9月14日');

    rmSync(path.join(home.corpusDir, '2024/b.txt'));
    const removed = await indexOf(home);
    expect(removed).toMatchObject({ added: 0, changed: 0, removed: 1, unchanged: 2, embedded: 0 });
    expect(contentsOf(home, removed.generation)).toEqual(contentsOf(built, first.generation));
  });

  it('knows an article that moved, and takes a new name for a new article', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, { 'sub/x.md': SCHOOL });
    await indexOf(home);
    const to = (file: string) => path.join(home.corpusDir, file);

    renameSync(to(FUJIAN), to(`sub/${FUJIAN}`));
    expect(await indexOf(home)).toMatchObject({ added: 0, removed: 0, unchanged: 3, embedded: 0 });
    const { excerpts } = await askOf(home, '福建党政代表团哪天去的昌都');
    expect(excerpts[0]?.citation).toMatchObject({
      articleId: 'qyofssduxteo',
      file: `sub/${FUJIAN}`,
    });

    renameSync(to('sub/x.md'), to('sub/y.md'));
    expect(await indexOf(home)).toMatchObject({ added: 1, removed: 1, unchanged: 2, embedded: 0 });
  });

  it('says with --check what a build would do, and does nothing', async () => {
    const home = copyHome(built);
    const to = (file: string) => path.join(home.corpusDir, file);
    writeFiles(home.corpusDir, { 'a.txt': HOSPITAL, 'b.txt': SCHOOL, 'c.txt': '福建援藏。\n' });
    const { generation } = await indexOf(home);
    writeFiles(home.corpusDir, {
      'a.txt': HOSPITAL.replace('13日', '14日'),
      'new.txt': `${SCHOOL}地點在卡若區。\n`,
    });
    renameSync(to('b.txt'), to('renamed.txt'));
    rmSync(to('c.txt'));
    renameSync(to(FUJIAN), to(`_${FUJIAN}`));
    writeFiles(home.corpusDir, { [`sub/${FUJIAN}`]: readFileSync(to(`_${FUJIAN}`)) });
    rmSync(to(`_${FUJIAN}`));
    const counts = { added: 2, changed: 1, removed: 2, unchanged: 2 };
    const check = await indexOf(home, '--check');
    expect(check).toMatchObject({ ...counts, embedded: 0, generation });
    expect(readdirSync(home.indexDir).sort()).toEqual(['current.json', 'generations']);
    expect((await askOf(home, '昌都')).generation).toBe(generation);
    expect(await indexOf(home)).toMatchObject(counts);
    expect(await indexOf(home, '--check')).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
  });

  it('makes everything anew with --full, and the same', async () => {
    const home = copyHome(built);
    const full = await indexOf(home, '--full');
    expect(full).toMatchObject({ added: 0, unchanged: 2, embedded: first.passages });
    expect(full.generation).not.toBe(first.generation);
    expect(contentsOf(home, full.generation)).toEqual(contentsOf(home, first.generation));
  });

  it('goes back with --rollback until the next build', async () => {
    const home = copyHome(built);
    const none = await runCli(home, ['index', '--rollback']);
    expect(none).toMatchObject({
      code: 2,
      stderr: 'There is no earlier generation to go back to (NoPreviousGeneration)\n',
    });

    writeFiles(home.corpusDir, { 'b.txt': HOSPITAL });
    const second = await indexOf(home);
    const wanted = contentsOf(home, second.generation);
    const back = await runCli(home, ['index', '--rollback', '--json']);
    expect(back.code).toBe(0);
    expect(JSON.parse(back.stdout)).toEqual({ generation: first.generation });
    expect((await askOf(home, '昌都')).generation).toBe(first.generation);

    const third = await indexOf(home);
    expect(third).toMatchObject({ added: 1, unchanged: 2, embedded: 1 });
    expect(contentsOf(home, third.generation)).toEqual(wanted);
  });

  it('uses metadata.csv, and notices when a row of it changes', async () => {
    const home = copyHome(built);
    const table = (row: string) => `file,title,outlet,author,date,url\n${row}\nmissing.txt,x,,,,\n`;
    const row = `${FUJIAN},,福建日報,,2024-09-15,https://www.fujian.gov.cn/a`;
    writeFiles(home.corpusDir, { 'metadata.csv': table(row) });
    const report = await indexOf(home);
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(report.warnings).toEqual([
      { file: 'metadata.csv', warning: 'names missing.txt, which is not there' },
    ]);
    const { excerpts } = await askOf(home, '福建党政代表团哪天去的昌都');
    expect(excerpts[0]?.citation).toMatchObject({
      title: '福建黨政代表團赴西藏昌都市考察',
      outlet: '福建日報',
      author: '周琳',
      date: '2024-09-15',
      url: 'https://www.fujian.gov.cn/a',
    });

    expect(await indexOf(home)).toMatchObject({ unchanged: 2, embedded: 0 });
    writeFiles(home.corpusDir, { 'metadata.csv': table(row.replace('-15', '-16')) });
    expect(await indexOf(home)).toMatchObject({ changed: 1, unchanged: 1 });
    rmSync(path.join(home.corpusDir, 'metadata.csv'));
    expect(await indexOf(home)).toMatchObject({ changed: 1, unchanged: 1, warnings: [] });
  });

  it('gives two files of one name two ids, and says so', async () => {
    const files = { 'z.txt': SCHOOL, 'a/z.txt': HOSPITAL, 'b/z.txt': `${SCHOOL}地點在卡若區。\n` };
    const home = makeHome(files);
    const report = await indexOf(home);
    expect(report).toMatchObject({ articles: 3, added: 3 });
    expect(report.warnings.map(({ file }) => file)).toEqual(['b/z.txt', 'z.txt']);
    const asked = await askOf(home, '昌都市閩昌書苑藏書和婦幼保健院揭牌', '--count', '10');
    // Two of them say the same: that is shown once.
    const shown = [...asked.excerpts, ...asked.near];
    const cited = shown.flatMap(({ citation, alsoIn }) => [citation, ...alsoIn]);
    const ids = new Map(cited.map(({ file, articleId }) => [file, articleId]));
    expect([...ids.keys()].sort()).toEqual(['a/z.txt', 'b/z.txt', 'z.txt']);
    expect(new Set(ids.values()).size).toBe(3);
    expect(await indexOf(home)).toMatchObject({ unchanged: 3, embedded: 0 });
  });

  it('tells files of other kinds', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, {
      'a.png': '',
      'b.png': '',
      'README.md': '說明',
      [`_${HEBEI}`]: SCHOOL,
    });
    const report = await indexOf(home);
    expect(report).toMatchObject({ articles: 3, added: 1 });
    expect(report.warnings).toEqual([
      {
        file: '*.png',
        warning: `2 left out: only ${readableEndings()} files are read`,
        leftOut: { count: 2, files: ['a.png', 'b.png'] },
      },
    ]);
  });
});
