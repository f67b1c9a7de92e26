import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchResult } from '../../src/types/search.js';
import { FUJIAN, HEBEI } from '../support/index.js';
import { builtHome, type Home, makeHome, runCli, spawnCli } from '../support/processes/cli.js';

let home: Home;

beforeAll(async () => {
  home = await builtHome();
});

async function searchOf(...args: string[]): Promise<SearchResult> {
  const { code, stdout, stderr } = await runCli(home, ['search', '--json', ...args]);
  expect({ code: code === 2, stderr }).toEqual({ code: false, stderr: '' });
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout) as SearchResult;
}

describe('kaoju search', () => {
  it('prints where the words stand and exits 0', async () => {
    const { code, stdout, stderr } = await runCli(home, ['search', '齐扎拉']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^\d+ match(?:es)? in 1 article\n\n1\. 许勤率河北省党政代表团赴西藏阿里/u,
    );
    expect(stdout).toContain('├ ');
    expect(stdout).toContain(`\n   ${HEBEI}`);
    expect(stdout).not.toContain('\u001b');
  });

  it('finds both scripts by either, and quotes each in its own', async () => {
    const [hant, hans] = [await searchOf('對口支援'), await searchOf('对口支援')];
    expect(hant.results).toEqual(hans.results);
    expect(hant.results.map(({ citation }) => citation.file).sort()).toEqual([FUJIAN, HEBEI]);
    for (const { citation, excerpts } of hant.results) {
      const file = readFileSync(path.join(home.corpusDir, citation.file), 'utf8');
      const word = citation.file === FUJIAN ? '對口支援' : '对口支援';
      for (const { text, start, end, highlights } of excerpts) {
        expect(file.slice(start, end)).toBe(text);
        expect(highlights.map((one) => text.slice(one.start, one.end))).toContain(word);
      }
    }
  });

  it('counts every match that a person would, without the noise', async () => {
    const { matches, articles } = await searchOf('齐扎拉');
    const text = readFileSync(path.join(home.corpusDir, HEBEI), 'utf8');
    expect(articles).toBe(1);
    expect(matches).toBeGreaterThan(1);
    // Captions that are repeated count once.
    expect(matches).toBeLessThanOrEqual(text.split('齐扎拉').length - 1);
  });

  it('takes all words together, and a phrase as it stands', async () => {
    expect((await searchOf('昌都', '阿里')).reason).toBe('not-found');
    expect(await searchOf('「党政代表团赴西藏」')).toMatchObject({
      articles: 2,
      words: [],
      phrases: ['党政代表团赴西藏'],
    });
    expect(await searchOf('代表团', '周祖翼')).toMatchObject({
      articles: 1,
      words: ['代表团', '周祖翼'],
    });
  });

  it('keeps to limits, sorts by date, and turns pages', async () => {
    const limited = await searchOf('对口支援', '--from', '2018-01-01', '--to', '2018-12-31');
    expect(limited.results.map(({ citation }) => citation.file)).toEqual([HEBEI]);
    const byDate = await searchOf('对口支援', '--sort', 'date', '--per-page', '1');
    expect(byDate).toMatchObject({ articles: 2, pages: 2, page: 1, perPage: 1 });
    expect(byDate.results.map(({ citation }) => citation.date)).toEqual(['2018-07-17']);
    const second = await searchOf('对口支援', '--sort=date', '--per-page=1', '--page=2');
    expect(second.results.map(({ citation }) => citation.file)).toEqual([FUJIAN]);
  });

  it.each([
    ['zh_TW.UTF-8', '沒有一篇報導包含全部這些詞。'],
    ['zh_CN.UTF-8', '没有一篇报道包含全部这些词。'],
    ['de_DE.UTF-8', 'No article contains all of these words.'],
  ])('says in the language of %s that nothing was found, and exits 1', async (LANG, said) => {
    const { code, stdout } = await runCli(home, ['search', '北京烤鴨'], { environment: { LANG } });
    expect(code).toBe(1);
    expect(stdout).toContain(said);
  });

  it.each([
    [['的', '了'], 'no-words', 'too common'],
    [['，。'], 'no-words', 'too common'],
    [[' '], 'empty', 'Nothing to search for'],
    [['援'.repeat(201)], 'too-long', 'at most 20 words, 200 characters'],
  ])('says that %j names nothing, and exits 1', async (words, reason, said) => {
    expect((await searchOf(...words)).reason).toBe(reason);
    const { code, stdout } = await runCli(home, ['search', ...words]);
    expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(stdout).toContain(said);
  });

  it.each([
    [['search'], "missing required argument 'words'"],
    [['search', '援', '--sort', 'length'], 'Allowed choices are relevance, date.'],
    [['search', '援', '--page', '0'], 'It must be a whole number from 1 on.'],
    [['search', '援', '--per-page', '101'], 'It must be a whole number from 1 to 100.'],
    [['search', '援', '--from', '2019-01-01', '--to', '2018-01-01'], 'is after --to'],
  ])('exits 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await runCli(home, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('says what to do where there is no index', async () => {
    const { code, stdout } = await spawnCli(makeHome(), ['search', '--json', '援']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe('IndexMissing');
  });
});
