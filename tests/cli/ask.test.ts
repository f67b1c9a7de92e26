import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/types/answer.js';
import {
  builtHome,
  copyHome,
  type Home,
  indexOf,
  makeHome,
  runCli,
  spawnCli,
} from '../support/processes/cli.js';

const TRAVEL = '福建党政代表团哪天去的昌都';
const CAKE = '如何用微波炉做蛋糕';

let home: Home;

beforeAll(async () => {
  home = await builtHome();
});

describe('kaoju ask', () => {
  it('prints what answers and exits 0', async () => {
    const { code, stdout, stderr } = await spawnCli(home, ['ask', TRAVEL]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('9月13日至14日');
    expect(stdout).toContain('福建黨政代表團赴西藏昌都市考察 · 周琳');
    expect(stdout).toContain('000_3cdac391fcfe9ba3.txt');
    expect(stdout).not.toContain('\u001b');
  });

  it('says that there is no answer and exits 1', async () => {
    const { code, stdout } = await spawnCli(home, ['ask', CAKE]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^The collection does not seem to hold an answer\.\n/u);
    expect(stdout).toContain('Closest passage:');
  });

  it('prints one JSON document and nothing else', async () => {
    const { code, stdout, stderr } = await runCli(home, ['ask', '--json', TRAVEL]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd()).not.toContain('\n');
    const answer = JSON.parse(stdout) as Answer;
    expect(answer).toMatchObject({ question: TRAVEL, answered: true, reason: null });
    const [excerpt] = answer.excerpts;
    const file = readFileSync(path.join(home.corpusDir, excerpt?.citation.file ?? ''), 'utf8');
    expect(file.slice(excerpt?.start, excerpt?.end)).toBe(excerpt?.text);
  });

  it('prints JSON and exits 1 without an answer', async () => {
    const { code, stdout } = await runCli(home, ['ask', '--json', CAKE]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ answered: false, reason: 'not-found' });
  });

  it('answers each line of standard input in turn and exits 0', async () => {
    const input = `${TRAVEL}\r\n${CAKE}\n\n？？\n河北對口支援阿里多少年了`;
    const { code, stdout } = await spawnCli(home, ['ask', '-', '--json'], { input });
    expect(code).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    expect(answers.map(({ question, reason }) => [question, reason])).toEqual([
      [TRAVEL, null],
      [CAKE, 'not-found'],
      ['', 'empty'],
      ['？？', 'no-words'],
      ['河北對口支援阿里多少年了', null],
    ]);
    expect(answers[4]?.excerpts.map(({ text }) => text).join('\n')).toContain('24年前');
  });

  it('reads standard input too where no question is given', async () => {
    const { code, stdout } = await runCli(home, ['ask'], { input: `${TRAVEL}\n` });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# 福建党政代表团哪天去的昌都\n/u);
    expect(stdout).toContain('9月13日至14日');
  });

  it('takes an empty input for no questions', async () => {
    expect(await runCli(home, ['ask', '-', '--json'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('shows as many excerpts as asked for, with their reasons', async () => {
    const { stdout } = await runCli(home, ['ask', '--json', '--count', '1', '--explain', TRAVEL]);
    const { excerpts } = JSON.parse(stdout) as Answer;
    expect(excerpts).toHaveLength(1);
    expect(excerpts[0]?.explain?.words).toContain('福建');
    expect(excerpts[0]?.explain?.evidence.length).toBeGreaterThan(20);
  });

  it.each([
    [
      'C.UTF-8',
      'Words of the question found: ',
      'Words of the question missing: ',
      /Rank by words: #\d+ · Weight of these words \(BM25\): \d+\.\d\d\n/u,
      /Score: \d+\.\d\d · What adds most to the score:\n(?: {7}\+\d+\.\d\d {2}[^\n]+\n){4} {7}\+\d/u,
    ],
    [
      'zh_TW.UTF-8',
      '段落裡有的問題字詞：',
      '段落裡沒有的問題字詞：',
      /按意思的名次：#\d+ · 意思的接近程度（餘弦）：0\.\d{3}\n/u,
      /對總分貢獻最多的依據：\n(?: {7}\+\d+\.\d\d {2}[^\n]+\n){4} {7}\+\d/u,
    ],
  ])('explains in the language of %s', async (LANG, found, missing, ranks, strongest) => {
    const args = ['ask', '--explain', '--count', '1', TRAVEL];
    const { stdout } = await runCli(home, args, { environment: { LANG } });
    const line = (label: string) => stdout.split('\n').find((one) => one.includes(label));
    expect(line(found)).toContain('福建');
    expect(line(missing)).toBeDefined();
    expect(stdout).toMatch(ranks);
    expect(stdout).toMatch(strongest);
  });

  it.each(['福建党政代表团哪天去的昌都', '福建黨政代表團哪天去的昌都'])(
    'answers %s in its first excerpt',
    async (question) => {
      const { code, stdout } = await runCli(home, ['ask', '--json', question]);
      expect(code).toBe(0);
      const [first] = (JSON.parse(stdout) as Answer).excerpts;
      expect(first?.citation.file).toBe('000_3cdac391fcfe9ba3.txt');
      expect(first?.text).toContain('9月13日至14日');
      const answers = first?.highlights.filter(({ kind }) => kind === 'answer');
      expect(answers?.map(({ start, end }) => first?.text.slice(start, end))).toEqual([
        '9月13日至14日',
      ]);
    },
  );

  it.each(['河北对口支援阿里多少年了', '河北對口支援阿里多少年了'])(
    'answers %s from the other report',
    async (question) => {
      const { code, stdout } = await runCli(home, ['ask', '--json', question]);
      expect(code).toBe(0);
      const { excerpts } = JSON.parse(stdout) as Answer;
      const found = excerpts.find(({ text }) => text.includes('24年前'));
      expect(found?.citation.file).toBe('004_dc5a4411bc4fabee.txt');
    },
  );

  it.each([CAKE, '如何用微波爐做蛋糕'])('does not answer %s', async (question) => {
    const { code, stdout } = await runCli(home, ['ask', '--json', question]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ answered: false, reason: 'not-found' });
  });

  it.each(['0', '11', 'many'])('refuses --count %s', async (count) => {
    const { code, stderr } = await runCli(home, ['ask', `--count=${count}`, TRAVEL]);
    expect(code).toBe(2);
    expect(stderr).toContain('It must be a whole number from 1 to 10.');
  });

  it.each([
    ['zh_TW.UTF-8', '資料庫裡似乎沒有答案。'],
    ['zh_CN.UTF-8', '资料库里似乎没有答案。'],
    ['de_DE.UTF-8', 'The collection does not seem to hold an answer.'],
  ])('speaks the language of %s', async (LANG, said) => {
    const { stdout } = await runCli(home, ['ask', CAKE], { environment: { LANG } });
    expect(stdout).toContain(said);
  });

  it('says what to do where there is no index', async () => {
    const bare = makeHome();
    const { code, stdout, stderr } = await runCli(bare, ['ask', TRAVEL]);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `There is no index yet in ${bare.indexDir}. Run: npm run index (IndexMissing)\n`,
    });
  });

  it('says so in JSON too', async () => {
    const { code, stdout, stderr } = await runCli(makeHome(), ['ask', '--json', TRAVEL]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'IndexMissing',
        message: expect.stringMatching(/^There is no index yet in \S+\. Run: npm run index$/u),
        advice: 'Run: npm run index',
      },
    });
  });

  it('logs no question', async () => {
    const { stderr } = await runCli(home, ['ask', TRAVEL], { environment: { LOG_LEVEL: 'info' } });
    expect(stderr).not.toContain(TRAVEL);
  });

  it('takes an answer’s control characters for spaces on a terminal', async () => {
    const other = copyHome(home);
    writeFileSync(
      path.join(other.corpusDir, 'evil.txt'),
      '\u001b[31m奇怪的報導\n\n昌都市的紅色標題\u001b]0;x\u0007在這裡閃爍了三天三夜。\n',
    );
    await indexOf(other);
    const { stdout } = await runCli(other, ['ask', '紅色標題閃爍了幾天']);
    expect(stdout).toContain('閃爍了三天三夜');
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
