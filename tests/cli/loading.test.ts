import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { FUJIAN } from '../support/index.js';
import { builtHome, type Home, makeHome, spawnCli } from '../support/processes/cli.js';

const TRACE = fileURLToPath(new URL('../support/processes/loaded.mjs', import.meta.url));
/** Each takes a tenth of a second or more to load. */
const HEAVY = [
  'vectra',
  // What vectra's own entry brings.
  'openai',
  'cheerio',
  // What its search for words is made of.
  'wink-nlp',
  'wink-eng-lite-web-model',
  '@xenova/transformers',
  'discord.js',
  'hono',
  'pinyin-pro',
  'pino-pretty',
  // What reads tables and files.
  'csv-parse',
  'chardet',
  'iconv-lite',
];

const bare = makeHome({});
let indexed: Home;

beforeAll(async () => {
  indexed = await builtHome();
});

/** The heavy packages among the modules that a verb loads. */
async function heavyOf(home: Home, args: string[], more: NodeJS.ProcessEnv = {}) {
  const file = path.join(home.folder, 'loaded.txt');
  rmSync(file, { force: true });
  const environment = { NODE_OPTIONS: `--import=${TRACE}`, LOADED: file, ...more };
  const { code, stderr } = await spawnCli(home, args, { environment });
  const loaded = readFileSync(file, 'utf8').split('\n');
  expect(loaded.length, stderr).toBeGreaterThan(2);
  const heavy = HEAVY.filter((name) => loaded.some((url) => url.includes(`node_modules/${name}/`)));
  return { code, heavy };
}

describe('what a verb loads', () => {
  it.each<[string[], number, NodeJS.ProcessEnv]>([
    [['--help'], 0, {}],
    [['search', '--help'], 0, {}],
    [['check', '--help'], 0, {}],
    [['check', '支援'], 2, {}],
    [['nonsense'], 2, {}],
    [['search', '支援'], 2, {}],
    [['search', '支援'], 2, { LOG_LEVEL: 'loud' }],
  ])('loads nothing heavy for %j, which ends with %i %j', async (args, code, environment) => {
    expect(await heavyOf(bare, args, environment)).toEqual({ code, heavy: [] });
  });

  it('shows how an article was read without model, vectors, Discord and pages', async () => {
    const heavy = ['csv-parse', 'chardet', 'iconv-lite'];
    expect(await heavyOf(indexed, ['inspect', FUJIAN])).toEqual({ code: 0, heavy });
  });

  it('searches without model, vectors, Discord and pages', async () => {
    expect(await heavyOf(indexed, ['search', '支援'])).toEqual({ code: 0, heavy: [] });
  });

  it('checks a quote without model, vectors, Discord and pages', async () => {
    expect(await heavyOf(indexed, ['check', '对口支援'])).toEqual({ code: 0, heavy: [] });
  });

  it('starts without Discord where there is no token', async () => {
    const { code, heavy } = await heavyOf(indexed, ['start'], { WEB: 'off', DISCORD_TOKEN: '' });
    expect(code).toBe(0);
    expect(heavy).not.toContain('discord.js');
    expect(heavy).toContain('@xenova/transformers');
  });

  it('answers without Discord, pages, pinyin and what reads files', async () => {
    const { code, heavy } = await heavyOf(indexed, ['ask', '河北對口支援阿里多少年了']);
    expect(code).toBe(0);
    expect(heavy).toEqual(['vectra', '@xenova/transformers']);
  });
});
