/** What no person writes and takes seconds or minutes to read: refused by name before it is. */

import { KaojuError } from '../../errors.js';
import type { Steps } from '../../text/steps.js';
import type { Range } from '../../types/article.js';

/** UTF-16 units: a long report that was copied as one line has a quarter of it. */
const MAX_LINE = 100_000;
/** A line again and again costs little; a novel in lines of verse has 30,000. */
const MAX_LINES = 200_000;
/** Of lines that differ each is told by some 30 patterns, 30 µs. */
const MAX_DISTINCT = 50_000;

/** @throws FileUnreadable for a line without end, and for lines without end */
export function* refuseEndless(text: string, lines: readonly Range[]): Steps<void> {
  if (lines.length > MAX_LINES) throw tooMany(`${lines.length} lines`, MAX_LINES);
  const distinct = new Set<string>();
  for (const { start, end } of lines) {
    if (end - start > MAX_LINE) throw endless(end - start);
    distinct.add(text.slice(start, end));
    yield;
  }
  if (distinct.size > MAX_DISTINCT) throw tooMany(`${distinct.size} different lines`, MAX_DISTINCT);
}

function endless(length: number): KaojuError {
  return new KaojuError(
    'FileUnreadable',
    `has a line of ${length} characters; at most ${MAX_LINE} are read`,
    { advice: 'Break it into paragraphs' },
  );
}

function tooMany(found: string, most: number): KaojuError {
  return new KaojuError('FileUnreadable', `has ${found}; at most ${most} are read`, {
    advice: 'Split it into several files, or join the lines of a paragraph',
  });
}
