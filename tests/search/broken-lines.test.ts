import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/retrieval/ask.js';
import { searchArticles } from '../../src/search/search.js';
import type { Generation } from '../../src/store/generations.js';
import type { SearchResult } from '../../src/types/search.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';

const WRAPPED = `鹿鸣港志　2016

第二章　航道

　　2016 年 5 月 3 日，鹿鸣港务处会同北岸测绘
院，在北航道设置浮标二十座，每座重一吨，什
么船只都能看清它的灯光。设置工作由韦思远主
持，历时九天。

鹿鸣港志　2016　　　　　　　　　· 88 ·

　　测绘院派出四名技术员随船，每天测量水深
两次。韦思远说，有了浮标以后，夜间进出的货
船增加了四
鹿鸣港志　2016　　　　　　　　　· 89 ·
成，搁浅的事故由每年七起减少到一起。航道
两侧的养殖户也不再担心渔网被卷走。
`;

let generation: Generation;

beforeAll(async () => {
  const files = {
    'wrapped.txt': WRAPPED,
    'other.txt': '白鹤滩植树\n\n四月二日，白鹤滩小学的师生种下柳树三百棵。\n',
  };
  const corpusDir = writeFiles(temporaryFolder(), files);
  ({ generation } = await builtIndex(fakeEmbedder(), corpusDir));
});

const search = (query: string): Promise<SearchResult> => searchArticles(generation, query);

describe('searching text whose lines were broken', () => {
  it.each([
    ['北岸测绘院', '北岸测绘\n院'],
    ['「北岸测绘院，在北航道」', '北岸测绘\n院，在北航道'],
    ['主持', '主\n持'],
    ['货船', '货\n船'],
    ['航道两侧', '航道\n两侧'],
    ['「什麼船隻」', '什\n么船只'],
  ])('finds %s', async (query, written) => {
    const { matches, results } = await search(query);
    expect(matches).toBe(1);
    const marked = results.flatMap(({ excerpts }) =>
      excerpts.flatMap(({ text, highlights }) =>
        highlights.map(({ start, end }) => text.slice(start, end)),
      ),
    );
    expect(marked).toEqual([written]);
  });

  it('finds a word that two pages part, and quotes it up to the end of the first', async () => {
    const { matches, results } = await search('增加了四成');
    expect(matches).toBe(1);
    const [excerpt] = results[0]?.excerpts ?? [];
    expect(excerpt?.text).toBe('韦思远说，有了浮标以后，夜间进出的货\n船增加了四');
    expect(WRAPPED.slice(excerpt?.start, excerpt?.end)).toBe(excerpt?.text);
  });

  it('finds neither heads nor numbers of pages', async () => {
    expect((await search('88')).matches).toBe(0);
    expect((await search('鹿鸣港志')).matches).toBe(1);
  });
});

describe('asking it', () => {
  it('quotes the file and marks words over the ends of its lines', async () => {
    const answer = await ask('北岸测绘院设置了多少座浮标', generation, fakeEmbedder(), {
      abstainBelow: 0,
    });
    const [excerpt] = answer.excerpts;
    expect(excerpt?.text).toBe(WRAPPED.slice(excerpt?.start, excerpt?.end));
    const marked = excerpt?.highlights.map(({ start, end }) => excerpt.text.slice(start, end));
    expect(marked).toContain('北岸测绘\n院');
    for (const { text } of answer.excerpts) expect(text).not.toMatch(/· \d\d ·/u);
  });
});
