import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/config.js';
import { HELP_MESSAGES } from '../../src/messages/translate-help.js';
import { makeHome, runCli, spawnCli } from '../support/cli.js';
import { charactersOfOther } from '../support/scripts.js';

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

  it.each(['index', 'ask', 'search', 'show', 'inspect', 'start', 'deploy'])(
    'explains all of %s in Chinese',
    async (verb) => {
      const environment = { LANG: 'zh_TW.UTF-8' };
      const { stdout } = await runCli(home, [verb, '--help'], { environment });
      const told = stdout.split('\n').filter((line) => /^ {2}(?:-|\S+ {2})/u.test(line));
      expect(told.length).toBeGreaterThan(0);
      for (const line of told) expect(line).toMatch(/\p{Script=Han}/u);
      expect(stdout).toContain('範例：');
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
