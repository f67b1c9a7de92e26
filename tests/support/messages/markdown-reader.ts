/**
 * Reads Discord's markdown as its clients do, so that a test can tell what people see: text with
 * its formatting, links, mentions. The rules are those of simple-markdown with Discord's own
 * changes; where clients differ, whatever any of them would format counts as formatted.
 * Draws nothing, and knows no names of people, channels or emoji.
 */

/** What a client draws in the place of what is written. */
export type Token =
  | 'user'
  | 'role'
  | 'channel'
  | 'everyone'
  | 'command'
  | 'navigation'
  | 'emoji'
  | 'timestamp'
  | 'contact';

export interface Style {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  spoiler: boolean;
  code: boolean;
  quote: boolean;
  subtext: boolean;
  list: boolean;
  /** 1 to 3; 0 outside of headings. */
  heading: number;
  /** Where a click leads. */
  link: string | null;
  token: Token | null;
}

export interface Span extends Style {
  text: string;
}

export const PLAIN: Style = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  spoiler: false,
  code: false,
  quote: false,
  subtext: false,
  list: false,
  heading: 0,
  link: null,
  token: null,
};

/** Neighbours of one style are one span; a token is always a span of its own. */
export function readMarkdown(source: string): Span[] {
  const reader = new Reader();
  // simple-markdown settles white space before it reads.
  reader.read(source.replace(/\r\n?/gu, '\n').replaceAll('\f', '').replaceAll('\t', '    '), PLAIN);
  return reader.spans;
}

export function visibleText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** The spans of each line. */
export function linesOf(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...span, text });
    });
  }
  return lines;
}

const TOKENS: [Token, RegExp][] = [
  ['user', /^<@!?\d+>/u],
  ['role', /^<@&\d+>/u],
  ['channel', /^<#\d+>/u],
  ['command', /^<\/[^\n:<>]+:\d+>/u],
  ['navigation', /^<id:[a-z-]+(?::\d+)?>/u],
  ['emoji', /^<a?:\w+:\d+>/u],
  ['timestamp', /^<t:-?\d+(?::[a-zA-Z])?>/u],
  ['contact', /^<(?:\+\d[\d -]*|(?:mailto:)?[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>/u],
  // With allowed_mentions or without, it is drawn as a mention.
  ['everyone', /^@(?:everyone|here)/u],
  // Any name may be an emoji's; of numbers only these are.
  ['emoji', /^:(?:(?=[\w+-]*[a-z])[\w+-]+|100|1234|[+-]1):/iu],
];
/** The arms of ¯\_(ツ)_/¯ keep their backslash. */
const SHRUG = '¯\\_(ツ)_/¯';
const ESCAPE = /^\\([^0-9A-Za-z\s])/u;
/** Any scheme: <a:/b> loses its brackets too. */
const AUTOLINK = /^<([^\s:<>]+:\/[^\s<>]+)>/u;
/** HTTPS in capitals is no link. */
const URL_TEXT = /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/u;
const CODE_BLOCK = /^```(?:[\w+.#-]+\n)?\n*([^\n][\s\S]*?)\n*```/u;
const INLINE_CODE = /^(`+)([\s\S]*?[^`])\1(?!`)/u;
const QUOTE_REST = /^ *>>> ([\s\S]+)/u;
const QUOTE_LINES = /^(?: *> [^\n]*(?:\n|$))+/u;
/** Up to where something else could begin. */
const TEXT = /^(?:\n|[\s\S]+?(?=[\\<@:`*_~|[¯\n]|https?:\/\/|$))/u;

/** A whole line behind a mark at its start. */
const LINES: [RegExp, (mark: string) => Partial<Style>][] = [
  [/^ *(#{1,3}) +(?!#)([^\n]+)(?:\n|$)/u, (mark) => ({ heading: mark.length })],
  [/^ *(-#) +(?!-#)([^\n]+)(?:\n|$)/u, () => ({ subtext: true })],
  [/^ *([-*]|\d+\.) +([^\n]+)(?:\n|$)/u, () => ({ list: true })],
];

interface Found {
  /** Characters taken, marks and all. */
  taken: number;
  inner: string;
  style: Partial<Style>;
}

class Reader {
  readonly spans: Span[] = [];
  private lineStart = true;

  read(source: string, style: Style): void {
    for (let rest = source; rest !== ''; ) {
      const block = this.lineStart ? this.block(rest, style) : 0;
      rest = rest.slice(block || this.literal(rest, style) || this.inline(rest, style));
    }
  }

  /** Quotes, headings, lists, subtext: what only the start of a line can be. */
  private block(rest: string, style: Style): number {
    const lines = style.quote ? null : QUOTE_LINES.exec(rest);
    const all = style.quote ? null : QUOTE_REST.exec(rest);
    if (all) return this.blockOf(all[0], all[1] as string, { ...style, quote: true });
    if (lines) {
      const inner = lines[0].replace(/\n$/u, '').replace(/^ *> /gmu, '');
      return this.blockOf(lines[0], inner, { ...style, quote: true });
    }
    for (const [pattern, styleOf] of LINES) {
      const [whole, mark = '', inner = ''] = pattern.exec(rest) ?? [];
      if (whole) return this.blockOf(whole, inner, { ...style, ...styleOf(mark) });
    }
    return 0;
  }

  private blockOf(whole: string, inner: string, style: Style): number {
    this.read(inner, style);
    if (whole.endsWith('\n')) this.push('\n', style);
    this.lineStart = true;
    return whole.length;
  }

  /** What holds no formatting inside: code, escapes, tokens, addresses. */
  private literal(rest: string, style: Style): number {
    const [block, blockCode] = CODE_BLOCK.exec(rest) ?? [];
    if (block) return this.take(block, blockCode as string, { ...style, code: true });
    if (rest.startsWith(SHRUG)) return this.take(SHRUG, SHRUG, style);
    const escaped = ESCAPE.exec(rest);
    // In the label of a link a backslash escapes nothing.
    if (escaped && style.link === null) return this.take(escaped[0], escaped[1] as string, style);
    for (const [token, pattern] of TOKENS) {
      const found = pattern.exec(rest)?.[0];
      if (found) return this.take(found, found, { ...style, token });
    }
    const [bracketed, address] = AUTOLINK.exec(rest) ?? [];
    if (bracketed) return this.take(bracketed, address as string, { ...style, link: `${address}` });
    const url = URL_TEXT.exec(rest)?.[0];
    return url ? this.take(url, url, { ...style, link: url }) : 0;
  }

  private inline(rest: string, style: Style): number {
    const found = maskedLink(rest) ?? emphasis(rest);
    if (found) {
      this.read(found.inner, { ...style, ...found.style });
      this.lineStart = false;
      return found.taken;
    }
    const [whole, , code] = INLINE_CODE.exec(rest) ?? [];
    if (whole) return this.take(whole, code as string, { ...style, code: true });
    const text = TEXT.exec(rest)?.[0] ?? rest;
    this.push(text, style);
    this.lineStart = text === '\n' || (this.lineStart && text.trim() === '');
    return text.length;
  }

  private take(written: string, shown: string, style: Style): number {
    this.push(shown, style);
    this.lineStart = false;
    return written.length;
  }

  private push(text: string, style: Style): void {
    const before = this.spans.at(-1);
    const keys = Object.keys(PLAIN) as (keyof Style)[];
    const same = before && style.token === null && keys.every((key) => before[key] === style[key]);
    if (same) before.text += text;
    else this.spans.push({ ...style, text });
  }
}

/** Of the marks that could begin here the one that reaches furthest, italics before the others. */
function emphasis(rest: string): Found | null {
  const all = [
    between(rest, /^\*(?!\s)((?:\\[\s\S]|\*\*|\s+(?=[^\s*]|\*\*)|[^\s*\\])+?)\*(?!\*)/u, 'italic'),
    // The end may touch a Han character, not a Latin one.
    between(rest, /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/u, 'italic'),
    between(rest, /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u, 'bold'),
    between(rest, /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u, 'underline'),
    between(rest, /^~~([\s\S]+?)~~(?!_)/u, 'strike'),
    between(rest, /^\|\|([\s\S]+?)\|\|/u, 'spoiler'),
  ];
  return all.reduce((best, one) => (one && one.taken > (best?.taken ?? 0) ? one : best), null);
}

function between(rest: string, pattern: RegExp, name: keyof Style): Found | null {
  const [whole, inner] = pattern.exec(rest) ?? [];
  return whole && inner ? { taken: whole.length, inner, style: { [name]: true } } : null;
}

/** `[label](address)`; a label that shows an address itself makes none. */
function maskedLink(rest: string): Found | null {
  if (!rest.startsWith('[')) return null;
  const target = /^\]\(\s*<?((?:\([^()\s]*\)|\\.|[^\s\\()])+?)>?(?:\s+(["'])[\s\S]*?\2)?\s*\)/u;
  for (let at = rest.indexOf(']('); at > 0; at = rest.indexOf('](', at + 1)) {
    const inner = rest.slice(1, at);
    const [written, link] = target.exec(rest.slice(at)) ?? [];
    if (!written || !link || !/^(?:https?|discord):\/\//u.test(link)) continue;
    const shown = inner.trim() !== '' && !/https?:\/\/\S/u.test(inner);
    if (shown && isBalanced(inner)) return { taken: at + written.length, inner, style: { link } };
  }
  return null;
}

function isBalanced(label: string): boolean {
  let open = 0;
  for (const character of label) {
    if (character === '[') open++;
    else if (character === ']') open--;
  }
  return open <= 0;
}
