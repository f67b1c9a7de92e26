import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CONFIG_KEYS, loadConfig, PACKAGE_ROOT } from '../../src/config.js';
import { messageOf } from '../../src/errors.js';
import { makeHome, spawnCli } from '../support/processes/cli.js';
import { thrownBy } from '../support/run/errors.js';
import { temporaryFolder } from '../support/run/temporary.js';

const DEFAULTS = {
  CORPUS_DIR: path.join(PACKAGE_ROOT, 'corpus'),
  INDEX_DIR: path.join(PACKAGE_ROOT, 'index'),
  MODEL_DIR: path.join(PACKAGE_ROOT, 'models', 'bge-small-zh-v1.5'),
  READER: true,
  READER_DIR: path.join(PACKAGE_ROOT, 'models', 'reader-zh'),
  READ_PASSAGES: 6,
  DATA_DIR: path.join(PACKAGE_ROOT, 'data'),
  FOLLOW_LINKS: false,
  READ_SECONDS: 120,
  READ_MAX_MB: 400,
  TABLE_COLUMNS: {},
  READ_MEMORY_MB: 1000,
  LOG_LEVEL: 'info',
  ALLOWED_GUILDS: [],
  USER_INSTALL: false,
  REGISTER_COMMANDS: true,
  DISCORD_API_URL: 'https://discord.com/api',
  ABSTAIN_BELOW: 0.05,
  ANSWER_FROM: 0.85,
  MAX_QUESTIONS: 2,
  MAX_WAITING: 50,
  RECORD_QUESTIONS: false,
  WEB: true,
  HOST: '127.0.0.1',
  PORT: 3000,
  EVAL_DIR: path.join(PACKAGE_ROOT, '..', 'shared', 'eval'),
};

describe('loadConfig', () => {
  it('has defaults that count from the package, not from the working directory', () => {
    expect(loadConfig({})).toEqual(DEFAULTS);
  });

  it('takes an empty value for none', () => {
    const empty = Object.fromEntries(CONFIG_KEYS.map((key) => [key, '']));
    expect(loadConfig(empty)).toEqual(DEFAULTS);
  });

  it('takes the origin of PUBLIC_URL', () => {
    const { PUBLIC_URL } = loadConfig({ PUBLIC_URL: 'HTTPS://Kaoju.example.org:443/' });
    expect(PUBLIC_URL).toBe('https://kaoju.example.org');
  });

  it('counts a relative folder from the working directory', () => {
    const { CORPUS_DIR, INDEX_DIR } = loadConfig({
      CORPUS_DIR: 'reports',
      INDEX_DIR: '/var/index',
    });
    expect(CORPUS_DIR).toBe(path.join(process.cwd(), 'reports'));
    expect(INDEX_DIR).toBe('/var/index');
  });

  it.each([
    [
      'LOG_LEVEL',
      'loud',
      /^LOG_LEVEL is "loud": must be one of trace, .*info.* See \.env\.example$/u,
    ],
    ['TABLE_COLUMNS', 'body=全文', /^TABLE_COLUMNS is "body=全文": must be a list like/u],
    ['TABLE_COLUMNS', 'text', /^TABLE_COLUMNS is "text": must be a list like/u],
    ['ABSTAIN_BELOW', 'often', /^ABSTAIN_BELOW is "often": .* See \.env\.example$/u],
    [
      'ABSTAIN_BELOW',
      '1.5',
      /^ABSTAIN_BELOW is "1\.5": must be a number from 0 to 1\. See \.env\.example$/u,
    ],
    [
      'ABSTAIN_BELOW',
      '-0.1',
      /^ABSTAIN_BELOW is "-0\.1": must be a number from 0 to 1\. See \.env\.example$/u,
    ],
    [
      'INDEX_DIR',
      'package.json',
      /^INDEX_DIR is ".*package\.json": that is a file; .* See \.env\.example$/u,
    ],
    ['DATA_DIR', 'LICENSE', /^DATA_DIR is ".*LICENSE": that is a file; .* See \.env\.example$/u],
    [
      'USER_INSTALL',
      'yes',
      /^USER_INSTALL is "yes": must be one of on, off\. See \.env\.example$/u,
    ],
    ['MAX_QUESTIONS', '1.5', /^MAX_QUESTIONS is "1\.5": must be a whole number from 1 to 64\./u],
    [
      'MAX_QUESTIONS',
      '0',
      /^MAX_QUESTIONS is "0": must be a number from 1 to 64\. See \.env\.example$/u,
    ],
    ['DISCORD_GUILD_ID', '12', /^DISCORD_GUILD_ID is "12": must be an id of 15 to 21 digits\./u],
    ['ALLOWED_GUILDS', '123456789012345678,x', /^ALLOWED_GUILDS is .*must be an id/u],
    ['DISCORD_API_URL', 'discord.com', /^DISCORD_API_URL is "discord\.com": /u],
    ['PORT', '70000', /^PORT is "70000": must be a number from 0 to 65535\. See \.env\.example$/u],
    ['PUBLIC_URL', 'kaoju.example.org', /^PUBLIC_URL is "kaoju\.example\.org": /u],
    ['PUBLIC_URL', 'ftp://kaoju.example.org', /^PUBLIC_URL is "ftp:/u],
    [
      'PUBLIC_URL',
      'https://example.org/kaoju',
      /^PUBLIC_URL is .* must be an address without a path/u,
    ],
  ])('refuses %s=%s', (key, value, message) => {
    const error = thrownBy(() => loadConfig({ [key]: value }));
    expect(error.code).toBe('ConfigInvalid');
    expect(messageOf(error)).toMatch(message);
  });
});

describe('.env.example', () => {
  const text = readFileSync(path.join(PACKAGE_ROOT, '.env.example'), 'utf8');
  const example = parseEnv(text);

  it('lists the keys that there are, in their order', () => {
    const keys = Array.from(text.matchAll(/^([^#\s=]+)=/gmu), ([, key]) => key);
    expect(keys).toEqual(CONFIG_KEYS);
  });

  it('shows the defaults', () => {
    const shown = Object.fromEntries(
      Object.entries(example).map(([key, value]) =>
        key.endsWith('_DIR') ? [key, path.join(PACKAGE_ROOT, value as string)] : [key, value],
      ),
    );
    expect(loadConfig(shown)).toEqual(DEFAULTS);
    const empty = CONFIG_KEYS.filter((key) => example[key] === '');
    expect(empty).toEqual([
      'TABLE_COLUMNS',
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'ALLOWED_GUILDS',
      'PUBLIC_URL',
    ]);
  });
});

/** The program as it is installed: a folder of its own with package.json, dist and .env. */
function installed(settings: string): { cli: string; folder: string } {
  const folder = temporaryFolder();
  for (const part of ['package.json', 'dist', 'corpus']) {
    cpSync(path.join(PACKAGE_ROOT, part), path.join(folder, part), { recursive: true });
  }
  for (const part of ['node_modules', 'models']) {
    symlinkSync(path.join(PACKAGE_ROOT, part), path.join(folder, part));
  }
  writeFileSync(path.join(folder, '.env'), settings);
  return { cli: path.join(folder, 'dist', 'src', 'cli.js'), folder };
}

describe('.env', () => {
  const unset = { CORPUS_DIR: undefined, INDEX_DIR: undefined, LOG_LEVEL: undefined };

  it('is read from beside package.json, where its folders count from', async () => {
    const { cli, folder } = installed('INDEX_DIR=built/here\nLOG_LEVEL=\n');
    const home = makeHome({});
    expect((await spawnCli(home, ['index'], { cli, environment: unset })).code).toBe(0);
    const pointer = readFileSync(path.join(folder, 'built', 'here', 'current.json'), 'utf8');
    expect(pointer).toContain('"serving"');
  });

  it('is not waited for where it is a pipe, nor taken for settings where it is a folder', async () => {
    const { cli, folder } = installed('');
    const file = path.join(folder, '.env');
    for (const put of [() => execFileSync('mkfifo', [file]), () => mkdirSync(file)]) {
      rmSync(file, { recursive: true });
      put();
      const { code, stderr } = await spawnCli(makeHome({}), ['search', '昌都'], { cli });
      expect([code, stderr]).toEqual([2, expect.stringContaining('.env is not a regular file')]);
    }
  });

  it('loses to the real environment', async () => {
    const { cli } = installed('LOG_LEVEL=loud\n');
    const home = makeHome({});
    const bad = await spawnCli(home, ['ask', '昌都'], { cli, environment: unset });
    expect(bad.stderr).toContain('LOG_LEVEL is "loud"');
    const environment = { ...unset, LOG_LEVEL: 'warn' };
    const good = await spawnCli(home, ['ask', '昌都'], { cli, environment });
    expect(good.stderr).toContain('IndexMissing');
  });
});
