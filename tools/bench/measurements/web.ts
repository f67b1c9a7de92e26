/**
 * The web side over loopback: how many answers a second it gives as pages, how soon, and how much
 * of that is not the question's own retrieval. The program is the one that is deployed; every
 * request comes as from another client behind a proxy, since one client is held back.
 */

import { Agent } from 'node:http';
import type { BenchArticle } from '../collection/collection.js';
import { makeQuestions } from '../collection/questions.js';
import { atMost, type Figure, percentile } from '../meters/figure.js';
import { startWebProcess } from '../processes/web-process.js';
import type { Folders, Workspace } from '../processes/workspace.js';
import { type Asker, fetchTimed } from './fetch-timed.js';
import { measurePages } from './page-figures.js';

export interface WebBench {
  articles: BenchArticle[];
  folders: Folders;
  workspace: Workspace;
  say: (line: string) => void;
}

const QUESTIONS = 400;
/** After so long nobody asks any more. */
const MAX_MS = 60_000;
/** Asked one after the other, for what a question takes alone. */
const ALONE = 100;
const CLIENTS = 8;
/** Beside the question's own retrieval, at the median and the 95th percentile. */
const OVERHEAD_MS = { median: 10, late: 25 };

interface Got {
  ms: number;
  /** By the answer's own account. */
  retrievalMs: number;
}

export async function benchWeb({ articles, folders, workspace, say }: WebBench): Promise<Figure[]> {
  const questions = makeQuestions(articles, QUESTIONS + 2 * ALONE);
  say('Starting the program');
  const { port } = await startWebProcess(workspace, folders);
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  try {
    const asker: Asker = { agent, port };
    const page = (question: string) => fetchAnswer(asker, '/', question);
    const api = (question: string) => fetchAnswer(asker, '/api/ask', question);
    for (const question of questions.slice(0, 20)) await page(question);

    say(`${ALONE} questions one after the other, as pages and as JSON`);
    const pages = await inTurn(questions.slice(0, ALONE), page);
    const documents = await inTurn(questions.slice(ALONE, 2 * ALONE), api);

    say(`${CLIENTS} clients ask ${QUESTIONS} questions`);
    const startedAt = performance.now();
    const left = questions.slice(2 * ALONE);
    const loaded: Got[] = [];
    const client = async (): Promise<void> => {
      for (let next = left.pop(); next && performance.now() - startedAt < MAX_MS; next = left.pop())
        loaded.push(await page(next));
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    const seconds = (performance.now() - startedAt) / 1000;
    return [
      { name: 'Answers, as pages', value: loaded.length / seconds, unit: 'a second' },
      ...times(
        `Page, ${CLIENTS} clients at once`,
        loaded.map(({ ms }) => ms),
      ),
      ...times(
        'Page, alone',
        pages.map(({ ms }) => ms),
      ),
      ...beside('Page', pages),
      ...beside('JSON', documents),
      ...(await measurePages(asker, articles)),
    ];
  } finally {
    agent.destroy();
  }
}

async function inTurn(
  questions: string[],
  ask: (question: string) => Promise<Got>,
): Promise<Got[]> {
  const all: Got[] = [];
  for (const question of questions) all.push(await ask(question));
  return all;
}

function times(name: string, values: number[]): Figure[] {
  return [
    { name: `${name}, median`, value: percentile(values, 0.5), unit: 'ms' },
    { name: `${name}, 95th percentile`, value: percentile(values, 0.95), unit: 'ms' },
  ];
}

function beside(name: string, got: Got[]): Figure[] {
  const values = got.map(({ ms, retrievalMs }) => ms - retrievalMs);
  const [middle, late] = times(`${name}, beside retrieval`, values) as [Figure, Figure];
  return [
    { ...middle, target: atMost(OVERHEAD_MS.median) },
    { ...late, target: atMost(OVERHEAD_MS.late) },
  ];
}

async function fetchAnswer(asker: Asker, path: '/' | '/api/ask', question: string): Promise<Got> {
  const { ms, body, retrievalMs } = await fetchTimed(
    asker,
    `${path}?q=${encodeURIComponent(question)}`,
  );
  if (path === '/') return { ms, retrievalMs };
  const { timings } = JSON.parse(body.toString('utf8')) as { timings: { totalMs: number } };
  return { ms, retrievalMs: timings.totalMs };
}
