/** What was glued to the last paragraph when a page was copied: share line, editors, keywords. */

import { foldWithMap } from '../../text/folding/fold.js';
import { splitSentences, trimRange } from '../../text/sentences.js';
import type { Range } from '../../types/article.js';
import { type FieldLine, readFieldLine } from './fields.js';

export interface TailPart extends Range {
  /** Null for a share phrase. */
  fields: FieldLine | null;
}

const SHARE =
  /^(?<lead>\((?:完|end)\)\s*)?(?<share>分享让更多人看到|返回搜狐,查看更多|(?:点击|点此)(?:进入|查看).{0,10}(?:专题|原文|更多))/u;

/** The last sentences of a line as far as they are about the article, in order. */
export function findTail(text: string, line: Range): TailPart[] {
  const found: TailPart[] = [];
  // A line's own first sentence is never its tail.
  for (const sentence of splitSentences(text, line).slice(1).reverse()) {
    const parts = readTail(text, sentence);
    if (!parts) break;
    for (const part of parts.reverse()) found.push(part);
  }
  return found.reverse();
}

/** A share phrase, fields, or the one before the other; null where anything else stands there. */
function readTail(text: string, sentence: Range): TailPart[] | null {
  const folded = foldWithMap(text.slice(sentence.start, sentence.end));
  const match = SHARE.exec(folded.text);
  const from = match?.groups?.lead?.length ?? 0;
  const to = match?.[0].length ?? 0;
  const rest = folded.text.slice(to);
  const fields = rest === '' ? null : readFieldLine(rest);
  if (rest !== '' && !fields) return null;
  const part = (start: number, end: number, about: FieldLine | null): TailPart => {
    const range = folded.toOriginal({ start, end });
    const whole = { start: sentence.start + range.start, end: sentence.start + range.end };
    return { ...trimRange(text, whole), fields: about };
  };
  const found: TailPart[] = [];
  if (to > from) found.push(part(from, to, null));
  if (fields) found.push(part(to, folded.text.length, fields));
  return found;
}
