import { describe, expect, it } from 'vitest';
import { type AskedFor, readAskedFor } from '../../../src/retrieval/question/asked/asked-for.js';
import { fold } from '../../../src/text/folding/fold.js';

describe('readAskedFor', () => {
  it.each<[string, Partial<AskedFor>]>([
    ['水廠哪天啟用', { kind: 'time', grain: 'day' }],
    ['第一期在哪一年完工', { kind: 'time', grain: 'year' }],
    ['民国几年建的', { kind: 'time', grain: 'year' }],
    ['什么时候开学', { kind: 'time', grain: 'any' }],
    ['有多少名学生', { kind: 'amount', nouns: ['学生'], isOrdinal: false }],
    ['第几次会议', { kind: 'amount', nouns: [], isOrdinal: true }],
    ['總收入是多少', { kind: 'amount', subject: '收入' }],
    ['校长是谁', { kind: 'person', office: '校长' }],
    ['谁担任水厂的厂长', { kind: 'person', office: '厂长' }],
    ['谁修的桥', { kind: 'person', office: null }],
    ['书记叫什么名字', { kind: 'person', office: '书记' }],
    ['在哪個城市舉行', { kind: 'place', of: '城市' }],
    ['住在哪里', { kind: 'place', of: null }],
    ['到了哪所中学', { kind: 'body', of: '中学' }],
    ['由哪两个单位投资', { kind: 'body', of: '单位' }],
    ['船叫什么', { kind: 'name' }],
    ['為什麼停工', { kind: 'reason' }],
  ])('reads %s', (question, asked) => {
    expect(readAskedFor(fold(question))).toMatchObject(asked);
  });

  it.each([
    '代表团做了什么',
    '几乎没有人',
    '未来几年要做什么',
    '他是多大的官',
    '林国栋是谁',
    '这条路成为什么路',
    '和哪一种组织相连',
    '有哪几个场所',
  ])('reads no kind in %s', (question) => {
    expect(readAskedFor(fold(question))).toBeNull();
  });

  it('lets measures that count the same stand for each other', () => {
    const asked = readAskedFor('有几个老师');
    expect(asked).toMatchObject({ nouns: ['老师'] });
    expect(asked?.kind === 'amount' && asked.measures).toEqual(
      expect.arrayContaining(['个', '名', '位']),
    );
  });

  it('takes 多少年轻人 for no years', () => {
    expect(readAskedFor('有多少年轻人')).toMatchObject({ measures: [], nouns: ['年轻'] });
  });
});
