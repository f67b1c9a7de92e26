import { describe, expect, it } from 'vitest';
import { findUnknownLimits } from '../../src/search/unknown-limits.js';
import type { ArticleRecord } from '../../src/store/articles.js';

const records = [
  { id: 'aaaabbbbcccc', title: '水庫蓄水', file: 'a.txt', outlet: '河北日报' },
  { id: 'ddddeeeeffff', title: '渡輪停航', file: 'b.txt', outlet: '福建日報' },
  {
    id: 'jjjjkkkkllll',
    title: '河口渡輪公司宣布因颱風來襲全線停航三天',
    file: 'c.txt',
    outlet: null,
  },
  { id: 'gggghhhhiiii', title: null, file: '2018/ferry.txt', outlet: null },
] as unknown as ArticleRecord[];

function unknownOf(outlet: string | null, articleId: string | null = null) {
  const { outlets, articles } = findUnknownLimits({ records }, { outlet, articleId });
  return { outlets, articles: articles?.map(({ file }) => file) ?? null };
}

describe('findUnknownLimits', () => {
  it.each([null, '河北日報', '日报', '福建'])('says nothing of %s', (outlet) => {
    expect(unknownOf(outlet)).toEqual({ outlets: null, articles: null });
  });

  it('tells the outlets that are most like one that is not there, in either script', () => {
    expect(unknownOf('河北晚報').outlets).toEqual(['河北日报', '福建日報']);
    expect(unknownOf('福建曰报').outlets?.[0]).toBe('福建日報');
    expect(unknownOf('Reuters').outlets).toEqual([]);
  });

  it('tells the articles that are most like one that is not there', () => {
    expect(unknownOf(null, 'ddddeeeeffff').articles).toBe(null);
    expect(unknownOf(null, 'ddddeeeefff').articles).toEqual(['b.txt']);
    expect(unknownOf(null, '水库').articles).toEqual(['a.txt']);
    expect(unknownOf(null, '停航').articles).toEqual(['b.txt', 'c.txt']);
    expect(unknownOf(null, '颱風').articles).toEqual(['c.txt']);
    expect(unknownOf(null, 'ferry').articles).toEqual(['2018/ferry.txt']);
  });
});
