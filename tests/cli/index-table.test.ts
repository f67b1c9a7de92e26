/** What `kaoju index` says and writes of what it read. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMetadataCsv } from '../../src/corpus/metadata.js';
import { writeFiles } from '../support/index.js';
import { type Finished, type Home, makeHome, runCli } from '../support/processes/cli.js';

const FILES = {
  'ferry.md':
    '---\ntitle: 渡輪停航\noutlet: 港島日報\ndate: 2021-03-04\n---\n渡輪昨天因大霧停航兩小時。\n',
  'dam.txt': '水庫蓄水\n\n來源：河谷日報\n2020-05-06 10:00\n\n水庫昨天開始蓄水，水位上升三米。\n',
  'bare.txt': '市政府昨天通過了預算，沒有人反對，會議開了五個小時才結束。\n',
  'metadata.csv': 'file,title,outlet,author,date,url\ndam.txt,"水庫, 蓄水",,林一,,\n',
};

let home: Home;
let first: Finished;

beforeAll(async () => {
  home = makeHome(FILES);
  first = await runCli(home, ['index', '--table', 'read.csv']);
});

describe('kaoju index', () => {
  it('shows what was read of new articles, where from, and the doubtful ones first', () => {
    expect(first.code).toBe(0);
    const lines = first.stdout.split('\n').map((line) => line.replace(/ {2,}/gu, ' | '));
    expect(lines.slice(3)).toEqual([
      'Read of 3 new or changed articles:',
      ' | headline | outlet | date | author',
      expect.stringMatching(/^\? .*\| -/u),
      ' | 水庫, 蓄水² | 河谷日報 | 2020-05-06 | 林一²',
      ' | 渡輪停航¹ | 港島日報¹ | 2021-03-04¹ | -',
      '¹ from front matter, ² from metadata.csv, ³ from the file’s own fields, all else from the text',
      '? to be looked at: 1 article without headline, outlet or date, or dated in the future',
      '',
    ]);
  });

  it('writes it in the form of metadata.csv', () => {
    const { rows, warnings } = readMetadataCsv(
      readFileSync(path.join(home.folder, 'read.csv'), 'utf8'),
    );
    expect(warnings).toEqual([]);
    expect([...rows.keys()]).toEqual(['bare.txt', 'dam.txt', 'ferry.md']);
    expect(rows.get('dam.txt')?.metadata).toEqual({
      title: '水庫, 蓄水',
      outlet: '河谷日報',
      author: '林一',
      date: '2020-05-06',
    });
    expect(first.stderr).toContain('read.csv has 3 articles: correct it');
  });

  it('writes over no table', async () => {
    const { code, stderr } = await runCli(home, ['index', '--table', 'read.csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('read.csv is there already. Name another file (UsageInvalid)');
  });

  it('exits 1 with --strict where a file failed, and is silent on what did not change', async () => {
    writeFiles(home.corpusDir, { 'empty.txt': '' });
    const loose = await runCli(home, ['index']);
    expect(loose).toMatchObject({ code: 0, stdout: expect.not.stringContaining('Read of') });
    const strict = await runCli(home, ['index', '--strict', '--json']);
    expect(strict.code).toBe(1);
    expect(JSON.parse(strict.stdout).failed).toEqual([{ file: 'empty.txt', error: 'is empty' }]);
  });

  it('leaves no empty table where the build ends in an error', async () => {
    const environment = { CORPUS_DIR: path.join(home.folder, 'missing') };
    const { code } = await runCli(home, ['index', '--table', 'other.csv'], { environment });
    expect(code).toBe(2);
    expect(existsSync(path.join(home.folder, 'other.csv'))).toBe(false);
  });
});
