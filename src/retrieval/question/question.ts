/**
 * What a question asks for, read once: its key, the terms to look up, the words that carry meaning,
 * what else may stand for them in the collection, and the events that it compares.
 */

import { type Aliases, NO_ALIASES } from '../../expansion/aliases.js';
import { type Expansion, findExpansions } from '../../expansion/expansions.js';
import type { Lexicon } from '../../expansion/lexicon.js';
import type { ArticleStore } from '../../store/articles.js';
import { fold } from '../../text/folding/fold.js';
import { overlap } from '../../text/ranges.js';
import { isStopWord } from '../../text/stop-words.js';
import { parseDay } from '../../text/time/calendar.js';
import { readTimes, type TimeMention } from '../../text/time/read-times.js';
import { countTerms, unitsOf, type Word, wordsOf } from '../../text/words.js';
import type { NoAnswerReason, RequestKind } from '../../types/answer.js';
import type { Range } from '../../types/article.js';
import { type AskedField, askedField } from './asked/asked-field.js';
import { type AskedFor, readAskedFor } from './asked/asked-for.js';
import { askedKind, type KindTest } from './asked/asked-kind.js';
import { askedList, type ListTest } from './asked/asked-list.js';
import { askedNext } from './asked/asked-next.js';
import { askedSpeech, type SpeechTest } from './asked/asked-speech.js';
import { askedThings } from './asked/asked-things.js';
import { type DateOrderMention, readDateOrder } from './date-order.js';
import { outletNamed } from './outlets.js';
import { type ReadRequest, readHappened, readRequest } from './request.js';
import { splitComparison } from './two-events.js';
import { inOwnWords, variantsOf, weigh } from './wording.js';

/** UTF-16 units; a question is a sentence or two, and the model reads 512 tokens. */
export const MAX_QUESTION = 1000;

export interface Question {
  /** As it was asked, trimmed. */
  text: string;
  folded: string;
  /** What is embedded: folded, with names in Latin letters in Han. */
  key: string;
  /** Distinct terms as BM25 counts them, with what each counts beside its idf. */
  weights: ReadonlyMap<string, number>;
  /** Those of the key. */
  terms: string[];
  /** Distinct words of the key without the stop words; what an answer must speak of. */
  words: string[];
  /** For a word or term, what may stand for it. */
  variants: ReadonlyMap<string, readonly string[]>;
  /** Numbers with what they count (4月, 45.6%, 1800套): what an answer must agree with. */
  numbers: string[];
  /** Ranges of `folded`. */
  times: TimeMention[];
  expansions: Expansion[];
  /** What an answer has to hold; null where the question asks for neither a time nor a number. */
  kind: KindTest | null;
  /** The kind of thing that answers; null where no rule knows it. */
  asked: AskedFor | null;
  /** What it asks the holder, the number or the amount of; folded. */
  things: string[];
  /** What it asks of an article itself; null where it asks for what the article tells. */
  field: AskedField | null;
  /** How well a speaker fits; null where it does not ask what somebody said. */
  speech: SpeechTest | null;
  /** How far a text lists several; null where it asks for one thing. */
  list: ListTest | null;
  /** What came before what is asked for, or after it, by its words; null where it asks for no order. */
  next: NextTo | null;
  /** The outlet that it names, as its articles have it. */
  outlet: string | null;
  /** Whether the newest or the earliest is asked for. */
  order: DateOrderMention | null;
  /** What is asked for where that is no single fact. */
  request: AskedRequest | null;
  /** Two and more where it compares events in time, each a question of its own; else none. */
  events: Question[];
}

/** In an article that tells things in their order, the sentence after or before the words answers. */
export interface NextTo {
  words: string[];
  direction: 'after' | 'before';
}

export interface AskedRequest {
  kind: RequestKind;
  /** As the question has it; empty for a day alone. */
  about: string;
  /** What has to stand in an article that is about it, each with its variants. */
  items: string[][];
}

export interface QuestionContext {
  /** YYYY-MM-DD that 去年 counts from; null leaves such words unread. */
  today: string | null;
  lexicon: Lexicon & { idf(term: string): number };
  /** Whose outlets a question may name; without them none is read. */
  articles?: Pick<ArticleStore, 'records'>;
  aliases?: Aliases;
}

export type Unaskable = Exclude<NoAnswerReason, 'not-found' | 'foreign' | 'follow-up'>;

/** Why there is nothing to look for, whatever the collection holds; null where there is. */
export function unaskable(asked: string): Unaskable | null {
  const text = asked.trim();
  if (text === '') return 'empty';
  if (text.length > MAX_QUESTION) return 'too-long';
  return contentWords(fold(text)).length === 0 ? 'no-words' : null;
}

/** A reason instead of a question where there is nothing to look for. */
export function readQuestion(asked: string, context: QuestionContext): Question | Unaskable {
  const question = readOne(asked, context);
  if (typeof question === 'string') return question;
  const parts = splitComparison(question.folded) ?? [];
  const events = parts.flatMap((part) => {
    const event = readOne(part, context);
    return typeof event === 'string' ? [] : event;
  });
  return events.length < 2 ? question : { ...question, events };
}

function readOne(
  asked: string,
  { today, lexicon, articles, aliases = NO_ALIASES }: QuestionContext,
): Question | Unaskable {
  const reason = unaskable(asked);
  if (reason) return reason;
  const text = asked.trim();
  const folded = fold(text);
  const times = readTimes(folded, today);
  const { core, kind, about } = readDay(folded, times) ?? readRequest(folded);
  if (contentWords(core).length === 0) return 'no-words';
  const expansions = findExpansions(core, lexicon, aliases);
  const key = inOwnWords(core, expansions);
  const terms = [...countTerms(key).keys()];
  const numbers = numbersOf(key);
  const outlet = articles ? outletNamed(folded, articles) : null;
  const order = readDateOrder(folded, outlet ? rangesOf(fold(outlet), folded) : []);
  const said = order?.order === 'newest' ? folded.slice(order.start, order.end) : '';
  const words = contentWords(key).filter((word) => !said.includes(word));
  const variants = variantsOf([...terms, ...words, ...numbers], expansions);
  return {
    text,
    folded,
    key,
    weights: weigh(terms, expansions, lexicon),
    terms,
    words,
    variants,
    numbers,
    times: order?.counts ? times.filter((time) => !overlap(time, order)) : times,
    expansions,
    kind: askedKind(core),
    asked: kind ? null : readAskedFor(core),
    things: askedThings(core),
    speech: askedSpeech(key),
    list: askedList(core),
    next: nextTo(core, times),
    field: askedField(key),
    outlet,
    order,
    request: kind && { kind, about, items: itemsOf(about, variants) },
    events: [],
  };
}

/** Where a question asks what happened in a time, or is no more than one; the time as reports write it. */
function readDay(folded: string, times: readonly TimeMention[]): ReadRequest | null {
  const [time] = times;
  if (!time || times.length > 1 || time.from === null || time.to === null) return null;
  const about = readHappened(folded, time);
  if (about === null) return null;
  const day = time.from === time.to ? parseDay(time.from) : null;
  const written = day
    ? `${day.year}年${day.month}月${day.day}日`
    : folded.slice(time.start, time.end);
  return { core: `${written}${about}`, kind: 'day', about };
}

/** A single character belongs to the word before it, else to the one behind it: 聂远山 is one name. */
function itemsOf(about: string, variants: Question['variants']): string[][] {
  const runs: Word[] = [];
  const single = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
  for (const word of wordsOf(about)) {
    if (isStopWord(word.text)) continue;
    const before = runs.at(-1);
    if (before?.end === word.start && (single(word.text) || single(before.text))) {
      before.text += word.text;
      before.end = word.end;
    } else runs.push({ ...word });
  }
  return runs.map(({ text }) => [text, ...(variants.get(text) ?? [])]);
}

/** A time is no event: 2018年之后 limits what is asked. */
function nextTo(core: string, times: readonly TimeMention[]): NextTo | null {
  const next = askedNext(core);
  if (!next) return null;
  const event = core.slice(next.event.start, next.event.end);
  const words = contentWords(event);
  const isTime = times.some(({ start, end }) => end - start >= event.length - 1);
  return words.length === 0 || isTime ? null : { words, direction: next.direction };
}

/** Where a name stands in a text. */
function rangesOf(name: string, text: string): Range[] {
  const at = text.indexOf(name);
  return at === -1 ? [] : [{ start: at, end: at + name.length }];
}

/** What is asked for by its kind: the 天 of 哪天, the 年 of 多少年 need not stand in an answer. */
const ASKED_UNIT = /(?:哪一?|几|多少)(\p{Script=Han})/gu;

function contentWords(folded: string): string[] {
  const asked = new Set(
    Array.from(folded.matchAll(ASKED_UNIT), ({ index, 0: { length } }) => index + length - 1),
  );
  const words = wordsOf(folded).filter(
    ({ text, start }) =>
      /[\p{L}\p{N}]/u.test(text) && !isStopWord(text) && !(text.length === 1 && asked.has(start)),
  );
  return [...new Set(words.map(({ text }) => text))];
}

/** A number with the unit behind it, where one follows. */
function numbersOf(folded: string): string[] {
  const units = unitsOf(folded);
  const numbers = units.flatMap((unit, i) => {
    if (!/^\d/u.test(unit.text)) return [];
    const next = units[i + 1];
    const counted = next && next.start === unit.end && !isStopWord(next.text);
    return [counted ? unit.text + next.text : unit.text];
  });
  return [...new Set(numbers)];
}
