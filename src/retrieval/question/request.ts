/**
 * What a question asks to be given, where that is no single fact: the articles about something, the
 * main sentences of one, something in general, somebody, or what happened on a day. Words of
 * politeness and the request itself are taken off: nobody looks for 麻烦帮我找找.
 */

import { looksLikePerson } from '../../text/family-names.js';
import type { RequestKind } from '../../types/answer.js';
import type { Range } from '../../types/article.js';
import { ROLE } from './asked/roles.js';

/** A folded question without what surrounds it. */
export interface ReadRequest {
  /** What is looked for. */
  core: string;
  /** Null for a question after a fact. */
  kind: RequestKind | null;
  /** What the request names; empty for nothing. */
  about: string;
}

const REPORTS = '(?:新闻)?(?:报道|报导|新闻|文章|消息|稿件|稿子|资料|材料|内容|记载|信息)';
const ALL = '(?:一下|看看|所有|全部|一切|一些|几篇|任何|哪些|什么|相关|的)*';
const FIND =
  '(?:列出来?|列举|列一下|找出?|找找|找一下|查找|查查|查一下|查询|搜索?|搜一下|检索|给出|给我看?|显示|看看?|整理)';
const ON = '(?:关于|有关|涉及|提到|提及|讲到|写到|谈到|说到|讲述|报道过?|写过)了?过?';
const HOW_MANY = '(?:都?有(?:哪些|什么|几篇|多少篇?|没有|吗)|吗|呢|是哪些|在哪)?';
const POINTS = '(?:要点|重点|主要内容|主要意思|大意|主旨|核心内容|中心思想|概要|梗概)';

/** Each with the one group that names what it is about; the first that fits is taken. */
const REQUESTS: readonly (readonly [RequestKind, RegExp])[] = (
  [
    [
      'summary',
      `(?:总结|概括|概述|归纳|摘要|简述|梳理|提炼)(?:一下|出|下)?(?:关于|有关)?(.+?)(?:的|这篇|那篇|一文|有关|相关)*(?:${REPORTS})?(?:的|里的)?(?:${POINTS}|内容)?`,
    ],
    [
      'summary',
      `(?:关于|有关)?(.+?)(?:的|这篇|那篇|一文|有关|相关)*${REPORTS}(?:的|里的)?${POINTS}(?:是什么|有哪些|是啥)?`,
    ],
    [
      'summary',
      '(.+?)(?:的|这篇|那篇|一文)*(?:主要内容|主要意思|大意|主旨|中心思想)(?:是什么|有哪些|是啥)?',
    ],
    [
      'summary',
      `(?:关于|有关)?(.+?)(?:的|这篇|那篇|那则|这则)+${REPORTS}(?:主要|大概|都|具体)*(?:讲|说|写|报道|介绍|谈)(?:的是|的|了)*些?(?:什么|啥)`,
    ],
    [
      'articles',
      `(?:${FIND}|有没有|有无|是否有|有)*${ALL}(?:有没有|有)?${ALL}${ON}(.+?)(?:的|方面的|相关的?|有关的?)*${ALL}${REPORTS}${HOW_MANY}`,
    ],
    [
      'articles',
      `${FIND}${ALL}(?:跟|和|与)?(.+?)(?:的|相关的?|有关的?|方面的)+${ALL}${REPORTS}${HOW_MANY}`,
    ],
    ['articles', `都?(?:有哪些|哪些|哪几篇|有什么|有没有)${REPORTS}(?:是|里)?${ON}(.+?)的?`],
    [
      'articles',
      `(?:跟|和|与)?(.+?)(?:的|相关的?|有关的?|方面的)+${REPORTS}(?:都?有(?:哪些|几篇|多少篇?|没有|吗)|在哪里?能?看?)`,
    ],
    ['articles', `(.+?)都?有(?:哪些|什么)(?:(?:相关|有关)的?${REPORTS}|(?:新闻|报道|报导|消息))`],
    [
      'about',
      '(?:介绍|讲讲|说说|谈谈|聊聊|讲一讲|说一说|谈一谈|讲一下|说一下|科普)(?:一下|下)?(?:关于|有关)?(.+?)(?:的(?:基本|相关|有关)?(?:情况|概况|来历|信息|背景))?',
    ],
    [
      'about',
      '(?:了解|认识|知道)(?:一下|下)?(?:关于|有关)?(.+?)(?:的(?:基本|相关|有关)?(?:情况|概况|来历|信息|背景|事情?))?',
    ],
    ['about', '(.+?)(?:到底|究竟)?是?(?:怎么回事|怎么一回事|咋回事)'],
    ['about', '(.+?)的?(?:简介|基本情况|概况)(?:是什么|如何|怎么样)?'],
    ['about', '(?:关于|有关)(.+?)(?:的(?:情况|事情?))?'],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(`^${pattern}$`, 'u')]);

/** Before the question, as often as they stand there. */
const POLITE = new RegExp(
  '^(?:另外|此外|其次|顺便(?:问|再问)?(?:一下|一句)?|再问(?:一下|一句)?|(?:问|请教)(?:一下|下|一句)|请问|你好|您好|劳驾|不好意思|打扰一?下|麻烦(?:你|您)?|拜托(?:你|您)?|(?:能不能|能否|可不可以|可否|可以|能)?请?(?:你|您)?(?:帮忙|帮我|帮)我?(?:一下)?|' +
    '(?:能不能|能否|可不可以|可否|可以)(?:请|给我|告诉我)|给我(?=介绍|讲|说|总结|概括|列)|请?告诉我|(?:我|我们)?(?:很|非常)?(?:想要?|要|希望)(?:问|请教|查|找|看|听)(?:一下|问|找|看)?|' +
    '(?:我|我们)(?:很|非常)?(?:想要?|希望)(?=知道|了解)|想要?(?=知道|了解)|(?:知道|了解)(?:一下)?(?=.*(?:什么|谁|哪|几|多少|怎|为何|何时|吗))|请(?!愿|求|客|示|假|战|柬|进|来|辞|缨))[,:!\\s]*',
  'u',
);
/** Behind it. */
const THANKS =
  /[,\s]*(?:谢谢(?:你|您|了|啦)?|多谢了?|(?:可以|好|行|能行)(?:吗|么)|麻烦(?:了|你了|您了)|拜托了?)[!。.\s]*$/u;
const END = /[\s?!。.,…]+$/u;

/** Whom somebody asks about: short, and no verb at its end (被聘为, 扮演着). */
const NAME =
  '([\\p{L}·• ]{1,19}?[^为着兼被当任来在前, ])(?:现在|现任|如今|目前|当时|那时候?|究竟|到底|又)?(在\\p{Script=Han}{2,10}?)?';
const NO_NAME = /在|什么|谁|哪|多少|怎|的|这|那|年|用来|,|^[^·•]{9}/u;
const WHO = new RegExp(
  `^${NAME}(?:是?(?:个|一个)?(?:何许人也?|何人|什么样?的?(?:人物?|身份|来头|来历|角色)|啥人|啥身份|(?:干|做|搞)(?:什么|啥|嘛|哪行)(?:工作)?的?|(?:哪个|哪家|什么)(?:单位|部门|公司|机构|学校|组织)的人?)|的身份(?:是什么|是啥)?)$`,
  'u',
);
const OFFICE = new RegExp(
  `^${NAME}(?:的(?:职务|头衔)(?:是什么|是啥)?|是?(?:担任|任|当)?的?是?(?:什么|何|啥|多大的?)(?:职务?|官|职位|干部|领导))$`,
  'u',
);

/** 齐扎拉是谁: told from 馆长是谁, which asks who holds an office, by the name alone. */
const PLAIN_WHO =
  /^(?:(?:这个|那个)?(\p{L}{2,4}|[\p{L}·•]{3,19})(?:到底|究竟)?是谁|谁是([\p{L}·•]{2,19}))[啊呀呢]?$/u;
const NO_PERSON = new RegExp(`${ROLE}$|[员方者人家手师长队团组委星王霸主]$`, 'u');

/** Reads a folded question. */
export function readRequest(folded: string): ReadRequest {
  const asked = withoutPoliteness(folded);
  const bare = asked.replace(END, '');
  const name = nameIn(bare, WHO) ?? plainNameIn(bare);
  if (name) return { core: `${name}是谁`, kind: 'person', about: name };
  const official = nameIn(bare, OFFICE);
  if (official) return { core: asked, kind: 'person', about: official };
  for (const [kind, pattern] of REQUESTS) {
    const about = pattern.exec(bare)?.[1]?.trim();
    if (about && !ASKS.test(about)) return { core: about, kind, about };
  }
  return { core: asked, kind: null, about: '' };
}

/** With where, if that is said: 齐扎拉在西藏. */
function nameIn(asked: string, pattern: RegExp): string | null {
  const [, name = '', where = ''] = pattern.exec(asked)?.map((part) => part?.trim()) ?? [];
  return name === '' || NO_NAME.test(name) ? null : name + where;
}

function plainNameIn(asked: string): string | null {
  const match = PLAIN_WHO.exec(asked);
  const name = match?.[1] ?? match?.[2] ?? '';
  const isName = /[·•]/u.test(name) || (looksLikePerson(name) && !NO_PERSON.test(name));
  return isName && !NO_NAME.test(name) ? name : null;
}

/** 想了解谁… asks for a fact after all. */
const ASKS = /什么|谁|哪|多少|怎|为何|何时|几[个人年月天次]|吗$/u;

function withoutPoliteness(folded: string): string {
  let asked = folded.trim().replace(THANKS, '');
  for (let shorter = asked.replace(POLITE, ''); shorter !== asked; ) {
    asked = shorter;
    shorter = asked.replace(POLITE, '');
  }
  return asked === '' ? folded : asked;
}

const HAPPENED =
  /^[,的\s]*(?:这一?天|那一?天|当天|期间|里|内|在)*(.*?)(?:都|曾|到底)*(?:(?:发生|出)(?:了|过)?(?:些|哪些|什么|啥)*(?:事情?|大事|新闻|事件)?|有(?:些|哪些|什么|啥)+(?:事情?|大事|新闻|报道|消息|活动)?|的?(?:新闻|报道|消息|大事))$/u;

/**
 * What a question names besides a time, where it asks what happened then: empty for a day alone.
 * Null where it asks for something else.
 *
 * @param time of the folded question
 */
export function readHappened(folded: string, time: Range): string | null {
  const before = withoutPoliteness(folded.slice(0, time.start)).replace(/在$/u, '').trim();
  const behind = folded.slice(time.end).replace(END, '');
  if (before === '' && behind.trim() === '') return '';
  const found = HAPPENED.exec(behind);
  if (!found) return null;
  const about = `${before}${found[1] ?? ''}`.replace(/[的在里]$/u, '').trim();
  return ASKS.test(about) ? null : about;
}
