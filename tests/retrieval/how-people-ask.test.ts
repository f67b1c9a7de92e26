/** Requests, several questions at once and follow-ups, as people write them. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.js';
import { type AskOptions, ask } from '../../src/retrieval/ask.js';
import type { Generation } from '../../src/store/generations.js';
import type { Answer } from '../../src/types/answer.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { realEmbedder } from '../support/models/model.js';
import { temporaryFolder } from '../support/run/temporary.js';

const FILES = {
  'dam.md':
    '---\ntitle: 嘎玛水库封顶\ndate: 2023-06-10\n---\n\n6月9日，嘎玛水库大坝封顶，坝高六十二米。水库总工程师丹增旺久在现场说，水库可灌溉三万亩青稞地。\n\n水库2020年4月开工，总投资十一亿元，预计2024年底蓄水。丹增旺久回忆，最冷的时候工地零下二十八度。\n',
  'rain.txt':
    '嘎玛乡暴雨\n\n昌都晚报　2023年08月02日　记者 白玛\n\n嘎玛乡7月31日夜间普降暴雨，最大雨量九十六毫米，全乡转移群众三百一十人。\n\n嘎玛水库工地停工一天，丹增旺久说塔吊没有受损。\n',
  'school.txt':
    '兩所小學合併\n\n昌都晚報　2022年03月05日\n\n嘎瑪鄉教育辦宣布，兩所小學九月合併為嘎瑪中心小學，可容納四百名學生。教育辦主任格桑梅朵說，校車免費接送。\n',
  'fair.txt': '賽馬會\n\n2021年8月，札曲賽馬會在草原上舉行，一百二十匹馬參賽，冠軍獲得一頭犛牛。\n',
};

let embedder: Embedder;
let generation: Generation;

beforeAll(async () => {
  embedder = await realEmbedder();
  ({ generation } = await builtIndex(embedder, writeFiles(temporaryFolder(), FILES)));
});

function asked(question: string, options: Partial<AskOptions> = {}): Promise<Answer> {
  return ask(question, generation, embedder, {
    abstainBelow: 0.5,
    today: '2024-06-01',
    ...options,
  });
}

const filesOf = ({ excerpts }: Answer): string[] => excerpts.map(({ citation }) => citation.file);

describe('articles about something', () => {
  it.each(['麻煩幫我找找有沒有關於嘎瑪水庫的報導', '列出所有关于嘎玛水库的报道'])(
    'are shown by their best excerpts: %s',
    async (question) => {
      const answer = await asked(question);
      expect(answer.answered).toBe(true);
      expect(filesOf(answer).sort()).toEqual(['dam.md', 'rain.txt']);
      expect(answer.understood.request).toMatchObject({ kind: 'articles', more: 0 });
    },
  );

  it('are counted where more are about it than are shown', async () => {
    const answer = await asked('有哪些关于嘎玛的报道', { count: 1 });
    expect(answer.excerpts).toHaveLength(1);
    expect(answer.understood.request).toEqual({ kind: 'articles', about: '嘎玛', more: 2 });
  });

  it('are none where a word of it stands nowhere', async () => {
    expect((await asked('有没有关于嘎玛机场的报道')).answered).toBe(false);
  });

  it('are those that the person limits the question to', async () => {
    const answer = await asked('列出关于嘎玛水库的报道', { filter: { from: '2023-07-01' } });
    expect(filesOf(answer)).toEqual(['rain.txt']);
  });
});

describe('a summary', () => {
  it('is the main sentences of one article, in its order', async () => {
    const answer = await asked('请总结嘎玛水库封顶报道的要点');
    expect(new Set(filesOf(answer))).toEqual(new Set(['dam.md']));
    expect(answer.excerpts[0]?.text).toContain('大坝封顶');
    const starts = answer.excerpts.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('somebody', () => {
  it.each(['丹增旺久是干什么的', '丹增旺久何许人也', '丹增旺久是什麼身份'])(
    'is told by the sentence with what they are: %s',
    async (question) => {
      const answer = await asked(question);
      expect(answer.answered).toBe(true);
      expect(answer.excerpts[0]?.text).toContain('总工程师丹增旺久');
    },
  );

  it('is not there where the name is not', async () => {
    expect((await asked('索朗多吉是干什么的')).answered).toBe(false);
  });
});

describe('a day', () => {
  it.each(['2023年6月9日发生了什么', '2023.6.9', '6月9日嘎瑪有什麼新聞'])(
    'is told by what happened: %s',
    async (question) => {
      const answer = await asked(question);
      expect(answer).toMatchObject({ answered: true, reason: null });
      expect(filesOf(answer)).toEqual(['dam.md']);
    },
  );

  it('is not told where nothing happened', async () => {
    expect((await asked('2019年1月3日发生了什么')).answered).toBe(false);
  });
});

describe('several questions', () => {
  it('are each answered, and those without an answer are named', async () => {
    const answer = await asked('1. 嘎玛水库坝高多少米 2. 两所小学合并为什么学校 3. 机场在哪');
    expect(filesOf(answer).slice(0, 2)).toEqual(['dam.md', 'school.txt']);
    expect(answer.understood.questions).toEqual([
      { text: '嘎玛水库坝高多少米', answered: true },
      { text: '两所小学合并为什么学校', answered: true },
      { text: '机场在哪', answered: false },
    ]);
  });

  it('have at least one excerpt each', async () => {
    const answer = await asked('嘎玛水库坝高多少米？嘎玛乡暴雨转移群众多少人？', { count: 1 });
    expect(filesOf(answer)).toEqual(['dam.md', 'rain.txt']);
  });
});

describe('a follow-up', () => {
  it('is told that each question stands alone', async () => {
    expect(await asked('那它总投资多少')).toMatchObject({
      answered: false,
      reason: 'follow-up',
      excerpts: [],
    });
  });

  it('is answered where the person limits it to one article', async () => {
    const [record] = generation.articles.records.filter(({ file }) => file === 'dam.md');
    const answer = await asked('它总投资多少', { filter: { articleId: record?.id ?? null } });
    expect(answer.excerpts[0]?.text).toContain('十一亿元');
  });
});
