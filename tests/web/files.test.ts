import { describe, expect, it } from 'vitest';
import type { Generation } from '../../src/store/generations.js';
import type { Article } from '../../src/types.js';
import { writeFiles } from '../support/index.js';
import { temporaryFolder } from '../support/temporary.js';
import { openSite, sourcesOf } from '../support/web.js';

const NOTHING = { title: null, outlet: null, author: null, date: null, url: null };

function articleOf(file: string, format?: string): Article {
  const about = { id: 'a', file, text: '昌都', titleRange: null, noise: [], speeches: [] };
  return { ...NOTHING, ...about, ...(format && { format }) };
}

async function served(article: Article) {
  const corpus = writeFiles(temporaryFolder(), { [article.file]: '<script>1</script>' });
  const generation = { articles: { byId: () => article } } as unknown as Generation;
  const sources = sourcesOf(generation, null);
  const config = { ...sources.config, CORPUS_DIR: corpus };
  return (await openSite({ ...sources, config })).app.request('http://localhost/files/a', {
    headers: { host: 'localhost' },
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

  it('has no original of a text, which the reader shows whole', async () => {
    expect((await served(articleOf('a.txt'))).status).toBe(404);
  });
});
