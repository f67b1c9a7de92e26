/** Foreign text in Discord's markdown: shown as it is, whatever it holds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  linesMarkdown,
  linkMarkdown,
  quoteMarkdown,
  shorten,
} from '../../../src/discord/message/markdown.js';
import { excerptText } from '../../support/hostile/answer.js';
import { hostileText, hostileUrl, places, rangesOf } from '../../support/hostile/text.js';
import { PLAIN, readMarkdown, visibleText } from '../../support/messages/markdown-reader.js';
import {
  expectedLines,
  quoteProblem,
  sameAddress,
  shownLines,
  strayFormatting,
} from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

describe('escapeMarkdown', () => {
  it.each<[string, string]>([
    ['福建對口支援', '福建對口支援'],
    ['**粗**', '\\*\\*粗\\*\\*'],
    ['@everyone <@1>', '\\@everyone \\<\\@1\\>'],
    ['- 甲\n+ 乙\n12. 丙', '\\- 甲\n\\+ 乙\n12\\. 丙'],
    ['[甲](https://a.b)', '\\[甲\\]\\(https\\://a.b\\)'],
    ['45.6萬', '45\\.6萬'],
    ['C:\\a', 'C\\:\\\\a'],
  ])('%j becomes %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  itHolds('shows any text as it is, without formatting', hostileText(300), (text) => {
    const spans = readMarkdown(escapeMarkdown(text));
    expect(
      spans.filter(
        (span) => JSON.stringify({ ...PLAIN, text: span.text }) !== JSON.stringify(span),
      ),
    ).toEqual([]);
    expect(visibleText(spans)).toBe(asRead(text));
  });
});

describe('quoteMarkdown', () => {
  const F = '\u2068';
  const P = '\u2069';

  it.each<[string, [number, number][], string]>([
    ['福建省對口支援', [[0, 3]], `> ${F}**福建省**對口支援${P}`],
    ['甲乙', [[0, 2]], `> ${F}**甲乙**${P}`],
    ['　甲\r\n\r\n乙 ', [], `> ${F}甲${P}\n> ${F}乙${P}`],
    ['甲\n乙', [[0, 3]], `> ${F}**甲**${P}\n> ${F}**乙**${P}`],
    ['甲 乙', [[1, 3]], `> ${F}甲 **乙**${P}`],
    [
      '甲乙丙',
      [
        [0, 1],
        [1, 2],
      ],
      `> ${F}**甲乙**丙${P}`,
    ],
    [
      '甲 乙',
      [
        [0, 1],
        [2, 3],
      ],
      `> ${F}**甲** **乙**${P}`,
    ],
    ['*甲*', [[0, 1]], `> ${F}**\\***甲\\*${P}`],
    [`${P}甲`, [], `> ${F}${F}${P}甲${P}`],
    [`${F}甲`, [], `> ${F}${F}甲${P}${P}`],
    [' \n ', [], ''],
  ])('%j with %j in bold', (text, bold, markdown) => {
    const ranges = bold.map(([start, end]) => ({ start, end }));
    expect(quoteMarkdown(text, ranges)).toBe(markdown);
  });

  const cases = fc.tuple(excerptText, places, fc.boolean());

  itHolds('gives back the text, bold where it should be', cases, ([text, cuts, odd]) => {
    const bold = rangesOf(text, cuts, odd);
    const markdown = quoteMarkdown(text, bold);
    const shown = shownLines(markdown, ({ quote }) => quote);
    expect(quoteProblem(shown, expectedLines(text, bold))).toBeNull();
    const spans = readMarkdown(markdown);
    expect(strayFormatting(spans)).toEqual([]);
    expect(spans.filter(({ quote, subtext, link }) => !quote || subtext || link)).toEqual([]);
  });

  itHolds('gives the same lines without the quote', cases, ([text, cuts, odd]) => {
    const bold = rangesOf(text, cuts, odd);
    const quoted = linesMarkdown(text, bold).map((line) => `> ${line}`);
    expect(quoted.join('\n')).toBe(quoteMarkdown(text, bold));
  });
});

describe('shorten', () => {
  it.each<[string, number, string]>([
    ['福建省', 3, '福建省'],
    ['福建省委', 3, '福建…'],
    [' 福建\r\n省　委 ', 9, '福建 省 委'],
    ['甲👨‍👩‍👧乙', 5, '甲…'],
    ['', 5, ''],
    ['e\u0301'.repeat(9), 5, 'e\u0301e\u0301…'],
  ])('%j in %i is %j', (text, most, short) => {
    expect(shorten(text, most)).toBe(short);
  });

  const cases = fc.tuple(hostileText(400), fc.integer({ min: 1, max: 120 }));

  itHolds('gives one line within the length, whole or a beginning', cases, ([text, most]) => {
    const short = shorten(text, most);
    const line = text.replace(/\s+/gu, ' ').trim();
    expect(short.length).toBeLessThanOrEqual(most);
    if (line.length <= most) expect(short).toBe(line);
    else expect(line.startsWith(short.slice(0, -1)) && short.endsWith('…')).toBe(true);
    expect(short).not.toMatch(/\p{Cs}/u);
  });
});

describe('linkMarkdown', () => {
  it.each<[string, string | null]>([
    ['https://example.com/a', '[原文](<https://example.com/a>)'],
    ['https://example.com/a(b)', '[原文](<https://example.com/a%28b%29>)'],
    ['HTTP://EXAMPLE.com', '[原文](<http://example.com/>)'],
    ['javascript:alert(1)', null],
    ['https://user:secret@example.com/', null],
    [`https://example.com/${'a'.repeat(492)}`, `[原文](<https://example.com/${'a'.repeat(492)}>)`],
    [`https://example.com/${'a'.repeat(493)}`, null],
    ['', null],
  ])('%j', (url, markdown) => {
    expect(linkMarkdown('原文', url)).toBe(markdown);
  });

  itHolds('links to the address itself or not at all', hostileUrl, (url) => {
    const markdown = linkMarkdown('原文', url ?? '');
    if (markdown === null) return;
    const spans = readMarkdown(markdown);
    expect(spans.map(({ text, link }) => [text, sameAddress(link, url)])).toEqual([['原文', true]]);
    expect(strayFormatting(spans)).toEqual([]);
  });
});

/** As simple-markdown settles white space. */
function asRead(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replaceAll('\f', '').replaceAll('\t', '    ');
}
