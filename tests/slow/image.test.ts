/**
 * The image without Docker: what its first stage is sent is built, what its last one takes is
 * laid into a clean folder with the packages that ship, and the program answers from there.
 */

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/types/answer.js';
import type { BuildReport } from '../../src/types/build-report.js';
import { type Finished, makeHome, spawnCli } from '../support/processes/cli.js';
import { layOut, readStages, type Stage } from '../support/processes/image.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { Served } from '../support/web/served.js';

const home = makeHome({
  'ferry.txt': '輪渡恢復通航\n\n2019年3月5日，海濱輪渡在停航兩年後恢復通航，首日載客三千人。\n',
  'library.txt': '新图书馆开放\n\n2021年10月1日，城东新图书馆向市民开放，馆藏图书四十万册。\n',
});
const cli = path.join(temporaryFolder(), 'dist', 'src', 'cli.js');

beforeAll(() => {
  const [build, image] = readStages() as [Stage, Stage];
  const folder = temporaryFolder();
  layOut(build, folder, {});
  execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: 'pipe', shell: true });
  layOut(image, path.resolve(cli, '../../..'), { [build.name as string]: folder });
});

function run(...args: string[]): Promise<Finished> {
  return spawnCli(home, args, { cli, environment: { NODE_ENV: 'production' } });
}

describe('the program in its image', () => {
  it('explains itself', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: kaoju');
  });

  it('indexes two articles and answers from them', async () => {
    const built = await run('index', '--json');
    expect(built.code, built.stderr).toBe(0);
    expect(JSON.parse(built.stdout) as BuildReport).toMatchObject({ articles: 2, failed: [] });
    const { code, stdout } = await run('ask', '--json', '轮渡哪天恢复通航');
    expect(code).toBe(0);
    const { excerpts } = JSON.parse(stdout) as Answer;
    expect(excerpts[0]?.citation.file).toBe('ferry.txt');
    expect(excerpts[0]?.text).toContain('2019年3月5日');
  });

  it('serves its pages with their style', async () => {
    const served = await Served.startFrom(cli, { home, environment: { NODE_ENV: 'production' } });
    await served.ready();
    const page = await (await fetch(served.address)).text();
    const style = /href="(\/assets\/style\.css[^"]*)"/u.exec(page)?.[1] as string;
    expect((await fetch(new URL(style, served.address))).status).toBe(200);
    expect(await served.stop()).toBe(0);
  });

  it('bridges scripts, regions and pinyin by the tables that it carries', async () => {
    const { code, stdout } = await run('ask', '--json', 'chengdong 圖書館有多少書');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Answer).excerpts[0]?.citation.file).toBe('library.txt');
  });
});
