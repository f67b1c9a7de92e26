/** An Answer as a person reads it on a terminal. */

import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Locale } from '../messages.js';
import { MESSAGES } from '../messages.js';
import type { Answer, Citation, Excerpt, Explanation } from '../types.js';

export interface TerminalStyle {
  locale: Locale;
  /** Marks by colour; without it the text stays plain. */
  color: boolean;
  /** Cells a line; a Han character takes two. */
  columns: number;
}

/** Cells before a quoted line: number, bar and spaces. */
const INDENT = 5;

type Style = Parameters<typeof styleText>[0];

/** Lines without a last line end. */
export function renderAnswer(answer: Answer, style: TerminalStyle): string {
  const messages = MESSAGES[style.locale];
  const blocks = answer.excerpts.map((excerpt, index) =>
    renderExcerpt(excerpt, answer.answered ? index + 1 : null, style),
  );
  if (answer.answered) return blocks.join('\n\n');
  const said = messages.noAnswer[answer.reason ?? 'not-found'];
  const lines = [paint('yellow', said, style)];
  if (blocks.length > 0 && answer.reason === 'not-found') {
    lines.push(messages.hint, '', paint('dim', messages.closest, style), ...blocks);
  }
  return lines.join('\n');
}

function renderExcerpt(excerpt: Excerpt, number: number | null, style: TerminalStyle): string {
  const bar = paint('dim', '│ ', style);
  const width = Math.max(20, style.columns - INDENT - 1);
  const quote = wrap(markHighlights(excerpt, style), width);
  const indent = number === null ? '   ' : `${number}. `.padStart(3);
  const lines = quote.split('\n').map((line, i) => `${i === 0 ? indent : '   '}${bar}${line}`);
  lines.push(...describeCitation(excerpt.citation, style).map((line) => `     ${line}`));
  if (excerpt.explain) lines.push(`     ${paint('dim', explain(excerpt.explain), style)}`);
  return lines.join('\n');
}

/** wrap-ansi composes what it wraps; a quote that it would change is left to the terminal. */
export function wrap(text: string, width: number): string {
  if (text.normalize() !== text) return text;
  return wrapAnsi(text, width, { hard: true, trim: false });
}

export function markHighlights(
  { text, highlights }: Pick<Excerpt, 'text' | 'highlights'>,
  style: TerminalStyle,
): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of highlights) {
    marked += printable(text.slice(at, start));
    marked += paint(['bold', 'yellow'], printable(text.slice(start, end)), style);
    at = end;
  }
  return marked + printable(text.slice(at));
}

export function describeCitation(citation: Citation, style: TerminalStyle): string[] {
  const { title, outlet, author, date, file, link, url } = citation;
  const head = [title, outlet, author, date].filter((part) => part?.trim()).join(' · ');
  const lines = head === '' ? [] : [paint('bold', inOneLine(head), style)];
  const address = link ?? url;
  lines.push(inOneLine(file));
  if (address) lines.push(paint('underline', inOneLine(address), style));
  return lines;
}

function explain({ denseRank, cosine, lexicalRank, bm25, words, fused }: Explanation): string {
  const rank = (value: number | null): string => (value === null ? '>50' : `#${value}`);
  return [
    `fused ${fused.toFixed(3)}`,
    `dense ${rank(denseRank)} cosine ${cosine.toFixed(3)}`,
    `lexical ${rank(lexicalRank)} BM25 ${bm25.toFixed(2)}`,
    `words ${words.join(' ') || '-'}`,
  ].join('  ·  ');
}

/** An article's own control characters must not move the cursor or recolour the terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ');
}

export function inOneLine(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

export function paint(format: Style, text: string, { color }: TerminalStyle): string {
  return color ? styleText(format, text, { validateStream: false }) : text;
}
