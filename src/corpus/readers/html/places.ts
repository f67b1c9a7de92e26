/**
 * Where the characters of a text node stand in the page's source: most one for one, a reference
 * (&amp;) and a line end of two as a whole.
 */

import { parseFragment } from 'parse5';
import { isText, type TextNode } from './tree.js';

/** `text` as it is read, `from` to `to` as the page writes it. */
export interface Placed {
  text: string;
  from: number;
  to: number;
}

const REFERENCE = /&(?:#[xX][0-9a-fA-F]+|#\d+|[a-zA-Z][a-zA-Z0-9]*);?/uy;
const LONGEST_REFERENCE = 40;
const read = new Map<string, string>();
const MOST_KEPT = 5_000;

/**
 * @param html the whole page
 * @returns runs in order; none for a node without a place, which nothing of the page is
 * @throws RangeError where what the node holds does not stand there
 */
export function placesOf(node: TextNode, html: string): Placed[] {
  const place = node.sourceCodeLocation;
  if (!place) return [];
  const { value } = node;
  const runs: Placed[] = [];
  let at = startOf(place, html, value);
  if (at === place.startOffset && html.startsWith(value, at)) {
    return [{ text: value, from: at, to: at + value.length }];
  }
  for (let i = 0; i < value.length; ) {
    const [written, text] = nextOf(html, at, place.endOffset, value, i);
    if (text === '') {
      if (written === 0)
        throw new RangeError(`a text at ${at} of the page is not what it reads as`);
      at += written;
      continue;
    }
    const last = runs.at(-1);
    const isOne = written === 1 && text.length === 1;
    if (isOne && last && last.to === at && last.to - last.from === last.text.length) {
      last.text += text;
      last.to++;
    } else {
      runs.push({ text, from: at, to: at + written });
    }
    at += written;
    i += text.length;
  }
  return runs;
}

/**
 * Where white space goes over into a reference, the parser has the one end, and the other begin,
 * inside it or behind it.
 */
function startOf(
  { startOffset: start, endOffset: end }: { startOffset: number; endOffset: number },
  html: string,
  value: string,
): number {
  // Of a page without references the whole would be looked through for each of its texts.
  const nearest = Math.max(0, start - LONGEST_REFERENCE);
  const behind = html.slice(nearest, start).lastIndexOf('&');
  if (behind === -1 || /[\t\n\f\r ]/u.test(value[0] ?? '')) return start;
  const before = nearest + behind;
  const reference = referenceAt(html, before, end, value, 0);
  return reference && before + reference[0] > start ? before : start;
}

/** How many units of the source give which next text; an empty text for what the parser drops. */
function nextOf(
  html: string,
  at: number,
  end: number,
  value: string,
  i: number,
): [written: number, text: string] {
  if (at >= end) return [0, ''];
  const unit = html[at] as string;
  if (unit === '&') {
    const reference = referenceAt(html, at, end, value, i);
    if (reference) return reference;
  }
  if (unit === value[i]) return [1, unit];
  if (unit === '\r') return html[at + 1] === '\n' ? [2, '\n'] : [1, '\n'];
  if (unit === '\0') return value[i] === '\ufffd' ? [1, '\ufffd'] : [1, ''];
  // A line end right behind <pre> is none.
  return unit === '\n' ? [1, ''] : [0, ''];
}

/** Of &notit; only &not is a reference: the longest beginning that the node goes on with. */
function referenceAt(
  html: string,
  at: number,
  end: number,
  value: string,
  i: number,
): [written: number, text: string] | null {
  REFERENCE.lastIndex = 0;
  const [whole] = REFERENCE.exec(html.slice(at, Math.min(end, at + LONGEST_REFERENCE))) ?? [];
  for (let length = whole?.length ?? 0; length > 2; length--) {
    const written = html.slice(at, at + length);
    const text = referred(written);
    if (text !== written && value.startsWith(text, i)) return [length, text];
  }
  return null;
}

function referred(written: string): string {
  const known = read.get(written);
  if (known !== undefined) return known;
  const [node] = parseFragment(written).childNodes;
  const text = node && isText(node) ? node.value : written;
  if (read.size < MOST_KEPT) read.set(written, text);
  return text;
}
