import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.js';
import { type AskOptions, ask } from '../../src/retrieval/ask.js';
import type { Generation } from '../../src/store/generations.js';
import type { Answer } from '../../src/types/answer.js';
import { openReports } from '../support/built-reports.js';
import { FUJIAN, HEBEI, REPORTS } from '../support/index.js';
import { realEmbedder } from '../support/models/model.js';

let embedder: Embedder;
let generation: Generation;

beforeAll(async () => {
  embedder = await realEmbedder();
  generation = await openReports();
});

function asked(question: string, options: Partial<AskOptions> = {}): Promise<Answer> {
  return ask(question, generation, embedder, { abstainBelow: 0.5, ...options });
}

function withText(answer: Answer, text: string) {
  return answer.excerpts.find((excerpt) => excerpt.text.includes(text));
}

const TRAVEL = ['福建党政代表团哪天去的昌都', '福建黨政代表團哪天去的昌都'];
const YEARS = ['河北对口支援阿里多少年了', '河北對口支援阿里多少年了'];
const OTHERS = ['谁陪同考察', '代表团看了哪所中学', '签署了什么协议', '阿里平均海拔多少米'];

describe('ask', () => {
  it.each(TRAVEL)('finds the day of the visit: %s', async (question) => {
    const answer = await asked(question);
    expect(answer).toMatchObject({ question, answered: true, reason: null });
    const excerpt = withText(answer, '9月13日至14日');
    expect(excerpt?.citation).toEqual({
      articleId: 'qyofssduxteo',
      file: FUJIAN,
      title: '福建黨政代表團赴西藏昌都市考察',
      outlet: null,
      author: '周琳',
      date: null,
      url: null,
      link: null,
    });
    const marked = excerpt?.highlights.map(({ start, end }) => excerpt.text.slice(start, end));
    expect(marked).toContain('福建黨政代表團');
    expect(marked).toContain('昌都');
    expect(marked).not.toContain('的');
  });

  it.each(YEARS)('finds the number of years: %s', async (question) => {
    const answer = await asked(question);
    expect(answer.answered).toBe(true);
    expect(withText(answer, '24年前')?.citation).toMatchObject({
      articleId: 'mahx2c35al52',
      file: HEBEI,
      title: '许勤率河北省党政代表团赴西藏阿里就对口支援工作对接交流',
      outlet: '河北日报客户端',
      date: '2018-07-17',
    });
  });

  it.each([TRAVEL, YEARS])('answers %s and %s alike', async (simplified, traditional) => {
    const [one, other] = await Promise.all([asked(simplified), asked(traditional)]);
    expect(one.excerpts).toEqual(other.excerpts);
    expect(one.confidence).toBe(other.confidence);
  });

  it.each(['如何用微波炉做蛋糕', '如何用微波爐做蛋糕', 'python 怎么安装'])(
    'does not answer %s',
    async (question) => {
      const answer = await asked(question);
      expect(answer).toMatchObject({ answered: false, reason: 'not-found' });
      expect(answer.confidence).toBeLessThan(0.5);
      expect(answer.excerpts.length).toBeLessThanOrEqual(1);
    },
  );

  it.each([
    ['', 'empty'],
    [' \n\t　', 'empty'],
    ['的了吗什么', 'no-words'],
    ['什么时候', 'no-words'],
    ['👍🎉', 'no-words'],
    ['？！。，、……', 'no-words'],
    ['昌都'.repeat(5000), 'too-long'],
  ])('asks back for %.20j', async (question, reason) => {
    expect(await asked(question)).toEqual({
      question: question.trim(),
      verdict: 'none',
      answered: false,
      confidence: 0,
      reason,
      generation: generation.id,
      understood: { dates: [], outlet: null, articleId: null },
      excerpts: [],
      answers: [],
      near: [],
      timings: { embedMs: 0, searchMs: 0, readMs: 0, totalMs: expect.any(Number) },
    });
  });

  it.each(['ما هي عاصمة فرنسا', 'Кто поехал в Тибет', 'โรงเรียนอยู่ที่ไหน'])(
    'knows none of the words of %s',
    async (question) => {
      expect(await asked(question)).toMatchObject({ answered: false, reason: 'foreign' });
    },
  );

  it.each([
    '\ud842昌都\udfb7',
    '昌都\u0000',
    'e\u0301'.repeat(400),
    '🇨🇳昌都👨‍👩‍👧‍👦',
    '昌都'.repeat(500),
  ])('throws for nothing that may be asked: %.20j', async (question) => {
    await expect(asked(question)).resolves.toMatchObject({ generation: generation.id });
  });

  it('quotes the characters that stand in the file at its offsets', async () => {
    for (const question of [...TRAVEL, ...YEARS, ...OTHERS]) {
      for (const excerpt of (await asked(question, { abstainBelow: 0, count: 10 })).excerpts) {
        const file = readFileSync(path.join(REPORTS, excerpt.citation.file), 'utf8');
        expect(file.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
        expect(excerpt.text.length).toBeLessThanOrEqual(200);
        let before = 0;
        for (const { start, end } of excerpt.highlights) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(excerpt.text.length);
      }
    }
  });

  it('quotes neither noise nor the same place twice', async () => {
    for (const question of [...TRAVEL, ...YEARS, ...OTHERS]) {
      const { excerpts } = await asked(question, { abstainBelow: 0, count: 10 });
      const places = excerpts.map(({ citation, start }) => `${citation.file} ${start}`);
      expect(new Set(places).size).toBe(places.length);
      const all = excerpts.map(({ text }) => text).join('\n');
      expect(all).not.toMatch(/掃碼關注|掃一掃|责任编辑|分享:|来源: 河北|河北频道 >/u);
    }
  });

  it.each([1, 2, 3, 10])('gives at most %i excerpts, best first', async (count) => {
    const { excerpts } = await asked(TRAVEL[0] as string, { count });
    expect(excerpts.length).toBeGreaterThan(0);
    expect(excerpts.length).toBeLessThanOrEqual(count);
    const scores = excerpts.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('explains when it is asked to', async () => {
    const [plain] = (await asked(TRAVEL[0] as string)).excerpts;
    expect(plain).not.toHaveProperty('explain');
    const [explained] = (await asked(TRAVEL[0] as string, { explain: true })).excerpts;
    expect(explained?.explain).toMatchObject({
      passage: expect.any(Number),
      cosine: expect.any(Number),
      bm25: expect.any(Number),
      words: expect.arrayContaining(['福建', '党政', '代表']),
    });
    expect({ ...explained, explain: undefined }).toEqual({ ...plain, explain: undefined });
  });

  it('answers or not by the confidence that is asked for', async () => {
    const { confidence } = await asked(TRAVEL[0] as string);
    expect((await asked(TRAVEL[0] as string, { abstainBelow: confidence + 0.001 })).answered).toBe(
      false,
    );
    expect((await asked(TRAVEL[0] as string, { abstainBelow: confidence - 0.001 })).answered).toBe(
      true,
    );
  });
});
