/** Every parameter of every address with what nobody means: answered or refused, never a defect. */

import { describe, expect, it } from 'vitest';
import { smallSite } from '../support/web/small-site.js';

const small = smallSite();

const ODD = [
  '',
  '%00',
  // Half a character, and bytes that are none.
  '%ED%A0%80',
  '%FF',
  '%',
  '__proto__',
  'constructor',
  'toString',
  '[]',
  '{}',
  'null',
  '-1',
  '1e9',
  'NaN',
  '999999999999999999',
  '%22%3E%3Cscript%3E',
  '..%2F..%2Fetc%2Fpasswd',
  '%0D%0AX-Y:1',
  '2018-13-01',
  '0000-00-00',
  '%F0%9F%98%80'.repeat(50),
  '%E6%98%8C'.repeat(300),
  'a'.repeat(3_000),
];
const WORDS = 'q=%E6%98%8C%E9%83%BD';
/** Each address as it is well asked, and its parameters. */
const ADDRESSES: [path: string, names: string[], given: string][] = [
  [
    '/',
    ['q', 'from', 'to', 'outlet', 'article', 'count', 'today', 'explain', 'open', 'at', 'lang'],
    WORDS,
  ],
  ['/search', ['q', 'from', 'to', 'outlet', 'sort', 'page', 'lang'], WORDS],
  ['/search.csv', ['q', 'from', 'to', 'outlet', 'sort', 'page'], WORDS],
  ['/search.bib', ['q', 'sort'], WORDS],
  ['/collection', ['q', 'title', 'from', 'to', 'outlet', 'sort', 'page', 'lang'], ''],
  ['/collection.csv', ['q', 'title', 'from', 'to', 'outlet', 'sort'], ''],
  ['/a/ID', ['at', 'find', 'aid', 'page', 'lang'], ''],
  ['/compare', ['a', 'b'], ''],
  ['/files/ID', ['x'], ''],
  ['/api/ask', ['q', 'from', 'to', 'outlet', 'article', 'count', 'today', 'explain'], WORDS],
  ['/api/search', ['q', 'from', 'to', 'outlet', 'sort', 'page'], WORDS],
  ['/api/check', ['q', 'today'], WORDS],
  ['/api/articles/ID', ['x'], ''],
];
/** Once, as a list, and twice. */
const FORMS = [
  (name: string, value: string): string => `${name}=${value}`,
  (name: string, value: string): string => `${name}[]=${value}&${name}=${value}`,
  (name: string, value: string): string => `${name}=x&${name}=${value}`,
];

describe.each(ADDRESSES)('%s', (path, names, given) => {
  it.each(names)('with an odd %s is answered or refused', async (name) => {
    const site = small.siteWith();
    const [record] = small.generation.articles.records;
    const address = path.replace('ID', record?.id ?? '');
    const statuses = await Promise.all(
      ODD.map(async (value, index) => {
        const form = FORMS[index % FORMS.length] as (typeof FORMS)[number];
        const query = [name === 'q' ? '' : given, form(name, value)].filter(Boolean).join('&');
        const response = await site.get(`${address}?${query}`);
        const body = await response.text();
        const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
        if (isPage) expect(body).not.toContain('<script>');
        expect(response.headers.has('x-y')).toBe(false);
        return response.status;
      }),
    );
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });
});

describe('a path that climbs', () => {
  it.each([
    '/a/..%2f..%2fetc%2fpasswd',
    '/files/..%2f..%2fetc%2fpasswd',
    '/assets/..%2fpackage.json',
    '/assets/__proto__',
    '/a/%00',
    '/a/%FF',
    '//example.org/',
    '/api/articles/constructor',
  ])('%s leads nowhere', async (path) => {
    const response = await small.siteWith().get(path);
    expect(response.status).toBe(404);
    expect(response.headers.has('location')).toBe(false);
  });
});
