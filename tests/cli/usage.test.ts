import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/config.js';
import { makeHome, runCli, spawnCli } from '../support/cli.js';

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
