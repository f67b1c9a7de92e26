/**
 * The lines that a printed page adds to its text: its number and its running head, as they come
 * along when a document of several pages is copied.
 */

import type { Steps } from '../../text/steps.js';

/** What a line may be of a page, by itself. */
export interface PageLine {
  /** The page's number; null for a head that has none. */
  number: number | null;
  /** What stands beside the number, without white space; empty for a number alone. */
  head: string;
  /** False for digits alone, which a table has as well. */
  isSure: boolean;
}

/** A head is a title and a number. */
const MAX_LINE = 80;
/** Lines of text between two pages: a table has its numbers closer. */
const MIN_APART = 3;
/** From one number to the next: pages without one lie between. */
const MAX_STEP = 4;

const HAN_NUMBER = '[〇零一二三四五六七八九十百]{1,5}';
const BARE = /^\d{1,4}$/u;
const ALONE = new RegExp(
  `^(?:[-–—·•|~=*]\\s*)?(?:第\\s*(?<of>\\d{1,4}|${HAN_NUMBER})\\s*[页頁](?:[\\s,，/]*[共总總]\\s*\\d{1,4}\\s*[页頁])?|(?:page|p\\.?)?\\s*(?<number>\\d{1,4})(?:\\s*[/／]\\s*\\d{1,4}|\\s+of\\s+\\d{1,4})?)(?:\\s*[-–—·•|~=*])?$`,
  'iu',
);
/** Set off by two spaces, a wide one or a sign: 年鉴　　· 42 ·, 42 | 年鉴. */
const BEHIND =
  /^(?<head>.*?\S)(?:\s{2,}|[\t\u3000]|\s*[·•|]\s*|\s+[-–—]\s*)[-–—·•|\s]*(?<number>\d{1,4})\s*[-–—·•|]?$/u;
const BEFORE =
  /^[-–—·•|]?\s*(?<number>\d{1,4})\s*[-–—·•|]?(?:\s{2,}|[\t\u3000]|\s*[·•|]\s*|\s+[-–—]\s*)[-–—·•|\s]*(?<head>\S.*)$/u;
const ENDS_SENTENCE = /[。！？!?；;，,：:]$/u;

/** Null for a line that no page adds, whatever stands around it. */
export function readPageLine(written: string): PageLine | null {
  if (written.length > MAX_LINE) return null;
  const line = written.normalize('NFKC');
  const alone = ALONE.exec(line)?.groups;
  if (alone) {
    const digits = alone.number ?? alone.of ?? '';
    const number = /^\d/u.test(digits) ? Number(digits) : null;
    return { number, head: '', isSure: !BARE.test(line) };
  }
  // Wide spaces set a number off, and are no more than one once they are normalised.
  const beside = (BEHIND.exec(written) ?? BEFORE.exec(written))?.groups;
  if (!beside?.head || !beside.number || ENDS_SENTENCE.test(beside.head)) return null;
  // A row of a table has figures of its own; a head has a year.
  const figures = beside.head.split(/\s+/u).filter((word) => /^[\d.,%]+$/u.test(word));
  const head = keyOf(beside.head);
  if (figures.length > 1 || !/\p{L}{2}/u.test(head)) return null;
  return { number: Number(beside.number), head, isSure: true };
}

/** A head without its number is told by standing beside one, again and again. */
export function keyOf(line: string): string {
  return line.normalize('NFKC').replace(/[\s\p{P}|~=]+/gu, '');
}

/**
 * Which lines of a text are of its pages: heads that stand again with a number that goes up, and
 * numbers alone that do; then heads without a number beside one of those.
 *
 * @returns one flag a line
 */
export function* pageLineSteps(lines: readonly string[]): Steps<boolean[]> {
  const flags = new Array<boolean>(lines.length).fill(false);
  const byHead = new Map<string, { at: number; number: number }[]>();
  for (const [at, line] of lines.entries()) {
    yield;
    const read = readPageLine(line);
    if (read?.number == null) continue;
    const same = byHead.get(read.head) ?? [];
    same.push({ at, number: read.number });
    byHead.set(read.head, same);
  }
  for (const numbered of byHead.values()) {
    for (const [i, one] of numbered.entries()) {
      const before = numbered[i - 1];
      if (!before || !goesUp(before, one)) continue;
      flags[before.at] = true;
      flags[one.at] = true;
    }
  }
  yield* markHeads(lines, flags);
  return flags;
}

function goesUp(before: { at: number; number: number }, next: typeof before): boolean {
  const step = next.number - before.number;
  return step > 0 && step <= MAX_STEP && next.at - before.at > MIN_APART;
}

/** The first that stands beside no number is the title that the heads repeat. */
function* markHeads(lines: readonly string[], flags: boolean[]): Steps<void> {
  const found: number[] = [];
  for (const [at, flag] of flags.entries()) if (flag) found.push(at);
  const beside = new Map<string, number[]>();
  for (const at of found) {
    yield;
    for (const next of [at - 1, at + 1]) {
      const line = lines[next];
      if (line === undefined || flags[next] || line.length > MAX_LINE) continue;
      const key = keyOf(line);
      if (key === '' || ENDS_SENTENCE.test(line)) continue;
      const known = beside.get(key);
      if (known) known.push(next);
      else beside.set(key, [next]);
    }
  }
  for (const places of beside.values()) {
    if (places.length < 2) continue;
    for (const at of places) flags[at] = true;
  }
}
