/** How an article was read, laid open: in process, on the two reports and on small ones. */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleIdOf } from '../../src/corpus/identity.js';
import type { InspectedArticle } from '../../src/corpus/inspection.js';
import { readableEndings } from '../../src/corpus/readers/formats.js';
import { FUJIAN, HEBEI, writeFiles } from '../support/index.js';
import { type Home, indexOf, makeHome, runCli } from '../support/processes/cli.js';

let home: Home;

beforeAll(async () => {
  home = makeHome();
  await indexOf(home);
});

async function inspectionOf(at: Home, given: string): Promise<InspectedArticle> {
  const { code, stdout, stderr } = await runCli(at, ['inspect', given, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout) as InspectedArticle;
}

describe('kaoju inspect', () => {
  it('says where each value was read', async () => {
    const { metadata, titleAt } = await inspectionOf(home, HEBEI);
    expect(metadata).toEqual({
      title: { value: '许勤率河北省党政代表团赴西藏阿里就对口支援工作对接交流', from: 'text' },
      outlet: { value: '河北日报客户端', from: 'text' },
      author: { value: null, from: null },
      date: { value: '2018-07-17', from: 'text' },
      url: { value: null, from: null },
    });
    expect(titleAt).toMatchObject({ line: 3, text: metadata.title.value });
  });

  it('shows noise with its kind and line, exactly as the file has it', async () => {
    const { noise } = await inspectionOf(home, HEBEI);
    const file = readFileSync(path.join(home.corpusDir, HEBEI), 'utf8');
    for (const { start, end, text } of noise) expect(file.slice(start, end)).toBe(text);
    expect(noise.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'breadcrumb'],
      [5, 'source'],
      [6, 'source'],
      [7, 'share'],
      ...[21, 21, 25, 25, 29, 29].map((line) => [line, 'repeat']),
      [37, 'editor'],
    ]);
  });

  it('shows the passages of the index and the sentences in each', async () => {
    const { passages, passagesUnknown, sentences, generation, articleId } = await inspectionOf(
      home,
      FUJIAN,
    );
    expect({ passagesUnknown, articleId }).toEqual({
      passagesUnknown: null,
      articleId: articleIdOf(FUJIAN),
    });
    expect(generation).toMatch(/^\d{8}-/u);
    const file = readFileSync(path.join(home.corpusDir, FUJIAN), 'utf8');
    for (const { start, end, text, passage } of sentences) {
      expect(file.slice(start, end)).toBe(text);
      const within = passages?.[(passage as number) - 1];
      expect(within && within.start <= start && end <= within.end).toBe(true);
    }
    expect(new Set(sentences.map(({ passage }) => passage)).size).toBe(passages?.length);
  });

  it('shows what folds to what, by kind, most frequent first', async () => {
    const small = makeHome({
      'a.txt': '衛生院啟用\n\n衛生院與衛生所在Ａ區啟用，指明瞭方向。USB裝置共㍿三台，成效顯著。\n',
    });
    const { folds } = await inspectionOf(small, 'a.txt');
    const told = folds.map(({ kind, from, to, count }) => `${kind} ${from}→${to} ${count}`);
    expect(told).toContain('character 衛→卫 3');
    expect(told).toContain('character 瞭→了 1');
    expect(told).toContain('form ㍿→株式会社 1');
    expect(told).toContain('form ，→, 2');
    expect(told).toContain('capital U→u 1');
    expect(told.join()).not.toContain('著→');
    expect(told[0]).toMatch(/^character/u);
    expect(told.at(-1)).toMatch(/^capital/u);
  });

  it('finds an article by path, by name, by a path below the corpus and by id alike', async () => {
    const nested = makeHome({ 'old/ferry.txt': '輪渡復航\n\n2019年3月5日，輪渡恢復通航。\n' });
    const byName = await inspectionOf(nested, 'ferry.txt');
    expect(byName).toMatchObject({ file: 'old/ferry.txt', passagesUnknown: 'no-index' });
    expect(byName.sentences.map(({ passage }) => passage)).toEqual([null]);
    await indexOf(nested);
    const indexed = await inspectionOf(nested, 'ferry.txt');
    expect(indexed.passages).toHaveLength(1);
    const id = indexed.articleId as string;
    for (const given of ['old/ferry.txt', path.join(nested.corpusDir, 'old/ferry.txt'), id]) {
      expect(await inspectionOf(nested, given)).toEqual(indexed);
    }
  });

  it('tells front matter and metadata.csv from what the text shows', async () => {
    const given = makeHome({
      'a.md':
        '---\ntitle: 輪渡復航\nid: ferry\n---\n2019年3月5日，輪渡恢復通航，首日載客三千人。\n',
      'metadata.csv': 'file,outlet,date\na.md,海濱日報,soon\n',
    });
    const { metadata, noise, warnings } = await inspectionOf(given, 'a.md');
    expect(metadata.title).toEqual({ value: '輪渡復航', from: 'front-matter' });
    expect(metadata.outlet).toEqual({ value: '海濱日報', from: 'metadata.csv' });
    expect(noise).toMatchObject([{ kind: 'front-matter', line: 1 }]);
    expect(warnings).toEqual([expect.stringContaining('metadata.csv: date "soon" is left out')]);
    await indexOf(given);
    expect(await inspectionOf(given, 'ferry')).toMatchObject({ file: 'a.md', articleId: 'ferry' });
  });

  it('says why passages are not known of a file that changed, or is not indexed', async () => {
    const changing = makeHome({ 'a.txt': '輪渡復航\n\n2019年3月5日，輪渡恢復通航。\n' });
    await indexOf(changing);
    writeFileSync(path.join(changing.corpusDir, 'a.txt'), '輪渡復航\n\n輪渡今天恢復通航。\n');
    const changed = await inspectionOf(changing, 'a.txt');
    expect(changed).toMatchObject({ passages: null, passagesUnknown: 'changed' });
    expect(changed.sentences.map(({ text }) => text)).toEqual(['輪渡今天恢復通航。']);
    writeFiles(changing.folder, { 'elsewhere.txt': '新圖書館\n\n圖書館開放。\n' });
    expect(await inspectionOf(changing, 'elsewhere.txt')).toMatchObject({
      file: 'elsewhere.txt',
      articleId: null,
      passagesUnknown: 'not-indexed',
    });
  });

  it.each([
    ['zh_TW.UTF-8', ['  標題  许勤率', '第5行   來源', '段落2，第17行起', '都照原樣']],
    ['zh_CN.UTF-8', ['  标题  许勤率', '第5行   来源', '段落2，第17行起', '都照原样']],
    [
      'C.UTF-8',
      ['  headline  许勤率', 'line 5   source', 'Passage 2, from line 17', 'as it is written'],
    ],
  ])('is read by people in %s', async (LANG, said) => {
    const { code, stdout } = await runCli(home, ['inspect', HEBEI], { environment: { LANG } });
    expect(code).toBe(0);
    for (const text of said) expect(stdout).toContain(text);
    expect(stdout).not.toContain('\u001b');
  });

  it('never lets a file move the cursor', async () => {
    const hostile = makeHome({
      'a.txt': '來源：\u001b[2J報\n標題\u001b]0;x\u0007\n\n內文有\u001b[31m紅字。\n',
    });
    const { stdout } = await runCli(hostile, ['inspect', 'a.txt']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u);
  });
});

describe('what kaoju inspect cannot show', () => {
  it('says what was looked for and where', async () => {
    const { code, stdout, stderr } = await runCli(home, ['inspect', 'ferry.txt']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `"ferry.txt" is neither a file, nor the name of one of the 2 in ${home.corpusDir}, ` +
        'nor the id of an article. Ids are in what kaoju search --json prints; names count from CORPUS_DIR (UsageInvalid)\n',
    );
  });

  it('names the files that share a name', async () => {
    const twice = makeHome({ 'a/x.txt': '甲。\n', 'b/x.txt': '乙。\n' });
    const { code, stderr } = await runCli(twice, ['inspect', 'x.txt']);
    expect(code).toBe(2);
    expect(stderr).toContain('"x.txt" is the name of 2 files: a/x.txt, b/x.txt. Name one');
  });

  it.each([
    ['a.png', 'name,alias\n', `a.png is no article: ${readableEndings()} files are read`],
    ['a.txt', Buffer.from([0, 1, 2, 0]), 'a.txt is binary data, not text'],
    ['a.md', '---\ntitle: [\n---\n甲。\n', 'a.md has front matter that is not valid YAML'],
  ])('says what is wrong with %s', async (file, content, said) => {
    const bad = makeHome({});
    writeFiles(bad.folder, { [file]: content });
    const { code, stdout } = await runCli(bad, ['inspect', file, '--json']);
    expect(code).toBe(2);
    const { error } = JSON.parse(stdout);
    expect(error.code).toBe('FileUnreadable');
    expect(error.message).toContain(said);
  });

  it('says of a file that is nothing but noise that no build takes it', async () => {
    const bare = makeHome({ 'a.txt': '---\ntitle: 甲\n---\n' });
    const { code, stdout } = await runCli(bare, ['inspect', 'a.txt']);
    expect(code).toBe(0);
    expect(stdout).toContain('no build takes it');
  });
});
