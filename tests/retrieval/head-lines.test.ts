import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.js';
import { ask } from '../../src/retrieval/ask.js';
import type { Generation } from '../../src/store/generations.js';
import { openReports } from '../support/built-reports.js';
import { realEmbedder } from '../support/models/model.js';

let embedder: Embedder;
let generation: Generation;

beforeAll(async () => {
  embedder = await realEmbedder();
  generation = await openReports();
});

async function first(question: string): Promise<string> {
  const options = { abstainBelow: 0.5, today: '2026-11-25' };
  const { answered, excerpts } = await ask(question, generation, embedder, options);
  return answered ? (excerpts[0]?.text ?? '') : '';
}

describe('the lines about an article', () => {
  it.each([
    ['責任編輯是誰', '责任编辑:陈美冉'],
    ['许勤去阿里那篇报道的责任编辑是谁？', '责任编辑:陈美冉'],
    ['阿里那篇報導的照片是誰拍的', '孟宇光摄'],
    ['福建黨政代表團那篇報道的照片是誰拍的', '肖春道/圖'],
    ['福建代表团的文章是谁写的', '周琳/文'],
    ['许勤的报道是哪天发的', '2018-07-17'],
    ['许勤那篇报道的来源是哪家', '来源: 河北日报客户端'],
    ['福建代表團昌都之行那篇報道的標題是什麼', '福建黨政代表團赴西藏昌都市考察'],
    ['许勤那篇文章的关键词有哪些', '关键词:许勤'],
    ['许勤那篇报道登在哪个栏目', '河北频道 > 省领导活动报道集'],
    ['福建那篇報道的引題是什麼', '攜手推動新時代對口援藏工作再上新臺階'],
    ['福建那篇标题上面那行写了什么', '攜手推動新時代對口援藏工作再上新臺階'],
    ['福建代表團那篇的副標題是什麼', '周祖翼王君正羅東川參加'],
    ['许勤赴阿里那篇标题下面写的什么', '许勤率我省党政代表团赴西藏阿里'],
    ['许勤的报道发布于几点', '2018-07-17 10:20:26'],
    ['河北的报道是哪天的？', '2018-07-17 10:20:26'],
    ['editor of the Hebei report', '责任编辑:陈美冉'],
    ['who wrote the Fujian article', '周琳/文'],
    ['Fujian report subtitle', '周祖翼王君正羅東川參加'],
    ['when was the Xu Qin article published', '2018-07-17'],
    ['福建那篇的照片出自哪位記者', '肖春道/圖'],
  ])('answer %s', async (question, line) => {
    expect(await first(question)).toContain(line);
  });

  it('stand alone: what only shares words is near', async () => {
    const options = { abstainBelow: 0.5, today: '2026-11-25' };
    const { excerpts, near } = await ask('责任编辑是谁', generation, embedder, options);
    expect(excerpts.map(({ text }) => text)).toEqual([expect.stringContaining('责任编辑:陈美冉')]);
    expect(near.length).toBeGreaterThan(0);
  });

  it('of another article do not', async () => {
    expect(await first('周祖翼去昌都那篇报道的责任编辑是谁')).not.toContain('陈美冉');
  });
});
