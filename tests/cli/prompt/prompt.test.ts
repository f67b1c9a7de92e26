/** A prompt from its first line to its last, over the two reports. */

import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CliIo } from '../../../src/cli/io.js';
import { openPrompt, type PromptOptions } from '../../../src/cli/prompt/prompt.js';
import { ask } from '../../../src/retrieval/ask.js';
import type { Runtime } from '../../../src/serving/runtime.js';
import { openReports } from '../../support/built-reports.js';
import { realEmbedder } from '../../support/models/model.js';
import { Collected } from '../../support/run/collected.js';

const VISIT = '河北省党政代表团在阿里做了什么';
const TRAVEL = '福建党政代表团哪天去的昌都';

let runtime: Pick<Runtime, 'generation' | 'answer'>;

beforeAll(async () => {
  const [generation, embedder] = await Promise.all([openReports(), realEmbedder()]);
  runtime = {
    generation,
    answer: async (question, options) => ({
      generation,
      answer: await ask(question, generation, embedder, { abstainBelow: 0.5, ...options }),
    }),
  };
});

/** What was printed after each of these lines, and what stood beside it. */
async function talk(
  lines: string[],
  { LANG = 'C.UTF-8', ...options }: PromptOptions & { LANG?: string } = {},
): Promise<{ replies: string[]; beside: string }> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const io = {
    stdin: Readable.from([`${lines.join('\n')}\n`], { objectMode: false }),
    stdout,
    stderr,
    environment: { LANG },
    folder: '/',
    interrupted: () => new AbortController().signal,
    endAtOnce: () => {},
  } satisfies CliIo;
  await openPrompt(io, runtime, options);
  const [, ...replies] = stdout.text().split(/^(?:question|提問|提问)> /mu);
  return { replies, beside: stderr.text() };
}

describe('the prompt', () => {
  it.each([
    [
      'C.UTF-8',
      'help',
      /search 对口支援 阿里 {2}where these words stand[\s\S]*more +further excerpts/u,
    ],
    ['zh_TW.UTF-8', '說明', /搜尋 對口支援 阿里 {2}逐字查找這些詞[\s\S]*更多 +更多段落或結果/u],
    ['zh_CN.UTF-8', '说明', /搜索 对口支援 阿里 {2}逐字查找这些词[\s\S]*更多 +更多段落或结果/u],
  ])('explains itself in the language of %s', async (LANG, word, said) => {
    const { replies } = await talk([word], { LANG });
    expect(replies[0]).toMatch(said);
  });

  it('opens the article of an answer’s excerpt, with the excerpt marked', async () => {
    const { replies } = await talk([TRAVEL, 'open 1']);
    expect(replies[0]).toContain('9月13日至14日');
    expect(replies[1]).toMatch(/^福建黨政代表團赴西藏昌都市考察\n/u);
    expect(replies[1]).toMatch(/⟦[^⟧]*9月13日至14日/u);
  });

  it('gives further excerpts, numbered on, until there is no more', async () => {
    const { replies } = await talk([VISIT, ...Array<string>(10).fill('more')], { count: 1 });
    expect(replies[0]).toMatch(/^1\. │/u);
    expect(replies[0]).not.toMatch(/^2\. │/mu);
    expect(replies[1]).toMatch(/^2\. │/u);
    expect(replies.at(-2)).toMatch(/^There is no more\.\n/u);
    const first = /│ (.{8})/u.exec(replies[0] ?? '')?.[1] ?? '';
    expect(replies[1]).not.toContain(first);
  });

  it('searches words, and opens what was found with them marked', async () => {
    const { replies } = await talk(['search 阿里', '打开1', 'more']);
    expect(replies[0]).toMatch(/matches in 1 article/u);
    expect(replies[1]).toContain('⟦阿里⟧');
    expect(replies[2]).toMatch(/^There is no more\.\n/u);
  });

  it('says of a number and of a name that there is none, and goes on', async () => {
    const { replies, beside } = await talk(['open 7', 'open 不存在的報導', TRAVEL], {
      LANG: 'zh_TW.UTF-8',
    });
    expect(beside).toMatch(
      /^還沒有列出什麼，沒有第7項（UsageInvalid）\n資料庫裡沒有「不存在的報導」/u,
    );
    expect(replies[2]).toContain('9月13日至14日');
  });

  it('prints each reply as one JSON document where that is asked for, and remarks beside', async () => {
    const { replies, beside } = await talk([TRAVEL, 'open 1', 'search 阿里', 'more', 'help'], {
      json: true,
    });
    const documents = replies.slice(0, 3).map((reply) => JSON.parse(reply) as object);
    expect(documents[0]).toMatchObject({ question: TRAVEL, answered: true });
    expect(documents[1]).toMatchObject({ highlights: [{ kind: 'match' }] });
    expect(documents[2]).toMatchObject({ query: '阿里', articles: 1 });
    expect(replies[3]?.trim()).toBe('');
    expect(beside).toMatch(/^There is no more\.\nType a question/u);
  });
});
