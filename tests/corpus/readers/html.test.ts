import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/corpus/readers/html/page.js';
import { isKaojuError } from '../../../src/errors.js';
import { faultOf } from '../../../src/text/origin-map.js';
import { resolveIn } from '../../support/formats/formats.js';
import { runs } from '../../support/run/properties.js';

const FILE = { kind: 'file' } as const;
const SAID = '記者十月二十一日從縣糧食局獲悉，全縣秋糧收購量達到四萬一千噸，比去年同期增加一成二。';

function textOfPage(html: string): string {
  return readPage(html, { source: FILE }).text;
}

/** What pages are made of, whole and broken. */
const soup = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...['<p>', '</p>', '<div class=content>', '</div>', '<b>', '</i>', '<br>', '<table><tr><td>'],
      ...[
        '</table>',
        '<pre>\n',
        '</pre>',
        '<!-- ',
        '-->',
        '<h1>',
        '</h1>',
        '<ruby>山<rt>shan</rt>',
      ],
      ...[
        '&amp;',
        '&lt',
        '&#x6a4b;',
        '&notit;',
        '&#0;',
        '&nbsp;',
        '\r\n',
        '\r',
        '\0',
        ' ',
        '\n　　',
      ],
      ...[
        '<script>1</script>',
        '<a href=x>',
        '</a>',
        '<svg><title>',
        '<template>',
        '<select>',
        '&',
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constant(SAID),
  ),
  { maxLength: 40 },
);

describe('readPage', () => {
  it('takes every character from the page, in its order', () => {
    fc.assert(
      fc.property(soup, fc.boolean(), (parts, whole) => {
        const html = parts.join('');
        try {
          const { text, origin } = readPage(html, { source: FILE, whole });
          expect(
            faultOf(
              text,
              origin,
              resolveIn(() => html),
            ),
          ).toBeNull();
        } catch (error) {
          if (!isKaojuError(error, 'FileUnreadable')) throw error;
        }
      }),
      runs(200),
    );
  });

  it('joins lines of the source between Han characters, and keeps a space elsewhere', () => {
    expect(textOfPage(`<p>${SAID}\n全縣\nGDP\n第一</p>`)).toBe(`${SAID}全縣 GDP 第一`);
  });

  it.each([
    [' &nbsp;'],
    ['\n&nbsp;&nbsp;\n'],
    [' &ensp; &#12288;'],
    ['\t&#160;'],
    ['&nbsp; &#32;'],
  ])('reads a page whose lines begin with %j', (indent) => {
    expect(textOfPage(`<body>\n<p>${indent}${SAID}</p>${indent}<p>山&amp;水</p>`)).toBe(
      `${SAID}\n\n山&水`,
    );
  });

  it('keeps the words of a link that runs a script', () => {
    const linked = '<a href="javascript:void(0)">全縣秋糧</a>';
    expect(textOfPage(`<div><p>${SAID}${linked}收購量。</p><p>${SAID}</p></div>`)).toBe(
      `${SAID}全縣秋糧收購量。\n\n${SAID}`,
    );
  });

  it('leaves out what is hidden for good', () => {
    const hidden = '<p style="display:none !important">請用新版瀏覽器，舊版看不到此頁。</p>';
    expect(textOfPage(`<div>${hidden}<p>${SAID}</p><p>${SAID}</p></div>`)).toBe(
      `${SAID}\n\n${SAID}`,
    );
  });

  it('leaves out what is written beside a word', () => {
    expect(textOfPage(`<p>${SAID}<ruby>津貼<rp>(</rp><rt>ㄐㄧㄣ</rt></ruby></p>`)).toBe(
      `${SAID}津貼`,
    );
  });

  it('reads what is deep, and refuses what is hostile', () => {
    const deep = (levels: number) => textOfPage(`${'<div>'.repeat(levels)}<p>${SAID}</p>`);
    expect(deep(900)).toBe(SAID);
    expect(() => deep(20_000)).toThrow('has more than 1000 elements in one another');
  });

  it('says that a page without a text shows none', () => {
    expect(() => textOfPage('<script>1</script><img src=a>')).toThrow('shows no text');
  });
});
