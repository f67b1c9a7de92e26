/** What a message quotes: the words in its quotation marks, and what it says around each. */

import type { Range } from '../types/article.js';

export interface Quotation extends Range {
  /** Without its marks; `start` and `end` are its place in the message. */
  text: string;
  /** What the message says before and behind it, up to other quotations. */
  before: string;
  behind: string;
}

/** Outer marks; titles (《》) and ‘ ’ are no quotations. */
const CLOSES: Record<string, string> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '"': '"',
  '＂': '＂',
  '﹁': '﹂',
};
/** UTF-16 units around a quotation in which its source is told. */
const AROUND = 120;

/** In order; what opens and does not close is none. Linear in the message's length. */
export function quotationsIn(message: string): Quotation[] {
  const marked = markedIn(message);
  return marked.map((range, i) => {
    const from = Math.max(marked[i - 1]?.end ?? 0, range.start - AROUND);
    const to = Math.min(marked[i + 1]?.start ?? message.length, range.end + AROUND);
    return {
      text: message.slice(range.start + 1, range.end - 1),
      start: range.start + 1,
      end: range.end - 1,
      before: message.slice(from, range.start),
      behind: message.slice(range.end, to),
    };
  });
}

/** A text that is looked for as a whole. */
export function wholeOf(text: string): Quotation {
  return { text, start: 0, end: text.length, before: '', behind: '' };
}

const ELLIPSIS = /(?:…|⋯|\.{3}|。{3})[…⋯.。]*/gu;

/** What stands between its ellipses, each with what is said around the whole; one where it has none. */
export function partedByEllipsis(quotation: Quotation): Quotation[] {
  const { text, start } = quotation;
  const parts: Quotation[] = [];
  let from = 0;
  for (const { index, 0: dots } of [...text.matchAll(ELLIPSIS), { index: text.length, 0: '' }]) {
    const own = { start: start + from, end: start + index };
    parts.push({ ...quotation, ...own, text: text.slice(from, index) });
    from = index + dots.length;
  }
  return parts;
}

/** With their marks; the first closing mark closes. */
function markedIn(message: string): Range[] {
  const found: Range[] = [];
  /** Marks that do not come again: looked for once. */
  const gone = new Set<string>();
  for (let at = 0; at < message.length; at++) {
    const opens = message[at] as string;
    if (!Object.hasOwn(CLOSES, opens) || gone.has(opens)) continue;
    const end = message.indexOf(CLOSES[opens] as string, at + 1);
    if (end === -1) {
      gone.add(opens);
    } else {
      found.push({ start: at, end: end + 1 });
      at = end;
    }
  }
  return found;
}
