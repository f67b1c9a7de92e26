/** What every answer says, and who is turned away. */

import { describe, expect, it } from 'vitest';
import { isOurs } from '../../../src/web/access/guard.js';
import { smallSite } from '../../support/web/small-site.js';

const PAGES = [
  '/',
  '/?q=%E6%98%8C%E9%83%BD',
  '/collection',
  '/a/none',
  '/search',
  '/search?q=%E6%98%8C%E9%83%BD',
  '/search.csv?q=%E6%98%8C%E9%83%BD',
  '/search.bib?q=%E6%98%8C%E9%83%BD',
  '/collection?q=%E6%98%8C%E9%83%BD',
  '/collection.csv',
  '/collection.bib',
  '/compare?a=none&b=none',
  '/nothing',
  '/assets/style.css',
];
const API = [
  '/api/ask?q=%E6%98%8C%E9%83%BD',
  '/api/search?q=%E6%98%8C%E9%83%BD',
  '/api/check?q=%E6%98%8C%E9%83%BD',
  '/api/articles/none',
  '/api/none',
  '/healthz',
  '/readyz',
];

const small = smallSite();
const { siteWith } = small;

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
    expect(all).not.toContain(small.corpusDir);
    expect(all).not.toContain(process.cwd());
    expect(all).not.toMatch(/\/(?:tmp|home|root|usr|var)\//u);
  });

  it('is an error with an id where we fail, and tells nothing else', async () => {
    const runtime = {
      generation: small.generation,
      ask: () => Promise.reject(new Error(`ENOENT: ${small.corpusDir}/secret`)),
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
    const paths = [...PAGES, ...API].filter((path) => !path.startsWith('/assets/'));
    for (const path of paths) {
      const response = await siteWith().get(path, { host: 'evil.example' });
      expect(response.status).toBe(421);
      expect(await response.text()).not.toContain('昌都');
    }
  });

  it.each([
    ['/', { host: '192.168.1.7:3000' }, 421, /PUBLIC_URL/u],
    [`/?q=${'堤'.repeat(2_000)}`, { host: 'localhost' }, 414, /網址太長/u],
    ['/search', { host: 'localhost', 'content-length': '9' }, 413, /這裡不收資料/u],
  ])(
    'of a browser that is turned away is told so as a page: %s %j',
    async (path, given, status, says) => {
      const headers = { ...given, accept: 'text/html,*/*;q=0.8', 'accept-language': 'zh-TW' };
      const response = await siteWith().get(path, headers);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/u);
      const page = await response.text();
      expect(page).toContain('<html lang="zh-Hant"');
      expect(page).toMatch(says);
    },
  );

  it('by another name gets what sets the page that says so, and nothing else', async () => {
    const site = siteWith();
    const page = await site.get('/', { host: 'evil.example', accept: 'text/html' });
    const [, sheet = ''] = /href="(\/assets\/[^"]+\.css[^"]*)"/u.exec(await page.text()) ?? [];
    expect((await site.get(sheet, { host: 'evil.example' })).status).toBe(200);
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
