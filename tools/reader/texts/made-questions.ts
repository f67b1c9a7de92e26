/**
 * Questions made by rule: a date, figure, place, name or office is taken out of a sentence of a
 * report, and the clause is asked with the word that asks for it. Chinese asks where the answer
 * would stand, so that the clause needs no other order.
 */

import { findFigures } from '../../../src/text/figures/figures.js';
import { readTimes } from '../../../src/text/time/read-times.js';
import type { Range } from '../../../src/types/article.js';
import type { FoldedSentence, ReaderText } from './folded-text.js';
import type { AskedText } from './sources.js';

/** What is taken out of a clause, and the word that asks for it. */
interface Asked extends Range {
  word: string;
}

type Rule = (clause: string) => Asked[];

const LEAST_UNITS = 10;
const MOST_UNITS = 46;

const MEASURE =
  /^(?:平方公里|平方米|公里|千米|厘米|公斤|小时|分钟|个月|万元|亿元|美元|[年天周岁人名位户口个家座所条种项次届批篇部册元米吨亩倍度层枚艘架辆场])/u;
const PLACE =
  /(?<=在)(?<place>\p{Script=Han}{2,12}?)(?=(?:隆重)?(?:举行|召开|举办|开幕|闭幕|启动|签署|揭牌|成立|开工|上映|开赛))/gu;
const OFFICE =
  /(?<office>\p{Script=Han}{2,10}(?:书记|主席|总理|部长|局长|厅长|省长|市长|县长|主任|院长|校长|司长|处长|总裁|董事长|总经理|教授|大使|发言人|秘书长|会长|队长|馆长|所长|研究员|总统|外长|站长|主教练))(?<name>[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]\p{Script=Han}{1,2})(?=表示|说|指出|强调|介绍|认为|称|告诉|透露|在|出席|主持|会见|致辞|宣布)/gu;
const PERSON =
  /(?:^|[,。”])(?<person>\p{Script=Han}{2,4})(?=表示,|说,|指出,|强调,|介绍,|认为,|宣布,|透露,)/gu;
const NOT_A_PERSON = /[他她们其者此并还也据人家一报分会部公]/u;
const HOST =
  /(?<=由)(?<host>\p{Script=Han}{3,20}?)(?=共同主办|联合主办|主办|承办|发起|牵头|研制|承建|举办)/gu;
/** What a day is followed by and 什么时候 is not. */
const TIME_OF_DAY = /什么时候[,度]*(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|晚|夜)?,*/u;
const TRAILING = /[,;。!?、\s]+$/u;
const DANGLING = /^[的了着和与及或而但并也都就又地得]|[、:“(《]$/u;

const RULES: Rule[] = [
  (clause) =>
    readTimes(clause, null)
      .filter(({ relative, start, end }) => !relative && end - start >= 3)
      .map(({ start, end }) => ({ start, end, word: '什么时候' })),
  (clause) =>
    findFigures(clause).flatMap(({ start, end, unit }): Asked[] => {
      if (unit === '%') return [{ start, end, word: '百分之多少' }];
      const measure = MEASURE.exec(clause.slice(end))?.[0];
      // 第二届 counts nothing, and 2023年 is a time.
      if (!measure || measure === '年' || clause[start - 1] === '第') return [];
      return [{ start, end: end + measure.length, word: `多少${measure}` }];
    }),
  (clause) => named(clause, PLACE, 'place', '哪里'),
  (clause) =>
    named(clause, PERSON, 'person', '谁').filter(
      ({ start, end }) => !NOT_A_PERSON.test(clause.slice(start, end)),
    ),
  (clause) => named(clause, HOST, 'host', '谁'),
];

/**
 * At most `count` of a text, of as many kinds as it gives. Nothing is random: which sentences
 * are asked follows from the text alone.
 */
export function makeQuestions(text: ReaderText, count: number): AskedText[] {
  const kinds = [
    ...RULES.map((rule) => text.sentences.flatMap((one) => takeOut(text, one, rule))),
    text.sentences.flatMap((one) => askOffices(text, one)),
  ].filter((made) => made.length > 0);
  const taken: Made[] = [];
  for (let round = 0; taken.length < count && kinds.some((made) => made.length > round); round++) {
    const first = text.text.length % Math.max(1, kinds.length);
    const turn = [...kinds.slice(first), ...kinds.slice(0, first)];
    taken.push(...turn.flatMap((made) => made[round] ?? []));
  }
  return taken.slice(0, count).map(({ question, answers }, index) => ({
    id: `${text.id}-made-${index}`,
    source: 'made',
    text: text.id,
    question,
    answers,
  }));
}

interface Made {
  question: string;
  answers: Range[];
}

function takeOut(text: ReaderText, sentence: FoldedSentence, rule: Rule): Made[] {
  const words = text.text.slice(sentence.start, sentence.end);
  return rule(words).flatMap(({ start, end, word }): Made[] => {
    const clause = clauseAround(words, { start, end });
    if (!clause) return [];
    const before = words.slice(clause.start, start);
    const question = `${before}${word}${words.slice(end, clause.end)}`
      .replace(TIME_OF_DAY, '什么时候')
      .replace(TRAILING, '');
    if (!isAskable(question)) return [];
    const answer = { start: sentence.start + start, end: sentence.start + end };
    return [{ question: `${question}?`, answers: [answer] }];
  });
}

/** 国防武官是谁 and 吴俊辉担任什么职务, where office and name stand together. */
function askOffices(text: ReaderText, sentence: FoldedSentence): Made[] {
  const words = text.text.slice(sentence.start, sentence.end);
  return Array.from(words.matchAll(OFFICE), ({ index, groups }) => {
    const { office = '', name = '' } = groups ?? {};
    const at = sentence.start + index;
    return [
      {
        question: `${office}是谁?`,
        answers: [{ start: at + office.length, end: at + office.length + name.length }],
      },
      { question: `${name}担任什么职务?`, answers: [{ start: at, end: at + office.length }] },
    ];
  }).flat();
}

/** The clause that holds a range, with the one behind or before it where it alone says little. */
function clauseAround(words: string, { start, end }: Range): Range | null {
  const ends = Array.from(words.matchAll(/[,;。!?]/gu), ({ index }) => index);
  const starts = [0, ...ends.map((at) => at + 1)];
  const stops = [...ends, words.length];
  let first = starts.findLastIndex((at) => at <= start);
  let last = stops.findIndex((at) => at >= end);
  if (first === -1 || last === -1) return null;
  const size = (): number => (stops[last] as number) - (starts[first] as number);
  while (size() - (end - start) < LEAST_UNITS + 4 && last + 1 < stops.length) last++;
  while (size() - (end - start) < LEAST_UNITS + 4 && first > 0) first--;
  return { start: starts[first] as number, end: stops[last] as number };
}

function isAskable(question: string): boolean {
  if (question.length < LEAST_UNITS || question.length > MOST_UNITS) return false;
  if (DANGLING.test(question) || /[“”"《》()「」:]/u.test(question)) return false;
  return !question.includes('什么时候什么时候');
}

function named(clause: string, pattern: RegExp, group: string, word: string): Asked[] {
  return Array.from(clause.matchAll(pattern), ({ 0: whole, index, groups }) => {
    const found = groups?.[group] ?? '';
    const start = index + whole.indexOf(found);
    return { start, end: start + found.length, word };
  });
}
