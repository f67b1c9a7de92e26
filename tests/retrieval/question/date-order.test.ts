import { describe, expect, it } from 'vitest';
import { readDateOrder } from '../../../src/retrieval/question/date-order.js';
import { fold } from '../../../src/text/folding/fold.js';
import { questionOf } from '../../support/texts/questions.js';

function orderIn(asked: string): [string, string] | null {
  const folded = fold(asked);
  const found = readDateOrder(folded);
  return found && [found.order, folded.slice(found.start, found.end)];
}

describe('readDateOrder', () => {
  it.each([
    ['扎布讓水庫最新的水位', 'newest', '最新'],
    ['噶爾縣現任縣長是誰', 'newest', '现任'],
    ['噶尔县目前有几所小学', 'newest', '目前'],
    ['索道現在票價多少', 'newest', '现在'],
    ['合作社今年出欄多少頭', 'newest', '今年'],
    ['最近一次馬拉松的冠軍', 'newest', '最近一次'],
    ['最后一届庙会在哪办的', 'newest', '最后一届'],
    ['昌都最近有什么工程', 'newest', '最近'],
    ['who is the current mayor of Qamdo', 'newest', 'current'],
    ['最早的隊員是哪年到的', 'earliest', '最早'],
    ['首次援藏是哪一年', 'earliest', '首次'],
    ['书苑原来在哪条街', 'earliest', '原来'],
    ['前任館長是誰', 'earliest', '前任'],
    ['第一届比赛谁赢了', 'earliest', '第一届'],
  ])('reads %s', (asked, order, said) => {
    expect(orderIn(asked)).toEqual([order, said]);
  });

  it.each([
    '昌都书苑有多少藏书',
    '《最近的春天》是誰寫的',
    '演唱“现在”的歌手是谁',
    '离县城最近的加油站',
    '距離學校最近的車站在哪',
    '最近三年出栏多少',
    '現代牧場在哪',
    '最早和最新的水位各是多少',
  ])('reads none in %s', (asked) => {
    expect(orderIn(asked)).toBeNull();
  });

  it('reads none inside a name', () => {
    const folded = fold('最新快报怎么说');
    expect(readDateOrder(folded, [{ start: 0, end: 4 }])).toBeNull();
  });

  it('is not looked for as a word, and 最近一次 is no time', () => {
    expect(questionOf('昌都目前的人口').words).not.toContain('目前');
    expect(questionOf('最近一次比赛').times).toEqual([]);
    expect(questionOf('最近有什么比赛').times).toHaveLength(1);
    expect(questionOf('首次援藏').words).toContain('首次');
  });
});
