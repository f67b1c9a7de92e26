/** Every route that costs something: its rate, its place in the queue, its length, and before an index. */

import { beforeAll, describe, expect, it } from 'vitest';
import { QuestionQueue } from '../../../src/serving/queue.js';
import type { Generation } from '../../../src/store/generations.js';
import type { WebSources } from '../../../src/web/sources.js';
import { builtIndex, writeFiles } from '../../support/index.js';
import { fakeEmbedder } from '../../support/models/fake-embedder.js';
import { temporaryFolder } from '../../support/run/temporary.js';
import { openSite, sourcesOf } from '../../support/web/web.js';

const WORD = encodeURIComponent('昌都');
/** What goes through an index: it takes a place in the queue. */
const IN_TURN = [
  `/search?q=${WORD}`,
  `/collection?q=${WORD}`,
  `/search.csv?q=${WORD}`,
  `/search.bib?q=${WORD}`,
  `/collection.csv?q=${WORD}`,
  `/api/search?q=${WORD}`,
  `/api/check?q=${WORD}`,
];
/** What is answered from memory, at a cost that strangers must not run up. */
const AT_ONCE = ['/compare?a=ID&b=ID', '/a/ID?find=x', '/collection.csv', '/collection.bib'];
const NO_LIST = ['/search', '/collection'];

let generation: Generation;
let articleId: string;

beforeAll(async () => {
  const corpusDir = writeFiles(temporaryFolder(), {
    'a.txt': '昌都市婦幼保健院揭牌\n\n9月13日，昌都市婦幼保健院在卡若區揭牌。\n',
  });
  ({ generation } = await builtIndex(fakeEmbedder(), corpusDir));
  articleId = generation.articles.records[0]?.id ?? '';
});

const siteWith = (changes: Partial<WebSources> = {}, options = {}) =>
  openSite(sourcesOf(generation, fakeEmbedder(), changes), options);
const isApi = (path: string): boolean => path.startsWith('/api/');

async function expectProblem(response: Response, path: string): Promise<void> {
  if (!isApi(path)) return;
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(await response.json()).toMatchObject({ type: 'about:blank', status: response.status });
}

describe('a route', () => {
  it.each([...IN_TURN, ...AT_ONCE])('%s has its rate', async (path) => {
    const site = siteWith({}, { questions: { burst: 1, perSecond: 0.1 } });
    const address = path.replaceAll('ID', articleId);
    expect((await site.get(address)).status).toBe(200);
    const second = await site.get(address);
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '10']);
    await expectProblem(second, path);
  });

  it.each([...IN_TURN, ...AT_ONCE, ...NO_LIST])('%s has the rate of pages', async (path) => {
    const site = siteWith({}, { pages: { burst: 1, perSecond: 0.1 } });
    await site.get('/');
    expect((await site.get(path.replaceAll('ID', articleId))).status).toBe(429);
  });

  it.each(IN_TURN)('%s waits its turn, and is told where all places are taken', async (path) => {
    const queue = new QuestionQueue(1, 0);
    const ticket = queue.enter();
    const site = siteWith({ queue });
    const refused = await site.get(path);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    await expectProblem(refused, path);
    ticket?.leave();
    expect((await site.get(path)).status).toBe(200);
    expect(queue.size).toBe(0);
  });

  const SEARCHED = ['/search', '/search.csv', '/search.bib', '/api/search'];
  const LISTED = ['/collection', '/collection.csv', '/collection.bib'];
  it.each([...SEARCHED, ...LISTED])(
    '%s takes words of no more than is searched for',
    async (path) => {
      const response = await siteWith().get(`${path}?q=${'a'.repeat(300)}`);
      // Nor is a list cut in silence, on a page or as a file.
      expect(response.status).toBe(413);
      await expectProblem(response, path);
    },
  );

  it.each([...IN_TURN, ...AT_ONCE, ...NO_LIST])(
    '%s says that there is no index yet',
    async (path) => {
      const site = openSite(sourcesOf(null, null));
      const response = await site.get(path);
      expect(response.status).toBe(503);
      await expectProblem(response, path);
    },
  );
});
