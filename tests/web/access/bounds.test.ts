/** What is bounded, and what is said before there is anything to answer from. */

import { readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { QuestionQueue } from '../../../src/serving/queue.js';
import type { Answer } from '../../../src/types/answer.js';
import { builtIndex } from '../../support/index.js';
import { fakeEmbedder } from '../../support/models/fake-embedder.js';
import { smallSite } from '../../support/web/small-site.js';
import { openSite, sourcesOf } from '../../support/web/web.js';

const small = smallSite();
const { siteWith } = small;

describe('limits', () => {
  it('count articles that are opened as questions are', async () => {
    const { id = '' } = small.generation.articles.records[0] ?? {};
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
    const collection = {
      runtime: { generation: small.generation, ask: () => waiting },
      opening: false,
    };
    const site = siteWith({ collection, queue: new QuestionQueue(1, 0) });
    const first = site.get('/api/ask?q=%E6%98%8C');
    const second = await site.get('/api/ask?q=%E9%83%BD');
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '5']);
    expect((await site.page('/?q=%E9%83%BD&lang=zh-Hant')).text('h1')).toBe('同時提問的人太多');
    const whole = small.sources.collection.runtime;
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
    const built = await builtIndex(fakeEmbedder(), small.corpusDir);
    const site = openSite(sourcesOf(built.generation, fakeEmbedder()));
    expect((await site.get('/readyz')).status).toBe(200);
    damage(built.indexDir);
    expect((await site.get('/api/ask?q=%E6%98%8C%E9%83%BD')).status).toBe(500);
    const told = await site.get('/readyz');
    expect(told.status).toBe(503);
    expect(await told.json()).toEqual({ ready: false, checks: { index: false, model: true } });
  });
});
