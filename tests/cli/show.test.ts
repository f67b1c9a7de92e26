import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { HEBEI } from '../support/index.js';
import { builtHome, type Home, runCli } from '../support/processes/cli.js';

let home: Home;

beforeAll(async () => {
  home = await builtHome();
});

describe('kaoju show', () => {
  it('prints an article by its file, with what is known of it', async () => {
    const { code, stdout, stderr } = await runCli(home, ['show', HEBEI]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('许勤率河北省党政代表团赴西藏阿里就对口支援工作对接交流');
    expect(lines[1]).toMatch(/河北日报.*2018-07-17/u);
    expect(lines[2]).toMatch(/^[a-z2-7]{12} · 004_/u);
    expect(stdout).toContain('责任编辑');
  });

  it('finds it by its headline in the other script, as JSON', async () => {
    const title = '許勤率河北省黨政代表團赴西藏阿里就對口支援工作對接交流';
    const { code, stdout } = await runCli(home, ['show', title, '--json', '--at', '30-40']);
    expect(code).toBe(0);
    const { file, text, highlights } = JSON.parse(stdout);
    expect(file).toBe(HEBEI);
    expect(text).toBe(readFileSync(path.join(home.corpusDir, HEBEI), 'utf8'));
    expect(highlights).toEqual([{ start: 30, end: 40, kind: 'match' }]);
  });

  it('marks places, those that touch as one', async () => {
    const at = ['--at', '8-12', '--at', '0-8'];
    const { stdout } = await runCli(home, ['show', HEBEI, ...at]);
    const text = readFileSync(path.join(home.corpusDir, HEBEI), 'utf8');
    expect(stdout).toContain(`⟦${text.slice(0, 12)}⟧`);
  });

  it('says that an article is not there, and which are near', async () => {
    const environment = { LANG: 'zh_TW.UTF-8' };
    const { code, stdout, stderr } = await runCli(home, ['show', '004_dc5a.txt'], { environment });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^資料庫裡沒有「004_dc5a\.txt」這篇報導。最接近的：.*许勤率.*（UsageInvalid）\n$/u,
    );
  });

  it('asks for a name where none is given', async () => {
    const environment = { LANG: 'zh_TW.UTF-8' };
    const { code, stderr } = await runCli(home, ['show', ''], { environment });
    expect(code).toBe(2);
    expect(stderr).toBe('沒有指定報導。請寫編號、檔名或標題（UsageInvalid）\n');
  });

  it('says how to find what is near nothing', async () => {
    const { stderr } = await runCli(home, ['show', 'zzz']);
    expect(stderr).toBe(
      'The collection has no article "zzz". Find it with: kaoju search WORDS (UsageInvalid)\n',
    );
  });

  it.each([
    ['abc', '--at abc不是字元範圍。請寫成120-268'],
    ['', '--at 不是字元範圍。請寫成120-268'],
    ['40-30', '--at 40-30不是字元範圍。請寫成120-268'],
    ['0-9999999', '個字元。請從ask或search的結果重新複製位置'],
    ['0-5-zzzzz', '報導在引用之後改過。請從ask或search的結果重新複製位置'],
  ])('says what is wrong with --at %s', async (range, said) => {
    const environment = { LANG: 'zh_TW.UTF-8' };
    const { stderr } = await runCli(home, ['show', HEBEI, '--at', range], { environment });
    expect(stderr).toContain(said);
  });

  it.each(['12', '40-30', '0-9999999', '0-5-zzzzz'])('refuses --at %s', async (range) => {
    const { code, stderr } = await runCli(home, ['show', HEBEI, '--at', range]);
    expect(code).toBe(2);
    expect(stderr).toContain(`--at ${range} is no range`);
  });
});
