/** How many of what a question asks for: the measure and the noun that must stand with the amount. */

import { isStopWord } from '../../../text/stop-words.js';
import { wordsOf } from '../../../text/words.js';

export interface AskedAmount {
  kind: 'amount';
  /** Any of them will do; empty where none is said (总收入是多少). */
  measures: readonly string[];
  /** Of what: words of which one must stand near the amount; empty for anything. */
  nouns: readonly string[];
  /** What is said to have the amount (收入 of 总收入是多少), which often stands apart from it. */
  subject: string | null;
  /** 第几次 asks for 第四次. */
  isOrdinal: boolean;
}

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
  ...['平方公里', '平方千米', '平方米', '立方米', '公里', '千米', '厘米', '毫米', '海里', '英里'],
  ...['公斤', '千克', '公顷', '小时', '分钟', '个月', '个小时', '摄氏度', '千瓦时', '千瓦', '兆瓦'],
  ...['美元', '欧元', '英镑', '日元', '港元', '韩元', '卢布', '人民币', '人次', '亩次', '公尺'],
  ...['百分点', '个百分点', '块钱', '钟头', '世纪', '年', '月', '天', '日', '周', '岁', '人', '名'],
  ...[
    '位',
    '户',
    '口',
    '个',
    '家',
    '座',
    '所',
    '条',
    '种',
    '项',
    '次',
    '届',
    '批',
    '篇',
    '部',
    '册',
  ],
  ...[
    '元',
    '块',
    '米',
    '吨',
    '亩',
    '倍',
    '度',
    '层',
    '票',
    '枚',
    '艘',
    '架',
    '辆',
    '台',
    '套',
    '间',
  ],
  ...[
    '处',
    '株',
    '份',
    '支',
    '只',
    '头',
    '匹',
    '棵',
    '颗',
    '级',
    '件',
    '封',
    '张',
    '本',
    '场',
    '集',
  ],
  ...[
    '首',
    '幅',
    '款',
    '类',
    '组',
    '对',
    '双',
    '站',
    '公分',
    '斤',
    '克',
    '磅',
    '秒',
    '代',
    '章',
    '轮',
  ],
  ...[
    '节',
    '门',
    '宗',
    '起',
    '例',
    '席',
    '分',
    '队',
    '间',
    '栋',
    '幢',
    '道',
    '班',
    '列',
    '环',
    '段',
    '回',
  ],
].sort((a, b) => b.length - a.length);
/** After 多高 and the like: units of what is asked. */
const LENGTHS = [
  ...['公里', '千米', '厘米', '毫米', '公分', '公尺', '海里', '英里', '英尺', '米', '里'],
  ...['km', 'cm', 'mm', 'm'],
];
const DURATIONS = ['年', '个月', '月', '天', '日', '个小时', '小时', '分钟', '秒', '周', '个星期'];
const UNITS_OF: readonly (readonly [RegExp, readonly string[]])[] = [
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

const ASKS = /(?<![好十这那前后哪])(?<ordinal>第)?(?:多少|几)(?!乎|时|号|点|何|率|经|度)/u;
/** 多少年轻人 counts no years. */
const NO_MEASURE =
  /^(?:年轻|年级|人才|人口|人员|人民(?!币)|家庭|家长|个性|位置|项目|条件|种类|场地|天然|门票|级别|度|元素|层次|款项)/u;
const MULTIPLE = /^[十百千万亿]+/u;
/** Beside another asking word 几 asks nothing: 未来几年, 几千年来. */
const ASKS_ELSE = /哪|谁|什么|为何|怎/u;
const ENGLISH = /\bhow (?:many|much)\b/u;

const OF_ANYTHING = { nouns: [], subject: null, isOrdinal: false } as const;

/** Null where no amount is asked for. */
export function readAskedAmount(folded: string): AskedAmount | null {
  for (const [asks, measures] of UNITS_OF) {
    if (asks.test(folded)) return { kind: 'amount', measures, ...OF_ANYTHING };
  }
  const asks = ASKS.exec(folded);
  if (!asks || (!asks[0].endsWith('多少') && ASKS_ELSE.test(folded)))
    return ENGLISH.test(folded) ? { kind: 'amount', measures: [], ...OF_ANYTHING } : null;
  const behind = folded.slice(asks.index + asks[0].length).replace(MULTIPLE, '');
  const measure = MEASURES.find((one) => behind.startsWith(one) && !NO_MEASURE.test(behind)) ?? '';
  const isOrdinal = asks.groups?.ordinal !== undefined;
  const nouns = isOrdinal ? [] : nounsIn(behind.slice(measure.length));
  return {
    kind: 'amount',
    measures: measure === '' ? unitsFor(folded) : sameMeasures(measure),
    nouns,
    subject: subjectOf(folded.slice(0, asks.index)),
    isOrdinal,
  };
}

/** What is asked for without a measure is counted in these. */
const MONEY = [
  '元',
  '美元',
  '欧元',
  '英镑',
  '日元',
  '港元',
  '韩元',
  '卢布',
  '人民币',
  '卢比',
  '泰铢',
];
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

function unitsFor(folded: string): readonly string[] {
  return COUNTED_IN.find(([asks]) => asks.test(folded))?.[1] ?? [];
}

function sameMeasures(measure: string): string[] {
  return [...new Set([measure, ...SAME.filter((group) => group.includes(measure)).flat()])];
}

/** So many words behind the measure may name what is counted: 座中型水库. */
const MOST_NOUNS = 3;
const NO_NOUN = /^(?:以上|左右|超过|组成|构成|提供|用来|同比|表示|价值|世界)$/u;

/** A segmenter parts 运动/员. */
const NOUN_END = /^[员生师者家队馆站厅所室]$/u;
/** 福建的 of 多少福建的工作队: what is counted stands behind it. */
const OF = /^[^的]{0,6}的(?=\p{Script=Han}{2})/u;

function nounsIn(behind: string): string[] {
  const [clause = ''] = behind.split(/[,。?!;]/u);
  const words = wordsOf(clause.replace(OF, ''));
  const nouns: string[] = [];
  for (const [at, { text }] of words.slice(0, MOST_NOUNS).entries()) {
    if (isStopWord(text) || text.length < 2 || NO_NOUN.test(text)) break;
    if (text.startsWith('人')) continue;
    const suffix = words[at + 1]?.text ?? '';
    nouns.push(NOUN_END.test(suffix) ? text + suffix : text);
  }
  return nouns;
}

const COUNTS = /(?:共|总共|一共|大约|约|大概)*(?:有|是|为|达到?)(?:了|约|大约)?$/u;
const COUNT_OF = /(?:的?(?:人数|数量|总数|总量|个数|数目))$/u;

/** 教师 of 教师有多少, and 收入 of 总收入是多少. */
function subjectOf(before: string): string | null {
  const subject = before.replace(COUNTS, '');
  if (subject === before) return null;
  const [, clause = ''] = /([^,。?!;]*)$/u.exec(subject.replace(COUNT_OF, '')) ?? [];
  const words = wordsOf(clause);
  const last = words.at(-1);
  if (!last || last.end !== clause.length) return null;
  // 额 of 贸易顺差额 says nothing by itself.
  const { text } = last.text.length > 1 ? last : (words.at(-2) ?? last);
  return text.length > 1 && !isStopWord(text) ? text : null;
}
