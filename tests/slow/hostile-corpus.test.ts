/** A corpus that holds what nobody would put there: pipes, devices, links, files without end. */

import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  distinctLines,
  keysOf,
  nestedList,
  repeatedLines,
  repeatedPage,
  repeatedSentences,
} from '../support/hostile/corpus.js';
import { writeFiles } from '../support/index.js';
import { askOf, indexOf, makeHome, runCli } from '../support/processes/cli.js';

const QUESTION = '福建党政代表团哪天去的昌都';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
/** Words of the language as names, and what a terminal would act on. */
const NAMED = ['constructor.txt', 'toString.md', '__proto__.txt', 'hasOwnProperty.txt'];
const ESCAPING = 'a\u001b]0;x\u0007\u202e.txt';

const HOSTILE: Record<string, string> = {
  ...Object.fromEntries(
    NAMED.map((name) => [name, `${name}\n\n水庫完工，總工程費${name.length}億元。\n`]),
  ),
  'own.md': '---\n__proto__: x\nconstructor: y\noutlet: toString\n---\n\n水庫管理員輪班。\n',
  'x.constructor': '',
  'y.__proto__': '',
  'lines.txt': repeatedLines(130_000),
  'page.txt': repeatedPage(30_000),
  'sentences.txt': repeatedSentences(10_000),
  'distinct.txt': distinctLines(400_000),
  'line.txt': '中'.repeat(1_666_000),
  'digits.txt': '7'.repeat(4_999_999),
  'keys.md': `---\n${keysOf(200_000)}\n---\n\n正文。\n`,
  'alias.md': '---\ntitle: &t [*t]\n---\n\n正文。\n',
  'nested.md': `---\ntitle: ${nestedList(200)}\n---\n\n正文。\n`,
  'binary.txt': '\0'.repeat(5_000),
  [ESCAPING]: '\0'.repeat(5_000),
  'metadata.csv': 'file,title\nlines.txt,"標題\n',
  'aliases.csv': 'name,alias\n"昌都\n',
};

/** Those that are not read, and what is said of them. */
const REFUSED: Record<string, RegExp> = {
  'distinct.txt': /^has 400000 lines/u,
  'line.txt': /^has a line of 1666000 characters/u,
  'digits.txt': /^has a line of 4999999 characters/u,
  'keys.md': /^has front matter of \d+ characters/u,
  'alias.md': /^has front matter with an alias/u,
  'nested.md': /^has front matter nested/u,
  'binary.txt': /binary/u,
  [ESCAPING]: /binary/u,
  'metadata.csv': /^is not a CSV table/u,
};

describe('a corpus with pipes and devices in it', () => {
  it('is indexed and answers, and says what is not read', async () => {
    const home = makeHome();
    for (const name of ['aliases.csv', 'pipe.txt']) {
      execFileSync('mkfifo', [path.join(home.corpusDir, name)]);
    }
    symlinkSync('/dev/zero', path.join(home.corpusDir, 'zero.txt'));
    const report = await indexOf(home);
    expect(report.articles).toBe(2);
    expect(report.failed).toEqual([{ file: 'pipe.txt', error: 'is not a regular file' }]);
    expect(report.warnings.map(({ file }) => file)).toContain('zero.txt');

    const { stdout, stderr } = await runCli(home, ['ask', '--json', QUESTION]);
    expect(JSON.parse(stdout)).toMatchObject({ answered: true });
    expect(stderr).toContain('is not a regular file');
  });

  it('is indexed where a device stands for metadata.csv', async () => {
    const home = makeHome({ 'a.txt': '昌都\n\n福建黨政代表團9月13日到了昌都。\n' });
    symlinkSync('/dev/zero', path.join(home.corpusDir, 'metadata.csv'));
    symlinkSync('/dev/tty', path.join(home.corpusDir, 'aliases.csv'));
    const asked = await runCli(home, ['index', '--json'], { environment: { FOLLOW_LINKS: 'on' } });
    expect(JSON.parse(asked.stdout)).toMatchObject({
      articles: 1,
      failed: [{ file: 'metadata.csv', error: 'is not a regular file' }],
    });
    expect(await askOf(home, QUESTION)).toMatchObject({ answered: true });
  });

  it('answers as ever beside whatever else lies in the folder', async () => {
    const home = makeHome();
    await indexOf(home);
    const before = await askOf(home, QUESTION);
    writeFiles(home.corpusDir, HOSTILE);
    const report = await indexOf(home);
    expect(new Map(report.failed.map(({ file, error }) => [file, error]))).toEqual(
      new Map(Object.entries(REFUSED).map(([file, error]) => [file, expect.stringMatching(error)])),
    );
    const names = report.warnings.map(({ file }) => file);
    expect(names).toEqual(expect.arrayContaining(['*.constructor', '*.__proto__']));
    const after = await askOf(home, QUESTION);
    const shown = ({ excerpts, answered, confidence }: typeof after): unknown => ({
      answered,
      sure: confidence > 0.5,
      first: excerpts[0]?.text,
      file: excerpts[0]?.citation.file,
    });
    expect(shown(after)).toEqual(shown(before));
    for (const verb of [['index'], ['ask', QUESTION], ['search', '昌都']]) {
      const { stdout, stderr } = await runCli(home, verb);
      expect(stdout + stderr).not.toMatch(CONTROL);
    }
  });
});
