/**
 * Foreign text in Discord's markdown: what an article holds is shown as it is, never as markup,
 * a mention or a link.
 */

import { clip, merge } from '../../text/ranges.js';
import { graphemeSegments } from '../../text/segments.js';
import type { Range } from '../../types/article.js';

// Discord takes a backslash before any character that is no letter, digit or white space.
const SPECIAL = /[\\*_~`|<>#@:[\]()]/gu;
/** At the start of a line: lists, and numbers that would begin one. */
const LINE_START = /^([-+]|\d+(?=\.))/u;

/** Form feeds end a line as well: Discord would take them out and join what they part. */
const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+/gu;

const FSI = '\u2068';
const PDI = '\u2069';
const ISOLATES = /[\u2066-\u2069]/gu;
/** What can change the direction of its neighbours. */
const TURNING = /[\p{Bidi_Control}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** One line or many, shown exactly; line starts make no list and no heading. */
export function escapeMarkdown(text: string): string {
  // Discord reads a lone carriage return as the end of a line.
  return text
    .split(/(?<=[\r\n])/u)
    .map((line) => escapeLine(line))
    .join('');
}

/**
 * A title, a name, a reason: in one line of at most so many UTF-16 units before escaping, shown
 * as it is, without turning what stands beside it. Empty for what is blank.
 */
export function fieldMarkdown(text: string, most: number): string {
  const line = escapeMarkdown(shorten(text, most));
  return TURNING.test(line) ? isolate(line) : line;
}

/**
 * A quote of an article with ranges of it in bold, as a block quote. White space at line ends
 * and empty lines are left out, as Discord would.
 *
 * @param bold ranges of `text`, in order; those that touch become one
 */
export function quoteMarkdown(text: string, bold: readonly Range[]): string {
  return linesMarkdown(text, bold)
    .map((line) => `> ${line}`)
    .join('\n');
}

/** The lines of a text, each isolated and escaped, with ranges of the text in bold. */
export function linesMarkdown(text: string, bold: readonly Range[]): string[] {
  const lines: string[] = [];
  // Between two marks that touch Discord would show the asterisks.
  const marks = merge(bold);
  for (const match of text.matchAll(LINE)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (end > start) lines.push(isolate(boldLine(text, { start, end }, marks)));
  }
  return lines;
}

/** In one line: white space joined, cut at a grapheme with an ellipsis. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  let kept = '';
  for (const { segment } of graphemeSegments(line.slice(0, most + 64))) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/**
 * `[label](<url>)`; null for what is no plain web address or longer than Discord links, and for a
 * label that would have to be escaped, which Discord does not read there.
 *
 * @param label shown as it is, in one line
 */
export function linkMarkdown(label: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href, username, password } = new URL(url);
  if (!/^https?:$/u.test(protocol) || username !== '' || password !== '') return null;
  // href has no spaces and no angle brackets; a parenthesis or backslash could end the link.
  const target = href.replace(/[()\\*_~`|<>]/gu, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const line = shorten(label, label.length);
  if (target.length > MAX_URL || line === '' || escapeMarkdown(line) !== line) return null;
  return `[${TURNING.test(line) ? isolate(line) : line}](<${target}>)`;
}

const MAX_URL = 512;

function escapeLine(line: string): string {
  const indent = line.length - line.trimStart().length;
  const rest = line.slice(indent);
  const start = LINE_START.exec(rest)?.[0] ?? '';
  const escapedStart = /^\d/u.test(start) ? `${start}\\` : start === '' ? '' : `\\${start}`;
  return line.slice(0, indent) + escapedStart + rest.slice(start.length).replace(SPECIAL, '\\$&');
}

/** Bidi controls stay in a quote and end with it, whatever it opens or closes. */
function isolate(line: string): string {
  let open = 0;
  let closesOurs = 0;
  for (const [control] of line.matchAll(ISOLATES)) {
    if (control !== PDI) open++;
    else if (open > 0) open--;
    else closesOurs++;
  }
  return FSI.repeat(closesOurs + 1) + line + PDI.repeat(open + 1);
}

function boldLine(text: string, line: Range, bold: readonly Range[]): string {
  let marked = '';
  let at = line.start;
  for (const range of bold) {
    // A mark that is empty, or white space at its edge, would show its asterisks.
    const inner = trimmed(text, clip(range, line));
    if (inner.start >= inner.end) continue;
    marked += escapePart(text, { start: at, end: inner.start }, line.start);
    marked += `**${escapePart(text, inner, line.start)}**`;
    at = inner.end;
  }
  return marked + escapePart(text, { start: at, end: line.end }, line.start);
}

/** Line-start rules count at the line's own start alone. */
function escapePart(text: string, { start, end }: Range, lineStart: number): string {
  const part = text.slice(start, end);
  return start === lineStart ? escapeLine(part) : part.replace(SPECIAL, '\\$&');
}

function trimmed(text: string, { start, end }: Range): Range {
  const part = text.slice(start, Math.max(start, end));
  return {
    start: start + (part.length - part.trimStart().length),
    end: start + part.trimEnd().length,
  };
}
