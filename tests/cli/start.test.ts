import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../support/index.js';
import {
  askOf,
  builtHome,
  CLI,
  copyHome,
  environmentOf,
  type Home,
  indexOf,
  makeHome,
  spawnCli,
} from '../support/processes/cli.js';

const HOW = [
  'Not on Discord: DISCORD_TOKEN is not set.',
  'Set it in .env; README.md, "Going on Discord", explains how to get one.',
];
const HOSPITAL = '昌都市婦幼保健院揭牌\n\n9月13日，昌都市婦幼保健院在卡若區揭牌。\n';

let built: Home;

beforeAll(async () => {
  built = await builtHome();
});

/** Neither Discord nor the web side: what is left is the prompt. */
const NO_WEB = { environment: { WEB: 'off' } };

describe('kaoju start with WEB=off', () => {
  it('builds, says how to go on Discord and exits 0 where nobody can type', async () => {
    const home = makeHome();
    const { code, stdout } = await spawnCli(home, ['start'], NO_WEB);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^2 articles, \d+ passages, in [\d.]+ s$/u);
    expect(lines[1]).toMatch(
      /^2 added, 0 changed, 0 removed, 0 unchanged; \d+ passages embedded$/u,
    );
    expect(lines.slice(2)).toEqual(HOW);
    expect((await askOf(home, '福建党政代表团哪天去的昌都')).answered).toBe(true);
  });

  it('brings an index that is there up to date', async () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, { 'b.txt': HOSPITAL });
    const { code, stdout } = await spawnCli(home, ['start'], NO_WEB);
    expect(code).toBe(0);
    expect(stdout).toContain('1 added, 0 changed, 0 removed, 2 unchanged; 1 passage embedded');
  });

  it('makes an index anew that cannot be served', async () => {
    const home = copyHome(built);
    const { serving } = (
      JSON.parse(readFileSync(path.join(home.indexDir, 'current.json'), 'utf8')) as {
        content: { serving: string };
      }
    ).content;
    writeFiles(path.join(home.indexDir, 'generations', serving), { 'texts.bin': '' });
    const { code, stdout, stderr } = await spawnCli(home, ['start'], NO_WEB);
    expect(code).toBe(0);
    expect(stderr).toContain('texts.bin has 0 bytes');
    expect(stdout).toContain('2 articles');
    expect(stdout.trimEnd().split('\n').slice(-2)).toEqual(HOW);
  });

  it('leaves an index alone that somebody went back to', async () => {
    const home = copyHome(built);
    const { generation } = await askOf(home, '昌都');
    writeFiles(home.corpusDir, { 'b.txt': HOSPITAL });
    await indexOf(home);
    await spawnCli(home, ['index', '--rollback']);
    const { code, stdout } = await spawnCli(home, ['start'], NO_WEB);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual(HOW);
    expect((await askOf(home, '昌都')).generation).toBe(generation);
  });

  it('exits 2 where there is nothing to index', async () => {
    const home = makeHome({});
    const { code, stderr } = await spawnCli(home, ['start'], NO_WEB);
    expect(code).toBe(2);
    expect(stderr).toContain(`${home.corpusDir} holds no file that is read`);
  });

  const python = spawnSync('python3', ['-c', 'import pty']).status === 0;
  it.skipIf(!python)('asks and answers on a terminal (left out without python3)', () => {
    const home = copyHome(built);
    writeFiles(home.corpusDir, { 'b.txt': HOSPITAL });
    const terminal = fileURLToPath(new URL('../support/processes/terminal.py', import.meta.url));
    // Waits for a text, then types the next line, as a person does.
    const talk = JSON.stringify([
      ['question> ', '福建黨政代表團哪天去的昌都\n'],
      ['1 added, 0 changed, 0 removed, 2 unchanged.', '昌都市婦幼保健院哪天揭牌\n'],
      ['卡若區', '\n'],
    ]);
    const shown = execFileSync('python3', [terminal, talk, process.execPath, CLI, 'start'], {
      env: environmentOf(home, { TERM: 'xterm-256color', WEB: 'off' }),
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(shown).toContain(HOW[0]);
    expect(shown).toContain('Type a question in Traditional or Simplified Chinese');
    // The terminal tells no size: 80 columns then.
    expect(stripVTControlCharacters(shown)).toContain(
      '│ 閩藏一家親,山海情意長。9月13日至14日,省委書記',
    );
    expect(shown).toContain('\u001b[1m');
    expect(shown).toContain('\u001b[1m\u001b[33m福建');
    expect(shown).toMatch(/\nexit 0\n$/u);
  });
});
