/**
 * Lines that speak about the article rather than in it: source, date, byline, counters, share
 * and tool lines, editors, keywords. A line counts only when all of it is made of such fields,
 * so that a sentence which merely begins like one (记者：您怎么看？) stays content.
 *
 * Works on folded text: every pattern is written once, in Simplified and lower case.
 */

import type { NoiseKind } from '../types.js';
import { toIsoDate } from './dates.js';

type FieldKey = 'source' | 'date' | 'author' | 'url' | 'counter' | 'editor' | 'tool';

export interface Field {
  key: FieldKey;
  /** Where its value stands in the folded line. */
  start: number;
  end: number;
}

export interface FieldLine {
  kind: Extract<NoiseKind, 'source' | 'share' | 'editor'>;
  fields: Field[];
}

const KEYS: readonly (readonly [FieldKey, string])[] = [
  [
    'source',
    '文章来源|新闻来源|信息来源|消息来源|内容来源|稿件来源|来源媒体|稿源|来源|出处|source',
  ],
  [
    'date',
    '(?:发布|发表|发稿|更新|刊登|发文|成文|最后更新|上稿)(?:时间|日期)|发布于|发表于|更新于|时间|日期|posted|published|updated',
  ],
  [
    'editor',
    '(?:网络?|本期|本文|文字)?(?:责任编辑|责任编校|责编|编辑|编审|校对|审核|初审|复审|终审|审校|审签|监制|主编|值班主任|值班编辑|值班总编|美编|美工|排版|核稿|制图|视频|摄影|摄|图片?)|关键词|关键字|标签|tags?|keywords?',
  ],
  [
    'author',
    '作者|撰文|撰稿人?|文字记者|采访记者|本报记者|本网记者|通讯员|记者|采写|采访|文字|编译|供稿|文|by',
  ],
  ['url', '(?:原文|文章|本文|新闻|原始)(?:链接|连结|连接|地址|网址|出处)|链接|连结|网址|原文'],
  ['counter', '(?:阅读|浏览|点击|访问|评论|人气|点赞)(?:量|次数|数|率)?|views?'],
  ['tool', '(?:分享|转发|推荐)(?:本文|文章|新闻|此文)?(?:到|至|给)?|字号|字体(?:大小)?|字级'],
];

// 来源 inside 数据来源 or 图像来源 names the source of a figure or a picture, not of the article.
const NOT_AFTER = '(?<!数据|资料|图片|图像|照片|影像|视频|收入|资金)';
const KEYED = new RegExp(
  `${NOT_AFTER}(?:${KEYS.map(([key, words]) => `(?<${key}>${words})`).join('|')})\\s*[:/|](?!/)\\s*`,
  'uy',
);
const SEPARATORS = /[\s|·・•,;、()[\]【】〔〕<>{}_—–\-/\\:]+/uy;
const DATE =
  /(?:(?:中华)?民国\s*\d{2,3}|(?:19|20)\d{2})\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?(?:\s*t?(?:上午|下午|晚上|早上)?\s*\d{1,2}[:时点]\d{1,2}(?::\d{2}|分(?:\d{2}秒)?)?)?(?:\s*(?:\+\d{2}:?\d{2}|z|utc|gmt))?/uy;
const COUNTER =
  /(?:\d[\d,.]*\s*(?:万|k)?\+?\s*(?:次|人|个|条)?\s*(?:阅读|浏览|点击|评论|观看|留言|分享|赞)|(?:阅读|浏览|点击|评论|观看|留言|人气|赞|推荐)\s*\(?\d[\d,.]*\s*(?:万|k)?\+?\s*(?:次|人|个|条)?\)?)/uy;
const TOOL =
  /(?:分享(?:到|至|给|让更多人看到|此文|本文|按钮|文章)?|转发|打印(?:本页|本文)?|列印|收藏(?:本文)?|复制(?:链接|连结)|评论|留言|我要评论|纠错|报错|举报|关闭(?:窗口|本页)?|字号|字体|字级(?:设定)?|放大|缩小|默认|大|中|小|a[+-]|a{1,3}|朋友圈|微信好友|微信|新浪微博|腾讯微博|微博|qq空间|qq好友|qq|空间|豆瓣|人人网|钉钉|抖音|今日头条|line|facebook|twitter|whatsapp|telegram|messenger|instagram|threads|email|e-mail|邮件|email|脸书|推特|x|fb|讚|赞|按赞|追踪|订阅|加入好友|听新闻|语音播报|更多|复制|print|share|tweet|copy link|link)(?![\p{L}\p{N}])/uy;
// A name that ends as outlets' names do, alone between separators.
const OUTLET =
  /(?:[\p{Script=Han}\p{L}\p{N}·]{1,16}(?:网|报|社|客户端|电视台|电台|日报|晚报|新闻|在线|频道|广播|周刊|杂志|时报|通讯|公众号|政府|办公室|发布|融媒体中心|融媒))(?![\p{L}\p{N}])/uy;
const NAMES =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}|\p{Script=Han} {1,2}\p{Script=Han}|[a-z][a-z.' -]{1,30})(?:[\s、,/&]+(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}|\p{Script=Han} \p{Script=Han}|[a-z][a-z.'-]{1,20})){0,7}$/u;

/** Reads a folded line as fields and nothing but fields; null where anything else stands in it. */
export function readFieldLine(folded: string): FieldLine | null {
  if (folded.length > 240) return null;
  const fields: Field[] = [];
  let at = 0;
  while (at < folded.length) {
    at += matchAt(SEPARATORS, folded, at);
    if (at >= folded.length) break;
    const field = keyedFieldAt(folded, at) ?? bareFieldAt(folded, at);
    if (!field) return null;
    fields.push(field);
    at = Math.max(field.end, at + 1);
  }
  if (fields.length === 0 || !isTelling(fields, folded)) return null;
  const kind = fields.every((field) => field.key === 'tool')
    ? 'share'
    : fields.every((field) => field.key === 'editor')
      ? 'editor'
      : 'source';
  return { kind, fields };
}

/** True for one or several names of persons, as a byline gives them. */
export function areNames(folded: string): boolean {
  return NAMES.test(folded.trim());
}

/** A lone 大 or 赞 says nothing; a lone outlet is a headline or a heading as likely as not. */
function isTelling(fields: Field[], folded: string): boolean {
  if (fields.every((field) => field.key === 'tool')) return fields.length > 1 || folded.length > 2;
  return fields.some((field) => field.key !== 'source' || field.start > 0);
}

function keyedFieldAt(folded: string, at: number): Field | null {
  KEYED.lastIndex = at;
  const match = KEYED.exec(folded);
  const key = match && KEYS.find(([name]) => match.groups?.[name] !== undefined)?.[0];
  if (!match || !key) return null;
  const start = at + match[0].length;
  const end = valueEnd(folded, start, key);
  const value = folded.slice(start, end);
  const slash = match[0].trimEnd().endsWith('/');
  if (/[。!?！？]/u.test(value)) return null;
  switch (key) {
    case 'date':
      return value.trim() === '' || toIsoDate(value) !== null ? { key, start, end } : null;
    case 'author':
      return areNames(value) ? { key, start, end } : null;
    case 'url':
      return /^https?:\/\//u.test(value) || value.trim() === '' ? { key, start, end } : null;
    case 'counter':
      return /^\d*[\d,.万k+]*\s*(?:次|人)?$/u.test(value.trim()) ? { key, start, end } : null;
    case 'tool':
      // What follows 分享: is read as tools of its own.
      return { key, start, end: start };
    case 'editor':
      return slash && !areNames(value) ? null : value.length <= 80 ? { key, start, end } : null;
    case 'source':
      return value.length <= 40 && !slash ? { key, start, end } : null;
  }
}

/** A value ends where the next key begins, at a bar, two spaces, or before a date. */
function valueEnd(folded: string, start: number, key: FieldKey): number {
  if (key === 'date') return start + matchAt(DATE, folded, start);
  for (let at = start + 1; at < folded.length; at++) {
    if (/^(?:\s{2,}|\s*[|)\]】〕])/u.test(folded.slice(at, at + 4))) return at;
    if (at > start + 1 && keyAt(folded, at, key)) return trimEnd(folded, start, at);
    const gap = /\s/u.test(folded[at - 1] as string);
    if (gap && (matchAt(DATE, folded, at) > 0 || toolRunAt(folded, at))) {
      return trimEnd(folded, start, at);
    }
  }
  return folded.length;
}

/** A next key of one character (文, 图) needs a gap before it: 新华图: is no 图. */
function keyAt(folded: string, at: number, key: FieldKey): boolean {
  const length = matchAt(KEYED, folded, at);
  if (length === 0) return false;
  const afterGap = /[\s|,;]/u.test(folded[at - 1] as string);
  const word = folded.slice(at, at + length).replace(/\s*[:/|]\s*$/u, '');
  return afterGap || (word.length > 2 && key !== 'url');
}

function toolRunAt(folded: string, at: number): boolean {
  return matchAt(TOOL, folded, at) >= 2 || matchAt(COUNTER, folded, at) > 0;
}

function bareFieldAt(folded: string, at: number): Field | null {
  const tries: readonly [RegExp, FieldKey][] = [
    [DATE, 'date'],
    [COUNTER, 'counter'],
    [TOOL, 'tool'],
    [OUTLET, 'source'],
  ];
  for (const [pattern, key] of tries) {
    const length = matchAt(pattern, folded, at);
    if (length > 0) return { key, start: at, end: at + length };
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
