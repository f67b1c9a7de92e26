/**
 * What the buttons of an answer and of a miss carry. The question stands in the message itself,
 * which comes back with each click (asked-line.ts).
 */

import { crc32 } from 'node:zlib';
import type { ArticleFilter, Range } from '../../types/article.js';
import { contentTag, openId, sealId } from '../interactions/custom-id.js';
import { begin, readDay, writeDay } from '../interactions/id-fields.js';

/** Where a quote stands, short enough that three of them fit into one button. */
export interface Place extends Range {
  /** Of the article's id. */
  article: string;
  /** Of its content: offsets fit this alone. */
  content: string;
}

/** What a question goes on being limited to. */
export interface KeptLimits extends Pick<ArticleFilter, 'from' | 'to' | 'outlet'> {
  /** Of the article's id. */
  article: string | null;
}

/** So many places fit beside who asked. */
export const MAX_PLACES = 3;
/** UTF-16 units of a part of an outlet's name: its beginning is a part of it as well. */
export const MAX_KEPT_OUTLET = 30;

export type AnswerButton =
  /** Opens what else was found. */
  | { action: 'more'; asker: string; places: Place[] }
  | { action: 'cite'; place: Place }
  | { action: 'share' }
  | { action: 'remove'; asker: string }
  /** Asks again without what stands in these ranges of the question, within the limits alone. */
  | { action: 'without'; ranges: Range[]; limits: KeptLimits }
  /** Shows the closest passage where nothing answers. */
  | { action: 'closest'; place: Place };

type Action = AnswerButton['action'];

const CODES: Record<Action, string> = {
  more: 'm',
  cite: 'q',
  share: 'v',
  remove: 'r',
  without: 'w',
  closest: 'd',
};
const ACTIONS = new Map(Object.entries(CODES).map(([action, code]) => [code, action as Action]));

/** @param key the article's content hash */
export function toPlace(articleId: string, key: string, { start, end }: Range): Place {
  return { article: articleTag(articleId), content: contentTag(key), start, end };
}

export function articleTag(articleId: string): string {
  return crc32(articleId).toString(36);
}

/** A user's id in fewer characters; compared, never read back. */
export function askerTag(userId: string): string {
  return /^\d{1,20}$/u.test(userId) ? BigInt(userId).toString(36) : '';
}

export function keepLimits({ from, to, outlet, articleId }: Partial<ArticleFilter>): KeptLimits {
  return {
    ...{ from: from ?? null, to: to ?? null },
    outlet: outlet ? begin(outlet, MAX_KEPT_OUTLET) : null,
    article: articleId ? articleTag(articleId) : null,
  };
}

/** Only one that leaves much out within many limits can be too long for a button. */
export function toAnswerId(button: AnswerButton): string {
  return sealId([CODES[button.action], ...fieldsOf(button)]);
}

function fieldsOf(button: AnswerButton): string[] {
  switch (button.action) {
    case 'more':
      return [button.asker, ...button.places.map(writePlace)];
    case 'cite':
    case 'closest':
      return [writePlace(button.place)];
    case 'remove':
      return [button.asker];
    case 'without': {
      const { from, to, outlet, article } = button.limits;
      const ranges = button.ranges.map(writeRange).join(',');
      return [ranges, writeDay(from), writeDay(to), article ?? '', outlet ?? ''];
    }
    case 'share':
      return [];
  }
}

/** Null for anything that no button of an answer carries. */
export function parseAnswerId(customId: string): AnswerButton | null {
  const [code = '', ...fields] = openId(customId) ?? [];
  const action = ACTIONS.get(code);
  const [first = '', ...others] = fields;
  switch (action) {
    case 'more': {
      const places = all(others.map(readPlace));
      return places && places.length > 0 ? { action, asker: first, places } : null;
    }
    case 'cite':
    case 'closest': {
      const place = others.length === 0 ? readPlace(first) : null;
      return place && { action, place };
    }
    case 'remove':
      return fields.length === 1 ? { action, asker: first } : null;
    case 'without':
      return readWithout(fields);
    case 'share':
      return fields.length === 0 ? { action } : null;
    case undefined:
      return null;
  }
}

/** A colon in the outlet's name was taken for the end of a field. */
function readWithout(fields: readonly string[]): AnswerButton | null {
  const [written = '', from = '', to = '', article = '', ...outlet] = fields;
  const ranges = written === '' ? [] : all(written.split(',').map(readRange));
  if (!ranges || outlet.length === 0 || ![from, to].every((day) => DAY.test(day))) return null;
  const limits = {
    ...{ from: readDay(from), to: readDay(to) },
    ...{ outlet: outlet.join(':') || null, article: article || null },
  };
  return { action: 'without', ranges, limits };
}

const DAY = /^[0-9a-z]{0,6}$/u;

function writePlace({ article, content, ...range }: Place): string {
  return `${article}.${content}.${writeRange(range)}`;
}

function readPlace(text: string): Place | null {
  const [article = '', content = '', ...rest] = text.split('.');
  const range = readRange(rest.join('.'));
  return range && { article, content, ...range };
}

function writeRange({ start, end }: Range): string {
  return `${start.toString(36)}.${(end - start).toString(36)}`;
}

function readRange(text: string): Range | null {
  const match = /^([0-9a-z]{1,8})\.([0-9a-z]{1,8})$/u.exec(text);
  if (!match) return null;
  const [start = 0, length = 0] = match.slice(1).map((part) => Number.parseInt(part, 36));
  return { start, end: start + length };
}

function all<T>(items: readonly (T | null)[]): T[] | null {
  return items.every((item) => item !== null) ? (items as T[]) : null;
}
