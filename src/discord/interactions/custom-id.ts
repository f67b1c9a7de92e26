/**
 * What a button carries: all that is needed to answer a click after a restart or a re-index.
 * At most 100 characters, versioned, with a check, so that a forged or mangled one is refused.
 */

import { crc32 } from 'node:zlib';

const VERSION = 'k1';
export const MAX_CUSTOM_ID = 100;

/**
 * Where to read: around the excerpt (in a message of its own), back there, before an offset or
 * after one (in the same message).
 */
export type ContextView = 'around' | 'back' | 'before' | 'after';

export interface ContextButton {
  action: 'context';
  articleId: string;
  /** First digits of the article's content hash: offsets fit this content only. */
  content: string;
  start: number;
  end: number;
  view: ContextView;
  /** The offset that `before` and `after` count from; 0 for the others. */
  at: number;
}

export interface CancelButton {
  action: 'cancel';
  job: string;
}

export type ButtonAction = ContextButton | CancelButton;

const CODES: Record<ContextView, string> = { around: 'c', back: 'h', before: 'b', after: 'a' };
const VIEWS = new Map(Object.entries(CODES).map(([view, code]) => [code, view as ContextView]));

/** How much of a content hash a button carries. */
export function contentTag(key: string): string {
  return key.slice(0, 6);
}

export function toCustomId(button: ButtonAction): string {
  const body =
    button.action === 'cancel'
      ? ['x', button.job]
      : [
          CODES[button.view],
          button.articleId,
          button.content,
          ...[button.start, button.end, button.at].map((offset) => offset.toString(36)),
        ];
  return sealId(body);
}

/** Fields with version and check, for buttons of any kind; none may hold a colon. */
export function sealId(fields: readonly string[]): string {
  const text = [VERSION, ...fields].join(':');
  return `${text}:${checkOf(text)}`;
}

/** The fields of what `sealId` wrote; null for anything else. */
export function openId(customId: string): string[] | null {
  const tail = customId.lastIndexOf(':');
  const text = customId.slice(0, tail);
  if (tail < 0 || customId.slice(tail + 1) !== checkOf(text)) return null;
  const [version, ...fields] = text.split(':');
  return version === VERSION ? fields : null;
}

/** Null for anything that no button of ours carries. */
export function parseCustomId(customId: string): ButtonAction | null {
  const [kind = '', ...fields] = openId(customId) ?? [];
  if (kind === 'x' && fields.length === 1) return { action: 'cancel', job: fields[0] as string };
  const view = VIEWS.get(kind);
  if (!view || fields.length !== 5) return null;
  const [articleId = '', content = '', ...offsets] = fields;
  const [start = -1, end = -1, at = -1] = offsets.map((offset) => Number.parseInt(offset, 36));
  if (![start, end, at].every((offset) => Number.isSafeInteger(offset) && offset >= 0)) return null;
  return { action: 'context', articleId, content, start, end, view, at };
}

function checkOf(text: string): string {
  return crc32(text).toString(36).padStart(7, '0').slice(-4);
}
