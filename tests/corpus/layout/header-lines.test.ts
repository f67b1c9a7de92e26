/** Header and closing lines as platforms and papers print them: what they say is read, and they are no content. */

import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';

const TITLE = '江岭渡口恢复夜航';
const BODY =
  '江岭航运公司宣布，自十月起渡口恢复夜航，每晚两班，由船长葛明带队。乘客可以在岸边购票，值班人员全天候接听电话。';

interface Said {
  date?: string;
  outlet?: string;
  author?: string;
}

const LINES: [string, Said][] = [
  ['發佈日期：112-09-06', { date: '2023-09-06' }],
  ['发布日期：2023-09-06', { date: '2023-09-06' }],
  ['發布日期:112/09/06', { date: '2023-09-06' }],
  ['更新時間：112.09.06 18:30', { date: '2023-09-06' }],
  ['上版日期：112年9月6日', { date: '2023-09-06' }],
  ['張貼日期：112-9-6 點閱次數：318', { date: '2023-09-06' }],
  ['中華民國一一二年九月六日', { date: '2023-09-06' }],
  ['中華民國一百一十二年九月六日 星期三', { date: '2023-09-06' }],
  ['民國112年9月6日', { date: '2023-09-06' }],
  ['民國112/09/06', { date: '2023-09-06' }],
  ['112年9月6日', { date: '2023-09-06' }],
  ['112-09-06', { date: '2023-09-06' }],
  ['112/09/06 18:30', { date: '2023-09-06' }],
  ['二〇二三年九月六日', { date: '2023-09-06' }],
  ['二○二三年九月六日　星期三', { date: '2023-09-06' }],
  ['二零二三年九月六日', { date: '2023-09-06' }],
  ['2023年9月6日 星期三', { date: '2023-09-06' }],
  ['2023-09-06 18:30 发布于浙江', { date: '2023-09-06' }],
  ['2023-09-06 18:30·江岭晚报', { date: '2023-09-06', outlet: '江岭晚报' }],
  ['江岭晚报 2023-09-06 18:30 发布于浙江', { date: '2023-09-06', outlet: '江岭晚报' }],
  ['发布时间：23-09-06 18:30', { date: '2023-09-06' }],
  ['发布时间： 09-06 18:30', {}],
  ['2023-09-06 18:30 IP属地：浙江', { date: '2023-09-06' }],
  ['江岭晚报官方账号 2023-09-06 18:30', { date: '2023-09-06', outlet: '江岭晚报' }],
  [
    '江岭晚报　2023年09月06日　记者 高远山',
    { date: '2023-09-06', outlet: '江岭晚报', author: '高远山' },
  ],
  ['江岭晚报记者 高远山 2023-09-06', { date: '2023-09-06', author: '高远山', outlet: '江岭晚报' }],
  ['记者 高远山 2023年9月6日', { date: '2023-09-06', author: '高远山' }],
  ['2023年09月06日 第02版：民生', { date: '2023-09-06' }],
  ['2023年09月06日 星期三 A03版 要闻', { date: '2023-09-06' }],
  ['第A03版：城事 2023年09月06日', { date: '2023-09-06' }],
  ['《江岭晚报》（2023年9月6日 第3版）', { date: '2023-09-06', outlet: '江岭晚报' }],
  ['江岭晚报 2023年09月06日 第05版', { date: '2023-09-06', outlet: '江岭晚报' }],
  ['版次：05 要闻 2023-09-06', { date: '2023-09-06' }],
  ['〔記者高遠山／江嶺報導〕2023-09-06', { date: '2023-09-06', author: '高遠山' }],
  ['【記者高遠山／江嶺報導】2023/09/06', { date: '2023-09-06', author: '高遠山' }],
  ['2023-09-06 〔記者高遠山／江嶺報導〕', { date: '2023-09-06', author: '高遠山' }],
  [
    '記者高遠山、方曉晴／江嶺報導 2023-09-06 18:30',
    { date: '2023-09-06', author: '高遠山、方曉晴' },
  ],
  ['江嶺時報／記者高遠山', { author: '高遠山', outlet: '江嶺時報' }],
  ['（江嶺時報記者高遠山江嶺報導）', { author: '高遠山', outlet: '江嶺時報' }],
  ['高遠山／江嶺報導', { author: '高遠山' }],
  ['文／高遠山 圖／方曉晴', { author: '高遠山' }],
  ['文/图 记者 高远山', { author: '高远山' }],
  ['文、圖／記者高遠山', { author: '高遠山' }],
  ['文：高远山　图：方晓晴', { author: '高远山' }],
  ['撰文：高遠山 攝影：方曉晴', { author: '高遠山' }],
  [
    '來源：江嶺時報　記者：高遠山　2023-09-06',
    { date: '2023-09-06', outlet: '江嶺時報', author: '高遠山' },
  ],
  [
    '来源：江岭晚报 作者：高远山 2023年09月06日 18:30',
    { date: '2023-09-06', outlet: '江岭晚报', author: '高远山' },
  ],
  [
    '2023-09-06　来源：江岭晚报　作者：江岭晚报·江岭网记者 高远山 实习记者 方晓晴',
    { date: '2023-09-06', outlet: '江岭晚报', author: '高远山、方晓晴' },
  ],
  ['作者：本报记者 高远山 通讯员 方晓晴', { author: '高远山、方晓晴' }],
  ['记者 高远山 方晓晴 通讯员 程一鸣', { author: '高远山、方晓晴、程一鸣' }],
  ['江岭晚报全媒体记者 高远山 见习记者 方晓晴', { author: '高远山、方晓晴' }],
  ['首席记者：高远山', { author: '高远山' }],
  ['本报讯记者高远山', { author: '高远山' }],
  ['责编：方晓晴 一审：程一鸣 二审：高远山 三审：白露', {}],
  ['一审 | 程一鸣　二审 | 高远山　三审 | 白露', {}],
  ['编辑：程一鸣 | 校对：方晓晴 | 审核：白露', {}],
  ['责任编辑：程一鸣', {}],
  ['責任編輯：程一鳴 核稿編輯：白露', {}],
  ['初审：程一鸣 复审：方晓晴 终审：白露', {}],
  ['值班编委：白露 统筹：程一鸣', {}],
  ['出品人：白露 策划：程一鸣 设计：方晓晴', {}],
  [
    '原创 高远山 江岭晚报 2023-09-06 18:30 浙江',
    { date: '2023-09-06', outlet: '江岭晚报', author: '高远山' },
  ],
  [
    '原创 江岭晚报 江岭晚报 2023-09-06 18:30 发表于浙江',
    { date: '2023-09-06', outlet: '江岭晚报' },
  ],
  ['江岭晚报 2023年09月06日 18:30 浙江', { date: '2023-09-06', outlet: '江岭晚报' }],
  ['江岭季刊　2023-09-06', { date: '2023-09-06', outlet: '江岭季刊' }],
  ['收录于合集 #江岭民生 36个', {}],
  ['阅读 1.2万 点赞 36 在看 8', {}],
  ['阅读量：1.2万　评论：36', {}],
  ['點閱：318 分享 列印 字級：大 中 小', {}],
  ['字号：大 中 小 分享到：微信 微博', {}],
  ['瀏覽人次：318', {}],
  [
    '发布机构：江岭市人民政府 发布日期：2023-09-06 浏览次数：318',
    { date: '2023-09-06', outlet: '江岭市人民政府' },
  ],
  ['發布單位：江嶺市政府 發布日期：112-09-06', { date: '2023-09-06', outlet: '江嶺市政府' }],
  [
    '信息来源：江岭市政府办 发布时间：2023-09-06 18:30:00',
    { date: '2023-09-06', outlet: '江岭市政府办' },
  ],
  ['出版時間：2023/09/06 18:30', { date: '2023-09-06' }],
  ['最後更新：2023-09-06 18:30', { date: '2023-09-06' }],
  ['建立時間：2023-09-06 18:30 更新時間：2023-09-07 08:00', { date: '2023-09-06' }],
  ['2023.09.06 18:30 臺北時間', { date: '2023-09-06' }],
  [
    '撰文：高遠山　出版：2023-09-06 18:30　更新：2023-09-07 08:00',
    { date: '2023-09-06', author: '高遠山' },
  ],
  ['發佈時間: 2023/9/6 下午6:30', { date: '2023-09-06' }],
  ['中央社 2023/9/6 18:30（9/7 08:00 更新）', { date: '2023-09-06', outlet: '中央社' }],
  ['江岭晚报记者 高远山编辑 程一鸣', { outlet: '江岭晚报', author: '高远山' }],
  ['文/江岭晚报记者 高远山编辑/程一鸣', { author: '高远山' }],
  ['江岭晚报记者 高远山 江岭报道', { outlet: '江岭晚报', author: '高远山' }],
];

describe('a line about the article', () => {
  it.each(LINES)('%s', (line, said) => {
    const text = `${TITLE}\n\n${line}\n\n${BODY}\n\n夜航首周免费。\n`;
    const { article } = readArticle(text, null);
    const { title, date, outlet, author } = article;
    expect({ title, date, outlet, author }).toEqual({
      title: TITLE,
      date: null,
      outlet: null,
      author: null,
      ...said,
    });
    const start = text.indexOf(line);
    const noise = article.noise.map((range) => text.slice(range.start, range.end)).join('');
    expect(noise).toContain(line.slice(1, -1));
    expect(article.noise.every((range) => range.end <= start + line.length)).toBe(true);
  });
});

describe('a line above the headline', () => {
  it.each(['體育 / 棒球', '财经 | 股市', '新闻>地方', '江岭晚报讯', '江嶺社訊'])(
    'is none itself: %s',
    (line) => {
      const { article } = readArticle(`${line}\n${TITLE}\n2023-09-06\n\n${BODY}\n`, null);
      expect([article.title, article.date]).toEqual([TITLE, '2023-09-06']);
      expect(article.noise[0]).toMatchObject({ start: 0, end: line.length });
    },
  );

  it.each(['体育课 / 恢复了', '夜航 / 恢复', '江岭渡口通讯'])('may be one: %s', (line) => {
    const { article } = readArticle(`${line}\n\n2023-09-06\n\n${BODY}\n`, null);
    expect(article.title).toBe(line);
  });
});

describe('what else there is to read', () => {
  it.each([
    '更多新聞：颱風來襲如何防災｜一圖看懂水庫水位',
    '延伸閱讀：渡口的一百年',
    '【相关报道】：夜航首班',
  ])('is no content: %s', (line) => {
    const text = `${TITLE}\n\n${BODY}\n${line}\n`;
    const { noise } = readArticle(text, null).article;
    expect(noise.map(({ start, end }) => text.slice(start, end))).toContain(line);
  });

  it('is content where it is a sentence', () => {
    const line = '更多新闻：渡口今天起夜航。';
    const text = `${TITLE}\n\n${BODY}\n${line}\n`;
    const { noise } = readArticle(text, null).article;
    expect(noise.map(({ start, end }) => text.slice(start, end))).not.toContain(line);
  });
});

describe('a sentence that begins like one', () => {
  it.each([
    '2023年9月6日，渡口恢复夜航。',
    '记者：您怎么看夜航',
    '记者 您怎么看',
    '一审法院认为，船票应当退还。',
    '作者认为，夜航应当延长到十月底。',
    '112年9月6日渡口恢复夜航。',
    '来源于山泉的水流入江岭，全长三十里。',
    '发布于浙江的通知说，渡口九月六日起恢复夜航。',
    '策划这次夜航的是船长葛明。',
  ])('is content: %s', (line) => {
    const text = `${TITLE}\n\n${BODY}\n\n${line}\n\n${BODY.replace('十月', '九月')}\n`;
    expect(
      readArticle(text, null).article.noise.map(({ start, end }) => text.slice(start, end)),
    ).not.toContain(line);
  });
});
