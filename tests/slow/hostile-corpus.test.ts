/** A corpus that holds pipes, devices and links in place of what is read beside the articles. */

import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askOf, indexOf, makeHome, runCli } from '../support/cli.js';

const QUESTION = '福建党政代表团哪天去的昌都';

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
});
