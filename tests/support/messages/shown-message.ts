/**
 * What is wrong with a message before Discord has it, and what a person sees of it once Discord's
 * markdown is applied.
 */

import type { MessageBody } from '../../../src/discord/message/message.js';
import type { Range } from '../../../src/types/article.js';
import { asText, type JsonObject } from '../discord/json.js';
import { flattenComponents, textDisplays } from '../discord/limits/component-limits.js';
import { checkMessage } from '../discord/limits/message-limits.js';
import { ApiError, Form, formatPath } from '../discord/rest/errors.js';
import { OpenApi } from '../discord/rest/openapi.js';
import { findPings, NO_PINGS } from '../discord/world/mentions.js';
import { linesOf, readMarkdown, type Span } from './markdown-reader.js';

const openApi = OpenApi.load(undefined);
const EDIT = '/webhooks/1/token/messages/@original';

/** As discord.js sends it. */
export function wireOf({ allowedMentions, files: _, ...body }: MessageBody): JsonObject {
  return JSON.parse(JSON.stringify({ ...body, allowed_mentions: allowedMentions })) as JsonObject;
}

export function textsOf(body: MessageBody): string[] {
  return textDisplays(body.components);
}

export function buttonsOf({ components }: MessageBody): { label: string; customId: string }[] {
  return flattenComponents(components)
    .filter(({ custom_id }) => custom_id !== undefined)
    .map(({ label, custom_id }) => ({ label: asText(label), customId: asText(custom_id) }));
}

/** Every limit that the message breaks, whoever it pings, and half characters in it. */
export function problemsOf(body: MessageBody): string[] {
  const wire = wireOf(body);
  const problems = (openApi?.checkRequest('PATCH', EDIT, wire) ?? []).map(
    ({ path, message }) => `${formatPath(path)}: ${message}`,
  );
  try {
    checkMessage(new Form(), { body: wire, files: uploadsOf(body) });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const fields = error.fields.map(({ path, message }) => `${formatPath(path)}: ${message}`);
    problems.push(...(fields.length > 0 ? fields : [error.message]));
  }
  const texts = textsOf(body);
  const pings = findPings({ texts, allowed: wire.allowed_mentions, kind: 'message' });
  if (JSON.stringify(pings) !== JSON.stringify(NO_PINGS)) problems.push(JSON.stringify(pings));
  if (/\p{Cs}/u.test(texts.join(''))) problems.push('half a character');
  return problems;
}

/** Its files as they arrive beside it. */
function uploadsOf({ files = [] }: MessageBody) {
  return files.map(({ attachment: data, name }, index) => ({
    ...{ name, contentType: 'text/plain', data, index: `${index}` },
  }));
}

/** What formatting a span has beside bold, quote, subtext and link: nothing of ours has any. */
export function strayFormatting(spans: readonly Span[]): Span[] {
  return spans.filter(
    ({ italic, underline, strike, spoiler, code, list, heading, token }) =>
      italic || underline || strike || spoiler || code || list || heading > 0 || token !== null,
  );
}

export interface ShownLine {
  text: string;
  /** For each UTF-16 unit. */
  bold: boolean[];
}

/** The lines of a text as they should be seen: trimmed, without those that are blank. */
export function expectedLines(text: string, bold: readonly Range[]): ShownLine[] {
  const lines: ShownLine[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\v\f\u0085\u2028\u2029]+/gu)) {
    const start = index + line.length - line.trimStart().length;
    const shown: ShownLine = { text: '', bold: [] };
    for (const [at, unit] of line.trim().split('').entries()) {
      // Markdown makes four spaces of a tab.
      const seen = unit === '\t' ? '    ' : unit;
      const place = start + at;
      const marked = bold.some((range) => range.start <= place && place < range.end);
      shown.text += seen;
      shown.bold.push(...seen.split('').map(() => marked));
    }
    if (shown.text !== '') lines.push(shown);
  }
  return lines;
}

/** The lines of a markdown text for which the condition holds in every span. */
export function shownLines(markdown: string, which: (span: Span) => boolean): ShownLine[] {
  return linesOf(readMarkdown(markdown))
    .filter((spans) => spans.length > 0 && spans.every(which))
    .map((spans) => ({
      text: spans.map(({ text }) => text).join(''),
      bold: spans.flatMap(({ text, bold }) => text.split('').map(() => bold)),
    }));
}

/**
 * What is wrong with lines that should show a quote: isolates of ours around each, which nothing
 * in it can close, and else the very characters, bold where they should be. White space may be
 * bold or not.
 */
export function quoteProblem(shown: ShownLine[], expected: ShownLine[]): string | null {
  if (shown.length !== expected.length) return `${shown.length} lines, not ${expected.length}`;
  for (const [index, line] of shown.entries()) {
    const wanted = expected[index] as ShownLine;
    const before = isolatesBefore(line.text, wanted.text);
    if (before === null) return `${JSON.stringify(line.text)}, not ${JSON.stringify(wanted.text)}`;
    if (bidiDepths(line.text).some((depth, at, all) => depth < 1 && at < all.length - 1)) {
      return `the isolate ends early in ${JSON.stringify(line.text)}`;
    }
    for (const [at, unit] of wanted.text.split('').entries()) {
      const bold = line.bold[before + at];
      if (unit.trim() !== '' && bold !== wanted.bold[at]) {
        return `${JSON.stringify(unit)} at ${at} is ${bold ? '' : 'not '}bold in ${line.text}`;
      }
    }
  }
  return null;
}

function isolatesBefore(line: string, wanted: string): number | null {
  const added = line.length - wanted.length;
  for (let before = 1; before < added; before++) {
    const around = '\u2068'.repeat(before) + wanted + '\u2069'.repeat(added - before);
    if (line === around) return before;
  }
  return null;
}

/** How many isolates are open behind each unit. */
function bidiDepths(line: string): number[] {
  let depth = 0;
  return line.split('').map((unit) => {
    if (/[\u2066-\u2068]/u.test(unit)) depth++;
    else if (unit === '\u2069') depth--;
    return depth;
  });
}

/**
 * What is wrong with a field that is shown in one line: white space joined, a beginning with an
 * ellipsis where it is too long. Bidi isolates are not compared.
 */
export function fieldProblem(shown: string, field: string, most: number): string | null {
  const bare = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');
  const line = field.replace(/\s+/gu, ' ').trim();
  const cut = line.length > most;
  const begun = bare(shown).endsWith('…') && bare(line).startsWith(bare(shown).slice(0, -1));
  if (cut ? begun : bare(shown) === bare(line)) return null;
  return `${JSON.stringify(shown)}, not ${JSON.stringify(line)}`;
}

/** True where an isolate, an embedding or an override is still open at the end. */
export function bidiLeak(line: string): boolean {
  const open: string[] = [];
  for (const unit of line) {
    if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/u.test(unit)) open.push(unit);
    else if (unit === '\u202c' && /[\u202a-\u202e]/u.test(open.at(-1) ?? '')) open.pop();
    else if (unit === '\u2069') {
      const isolate = open.findLastIndex((one) => /[\u2066-\u2068]/u.test(one));
      if (isolate >= 0) open.length = isolate;
    }
  }
  return open.length > 0;
}

/** Percent-encoding of ASCII aside. */
export function sameAddress(link: string | null, address: string | null): boolean {
  const plain = (text: string): string =>
    new URL(text).href.replace(/%([2-7][0-9a-f])/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  if (link === null || address === null || !URL.canParse(address)) return false;
  return plain(link) === plain(address);
}
