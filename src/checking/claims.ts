/** What a message says of a quotation's source (outlet, day, person), and whether a place is that. */

import { cuesIn } from '../corpus/speakers/cues.js';
import { namedIn } from '../corpus/speakers/named-speakers.js';
import { quotedIn } from '../corpus/speakers/quotes.js';
import { outletNamed } from '../retrieval/question/outlets.js';
import type { ArticleStore } from '../store/articles.js';
import { type FoldedText, fold, foldWithMap } from '../text/folding/fold.js';
import { addDays, formatDay, parseDay } from '../text/time/calendar.js';
import { readTimes } from '../text/time/read-times.js';
import type { Article, Range } from '../types/article.js';
import type { Quotation } from './quotations.js';
import type { Agreement, Claimed } from './quote-check.js';

/** Outlets that the collection may not have are told by what they are called. */
const OUTLET =
  /\p{Script=Han}{2,8}(?:日报|晚报|早报|时报|晨报|商报|都市报|周刊|周报|青年报|新闻网|卫视|电视台|广播电台|通讯社)|人民网|新华[社网]|中新[社网]|中央社|央视|澎湃/u;
/** What may stand before its name. */
const NO_OUTLET =
  /^.*(?:[据在从由看见的和与于日月年]|昨天|今天|引述|引用|转载|转自|来自|来源|根据)(?=\p{Script=Han}{4})/u;
const SENTENCE_END = /[。!?！？\n]/u;
/** What somebody said is reported within so many days. */
const REPORTED_WITHIN = 7;

/**
 * Null where nothing is said.
 *
 * @param today the day that 昨天 counts from, YYYY-MM-DD
 */
export function claimAround(
  quotation: Quotation,
  { articles, today }: { articles: ArticleStore; today: string | null },
): Claimed | null {
  const before = quotation.before;
  const behind = upToSentenceEnd(quotation.behind);
  const around = foldWithMap(`${before}\n${behind}`);
  const own = (range: Range): string => ownWords(`${before}\n${behind}`, around, range);
  const claimed: Claimed = {
    outlet: outletNamed(around.text, articles) ?? outletIn(around, own),
    date: dateIn(around, own, today),
    person: personIn(before, behind),
  };
  return claimed.outlet || claimed.date || claimed.person ? claimed : null;
}

/** @param speaker who speaks there, as the article names them; null where nobody is known to */
export function agreementOf(
  claimed: Claimed | null,
  article: Article,
  speaker: string | null,
): Agreement {
  return {
    outlet: claimed?.outlet ? isOutlet(claimed.outlet, article) : null,
    date: claimed?.date ? isDated(claimed.date, article) : null,
    person: claimed?.person ? isSaidBy(claimed.person, article, speaker) : null,
  };
}

/** True where some place is all that is claimed, null where that cannot be told. */
export function isAsClaimed(agreements: readonly Agreement[]): boolean | null {
  let unsure = agreements.length === 0;
  for (const { outlet, date, person } of agreements) {
    const told = [outlet, date, person].filter((one) => one !== null);
    if (told.includes(false)) continue;
    if (told.length > 0) return true;
    unsure = true;
  }
  return unsure ? null : false;
}

function upToSentenceEnd(text: string): string {
  const end = text.search(SENTENCE_END);
  return end === -1 ? text : text.slice(0, end);
}

function ownWords(text: string, folded: FoldedText, range: Range): string {
  const { start, end } = folded.toOriginal(range);
  return text.slice(start, end);
}

function outletIn({ text }: FoldedText, own: (range: Range) => string): string | null {
  const match = OUTLET.exec(text);
  if (!match) return null;
  const lead = NO_OUTLET.exec(match[0])?.[0].length ?? 0;
  return own({ start: match.index + lead, end: match.index + match[0].length });
}

/** A year by itself is a time too; where several are named, the one nearest before the quotation. */
function dateIn(
  { text }: FoldedText,
  own: (range: Range) => string,
  today: string | null,
): Claimed['date'] {
  const line = text.lastIndexOf('\n');
  const times = readTimes(text, today).filter(({ from, to }) => from && to);
  const named = times.filter(({ start }) => start < line).at(-1) ?? times[0];
  if (!named) return null;
  const [from, to] = [named.from as string, named.to as string];
  return { from, to, text: own(named), anyYear: named.month !== null };
}

/** Who is said to speak: before the quotation (许勤说：“…”), else behind it (“…”，许勤说). */
function personIn(before: string, behind: string): string | null {
  const sentence = before.slice(before.search(/[^。!?！？\n]*$/u));
  return speakerIn(`${sentence}“…”`) ?? speakerIn(`“…”${behind}。`);
}

function speakerIn(sentence: string): string | null {
  const folded = foldWithMap(sentence);
  const { text } = folded;
  const cues = cuesIn(text, quotedIn(text, null), { known: new Set(), opensParagraph: true });
  for (const { who } of cues.reverse()) {
    if (who === null || who === 'same' || who.kind === 'pronoun') continue;
    return ownWords(sentence, folded, who);
  }
  return null;
}

function isOutlet(claimed: string, { outlet }: Article): boolean | null {
  return outlet?.trim() ? isPartOfOther(fold(claimed), fold(outlet)) : null;
}

/** On one of the days, or so soon after that it reports on it. */
function isDated(
  { from, to, anyYear }: NonNullable<Claimed['date']>,
  { date }: Article,
): boolean | null {
  if (!date) return null;
  const inItsYear = (day: string): string => (anyYear ? date.slice(0, 4) + day.slice(4) : day);
  const last = parseDay(inItsYear(to));
  const isBefore = last && date > formatDay(addDays(last, REPORTED_WITHIN));
  return date >= inItsYear(from) && !isBefore;
}

/**
 * Where nobody is known to speak, one whom the article never names does not. Of an office and a
 * name that may be one person's (港務局長, 王海涛) the article tells, or nothing does.
 */
function isSaidBy(claimed: string, article: Article, speaker: string | null): boolean | null {
  const said = fold(claimed);
  const text = fold(article.text);
  if (!speaker) return text.includes(said) || isOffice(said) ? null : false;
  const there = fold(speaker);
  if (isPartOfOther(said, there)) return true;
  const isEither = isOffice(said) !== isOffice(there);
  if (!isEither) return false;
  const [office, name] = isOffice(said) ? [said, there] : [there, said];
  return isHeldBy(office, name, text) ? true : null;
}

/** 县长, 港务局局长, 李教授: not by a name of one's own. */
function isOffice(called: string): boolean {
  const kind = namedIn(called, NOBODY_KNOWN)?.kind;
  return kind !== undefined && kind !== 'name';
}

const NOBODY_KNOWN: ReadonlySet<string> = new Set();
/** UTF-16 units before a name in which its office stands. */
const OFFICE_WITHIN = 16;

/** Whether a text writes the office in front of the name, however it is shortened: 港务局局长王海涛. */
function isHeldBy(office: string, name: string, text: string): boolean {
  const last = office.at(-1) as string;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - OFFICE_WITHIN), at);
    if (before.endsWith(last) && holdsInOrder(before, office)) return true;
  }
  return false;
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = -1;
  return Array.from(letters).every((letter) => {
    at = text.indexOf(letter, at + 1);
    return at !== -1;
  });
}

function isPartOfOther(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
