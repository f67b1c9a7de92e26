import { describe, expect, it } from 'vitest';
import { renderReadTable } from '../../../../src/cli/terminal/build/read-table.js';
import type { ArticleRecord } from '../../../../src/store/articles.js';

const STYLE = { locale: 'zh-Hant', color: false, columns: 60 } as const;
const FROM = { title: 'text', outlet: 'text', author: 'text', date: 'text', url: 'text' } as const;

function recordOf(i: number, about: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    file: `${i}.txt`,
    title: `第${i}號水庫開始蓄水，下游三個縣的居民都說沒有見過這樣高的水位`,
    outlet: '河谷日報',
    author: null,
    date: '2020-05-06',
    ...about,
  } as ArticleRecord;
}

function render(records: ArticleRecord[]): string[] {
  const read = (record: ArticleRecord) => ({ record, readFrom: FROM });
  return renderReadTable({ records, read, today: '2026-01-01' }, STYLE);
}

describe('renderReadTable', () => {
  it('stays short for thousands, with what is to be looked at in front', () => {
    const records = Array.from({ length: 3000 }, (_, i) =>
      recordOf(i, i === 2999 ? { date: '2030-01-01' } : {}),
    );
    const lines = render(records);
    expect(lines).toHaveLength(25);
    expect(lines[3]).toMatch(/^\? 第2999號水庫.*… {2}河谷日報 {2}2030-01-01 {2}-$/u);
    expect(lines.slice(-2)).toEqual([
      '  …另有2980篇（全部請用--table FILE.csv）',
      '?請核對：1篇缺標題、媒體或日期，或日期在將來',
    ]);
  });

  it('keeps to the width, and names an article without a title by its file', () => {
    const lines = render([recordOf(1), recordOf(2, { title: null })]);
    expect(lines[3]).toContain('(2.txt)');
    expect(lines[4]).toMatch(/^ {2}第1號水庫/u);
    expect(lines[4]?.length).toBeLessThan(60);
  });
});
