/**
 * Discord's markdown as HTML, for what stands in a text display: block quotes, subtext, headings,
 * lists, emphasis, code and blocks of it, masked links, timestamps, mentions and escapes. Draws what a client would
 * make of the text, so that a missing escape shows in the picture. No emoji, no
 * lists in lists.
 */

import { formatTimestamp } from './client-words.js';

export interface Reader {
  /** The locale of the person's client, e.g. zh-TW. */
  locale: string;
  /** Milliseconds since 1970: what relative times count from. */
  now: number;
}

const FENCE = /^```$/u;
const QUOTE = /^ *> (.*)$/u;
const HEADING = /^(#{1,3}) +(.+)$/u;
const SUBTEXT = /^-# +(.+)$/u;
const ITEM = /^ *([-*]|\d+\.) +(.+)$/u;

/** Blocks of a text; between them Discord leaves no room of its own. */
export function toHtml(text: string, reader: Reader): string {
  const lines = text.split('\n');
  const blocks: string[] = [];
  let plain: string[] = [];
  const endPlain = (): void => {
    if (plain.length > 0)
      blocks.push(`<div class="plain">${inline(plain.join('\n'), reader)}</div>`);
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const block = readBlock(lines, at, reader);
    if (block) {
      endPlain();
      blocks.push(block.html);
      at = block.next;
    } else {
      plain.push(lines[at] as string);
      at++;
    }
  }
  endPlain();
  return blocks.join('');
}

/** The block that begins at a line, and the line behind it; null for ordinary text. */
function readBlock(
  lines: string[],
  at: number,
  reader: Reader,
): { html: string; next: number } | null {
  const line = lines[at] as string;
  const end = FENCE.test(line) ? lines.findIndex((one, i) => i > at && FENCE.test(one)) : -1;
  if (end !== -1) {
    const code = escapeHtml(lines.slice(at + 1, end).join('\n'));
    return { html: `<pre>${code}</pre>`, next: end + 1 };
  }
  if (QUOTE.test(line)) {
    const { matched, next } = readRun(lines, at, QUOTE);
    const inner = toHtml(matched.map((match) => match[1]).join('\n'), reader);
    return {
      html: `<div class="quote"><div class="bar"></div><blockquote>${inner}</blockquote></div>`,
      next,
    };
  }
  const heading = HEADING.exec(line);
  if (heading) {
    const [, marks = '', title = ''] = heading;
    const tag = `h${marks.length}`;
    return { html: `<${tag}>${inline(title, reader)}</${tag}>`, next: at + 1 };
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext) {
    return { html: `<small>${inline(subtext[1] as string, reader)}</small>`, next: at + 1 };
  }
  if (ITEM.test(line)) {
    const { matched, next } = readRun(lines, at, ITEM);
    const items = matched.map((match) => `<li>${inline(match[2] as string, reader)}</li>`).join('');
    const first = Number.parseInt(matched[0]?.[1] as string, 10);
    const html = Number.isNaN(first) ? `<ul>${items}</ul>` : `<ol start="${first}">${items}</ol>`;
    return { html, next };
  }
  return null;
}

function readRun(lines: string[], at: number, pattern: RegExp) {
  const matched: RegExpExecArray[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const match = pattern.exec(lines[next] as string);
    if (!match) break;
    matched.push(match);
  }
  return { matched, next };
}

type Rule = [RegExp, (match: RegExpExecArray, reader: Reader) => string];

/** The text between marks, in which an escaped mark does not end it. */
const BETWEEN = String.raw`((?:\\[\s\S]|[^\\])+?)`;
const between = (mark: string, not = ''): RegExp =>
  new RegExp(`${mark}(?=\\S)${BETWEEN}${mark}${not}`, 'uy');
const wrapped =
  (tag: string): Rule[1] =>
  ([, inner = ''], reader) =>
    `<${tag}>${inline(inner, reader)}</${tag}>`;

/** Tried in order at every character. */
const RULES: Rule[] = [
  [/\\([^0-9A-Za-z\s])/uy, ([, escaped = '']) => escapeHtml(escaped)],
  [/`+([^`]+)`+/uy, ([, code = '']) => `<code>${escapeHtml(code)}</code>`],
  [
    /\[((?:\\[\s\S]|[^\\\]])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/uy,
    ([, label = '', url = ''], reader) => link(url, inline(label, reader)),
  ],
  [/<(https?:\/\/[^\s<>]+)>/uy, ([, url = '']) => link(url, escapeHtml(url))],
  [/https?:\/\/[^\s<>\\]+/uy, ([url]) => link(url, escapeHtml(url))],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/uy,
    ([, seconds = '', style = 'f'], reader) =>
      `<time>${escapeHtml(formatTimestamp(Number(seconds) * 1000, style, reader))}</time>`,
  ],
  [
    /<(?:@[!&]?|#)\d{15,21}>|@everyone|@here/uy,
    ([mention]) => `<mark>${escapeHtml(mention)}</mark>`,
  ],
  [/<(\/[^:<>]{1,32}):\d{1,21}>/uy, ([, command = '']) => `<mark>${escapeHtml(command)}</mark>`],
  [between('\\*\\*', '(?!\\*)'), wrapped('strong')],
  [between('__', '(?!_)'), wrapped('u')],
  [between('~~'), wrapped('s')],
  [between('\\|\\|'), wrapped('mark')],
  [between('\\*', '(?!\\*)'), wrapped('em')],
  [between('_', '(?![\\p{L}\\p{N}_])'), wrapped('em')],
];

function inline(text: string, reader: Reader): string {
  let html = '';
  for (let at = 0; at < text.length; ) {
    const found = matchAt(text, at);
    if (found) {
      html += found.draw(found.match, reader);
      at += found.match[0].length;
    } else {
      html += escapeHtml(text[at] as string);
      at++;
    }
  }
  return html;
}

function matchAt(text: string, at: number): { match: RegExpExecArray; draw: Rule[1] } | null {
  for (const [pattern, draw] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { match, draw };
  }
  return null;
}

function link(url: string, label: string): string {
  return `<a href="${escapeHtml(url)}">${label}</a>`;
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/gu, (character) => entities[character] as string);
}
