/** Which column of a table is what, by the names that people and programs give them. */

import { KaojuError } from '../../../errors.js';
import { TABLE_COLUMNS, type TableColumn } from '../../../types/article.js';
import type { ReadingSettings, Told } from '../reader.js';

const NAMES: Record<TableColumn, readonly string[]> = {
  text: [
    'text',
    'content',
    'body',
    'article',
    'fulltext',
    'contenttext',
    '正文',
    '内容',
    '內容',
    '全文',
    '内文',
    '內文',
    '文本',
  ],
  title: ['title', 'headline', 'subject', '标题', '標題', '题目', '題目'],
  outlet: [
    'outlet',
    'source',
    'media',
    'publisher',
    'site',
    '来源',
    '來源',
    '媒体',
    '媒體',
    '报纸',
    '報紙',
  ],
  author: [
    'author',
    'authors',
    'byline',
    'creator',
    'reporter',
    'username',
    'screenname',
    '作者',
    '记者',
    '記者',
    '发布者',
    '發布者',
    '發佈者',
    '帐号',
    '账号',
    '帳號',
    '用户名',
    '使用者',
    '昵称',
    '暱稱',
  ],
  date: [
    'date',
    'published',
    'publishdate',
    'pubdate',
    'publishedat',
    'time',
    'datetime',
    'createdat',
    '日期',
    '时间',
    '時間',
    '发布时间',
    '發布時間',
    '发布日期',
    '發布日期',
    '發佈時間',
    '發佈日期',
    '发表时间',
    '發表時間',
    '刊登日期',
  ],
  url: ['url', 'link', 'address', 'permalink', '链接', '連結', '鏈接', '网址', '網址'],
  id: ['id', 'guid', 'uuid', '编号', '編號'],
};

type Found = Partial<Record<TableColumn, string>>;

const TOLD = ['title', 'outlet', 'author', 'date', 'url'] as const;

/** The name of each column that is there, as the table has it; one that settings name goes first. */
export function columnsOf(
  names: readonly string[],
  { columns = {} }: Pick<ReadingSettings, 'columns'>,
): Found {
  const found: Found = {};
  for (const column of TABLE_COLUMNS) {
    const named = columns[column];
    const known = named === undefined ? NAMES[column] : [bare(named), ...NAMES[column]];
    const own = names
      .filter((name) => known.includes(bare(name)))
      .sort((a, b) => known.indexOf(bare(a)) - known.indexOf(bare(b)));
    if (own[0] !== undefined) found[column] = own[0];
  }
  return found;
}

/** @throws FileUnreadable for a table without a column of texts */
export function textColumn(columns: Found, names: readonly string[]): string {
  if (columns.text !== undefined) return columns.text;
  throw noTextColumn(names);
}

export function noTextColumn(names: readonly string[]): KaojuError {
  const shown = names.slice(0, 10).join(', ').slice(0, 200);
  return new KaojuError('FileUnreadable', `has no column of texts (it has ${shown})`, {
    advice: `Name the column one of ${NAMES.text.slice(0, 3).join(', ')} or 正文, or set TABLE_COLUMNS`,
  });
}

export function toldOf(columns: Found, read: (name: string) => unknown): Told {
  const told: Told = {};
  for (const column of TOLD) {
    const name = columns[column];
    const value = name === undefined ? undefined : read(name);
    if (value !== undefined && value !== null && value !== '') told[column] = value;
  }
  return told;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_\-\ufeff]+/gu, '');
}
