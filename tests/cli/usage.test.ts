import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/config.js';
import { HELP_MESSAGES } from '../../src/messages/describing/translate-help.js';
import { makeHome, runCli, spawnCli } from '../support/processes/cli.js';
import { charactersOfOther } from '../support/texts/scripts.js';

const home = makeHome({});

describe('kaoju', () => {
  it('explains itself', async () => {
    const { code, stdout, stderr } = await spawnCli(home, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const text of [
      'index',
      'ask',
      'search',
      'check',
      'show',
      'inspect',
      'start',
      'deploy',
      'eval',
      'Exit codes: 0',
      '.env.example',
    ]) {
      expect(stdout).toContain(text);
    }
  });

  it.each([
    [
      'index',
      [
        '--full',
        '--replace',
        '--strict',
        '--table <file>',
        '--check',
        '--rollback',
        '--json',
        '--events',
      ],
    ],
    ['ask', ['--count <n>', '--explain', '--json']],
    ['search', ['--sort <order>', '--page <n>', '--per-page <n>', '--from <day>', '--json']],
    ['search', ['(choices: relevance, date;', 'default: relevance)', '(default: 10)']],
    ['check', ['[text]', '--json', 'Exit codes: 0 every quote']],
    ['show', ['<article>', '--at <range>', '--json']],
    ['inspect', ['<article>', '--json']],
    ['start', ['DISCORD_TOKEN']],
    ['deploy', ['--json']],
    ['eval', ['--mode <mode>', '--query-script <script>', '--abstain', '--worst <n>', '--json']],
  ])('explains %s, with examples', async (verb, options) => {
    const { code, stdout } = await runCli(home, [verb, '--help']);
    expect(code).toBe(0);
    for (const option of options) expect(stdout).toContain(option);
    expect(stdout).not.toMatch(/default: (?:\[\]|false)/u);
    expect(stdout).toContain('$ ');
  });

  it.each([
    [
      'zh_TW.UTF-8',
      ['用法：', '選項：', '指令：', '逐字查找，繁體簡體不拘', '結束代碼：0', '顯示說明'],
    ],
    [
      'zh_CN.UTF-8',
      ['用法：', '选项：', '命令：', '逐字查找，繁体简体不拘', '退出码：0', '显示说明'],
    ],
  ])('explains itself in the language of %s', async (LANG, texts) => {
    const { stdout } = await runCli(home, ['--help'], { environment: { LANG } });
    for (const text of texts) expect(stdout).toContain(text);
  });

  it.each(['index', 'ask', 'search', 'check', 'show', 'inspect', 'start', 'deploy', 'eval'])(
    'explains all of %s in Chinese',
    async (verb) => {
      const environment = { LANG: 'zh_TW.UTF-8' };
      const { stdout } = await runCli(home, [verb, '--help'], { environment });
      const told = stdout.split('\n').filter((line) => /^ {2}(?:-|\S+ {2})/u.test(line));
      expect(told.length).toBeGreaterThan(0);
      for (const line of told) expect(line).toMatch(/\p{Script=Han}/u);
      // What it is for, and what is said below the examples.
      expect(stdout.split('\n')[2]).toMatch(/\p{Script=Han}/u);
      expect(stdout).not.toContain('Exit codes');
      expect(stdout).toContain('範例：');
      expect(stdout).not.toMatch(/choices|default/u);
    },
  );

  it('says the same in both scripts', () => {
    const [hant, hans] = [HELP_MESSAGES['zh-Hant'], HELP_MESSAGES['zh-Hans']];
    expect(Object.keys(hans)).toEqual(Object.keys(hant));
    for (const [text, locale] of [
      ...Object.values(hant).map((one) => [one, 'zh-Hant'] as const),
      ...Object.values(hans).map((one) => [one, 'zh-Hans'] as const),
    ]) {
      expect(charactersOfOther(text, locale)).toEqual([]);
    }
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8'));
    expect(await runCli(home, ['--version'])).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it.each([
    [['index', '--loud'], "error: unknown option '--loud'"],
    [['serach'], "error: unknown command 'serach'"],
    [['ask', '昌都', '阿里'], 'error: too many arguments'],
    [[], 'Usage: kaoju'],
  ])('exits 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await runCli(home, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    [['index', '--loud'], '沒有--loud這個選項'],
    [['serach'], '沒有serach這個指令\n（是不是search？）'],
    [['ask', '昌都', '阿里'], 'ask最多接受1項，卻有2項；有空格的請放在引號裡'],
    [['show'], '缺少article'],
    [['ask', '昌都', '--from', '2018-13-01'], '不對：須是日期，寫作YYYY-MM-DD'],
    [['ask', '昌都', '--count', '0'], '不對：須是1到10的整數'],
    [['search', '昌都', '--sort', 'x'], '不對：須是relevance, date之一'],
  ])(
    'says in the terminal’s language why %j cannot be read, and what to do',
    async (args, said) => {
      const { code, stderr } = await runCli(home, args, { environment: { LANG: 'zh_TW.UTF-8' } });
      expect(code).toBe(2);
      expect(stderr).toContain(said);
      expect(stderr).toContain('怎樣輸入：kaoju --help');
      expect(stderr).not.toContain('error');
    },
  );

  it.each([
    ['\u001b[31mserach\u0007'],
    ['index', '--lo\u001b]0;x\u0007ud'],
    ['search', '昌都', '--page', '\u009b2J'],
    ['search', '昌都', '--from', '\u001b[2J'],
  ])('lets no control character of %j %j through', async (...args) => {
    for (const LANG of ['C.UTF-8', 'zh_TW.UTF-8', 'zh_CN.UTF-8']) {
      const { code, stderr } = await runCli(home, args, { environment: { LANG } });
      expect(code).toBe(2);
      expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
    }
  });

  it.each([
    [{ PORT: 'abc' }, '設定PORT是"abc"：須是0到65535的數字。見.env.example（ConfigInvalid）'],
    [{ READER: 'maybe' }, '設定READER是"maybe"：須是on, off之一。見.env.example（ConfigInvalid）'],
    [{ PUBLIC_URL: 'x' }, '設定PUBLIC_URL是"x"：須是以http://或https://開頭的網址。'],
  ])('says in the terminal’s language what a setting must be: %j', async (setting, said) => {
    const environment = { LANG: 'zh_TW.UTF-8', ...setting };
    const { stderr } = await runCli(home, ['ask', '昌都'], { environment });
    expect(stderr).toContain(said);
  });

  it.each(['index', 'ask', 'start'])('says which setting is wrong: %s', async (verb) => {
    const environment = { LOG_LEVEL: 'loud' };
    const { code, stdout, stderr } = await runCli(home, [verb], { environment });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^LOG_LEVEL is "loud": [^\n]+ See \.env\.example \(ConfigInvalid\)\n$/u);
  });

  it('says which model is missing', async () => {
    const environment = { MODEL_DIR: home.folder };
    const { code, stderr } = await runCli(home, ['index'], { environment });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^MODEL_DIR is \S+, which needs a kaoju\.json.*\(ModelInvalid\)\n$/u);
  });
});
