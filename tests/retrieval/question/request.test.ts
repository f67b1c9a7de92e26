import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/retrieval/question/request.js';
import { fold } from '../../../src/text/folding/fold.js';
import { questionOf } from '../../support/texts/questions.js';

describe('readRequest', () => {
  it.each([
    ['有沒有關於嘎瑪水庫的報導？', 'articles', '嘎玛水库'],
    ['麻烦帮我找找有没有关于嘎玛水库的报道', 'articles', '嘎玛水库'],
    ['请列出所有提到达瓦的新闻，谢谢', 'articles', '达瓦'],
    ['能不能帮我查一下跟水库有关的文章', 'articles', '水库'],
    ['哪些報導寫到了達瓦', 'articles', '达瓦'],
    ['嘎玛水库的报道有哪些', 'articles', '嘎玛水库'],
    ['嘎玛乡最近有什么新闻', 'articles', '嘎玛乡最近'],
    ['请总结一下嘎玛水库扩建报道的要点', 'summary', '嘎玛水库扩建'],
    ['概括水庫擴建這篇報導', 'summary', '水库扩建'],
    ['水库扩建那篇文章主要讲了什么', 'summary', '水库扩建'],
    ['介绍一下嘎玛水库', 'about', '嘎玛水库'],
    ['我想了解一下嘎瑪水庫的情況', 'about', '嘎玛水库'],
    ['水库停水是怎么回事', 'about', '水库停水'],
    ['达瓦是干什么的', 'person', '达瓦'],
    ['達瓦什麼身份？', 'person', '达瓦'],
    ['达瓦次仁是哪个单位的', 'person', '达瓦次仁'],
    ['请问达瓦何许人也', 'person', '达瓦'],
    ['达瓦担任什么职务', 'person', '达瓦'],
    ['达瓦那時在縣裡擔任什麼職務', 'person', '达瓦在县里'],
    ['达瓦在嘎玛乡担任什么职务', 'person', '达瓦在嘎玛乡'],
    ['达瓦在水库管理局是干什么的', 'person', '达瓦在水库管理局'],
    ['达瓦是多大的官', 'person', '达瓦'],
    ['聂远山是谁？', 'person', '聂远山'],
    ['請問聶遠山到底是誰啊', 'person', '聂远山'],
    ['谁是聂远山', 'person', '聂远山'],
    ['大卫·格鲁什是谁', 'person', '大卫·格鲁什'],
  ])('reads what %s asks for', (asked, kind, about) => {
    expect(readRequest(fold(asked))).toMatchObject({ kind, about });
  });

  it.each([
    ['请问水库有多高', '水库有多高'],
    ['麻煩問一下，達瓦在哪裡出生', '达瓦在哪里出生'],
    ['我想知道谁修了水库', '谁修了水库'],
    ['另外，代表團哪天到的', '代表团哪天到的'],
    ['順便問一下水庫有多高', '水库有多高'],
    ['水库有多高，谢谢！', '水库有多高'],
    ['你好，请告诉我水库的高度', '水库的高度'],
  ])('takes politeness off %s', (asked, core) => {
    expect(readRequest(fold(asked))).toEqual({ core, kind: null, about: '' });
  });

  it.each([
    '水库的高度是多少',
    '请愿的村民有几户',
    '达瓦被聘为什么职务',
    '监管的重点是什么',
    '这三个办法是用来做什么的',
    '馆长是谁',
    '董事长是谁',
    '安检员是谁',
    '施工方是谁',
    '带队的是谁',
    '谁是冠军',
  ])('leaves %s as it is', (asked) => {
    expect(readRequest(fold(asked))).toEqual({ core: fold(asked), kind: null, about: '' });
  });
});

describe('a request', () => {
  it('names what has to stand in an article, single characters with their neighbours', () => {
    const itemsIn = (asked: string) => questionOf(asked).request?.items.map(([item]) => item);
    expect(itemsIn('有没有关于聂远山的报道')).toEqual(['聂远山']);
    expect(itemsIn('有没有关于石桥县暴雨的报道')).toEqual(['石桥县', '暴雨']);
  });

  it.each([
    ['2024年5月17日发生了什么', ''],
    ['2024.5.17', ''],
    ['5月17日嘎玛乡出了什么事', '嘎玛乡'],
    ['嘎瑪鄉2024年5月有什麼新聞', '嘎玛乡'],
  ])('asks what happened in a time: %s', (asked, about) => {
    expect(questionOf(asked).request).toMatchObject({ kind: 'day', about });
  });

  it('of a day is looked for as reports write it', () => {
    expect(questionOf('2024.5.17').key).toBe('2024年5月17日');
  });

  it('is none where a time is part of a question', () => {
    expect(questionOf('2024年5月17日谁去了昌都').request).toBeNull();
  });
});
