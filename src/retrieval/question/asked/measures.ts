/** Measures that amounts are counted in: which count the same, and which what is asked may be told in. */

/** Those that count the same. */
const SAME: readonly (readonly string[])[] = [
  ['人', '名', '位', '口', '个人', '个'],
  ['天', '日'],
  ['公里', '千米', 'km'],
  ['平方公里', '平方千米', 'km2'],
  ['公斤', '千克', 'kg'],
  ['米', '公尺', 'm'],
  ['厘米', '公分', 'cm'],
  ['年', '周年', '载'],
  ['家', '所', '座', '个', '间', '处'],
  ['个月', '月'],
  ['小时', '个小时', '钟头'],
  ['岁', '周岁'],
  ['项', '个', '条'],
  ['户', '家'],
  ['艘', '只'],
  ['场', '次'],
  ['次', '回', '度'],
  ['种', '个', '类'],
  ['部', '本', '册'],
  ['座', '栋', '幢'],
  ['台', '套', '部'],
  ['元', '块', '块钱', '人民币'],
];
/** Longest first. */
export const MEASURES = [
  '平方公里 平方千米 平方米 立方米 公里 千米 厘米 毫米 海里 英里 公斤 千克 公顷',
  '小时 分钟 个月 个小时 摄氏度 千瓦时 千瓦 兆瓦 美元 欧元 英镑 日元 港元 韩元',
  '卢布 人民币 人次 亩次 公尺 百分点 个百分点 块钱 钟头 世纪 年 月 天 日 周',
  '岁 人 名 位 户 口 个 家 座 所 条 种 项 次 届 批 篇 部 册 元 块 米',
  '吨 亩 倍 度 层 票 枚 艘 架 辆 台 套 间 处 株 份 支 只 头 匹 棵 颗',
  '级 件 封 张 本 场 集 首 幅 款 类 组 对 双 站 公分 斤 克 磅 秒 代 章',
  '轮 节 门 宗 起 例 席 分 队 间 栋 幢 道 班 列 环 段 回',
]
  .flatMap((line) => line.split(' '))
  .sort((a, b) => b.length - a.length);
/** After 多高 and the like: units of what is asked. */
const LENGTHS = [
  ...['公里', '千米', '厘米', '毫米', '公分', '公尺', '海里', '英里', '英尺', '米', '里'],
  ...['km', 'cm', 'mm', 'm'],
];
const DURATIONS = ['年', '个月', '月', '天', '日', '个小时', '小时', '分钟', '秒', '周', '个星期'];
const ASKED_IN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/多长(?:的)?时间|多久(?!一次)/u, [...DURATIONS, '世纪', '载', '个世纪', '个多月', '周年']],
  [/多大(?:年[纪龄]|岁数)|年[纪龄](?:是|有|为)?多大/u, ['岁', '周岁']],
  [/(?<!级别有?|水平有?|率有?|[最许很更众])多[高长远宽深厚](?!的[水级])/u, LENGTHS],
  [
    /多少(?:的)?(?:百分比|比例|比重|份额)|百分之(?:几|多少)/u,
    ['%', '成', '分之一', '分之二', '分之三'],
  ],
  [/多重|多沉/u, ['公斤', '千克', '吨', '克', '斤', '磅']],
  [
    /面积(?:有|是|为)?多大|多大(?:的)?面积/u,
    ['平方公里', '平方千米', '平方米', '公顷', '亩', 'km2'],
  ],
];

/** Units of an amount whose question says what is measured (多高, 多久); null where it does not. */
export function unitsAsked(folded: string): readonly string[] | null {
  return ASKED_IN.find(([asks]) => asks.test(folded))?.[1] ?? null;
}

/** What is asked for without a measure is counted in these. */
const MONEY = '元 美元 欧元 英镑 日元 港元 韩元 卢布 人民币 卢比 泰铢'.split(' ');
const SHARES = ['%', '倍', '成', '分之一', '分之二', '分之三'];
const COUNTED_IN: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /(?:增长|下降|上涨|上升|下跌|提高|增加|减少|萎缩|回落|占|超过)了?(?:多少|几)|(?:比例|比重|占比|率|增速|增幅|涨幅|降幅|跌幅|份额)[^,。]{0,4}(?:多少|几)/u,
    SHARES,
  ],
  [
    /(?:收入|营收|利润|金额|总额|资金|价格|估价|售价|票价|单价|成本|损失|费用?|产值|顺差|逆差|投资|奖金|工资|罚款|捐款|市值|支出|贷款|票房|身价|经费|预算|赔偿|gdp|生产总值|经济总量)[^,。]{0,4}多少|多少(?:钱|资金|价值|收入|利润|投资|费用|贷款|奖金)/u,
    MONEY,
  ],
];

/** Units of what an amount is asked of without a measure; none where any will do. */
export function unitsFor(folded: string): readonly string[] {
  return COUNTED_IN.find(([asks]) => asks.test(folded))?.[1] ?? [];
}

/** Those that count what this one counts, itself first. */
export function sameMeasures(measure: string): string[] {
  return [...new Set([measure, ...SAME.filter((group) => group.includes(measure)).flat()])];
}
