/** What an answer has to hold, where a question asks for a time or a number. */

/** How well a folded text holds it: 1 wholly, .5 a number of something else, 0 not. */
export type KindTest = (text: string) => number;

const WHEN = /哪年|哪一年|何时|什么时候|几时|哪天|哪一天|几月|几号|何年|日期|时间|when/u;
const TIME = /[\d一二三四五六七八九十]+[年月日世]|\d{4}/u;
const HOW_MANY = /多少|几[^乎]|多大|多长|多高|多久|多远|多重|how (?:many|much|long|far)/u;
const NUMBER = /[\d一二三四五六七八九十百千万两半]/u;
/** The measure words that say what a number is of; longer ones first. */
const MEASURE =
  /(?:多少|几)(?:平方公里|平方千米|平方米|公里|千米|厘米|公斤|千克|公顷|小时|分钟|个月|年|天|日|周|岁|人|名|位|户|口|个|家|座|所|条|种|项|次|届|批|篇|部|册|元|米|吨|亩|倍|度|层|票|枚|艘|架|辆)/u;
/** Those that count the same. */
const SAME: string[][] = [
  ['人', '名', '位', '口'],
  ['天', '日'],
  ['公里', '千米'],
  ['平方公里', '平方千米'],
  ['公斤', '千克'],
  ['家', '所', '座', '个'],
];

/** @returns null where the question asks for neither */
export function askedKind(question: string): KindTest | null {
  if (WHEN.test(question)) return (text) => (TIME.test(text) ? 1 : 0);
  if (!HOW_MANY.test(question)) return null;
  const measure = MEASURE.exec(question)?.[0].replace(/^(?:多少|几)/u, '');
  if (!measure) return (text) => (NUMBER.test(text) ? 1 : 0);
  const counted = countedBy(measure);
  return (text) => (counted.test(text) ? 1 : NUMBER.test(text) ? 0.5 : 0);
}

/** 24年, 二十多年 and 一百万元; not the year 2018年. */
function countedBy(measure: string): RegExp {
  const measures = SAME.find((group) => group.includes(measure)) ?? [measure];
  const digits = measure === '年' ? String.raw`\d{1,3}` : String.raw`\d[\d,.]*`;
  const number = `(?:(?<![\\d第])${digits}|[一二三四五六七八九十百千两半]+)`;
  return new RegExp(`${number}[百千万亿]*(?:多|余|来)?[万亿]?个?(?:${measures.join('|')})`, 'u');
}
