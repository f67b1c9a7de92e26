/** What each kind of page weighs, and how long it takes beside retrieval. */

import { gzipSync } from 'node:zlib';
import type { BenchArticle } from '../collection/collection.js';
import { atMost, type Figure, percentile } from '../meters/figure.js';
import { type Asker, fetchTimed } from './fetch-timed.js';

const TIMES = 40;
const MAX_KB = 100;
const MAX_MS = { median: 10, late: 25 };

/** At the heaviest of what is fetched, as it is sent and as a proxy would send it. */
export async function measurePages(asker: Asker, articles: BenchArticle[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, addresses] of await kindsOf(asker, articles)) {
    // What is made once a generation is not a page's own.
    await fetchTimed(asker, addresses[0] as string);
    const own: number[] = [];
    let [heaviest, packed] = [0, 0];
    for (let i = 0; i < TIMES; i++) {
      const address = addresses[i % addresses.length] as string;
      const { ms, body, retrievalMs } = await fetchTimed(asker, address);
      own.push(ms - retrievalMs);
      if (body.byteLength <= heaviest) continue;
      heaviest = body.byteLength;
      packed = gzipSync(body).byteLength;
    }
    figures.push(
      { name: `${name}, weight`, value: heaviest / 1000, unit: 'KB', target: atMost(MAX_KB) },
      { name: `${name}, compressed`, value: packed / 1000, unit: 'KB' },
      timeOf(`${name}, beside retrieval, median`, percentile(own, 0.5), MAX_MS.median),
      timeOf(`${name}, beside retrieval, 95th percentile`, percentile(own, 0.95), MAX_MS.late),
    );
  }
  return figures;
}

function timeOf(name: string, value: number, most: number): Figure {
  return { name, value, unit: 'ms', target: atMost(most) };
}

async function kindsOf(
  asker: Asker,
  articles: BenchArticle[],
): Promise<[name: string, addresses: string[]][]> {
  const word = encodeURIComponent(commonWord(articles));
  const { body } = await fetchTimed(asker, `/api/search?q=${word}&per-page=50`);
  const { results } = JSON.parse(body.toString('utf8')) as {
    results: { citation: { articleId: string } }[];
  };
  const ids = results.map(({ citation }) => encodeURIComponent(citation.articleId));
  return [
    ['Start', ['/']],
    ['Search', ['/search']],
    ['Found words', [1, 2, 3, 50].map((page) => `/search?q=${word}&page=${page}`)],
    ['Collection', [1, 2, 50].map((page) => `/collection?page=${page}`)],
    ['Collection by outlet', ['/collection?sort=outlet']],
    ['Article', ids.map((id) => `/a/${id}`)],
    ['Words found in an article', ids.map((id) => `/a/${id}?find=${word}`)],
    ['Two articles compared', ids.slice(1).map((id, i) => `/compare?a=${ids[i]}&b=${id}`)],
  ];
}

/** Of the first two characters of the articles, those that most begin with. */
function commonWord(articles: BenchArticle[]): string {
  const counts = new Map<string, number>();
  for (const { text } of articles) {
    const word = /\p{Script=Han}{2}/u.exec(text)?.[0];
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) throw new Error('No article has two Han characters in a row');
  return most[0];
}
