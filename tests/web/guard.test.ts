/** What every answer says, who is turned away, and what is bounded. */

import { readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { QuestionQueue } from '../../src/serving/queue.js';
import { RateLimit } from '../../src/serving/rate-limit.js';
import type { Generation } from '../../src/store/generations.js';
import type { Answer } from '../../src/types.js';
import { householdOf, isPrivate } from '../../src/web/access/client.js';
import { isOurs } from '../../src/web/access/guard.js';
import type { WebSources } from '../../src/web/sources.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { temporaryFolder } from '../support/temporary.js';
import { openSite, sourcesOf } from '../support/web.js';

const CORPUS = {
  'a.txt': '昌都市婦幼保健院揭牌\n\n9月13日，昌都市婦幼保健院在卡若區揭牌。\n',
  '2018/broken.txt': Buffer.from([0, 1, 2, 3]),
};
const PAGES = [
  '/',
  '/?q=%E6%98%8C%E9%83%BD',
  '/collection',
  '/a/none',
  '/nothing',
  '/assets/style.css',
];
const API = [
  '/api/ask?q=%E6%98%8C%E9%83%BD',
  '/api/articles/none',
  '/api/none',
  '/healthz',
  '/readyz',
];

let generation: Generation;
let corpusDir: string;
const embedder = fakeEmbedder();

beforeAll(async () => {
  corpusDir = writeFiles(temporaryFolder(), CORPUS);
  ({ generation } = await builtIndex(embedder, corpusDir));
});

const siteWith = (changes: Partial<WebSources> = {}, options = {}) =>
  openSite(sourcesOf(generation, embedder, changes), options);

describe('every answer', () => {
  it.each([...PAGES, ...API])('forbids what is not ours: %s', async (path) => {
    const { headers } = await siteWith().get(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.has('set-cookie')).toBe(false);
  });

  it('names no folder of this machine, even for files that failed', async () => {
    const site = siteWith();
    const texts = await Promise.all(
      [...PAGES, ...API].map(async (path) => (await site.get(path)).text()),
    );
    const all = texts.join('\n');
    expect(all).toContain('2018/broken.txt');
    expect(all).not.toContain(corpusDir);
    expect(all).not.toContain(process.cwd());
    expect(all).not.toMatch(/\/(?:tmp|home|root|usr|var)\//u);
  });

  it('is an error with an id where we fail, and tells nothing else', async () => {
    const runtime = {
      generation,
      ask: () => Promise.reject(new Error(`ENOENT: ${corpusDir}/secret`)),
    };
    const site = siteWith({ collection: { runtime, opening: false } });
    const page = await site.page('/?q=%E6%98%8C%E9%83%BD&lang=en');
    expect(page.status).toBe(500);
    expect(page.text('section')).toMatch(/report this id: [0-9a-f]{8}/u);
    expect(page.html).not.toContain('secret');
    const api = await site.get('/api/ask?q=%E6%98%8C%E9%83%BD');
    expect(api.status).toBe(500);
    expect(await api.json()).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: expect.stringMatching(/^Error id: [0-9a-f]{8}$/u),
    });
  });
});

describe('a request', () => {
  it.each([
    ['localhost:3000', undefined, true],
    ['127.0.0.1', undefined, true],
    ['[::1]:3000', undefined, true],
    ['LOCALHOST:99', undefined, true],
    ['evil.example', undefined, false],
    ['127.0.0.1.evil.example', undefined, false],
    ['localhost.evil.example', undefined, false],
    ['evil.example:3000', 'https://kaoju.example.org', false],
    ['kaoju.example.org', 'https://kaoju.example.org', true],
    ['Kaoju.Example.org', 'https://kaoju.example.org', true],
    ['kaoju.example.org:8443', 'https://kaoju.example.org', false],
    ['kaoju.example.org:8443', 'https://kaoju.example.org:8443', true],
    ['localhost@evil.example', undefined, false],
    ['', undefined, false],
    [undefined, undefined, false],
  ])('for %s with PUBLIC_URL %s is ours: %s', (host, publicUrl, ours) => {
    expect(isOurs(host, publicUrl)).toBe(ours);
  });

  it('for a target of another name is turned away, whatever its Host header says', async () => {
    for (const target of ['http://evil.example/', 'http://evil.example/a/none']) {
      const headers = { host: 'localhost:3000' };
      const response = await siteWith().app.request(target, { headers });
      expect(response.status).toBe(421);
    }
  });

  it('by another name is turned away on every address', async () => {
    for (const path of [...PAGES, ...API]) {
      const response = await siteWith().get(path, { host: 'evil.example' });
      expect(response.status).toBe(421);
      expect(await response.text()).not.toContain('昌都');
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by %s is not allowed', async (method) => {
    for (const path of ['/', '/api/ask', '/a/none']) {
      const headers = { host: 'localhost' };
      const response = await siteWith().app.request(`http://localhost${path}`, { method, headers });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
    }
  });

  it('by HEAD has the head of a page alone', async () => {
    const headers = { host: 'localhost' };
    const response = await siteWith().app.request('http://localhost/collection', {
      method: 'HEAD',
      headers,
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('with a body, or an address without end, is too large', async () => {
    const body = await siteWith().get('/', { 'content-length': '5' });
    expect(body.status).toBe(413);
    const address = await siteWith().get(`/?x=${'a'.repeat(12_000)}`);
    expect(address.status).toBe(414);
    const question = await siteWith().get(`/api/ask?q=${'a'.repeat(1_001)}`);
    expect(question.status).toBe(413);
    expect(question.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});

describe('RateLimit', () => {
  it('lets a burst through, then as many as time goes by', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 3, perSecond: 0.5 }, () => now);
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 2]);
    expect(limit.take('b')).toBe(0);
    now = 1_000;
    expect(limit.take('a')).toBe(1);
    now = 2_000;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 2]);
    now = 1_000_000;
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 2]);
  });
});

describe('householdOf', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:3:4:5:6%eth0', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:4433', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:5123', '192.0.2.7'],
    ['', ''],
  ])('takes %s for %s', (address, household) => {
    expect(householdOf(address)).toBe(household);
  });

  it.each([
    ['::1', true],
    ['0:0:0:0:0:0:0:1', true],
    ['::ffff:7f00:1', true],
    ['fd12::1', true],
    ['::2', false],
    ['2001:db8::1', false],
    ['::ffff:8.8.8.8', false],
  ])('of a proxy may have %s: %s', (address, isOne) => {
    expect(isPrivate(address)).toBe(isOne);
  });
});

describe('limits', () => {
  it('count articles that are opened as questions are', async () => {
    const { id = '' } = generation.articles.records[0] ?? {};
    const site = siteWith({}, { questions: { burst: 2, perSecond: 0.1 } });
    const statuses = [];
    for (const path of [`/a/${id}?at=0-4`, `/api/articles/${id}`, `/a/${id}`, '/?q=%E6%98%8C']) {
      statuses.push((await site.get(path)).status);
    }
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  it('ask one who asks too often to wait, and nobody else', async () => {
    const site = siteWith(
      { config: { PUBLIC_URL: 'https://kaoju.example.org' } },
      { questions: { burst: 2, perSecond: 0.1 } },
    );
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await site.get('/api/ask?q=%E6%98%8C')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const page = await site.get('/?q=%E6%98%8C');
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '10']);
    expect((await site.get('/collection')).status).toBe(200);
  });

  it('say that all places are taken', async () => {
    let end = (_: Answer): void => {};
    const waiting = new Promise<Answer>((resolve) => {
      end = resolve;
    });
    const collection = { runtime: { generation, ask: () => waiting }, opening: false };
    const site = siteWith({ collection, queue: new QuestionQueue(1, 0) });
    const first = site.get('/api/ask?q=%E6%98%8C');
    const second = await site.get('/api/ask?q=%E9%83%BD');
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '5']);
    expect((await site.page('/?q=%E9%83%BD&lang=zh-Hant')).text('h1')).toBe('同時提問的人太多');
    const whole = sourcesOf(generation, embedder).collection.runtime;
    end((await whole?.ask('昌都')) as Answer);
    expect((await first).status).toBe(200);
    expect((await site.get('/api/ask?q=%E9%83%BD')).status).toBe(200);
  });
});

describe('before there is an index', () => {
  const progress = { share: 0.427 } as never;

  it.each(['/', '/?q=%E6%98%8C', '/a/none?at=1-2', '/collection'])(
    '%s tells how far it is',
    async (path) => {
      const site = openSite(sourcesOf(null, null, { reindexer: { running: { progress } } }));
      const page = await site.page(path, { 'accept-language': 'zh-CN' });
      expect(page.status).toBe(503);
      expect(page.text('section')).toContain('已完成42%。');
    },
  );

  it('says where there is nothing to wait for', async () => {
    const site = openSite(sourcesOf(null, null));
    expect((await site.page('/', { 'accept-language': 'en' })).text('section')).toContain(
      'npm run index',
    );
    expect(await (await site.get('/readyz')).json()).toEqual({
      ready: false,
      checks: { index: false, model: false },
    });
  });
});

describe('/readyz', () => {
  it('waits for Discord where Discord is wanted', async () => {
    const discord = { connected: false };
    const site = siteWith({ discord });
    const waiting = await site.get('/readyz');
    expect(waiting.status).toBe(503);
    expect(await waiting.json()).toEqual({
      ready: false,
      checks: { index: true, model: true, discord: false },
    });
    discord.connected = true;
    expect((await site.get('/readyz')).status).toBe(200);
  });

  it.each([
    ['its index folder is gone', (folder: string) => rmSync(folder, { recursive: true })],
    [
      'its generation was cut short',
      (folder: string) => {
        const of = path.join(
          folder,
          'generations',
          readdirSync(path.join(folder, 'generations'))[0] ?? '',
        );
        for (const name of readdirSync(of).filter((one) => one.startsWith('signs-')))
          truncateSync(path.join(of, name), 60);
      },
    ],
  ])('says so where %s, as a question would find', async (_, damage) => {
    const built = await builtIndex(embedder, corpusDir);
    const site = openSite(sourcesOf(built.generation, embedder));
    expect((await site.get('/readyz')).status).toBe(200);
    damage(built.indexDir);
    expect((await site.get('/api/ask?q=%E6%98%8C%E9%83%BD')).status).toBe(500);
    const told = await site.get('/readyz');
    expect(told.status).toBe(503);
    expect(await told.json()).toEqual({ ready: false, checks: { index: false, model: true } });
  });
});
