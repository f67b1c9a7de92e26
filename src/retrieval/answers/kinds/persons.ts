/**
 * Persons in folded text, told by what stands beside a name: an office or calling (省长许勤, 王毅外长), a
 * verb of speaking or doing, another person before it in a list. A name alone is none: 高速, 和平 and
 * 安全 begin like one.
 */

import { FAMILY_NAME, GIVEN_NAME, looksLikePerson } from '../../../text/family-names.js';
import { wordsOf } from '../../../text/words.js';
import type { Range } from '../../../types/article.js';
import { ROLE } from '../../question/asked/roles.js';

export interface Person extends Range {
  /** What stands before or behind the name and says what the person is; null for none. */
  role: string | null;
}

/** What people do in reports; one character alone may be part of a name. */
const ACTS =
  '表示|指出|强调|认为|介绍|告诉|透露|要求|提出|希望|坦言|补充|回忆|解释|呼吁|宣布|建议|评价|评论|致辞|发言|讲话|主持|出席|参加|率领|率团|率队|率|陪同|会见|会谈|说道|说|称|曾|来到|前往|随同|带领|担任|出任|当选|获得|荣获|先后|代表|深入|一行|专程|向|对|在|和|与|同|及|以及|等|于|是|为|任|带队|作了|介绍了|签署|领导|创办|创立|设计|执导|主演|饰演|撰写|发明|发现|研制|击败|夺得|打进';
const END = `(?=${ACTS}|[^\\p{Script=Han}]|$)`;
/** Names of other languages: 格罗西, 泽连斯基, 大卫·格鲁什. */
const FOREIGN_CHARACTERS =
  '阿埃艾爱安昂敖奥澳巴白班邦保堡鲍贝本比彼毕宾波伯博勃布查茨达戴丹德登邓迪蒂丁杜敦多俄厄恩尔法范菲费芬丰弗夫福甫盖甘冈戈哥格葛根古圭哈海汉豪赫黑亨胡霍基吉季加贾简杰金津喀卡凯坎康考科克肯库夸奎拉莱赖兰朗劳勒雷黎里理利莉丽列隆卢鲁伦罗洛吕马玛麦曼芒毛梅门蒙米密敏莫默姆木穆拿纳娜南内尼涅宁纽诺努欧帕潘庞佩蓬皮平普奇齐恰钱乔切琴萨塞赛桑瑟森沙舍申圣施史士舒斯丝苏索塔泰坦汤唐陶特腾提廷图托脱瓦万旺威韦维魏温文沃乌西希锡夏香肖谢辛休雅亚延扬耶叶伊因英尤约扎泽赞詹珍芝治兹';
const FOREIGN_PART = `[${FOREIGN_CHARACTERS}]{1,7}`;
const DOTTED = `${FOREIGN_PART}(?:·${FOREIGN_PART}){1,3}`;
const FOREIGN = `[${FOREIGN_CHARACTERS}]{2,7}?`;
const CHINESE = `${FAMILY_NAME}${GIVEN_NAME}`;
const NOT_BEHIND = '(?<![\\p{Script=Han}·])';
/** Those that a name does not go on with. */
const LONG_ACTS = ACTS.split('|')
  .filter((act) => act.length > 1)
  .join('|');
const THEN = '(?:还|又|也|并|则|随后|同时|对此|日前|昨日|今日)?';

/** The office's own words stand in the group `role`, the name in `name`. */
const FORMS = [
  `(?<role>${ROLE})(?<name>${CHINESE})${END}`,
  `(?<role>${ROLE})(?<name>${FOREIGN})(?=${ACTS}|[^\\p{Script=Han}·]|$)`,
  `${NOT_BEHIND}(?<name>${CHINESE}|${FOREIGN})(?<role>${ROLE})`,
  `${NOT_BEHIND}(?<name>${CHINESE}|${FOREIGN})(?=${THEN}(?:${LONG_ACTS}|说|称|率))`,
  `(?<=[、和与])(?<name>${CHINESE})(?=[、,。;)]|等)`,
].map((pattern) => new RegExp(pattern, 'gu'));
const DOTTED_FORMS = [
  new RegExp(`(?<role>${ROLE})?(?<name>${DOTTED})(?![·${FOREIGN_CHARACTERS}])`, 'gu'),
];

/** In order of where they stand, without overlaps. */
export function findPersons(folded: string): Person[] {
  const found: Person[] = [];
  const forms = folded.includes('·') ? [...DOTTED_FORMS, ...FORMS] : FORMS;
  const words = new Map<number, string>();
  for (const form of forms) {
    for (const match of folded.matchAll(form)) {
      const { name = '', role = null } = match.groups ?? {};
      const start = match.index + match[0].lastIndexOf(name);
      const person = { start, end: start + name.length, role };
      if (role === null && !isLoose(name, person, wordsBy(words, folded))) continue;
      if (!found.some((other) => other.start < person.end && person.start < other.end)) {
        found.push(person);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** By where they begin; segmented once it is needed. */
function wordsBy(words: Map<number, string>, folded: string): ReadonlyMap<number, string> {
  if (words.size === 0) for (const { start, text } of wordsOf(folded)) words.set(start, text);
  return words;
}

/** 曾回应 and 余人次 begin like names and hold words: what names somebody makes none. */
function isLoose(name: string, { start, end }: Range, words: ReadonlyMap<number, string>): boolean {
  if (name.includes('·') || name.length > 3) return true;
  for (let at = start; at < end; at++) {
    const word = words.get(at);
    if (word === undefined) continue;
    const isWhole = at === start && word.length === name.length;
    if (word.length > 1 && !isWhole) return false;
  }
  return !/[社报网人次们]$/u.test(name);
}

const FOREIGN_RUN = new RegExp(`[${FOREIGN_CHARACTERS}]{3,}|\\p{Script=Han}·\\p{Script=Han}`, 'u');
const LATIN_NAME = /[a-z]{2,}[ .][a-z]{2,}/u;

/**
 * Whether somebody may be named, with nothing beside the name that tells so: characters that make
 * no words (王/霜), or those that foreign names are written with.
 */
export function mayNameSomebody(folded: string): boolean {
  if (FOREIGN_RUN.test(folded) || LATIN_NAME.test(folded)) return true;
  let run = '';
  let end = -1;
  for (const word of wordsOf(folded)) {
    const isLoose = /^\p{Script=Han}$/u.test(word.text);
    if (!isLoose) run = '';
    else run = word.start === end ? run + word.text : word.text;
    end = word.end;
    if (run.length > 1 && (looksLikePerson(run.slice(-2)) || looksLikePerson(run.slice(-3)))) {
      return true;
    }
  }
  return false;
}
