/**
 * Questions that compare events in time (A和B哪个更早), cut into the events, so that each can be
 * looked for by itself. It reads the wording alone: whether the parts stand in the collection is
 * the caller's to find out. A question that merely contains 和 or 与 is left whole.
 */

import { wordsOf } from '../../text/words.js';
import type { Range } from '../../types/article.js';
import { BETWEEN_CUES, LEAD_CUES, OPENING, TAIL_CUES, THAN_CUE } from './comparison-cues.js';
import { insideQuotes } from './quotes.js';

/** Shorter parts name a person or a place at most, which the whole question finds as well. */
const MIN_EVENT = 3;
/** In a list (A、B和C) each has to be this long to be an event: 香港、澳门 are none. */
const MIN_LISTED = 4;
/** Two questions in one sentence are whole ones. */
const MIN_QUESTION = 8;
const MAX_EVENTS = 6;

/**
 * Two to six events in the order of the question; null where it has but one. A time that stands
 * before all of them (2023年11月,A和B…) stands before each part.
 */
export function splitComparison(folded: string): string[] | null {
  const text = folded.trim().replace(/[\s?!。.…"'“”]+$/u, '');
  for (const cue of LEAD_CUES) {
    const lead = cue.exec(text);
    const events = lead && splitEvents(text.slice(lead[0].length));
    if (events) return events;
  }
  for (const cue of BETWEEN_CUES) {
    const events = splitBetween(text, cue);
    if (events) return events;
  }
  const at = Math.min(...TAIL_CUES.map((cue) => cue.exec(text)?.index ?? Number.POSITIVE_INFINITY));
  if (at !== Number.POSITIVE_INFINITY) return splitEvents(text.slice(0, at));
  return splitBetween(text, THAN_CUE) ?? splitEach(text) ?? splitQuestions(text);
}

function splitBetween(text: string, cue: RegExp): string[] | null {
  const found = cue.exec(text);
  if (!found) return null;
  const events = [found[1] ?? '', found[2] ?? ''].map(trimEvent);
  // 发生在哪场战争之后 asks for the other event.
  const named = events.every((event) => event.length >= MIN_EVENT && !ASKING.test(event));
  return named ? events : null;
}

/** 各国, 各地 and the like are no 各 of two. */
const EACH =
  /^(?:在?([^,]*\d[^,]*),)?([^,]+?)(?:分别|各自|(?<!\p{L}[各])各(?=[在是有要讲说帮派带去到做属打提谈走用向把给对]))(.+)$/u;
/** A和B两人的职务有何不同: what is each one's. */
const DIFFERS =
  /^(?<names>[^,的]+?[和与跟及][^,的]+?)(?:两(?:位|个|人|者|家|省|地)[^,的]{0,4})?(?<rest>的[^,]{1,12}?)(?:有什么|有何|有啥|有哪些)(?:不同|不一样|区别|差别|异同)$/u;

/** A和B分别做了什么: A做了什么, B做了什么; 3月和7月,A和B分别… pairs them. */
function splitEach(text: string): string[] | null {
  const found = EACH.exec(
    DIFFERS.test(text) ? text.replace(DIFFERS, '$<names>分别$<rest>是什么') : text,
  );
  if (!found) return null;
  const [, times = '', names = '', rest = ''] = found;
  const [parts, when] = [names, times].map((list) => splitInTwo(list, cutsOf(list), 1));
  // 营业收入和利润总额分别是多少 and 在开放与封闭问题上分别 ask about one event.
  const amounts =
    /^是?(?:多少|几|谁|哪[里些个]|什么.?$)/u.test(rest) && !OWN_TIME.test(parts?.[1] ?? '');
  if (!parts || amounts || /[上中里下]$/u.test(names)) return null;
  const year = /^\d{4}年/u.exec(times)?.[0] ?? '';
  return sharingEnd(parts).map((part, i) => {
    const time = when?.[i] ?? times;
    if (OWN_TIME.test(part)) return part + rest;
    return `${/\d年/u.test(time) ? time : year + time}${part}${rest}`;
  });
}

/** 河北和福建的代表团: the delegation of each. */
function sharingEnd(parts: readonly string[]): readonly string[] {
  const end = /^[^的所]{2,8}?((?:所[^的]{1,6})?的[^的]+)$/u.exec(parts.at(-1) ?? '')?.[1];
  return end ? parts.map((part) => (part.includes('的') ? part : part + end)) : parts;
}

const OWN_TIME = /^\d{1,4}[年月]/u;
const ASKS = '(?:什么|哪|何|多少|几|谁|怎)';
/** Narrower: 何 and 几 are in names. */
const ASKING = /什么|哪|何[时地人处]|谁|多少/u;
const TWO_QUESTIONS = new RegExp(
  `^(.*${ASKS}.*?),(?:(?=以及|而(?![不且非])|此外|另外|与?此?同时)|(?=[^,]+又[是在]))(.*${ASKS}.*)$`,
  'u',
);

/** Two questions in one sentence: A在哪个会议上作报告,以及B何时开幕. */
function splitQuestions(text: string): string[] | null {
  const found = TWO_QUESTIONS.exec(text);
  if (!found) return null;
  const parts = [found[1] ?? '', found[2] ?? ''].map((part) =>
    trimEvent(part).replace(/^(?:与此)?同时|^此外|^另外|^而/u, ''),
  );
  return parts.every((part) => part.length >= MIN_QUESTION) ? parts : null;
}

interface Cut extends Range {
  /** 'list' separates what is listed (、 ,), 'last' stands before the last (以及), 'and' may also stand within an event. */
  kind: 'list' | 'last' | 'and';
}

function splitEvents(written: string): string[] | null {
  const body = written.replace(OPENING, '');
  const time = /^([^,]*\d年[^,]{0,6}),(?=.{8})/u.exec(body);
  const shared = time && LONE_TIME.test(time[1] ?? '') ? time : null;
  const rest = shared ? body.slice(shared[0].length) : body;
  const cuts = cutsOf(rest);
  const events = splitList(rest, cuts) ?? splitInTwo(rest, cuts, MIN_EVENT);
  if (!events || !shared) return events;
  return events.map((event) => (OWN_TIME.test(event) ? event : `${shared[1]}${event}`));
}

/** A、B和C: every comma, and the conjunction behind the last where it leaves two events. */
function splitList(body: string, cuts: Cut[]): string[] | null {
  const listed = cuts.filter(({ kind }) => kind === 'list');
  const from = listed.at(-1)?.end;
  if (from === undefined) return null;
  const closing = bestCut(
    body,
    cuts.filter(({ start, kind }) => start > from && kind !== 'list'),
    { from, least: MIN_LISTED },
  );
  const parts = partsOf(body, closing ? [...listed, closing] : listed);
  if (parts.length < 2 || parts.length > MAX_EVENTS) return null;
  const long = parts.every((event) => event.length >= MIN_LISTED);
  return long && !parts.some((event) => FEW_NAMES.test(event)) ? parts : null;
}

function splitInTwo(body: string, cuts: Cut[], least: number): string[] | null {
  const strong = cuts.filter(({ kind }) => kind === 'last');
  const single = cuts.filter(({ kind }) => kind === 'and');
  const between = single.filter(({ start }) => !CLOSES_LIST.test(body.slice(0, start)));
  const range = { from: 0, least };
  const cut = [strong, between, single].reduce<Cut | null>(
    (found, some) => found ?? bestCut(body, some, range),
    null,
  );
  if (!cut) return null;
  const parts = partsOf(body, [cut]);
  return parts.length === 2 ? parts : null;
}

/** Of several conjunctions the one that best balances the two sides. */
function bestCut(
  body: string,
  cuts: Cut[],
  { from, least }: { from: number; least: number },
): Cut | null {
  let best: Cut | null = null;
  let most = 0;
  for (const cut of cuts) {
    const left = cut.start - from;
    const right = body.length - cut.end;
    if (Math.min(left, right) < least) continue;
    const worth = balanceOf(left, right);
    if (worth > most) {
      most = worth;
      best = cut;
    }
  }
  return best;
}

function balanceOf(left: number, right: number): number {
  return Math.min(left, right) / Math.max(left, right);
}

function partsOf(body: string, cuts: Cut[]): string[] {
  const edges = [...cuts].sort((a, b) => a.start - b.start);
  const starts = [0, ...edges.map(({ end }) => end)];
  return starts
    .map((start, i) => trimEvent(body.slice(start, edges[i]?.start ?? body.length)))
    .filter((event) => event.length > 0);
}

function trimEvent(event: string): string {
  return event
    .replace(/^(?:以及|还有|还是|或者|和|与|是|\d{1,2}[.)]\s?|[①-⑩]|[,、;:\s])+/u, '')
    .replace(
      /(?:(?:这?[两二三四五][个件](?:事件|事)|[,、]事件|两者|二者|之间|中间|,?时间上|相比|是|在)|[,、;:。?\s])+$/u,
      '',
    );
}

const LONE_TIME =
  /^在?\d{4}年(?:的?\d{1,2}月(?:\d{1,2}日)?|[初底末]|内|期间|[上下]半年|[春夏秋冬][天季])?(?:间|[初底末]|[上中下]旬)?$/u;
/** 澳门和广州 behind 香港、 is no event, and the conjunction in it separates none. */
const FEW_NAMES = /^[^和与及]{1,2}[和与及][^和与及]{1,3}$/u;
const CLOSES_LIST = /、[^、,]{1,4}$/u;
/** Conjunctions that stand between events and seldom within one. */
const LAST = /以及|还有|还是|或者|抑或|(?<= )or(?= )/gu;
/** The single ones, unless they are part of one of these words. */
const AND =
  /和(?![平睦谐解约服尚气蔼美顺硕](?!壤))|与(?![会其否众]|时俱进|此同时)|跟(?![踪进随腱])|及(?![时其格早])/gu;
const BEFORE_AND =
  /(?:[共饱温缓柔祥附随调中谋总呼]|[参给赠授干]|高|奈|[以涉普波危埃提触顾遍殃累追])$/u;
const WORDS = new Set(['和', '与', '跟', '及', '或']);

/** Where events may end, outside of quotes and brackets. */
function cutsOf(body: string): Cut[] {
  const inside = insideQuotes(body);
  const cuts = new Map<number, Cut>();
  const add = (start: number, end: number, kind: Cut['kind']): void => {
    if (inside[start] || cuts.has(start)) return;
    cuts.set(start, { start, end, kind });
  };
  for (const { index } of body.matchAll(/[、,;]/gu)) {
    if (!isInNumber(body, index)) add(index, index + 1, 'list');
  }
  for (const { index, 0: word } of body.matchAll(LAST)) add(index, index + word.length, 'last');
  for (const { text, start, end } of wordsOf(body)) {
    if (WORDS.has(text)) add(start, end, 'and');
  }
  // The segmenter joins some to their neighbours: 和林 of 和林清玄.
  for (const { index } of body.matchAll(AND)) {
    if (!BEFORE_AND.test(body.slice(0, index))) add(index, index + 1, 'and');
  }
  return [...cuts.values()].sort((a, b) => a.start - b.start);
}

/** 1,200 has a comma of its own. */
function isInNumber(body: string, at: number): boolean {
  return (
    body[at] === ',' && /\d$/u.test(body.slice(0, at)) && /^\d{3}(?!\d)/u.test(body.slice(at + 1))
  );
}
