/**
 * What a question asks for, where a rule can tell whether a text holds something of the kind: a time
 * for 哪天, an amount of the asked thing for 多少, a person for 谁. What a text holds is found in
 * ../../answers.
 */

import { looksLikePerson } from '../../../text/family-names.js';
import { type AskedAmount, readAskedAmount } from './asked-amount.js';
import { ROLE } from './roles.js';

export type AskedFor =
  | AskedTime
  | AskedAmount
  | AskedPerson
  | AskedPlace
  | AskedBody
  | { kind: 'name' }
  | { kind: 'reason' };
export type AskedForKind = AskedFor['kind'];

export interface AskedTime {
  kind: 'time';
  /** What a time must tell to answer. */
  grain: 'year' | 'month' | 'day' | 'any';
}

export interface AskedPerson {
  kind: 'person';
  /** The office whose holder is asked for: 校长 of 校长是谁. */
  office: string | null;
}

export interface AskedPlace {
  kind: 'place';
  /** The kind of place: 国家, 城市, 村; null for 哪里. */
  of: string | null;
}

/** A body that people belong to or go to. */
export interface AskedBody {
  kind: 'body';
  /** 中学, 医院, 公司; 单位 and the like are any. */
  of: string;
}

const YEAR = /哪一?年|何年|哪个年份|(?:西元|公元|民国)几年/u;
const MONTH = /哪个?一?月份?|几月份?(?!几)/u;
const DAY =
  /哪一?天|哪几天|哪一?日|几号|几月几日|何日|(?:什么|哪个|哪些)日[期子]|日期是(?:什么|哪|几)/u;
const TIME =
  /何时|(?:什么|啥)时候|几时|(?:什么|哪个)时间(?!段)|时间是(?:什么|何|哪)|\bwhen\b|\bwhat (?:day|date|year)\b/u;

/** Longer ones first. */
export const BODIES = [
  ...['幼儿园', '委员会', '俱乐部', '出版社', '电视台', '博物馆', '图书馆', '实验室', '基金会'],
  ...['中学', '小学', '初中', '高中', '大学', '学院', '学校', '医院', '公司', '企业', '集团'],
  ...['银行', '单位', '机构', '部门', '组织', '协会', '球队', '报社', '法院', '工厂', '酒店'],
  ...['医疗机构', '研究所', '研究院', '航空公司', '厂家', '商家', '媒体'],
].sort((a, b) => b.length - a.length);
const BODY = new RegExp(
  `(?:哪(?:一|两|几|些)?(?:个|家|所|间|支|座)?|什么|啥)(?<of>(?:(?![的是为在一两几个种类项位])\\p{Script=Han}){0,4}?(?:${BODIES.join('|')}))`,
  'u',
);
const ANY_BODY = /哪一?家(?![人长庭])|哪一?所(?=[?,。]|$)/u;

const PLACES =
  '国家|城市|省份|地区|地方|地点|县城|乡镇|村子|村庄|街道|大洲|岛屿|景区|场馆|场地|会场|赛场|赛区|机场|车站|码头|海域|国|省|市|县|区|村|镇|乡|州|洲';
const PLACE = new RegExp(
  `哪一?(?:个|座|处)(?:\\p{Script=Han}{0,3}?)(?<of>${PLACES})|哪一?(?<short>国|省|市|县|村|镇)(?![些个语人])|什么(?<what>国家|城市|地方|地点)|哪里|哪儿|何处|何地|(?:在|到|去|从|往|来自|位于|于)哪(?=[?,。]|$|\\p{Script=Han}(?<![个家所位些种一几天年次场边时支座部本首集届期张份件级段类项条款]))|\\bwhere\\b`,
  'u',
);

const PERSON = /谁|哪一?位|何人|什么人|哪个人|\bwho(?:se|m)?\b/u;
const OFFICE = [
  `(?<before>${ROLE})(?:现在|目前|到底|究竟)?(?:是谁|是哪位|是何人|叫(?:什么|啥)|姓什么)`,
  `(?:谁|哪位|何人)(?:现在|目前)?(?:是|(?:担|出|就|接|继|现|曾|兼)?任)[^,。?]{0,24}?(?<behind>${ROLE})(?=[?,。的]|$)`,
  `由谁(?:担任|出任|接任|兼任|任)[^,。?]{0,24}?(?<by>${ROLE})(?=[?,。的]|$)`,
].map((pattern) => new RegExp(pattern, 'u'));
/** 周祖翼是谁 asks what he is. */
const WHO_IS = /^(?<name>[\p{L}·]{2,12})(?:到底|究竟)?是(?:谁|哪位|何人)[?\s]*$/u;

const NAME =
  /(?:叫|名叫|名为|称为|称作|称之为|叫做|叫作|取名|命名为)(?:什么|啥|何)|(?:名[字称]|全[名称])(?:是|叫|为)?(?:什么|啥|何)|(?:什么|啥)名[字称]?/u;
const REASON =
  /(?<![称叫作名成改分定列选评译视喻誉占认因积])为什么(?!级|等|样|角色|身份|地)|因为什么|为何(?!物|人)|为啥|(?:什么|啥|何种)(?:原因|缘故|理由)|(?:原因|理由|缘故)(?:是|为)?(?:什么|啥|何|有哪)|何以|\bwhy\b/u;

/**
 * @param folded the question without what is polite
 * @returns null where it asks for none of these
 */
export function readAskedFor(folded: string): AskedFor | null {
  if (REASON.test(folded)) return { kind: 'reason' };
  const time = readTime(folded);
  if (time) return time;
  const amount = readAskedAmount(folded);
  if (amount) return amount;
  if (NAME.test(folded)) return readNamed(folded);
  if (PERSON.test(folded)) return readPerson(folded);
  const body = BODY.exec(folded)?.groups?.of;
  if (body) return { kind: 'body', of: body };
  const place = PLACE.exec(folded);
  if (place) {
    const { of, short, what } = place.groups ?? {};
    return { kind: 'place', of: of ?? short ?? what ?? null };
  }
  return ANY_BODY.test(folded) ? { kind: 'body', of: '单位' } : null;
}

function readTime(folded: string): AskedTime | null {
  if (DAY.test(folded)) return { kind: 'time', grain: 'day' };
  if (MONTH.test(folded)) return { kind: 'time', grain: 'month' };
  if (YEAR.test(folded)) return { kind: 'time', grain: 'year' };
  return TIME.test(folded) ? { kind: 'time', grain: 'any' } : null;
}

/** 校长叫什么 asks for a person. */
function readNamed(folded: string): AskedFor {
  const office = officeIn(folded);
  return office ? { kind: 'person', office } : { kind: 'name' };
}

function readPerson(folded: string): AskedPerson | null {
  const office = officeIn(folded);
  const name = WHO_IS.exec(folded)?.groups?.name;
  if (!office && name && (looksLikePerson(name) || /·|^[a-z]/u.test(name))) return null;
  return { kind: 'person', office };
}

function officeIn(folded: string): string | null {
  for (const pattern of OFFICE) {
    const { before, behind, by } = pattern.exec(folded)?.groups ?? {};
    const office = before ?? behind ?? by;
    if (office) return office;
  }
  return null;
}
