/** Files that cost too much, read by the real program: they fail by name, and the others are read. */

import { describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/types/build-report.js';
import { makeHome, spawnCli } from '../support/processes/cli.js';

const TEXT = '渡口復航\n\n渡口今早復航，首班載客四十二人，下午加開兩班。\n';
const PAGE = `<!doctype html><title>水庫放水</title><article><p>${'水庫今早放水，下游三個村子先撤離低地的農田。'.repeat(4)}</p></article>`;

async function indexed(files: Record<string, string>, environment: NodeJS.ProcessEnv) {
  const { code, stdout, stderr } = await spawnCli(makeHome(files), ['index', '--json'], {
    environment,
  });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as BuildReport;
}

describe('index', () => {
  it('fails a file whose reading takes more memory than it may, and reads the others', async () => {
    const files = {
      'a.txt': TEXT,
      'b.html': PAGE,
      'c.html': PAGE.replace('<p>', '<p><b>放</b>'.repeat(400_000)),
      'd.html': PAGE.replaceAll('水庫', '水壩'),
      'e.html': PAGE.replaceAll('水庫', '河堤'),
    };
    const { articles, failed } = await indexed(files, { READ_MEMORY_MB: '64' });
    expect(failed).toEqual([
      {
        file: 'c.html',
        error: 'takes more memory to read than 64 MB. Split it, or raise READ_MEMORY_MB',
      },
    ]);
    expect(articles).toBe(4);
  });

  it('fails a file whose text alone is longer than the memory, and goes on', async () => {
    const files = { 'a.txt': TEXT, 'b.csv': `id,text\n1,${'放'.repeat(24_000_000)}\n` };
    const { articles, failed } = await indexed(files, { READ_MEMORY_MB: '32' });
    expect(failed.map(({ error }) => error)).toEqual([
      'takes more memory to read than 32 MB. Split it, or raise READ_MEMORY_MB',
    ]);
    expect(articles).toBe(1);
  });
});
