/** The articles that are measured with, as a corpus folder in the cache. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PACKAGE_ROOT } from '../../../src/config.js';
import { MADE_UP_VERSION, makeArticles } from './made-up.js';

const CACHE = path.join(PACKAGE_ROOT, '.cache', 'bench');
const NEARBY_NEWS = path.join(PACKAGE_ROOT, '..', 'shared', 'news', 'articles.jsonl.gz');

export interface BenchArticle {
  id: string;
  date: string | null;
  text: string;
}

export interface Collection {
  /** Where the articles come from, for a person. */
  source: string;
  articles: BenchArticle[];
  /** In the cache; holds the corpus and the indexes built of it. */
  folder: string;
  corpusDir: string;
}

export interface CollectionOptions {
  /** A gzipped file of JSON lines {id, date, text}. */
  news?: string;
  madeUp?: boolean;
}

/** Without `news` the file that NEWS_FILE names or that lies nearby, else made-up articles. */
export async function openCollection(
  count: number,
  { news, madeUp = false }: CollectionOptions,
): Promise<Collection> {
  const nearby = existsSync(NEARBY_NEWS) ? NEARBY_NEWS : null;
  const file = madeUp ? null : (news ?? process.env.NEWS_FILE ?? nearby);
  const { key, source, articles } = file ? await readNews(file, count) : makeUp(count);
  const folder = path.join(CACHE, `${key}-${articles.length}`);
  const corpusDir = path.join(folder, 'corpus');
  if (!existsSync(corpusDir)) {
    const unfinished = path.join(folder, `corpus.${process.pid}`);
    await rm(unfinished, { recursive: true, force: true });
    await writeArticles(unfinished, articles);
    await rename(unfinished, corpusDir);
  }
  return { source, articles, folder, corpusDir };
}

export async function writeArticles(folder: string, articles: BenchArticle[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const article of articles) {
    await writeFile(path.join(folder, fileOf(article)), contentOf(article));
  }
}

export function fileOf({ id }: BenchArticle): string {
  return `${id.replace(/[^\w-]/gu, '_')}.txt`;
}

function contentOf({ date, text }: BenchArticle): string {
  return date ? `---\ndate: ${date}\n---\n\n${text}\n` : `${text}\n`;
}

type Found = Pick<Collection, 'source' | 'articles'> & { key: string };

async function readNews(file: string, count: number): Promise<Found> {
  const bytes = await readFile(file);
  const articles = gunzipSync(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, count)
    .map((line) => JSON.parse(line) as BenchArticle);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { key: `news-${digest}`, source: path.basename(file), articles };
}

function makeUp(count: number): Found {
  return {
    key: `made-up-${MADE_UP_VERSION}`,
    source: 'made up from a seed (see --news)',
    articles: makeArticles(count),
  };
}
