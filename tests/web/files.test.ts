import { describe, expect, it } from 'vitest';
import type { Generation } from '../../src/store/generations.js';
import type { Article } from '../../src/types/article.js';
import { writeFiles } from '../support/index.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { openSite, sourcesOf } from '../support/web/web.js';

const NOTHING = { title: null, outlet: null, author: null, date: null, url: null };

function articleOf(file: string, format?: string): Article {
  const about = { id: 'a', file, text: '昌都', titleRange: null, noise: [], speeches: [] };
  return { ...NOTHING, ...about, ...(format && { format }) };
}

async function served(article: Article, asking: RequestInit = {}, content = '<script>1</script>') {
  const corpus = writeFiles(temporaryFolder(), { [article.file]: content });
  const generation = { articles: { byId: () => article } } as unknown as Generation;
  const sources = sourcesOf(generation, null);
  const config = { ...sources.config, CORPUS_DIR: corpus };
  return (await openSite({ ...sources, config })).app.request('http://localhost/files/a', {
    ...asking,
    headers: { host: 'localhost', ...asking.headers },
  });
}

describe('/files/:id', () => {
  it('lets no script of a saved page run here: it is downloaded', async () => {
    const response = await served(articleOf('頁.html', 'html'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''%E9%A0%81.html",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('shows a PDF in the viewer of the browser', async () => {
    const response = await served(articleOf('a.pdf', 'pdf'));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^inline/u);
  });

  it('is sent as it is read, however long it is', async () => {
    const content = '昌'.repeat(500_000);
    const response = await served(articleOf('a.pdf', 'pdf'), {}, content);
    expect(response.headers.get('content-length')).toBe('1500000');
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(value?.length).toBeLessThan(200_000);
    await reader?.cancel();
    expect(await (await served(articleOf('a.pdf', 'pdf'), {}, content)).text()).toBe(content);
    expect(await (await served(articleOf('a.pdf', 'pdf'), {}, '')).text()).toBe('');
  });

  it('is not sent again to who has it, nor to who asks about it alone', async () => {
    const known = (await served(articleOf('a.pdf', 'pdf'))).headers.get('etag') ?? '';
    expect(known).toMatch(/^"[\da-z]+-[\da-z]+"$/u);
    for (const tag of ['*', '"x", *']) {
      const again = await served(articleOf('a.pdf', 'pdf'), { headers: { 'if-none-match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const other = await served(articleOf('a.pdf', 'pdf'), { headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
    const head = await served(articleOf('a.pdf', 'pdf'), { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([
      200,
      '',
      '18',
    ]);
  });

  it.each(['bytes=0-3', 'bytes=99999-', 'bytes=3-1', 'bytes=0-1,3-4', 'lines=1'])(
    'is given whole where a part is asked for: %s',
    async (range) => {
      const response = await served(articleOf('a.pdf', 'pdf'), { headers: { range } });
      expect([response.status, await response.text()]).toEqual([200, '<script>1</script>']);
      expect(response.headers.get('accept-ranges')).toBe('none');
    },
  );

  it('has no original of a text, which the reader shows whole', async () => {
    expect((await served(articleOf('a.txt'))).status).toBe(404);
  });
});
