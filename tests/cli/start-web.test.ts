/** `kaoju start` with no settings: one address, and what is served there. */

import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { builtHome, makeHome, spawnCli } from '../support/processes/cli.js';
import { smallReports } from '../support/texts/reports.js';
import { Served } from '../support/web/served.js';

const QUESTION = '福建党政代表团哪天去的昌都';

let served: Served | null = null;

afterEach(async () => {
  await served?.stop('SIGKILL');
  served = null;
});

describe('kaoju start', () => {
  it('prints one address, answers there, and ends with 0', async () => {
    served = await Served.start(makeHome());
    const lines = served.stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Open in a browser: http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(served.stdout.match(/http:/gu)).toHaveLength(1);
    await served.ready();
    const page = await fetch(`${served.address}?q=${encodeURIComponent(QUESTION)}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('日至14日');
    expect(await served.stop()).toBe(0);
    expect(served.stderr).not.toContain('"level":50');
  });

  it('says while the first index is being built how far it is, and ends in the middle', async () => {
    served = await Served.start(makeHome(smallReports(400)));
    let text = '';
    await served.until(async () => {
      const response = await fetch(served?.address ?? '', {
        headers: { 'accept-language': 'zh-TW' },
      });
      text = await response.text();
      return response.status === 503 && /已完成[1-9]\d?%。/u.test(text);
    });
    expect(text).toContain('<h1>正在準備索引</h1>');
    const api = await fetch(`${served.address}api/ask?q=%E6%98%8C%E9%83%BD`);
    expect(api.status).toBe(503);
    expect(api.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const { detail } = (await api.json()) as { detail: string };
    expect(detail).toMatch(/^The index is being prepared: \d+%\.$/u);
    const ready = await (await fetch(`${served.address}readyz`)).json();
    expect(ready).toMatchObject({ ready: false, checks: { index: false, model: false } });
    expect((await fetch(`${served.address}healthz`)).status).toBe(200);
    expect(await served.stop('SIGINT')).toBe(0);
  });

  it('uses another port where its own is taken by another program, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    served = await Served.start(await builtHome(), { PORT: String(port) });
    expect(served.stdout).toMatch(
      new RegExp(`^Port ${port} is taken by another program; using \\d+\\.\n`, 'u'),
    );
    expect(new URL(served.address).port).not.toBe(String(port));
    expect((await fetch(`${served.address}healthz`)).status).toBe(200);
    other.close();
  });

  it('says of its own port and its own index that a server of ours has them already', async () => {
    const home = await builtHome();
    const first = await Served.start(home);
    const { port } = new URL(first.address);
    served = await Served.start(home, { PORT: port, LANG: 'zh_TW.UTF-8' });
    expect(served.stdout).toMatch(
      new RegExp(`^連接埠${port}已由執行中的考據使用（${first.address}），改用\\d+。\n`, 'u'),
    );
    await served.ready();
    expect(served.stderr).toContain(`${home.indexDir}的索引已有另一個伺服器在用`);
    expect(served.stderr).toContain(`行程${first.child.pid}，自`);
    expect(served.stderr).toContain(`位址是${first.address}`);
    expect(first.stderr).not.toContain('already served');
    expect(await served.stop()).toBe(0);
    expect(await first.stop()).toBe(0);
    expect(readdirSync(home.indexDir).filter((name) => name.startsWith('server.'))).toEqual([]);
  });

  it('says what letting others in means', async () => {
    served = await Served.start(await builtHome(), { HOST: '0.0.0.0' });
    expect(served.stdout).toContain('but PUBLIC_URL is not set');
    await served.stop();
    const PUBLIC_URL = 'https://kaoju.example.org';
    served = await Served.start(await builtHome(), { HOST: '0.0.0.0', PUBLIC_URL });
    expect(served.stdout).toContain(`Others can reach it at ${PUBLIC_URL}: anybody there can read`);
  });

  it('goes on without an index where there is nothing to index, and says what to do', async () => {
    served = await Served.start(makeHome({}));
    let text = '';
    await served.until(async () => {
      text = await (await fetch(served?.address ?? '')).text();
      return text.includes('There is no index');
    });
    expect(text).toContain('npm run index');
    const ready = await (await fetch(`${served.address}readyz`)).json();
    expect(ready).toEqual({ ready: false, checks: { index: false, model: false } });
    expect(await served.stop()).toBe(0);
  });

  it('exits 2 for a HOST that is none of this machine', async () => {
    const { code, stderr } = await spawnCli(await builtHome(), ['start'], {
      environment: { HOST: '192.0.2.1' },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('HOST is "192.0.2.1": cannot be listened on');
  });
});
