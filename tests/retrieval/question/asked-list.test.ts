import { describe, expect, it } from 'vitest';
import { askedList } from '../../../src/retrieval/question/asked/asked-list.js';
import { askedNext } from '../../../src/retrieval/question/asked/asked-next.js';

describe('askedList', () => {
  it.each([
    ['这次检查了哪些地方', '检查了码头、粮站、学校和药店', 2 / 3],
    ['这次检查了哪些地方', '检查了码头、粮站、学校、药店,没有发现问题', 1],
    ['这次检查了哪些地方', '检查了码头,也看了粮站', 0],
    ['还有谁陪同', '林望山、何一舟、方远陪同', 2 / 3],
    ['还有谁陪同', '林望山陪同', 0],
    ['哪几位领导出席', '出席的有林望山、何一舟', 1 / 3],
    ['是哪三项工程', '它们是引水工程、修路工程和种树工程', 1 / 3],
  ])('%s, in: %s', (question, text, share) => {
    expect(askedList(question)?.(text)).toBeCloseTo(share);
  });

  it.each(['他什么时候到的', '哪一天通车', '谁主持了会议', '新桥有多长', '这三件事哪件最早'])(
    'is null for one thing: %s',
    (question) => {
      expect(askedList(question)).toBe(null);
    },
  );
});

describe('askedNext', () => {
  it.each([
    ['看过医院之后,代表团又去了哪里', '看过医院', 'after'],
    ['离开新桥村以后他到了什么地方', '离开新桥村', 'after'],
    ['座谈会后举行了什么仪式', '座谈会', 'after'],
    ['参观码头的下一站是哪里', '参观码头', 'after'],
    ['签约之前他见了谁', '签约', 'before'],
  ])('%s', (question, event, direction) => {
    const found = askedNext(question);
    expect(found?.direction).toBe(direction);
    expect(question.slice(found?.event.start, found?.event.end)).toBe(event);
  });

  it.each([
    '皇后为什么离开',
    '他后来去了哪里',
    '目前有什么进展',
    '会议之后散了',
    '前任书记是谁',
    '新桥什么时候通车',
  ])('is null where no order is asked for: %s', (question) => {
    expect(askedNext(question)).toBe(null);
  });
});
