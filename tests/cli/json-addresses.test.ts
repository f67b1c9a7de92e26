/** Addresses in JSON are percent-coded, for programs; a person reads them as they were written. */

import { beforeAll, describe, expect, it } from 'vitest';
import { type Home, indexOf, makeHome, runCli } from '../support/processes/cli.js';

const WRITTEN = 'https://例子.example/昌都/水庫?頁=1';
const CODED = 'https://xn--fsqu00a.example/%E6%98%8C%E9%83%BD/%E6%B0%B4%E5%BA%AB?%E9%A0%81=1';
const SHOWN = 'https://xn--fsqu00a.example/昌都/水庫?頁=1';
const QUESTION = '水庫哪天開始蓄水';

let home: Home;

beforeAll(async () => {
  home = makeHome({
    'dam.md': `---\ntitle: 水庫蓄水\nurl: ${WRITTEN}\n---\n昌都的水庫5月6日開始蓄水，水位上升三米。\n`,
  });
  await indexOf(home);
});

describe('an address', () => {
  it.each([['ask'], ['search'], ['check'], ['show']])('is coded in %s --json', async (verb) => {
    const given = { ask: QUESTION, search: '蓄水', check: '水庫5月6日開始蓄水', show: 'dam.md' };
    const args = [verb, '--json', given[verb as keyof typeof given]];
    const { stdout } = await runCli(home, args);
    const urls = [...stdout.matchAll(/"url":"([^"]*)"/gu)].map(([, url]) => url);
    expect(urls.length).toBeGreaterThan(0);
    expect(new Set(urls)).toEqual(new Set([CODED]));
    const links = [...stdout.matchAll(/"link":"([^"]*)"/gu)].map(([, link]) => link);
    for (const link of links) expect(link).toMatch(/^[\x21-\x7e]+$/u);
  });

  it.each([['ask'], ['search'], ['show']])('is read in %s', async (verb) => {
    const given = { ask: QUESTION, search: '蓄水', show: 'dam.md' };
    const { stdout } = await runCli(home, [verb, given[verb as keyof typeof given]]);
    expect(stdout).toContain(verb === 'ask' ? `${SHOWN}#:~:text=` : SHOWN);
    expect(stdout).not.toContain('\u001b]8');
  });
});
