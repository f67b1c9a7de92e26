/**
 * Who wrote an article and which agency sent it, where its own sentences say so: （記者 周琳/文
 * 肖春道/圖）, 新华社北京7月16日电（记者张三、李四）, 記者王小明／台北報導. Photographers and
 * editors are not authors. Works on folded text and gives ranges of it.
 */

import type { Range } from '../../types/article.js';
import { areNames } from './fields.js';

export interface Byline {
  /** The authors' names, in order. */
  authors: Range[];
  /** True when the line is a byline and nothing else. */
  whole: boolean;
}

const LABEL =
  '(?:中央社|中新社|新华社|本报|本刊|本网|本台|[\\p{Script=Han}]{2,6}(?:报|网|社|台|客户端|新闻))?(?:首席|特派|特约|见习|实习|通讯|驻地|文字|全媒体|融媒体)*';
/** 记者王小明/台北报导, in brackets or not, a line of its own or leading a paragraph. */
const REPORTED = new RegExp(
  `^[[【〔(]?\\s*${LABEL}记者\\s*(?<names>[^/。，,:!?\\]】〕)]{2,30}?)\\s*/\\s*(?:[^/。，,:!?\\]】〕)\\s]{1,14}?)(?:综合|连线|采访|现场|专题|即时|电话)?(?:报导|报道|专电|专访|特稿|摄影)\\s*[\\]】〕)]?`,
  'u',
);
/** 中央社记者王小明台北16日电: the place follows the last name without a mark. */
const CABLED = new RegExp(
  `^[[【〔(]?\\s*${LABEL}记者\\s*(?<names>(?:\\p{Script=Han}{2,4}[、,]\\s*)*\\p{Script=Han}{2,3})(?<place>\\p{Script=Han}{2,4})\\s*\\d{1,2}日(?:专|综合外|综合)?(?:电|报导|报道)\\s*[\\]】〕)]?`,
  'u',
);
/** 本报记者 陈语桐, 记者 苏文瀚 发自塞维利亚: nothing else in the line. */
const LABELLED = new RegExp(
  `^[[【〔(]?\\s*${LABEL}记者\\s*(?<names>[^/。，,:!?\\]】〕)]{2,40}?)\\s*(?:发自\\s*[^。,]{2,12}|(?:报道|报导))?\\s*[\\]】〕)]?$`,
  'u',
);
/** (记者 周琳/文 肖春道/图) anywhere. */
const BRACKETED = new RegExp(
  `[(【〔[](?:文字?\\s*[/:]\\s*)?(?:${LABEL}记者|文\\s*[/:])\\s*(?<inside>[^()【】〔〕[\\]。!?]{2,60})[)】〕\\]]`,
  'gu',
);
const ROLE =
  /^(?<name>.+?)\s*(?:\/|(?<=\p{Script=Han}))\s*(?<role>文图?|图文?|摄影?(?:报道)?|撰文|整理|文\/图|图\/文|文、图)$/u;
const WRITER = /文|撰|整理/u;
const AGENCY =
  /^[\s([【〔]*据?(?<agency>(?![本据])[\p{Script=Han}]{1,6}(?:社|网)|(?![本据])[\p{Script=Han}]{2,6}(?:日报|晚报|时报|商报|早报|青年报|新闻))(?:记者[\p{Script=Han}、,\s]{2,14}?)?\s*(?:[\p{Script=Han}·\s]{0,10}?)(?:\d{1,2}月)?\d{1,2}日(?:专|综合外|综合)?(?:电|讯)/u;

/** The agency or outlet whose dateline opens a paragraph; null for 本报, 本社 and for none. */
export function findAgency(folded: string): Range | null {
  const match = AGENCY.exec(folded);
  const agency = match?.groups?.agency;
  if (!match || !agency) return null;
  const start = match[0].indexOf(agency);
  return { start, end: start + agency.length };
}

/** The byline that a paragraph opens with or holds in brackets; null without one. */
export function findByline(folded: string): Byline | null {
  for (const form of [REPORTED, CABLED, LABELLED]) {
    const byline = ledByline(folded, form);
    if (byline) return byline;
  }
  return bracketedByline(folded);
}

function ledByline(folded: string, form: RegExp): Byline | null {
  const match = form.exec(folded);
  const names = match?.groups?.names;
  if (!match || !names || !areNames(names)) return null;
  const start = match[0].indexOf(names, match[0].indexOf('记者') + 2);
  // Nothing parts 王小明 from 台北: a name of three is taken wherever a place of two is left.
  return { authors: namesIn(folded, start, start + names.length), whole: isWhole(folded, match) };
}

function bracketedByline(folded: string): Byline | null {
  const authors: Range[] = [];
  let whole = false;
  for (const match of folded.matchAll(BRACKETED)) {
    const inside = match.groups?.inside ?? '';
    const from = match.index + match[0].lastIndexOf(inside);
    for (const part of inside.matchAll(/[^\s、,]+/gu)) {
      const writer = writerIn(part[0]);
      if (writer === null) continue;
      const start = from + part.index + part[0].indexOf(writer);
      authors.push({ start, end: start + writer.length });
    }
    whole ||= match[0].length === folded.trim().length;
  }
  return authors.length > 0 ? { authors, whole } : null;
}

/** 周琳/文 → 周琳; 肖春道/图 and labels such as 通讯员 → null. */
function writerIn(part: string): string | null {
  const role = ROLE.exec(part)?.groups;
  if (role && areNames(role.name ?? '')) {
    return WRITER.test(role.role ?? '') ? (role.name ?? null) : null;
  }
  const name = part.replace(/^(?:通讯员|记者|文\/|文:|实习生)/u, '');
  if (/^(?:图|摄|摄影)[/:]/u.test(part) || !areNames(name)) return null;
  if (/(?:摄|摄影|图|报道|报导|通讯员|实习生|记者|编辑)$/u.test(name)) return null;
  return name;
}

function namesIn(folded: string, start: number, end: number): Range[] {
  const text = folded.slice(start, end);
  return Array.from(text.matchAll(/[^\s、,/&]+/gu), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function isWhole(folded: string, match: RegExpExecArray): boolean {
  return folded.slice(match.index + match[0].length).trim() === '';
}
