/** What Discord shows for what is written, case by case. */

import { describe, expect, it } from 'vitest';
import { linesOf, PLAIN, readMarkdown, type Span, visibleText } from './markdown-reader.js';

/** `bold:字 plain:字 link=https://a.b/:字`: each span's text behind the names of its style. */
function shown(source: string): string[] {
  return readMarkdown(source).map(describeSpan);
}

function describeSpan(span: Span): string {
  const names = Object.entries(PLAIN).flatMap(([key, plain]) => {
    const value = span[key as keyof Span];
    if (value === plain) return [];
    return [value === true ? key : `${key}=${value}`];
  });
  return `${names.join('+') || 'plain'}:${span.text}`;
}

describe('readMarkdown', () => {
  it.each<[string, string[]]>([
    ['**甲**乙', ['bold:甲', 'plain:乙']],
    ['*甲*乙', ['italic:甲', 'plain:乙']],
    ['_甲_乙', ['italic:甲', 'plain:乙']],
    ['甲_乙_丙', ['plain:甲', 'italic:乙', 'plain:丙']],
    ['a_b_c', ['plain:a_b_c']],
    ['__甲__', ['underline:甲']],
    ['~~甲~~', ['strike:甲']],
    ['||甲||', ['spoiler:甲']],
    ['***甲***', ['bold+italic:甲']],
    ['**甲*乙*丙**', ['bold:甲', 'bold+italic:乙', 'bold:丙']],
    ['甲 * 乙 * 丙', ['plain:甲 * 乙 * 丙']],
    ['甲 ** 乙 ** 丙', ['plain:甲 ', 'bold: 乙 ', 'plain: 丙']],
    ['**甲\n乙**', ['bold:甲\n乙']],
    ['**甲', ['plain:**甲']],
    ['****', ['italic:**']],
    ['***', ['plain:***']],
  ])('formats %j', (source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  it('shows the marks of two bold stretches that touch', () => {
    expect(shown('**甲****乙**')).toEqual(['bold:甲**', 'plain:乙**']);
  });

  it.each<[string, string]>([
    ['\\*\\*甲\\*\\*', '**甲**'],
    ['\\_甲\\_ \\`乙\\` \\|\\|丙\\|\\|', '_甲_ `乙` ||丙||'],
    ['\\\\', '\\'],
    ['a\\b', 'a\\b'],
    ['甲\\乙', '甲乙'],
    ['甲\\ 乙', '甲\\ 乙'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
    ['\\<@1> \\@everyone \\:smile: https\\://a.b/', '<@1> @everyone :smile: https://a.b/'],
    ['\\- 甲\n1\\. 乙\n\\# 丙\n\\> 丁\n\\-# 戊', '- 甲\n1. 乙\n# 丙\n> 丁\n-# 戊'],
  ])('takes a backslash before a mark: %j', (source, text) => {
    expect(readMarkdown(source)).toEqual([{ ...PLAIN, text }]);
  });

  it('closes bold behind an escaped mark, not at it', () => {
    expect(shown('**甲\\***')).toEqual(['bold:甲*']);
    expect(shown('**甲\\\\**乙')).toEqual(['bold:甲\\', 'plain:乙']);
  });

  it.each<[string, string[]]>([
    ['`**甲**`', ['code:**甲**']],
    ['``甲`乙``', ['code:甲`乙']],
    ['`甲', ['plain:`甲']],
    ['```\n**甲**\n```', ['code:**甲**']],
    ['```js\n甲\n```乙', ['code:甲', 'plain:乙']],
    ['甲```乙```', ['plain:甲', 'code:乙']],
  ])('leaves code as it is: %j', (source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['> 甲\n> 乙\n丙', ['quote:甲\n乙\n', 'plain:丙']],
    ['> **甲\n> 乙**', ['bold+quote:甲\n乙']],
    ['>甲', ['plain:>甲']],
    ['>>> 甲\n乙', ['quote:甲\n乙']],
    ['甲 > 乙', ['plain:甲 > 乙']],
    ['> > 甲', ['quote:> 甲']],
    ['# 甲\n乙', ['heading=1:甲\n', 'plain:乙']],
    ['### 甲', ['heading=3:甲']],
    ['#### 甲', ['plain:#### 甲']],
    ['#甲', ['plain:#甲']],
    ['# > 甲', ['quote+heading=1:甲']],
    ['-# 甲\n乙', ['subtext:甲\n', 'plain:乙']],
    ['- 甲\n- 乙', ['list:甲\n乙']],
    ['* 甲', ['list:甲']],
    ['12. 甲', ['list:甲']],
    ['12.甲', ['plain:12.甲']],
    ['-甲', ['plain:-甲']],
    ['甲\n- 乙', ['plain:甲\n', 'list:乙']],
    ['> - 甲', ['quote+list:甲']],
    ['**- 甲**', ['bold+list:甲']],
    ['- # 甲', ['list+heading=1:甲']],
  ])('reads what the start of a line makes: %j', (source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['[甲](https://a.b/)', ['link=https://a.b/:甲']],
    ['[甲](<https://a.b/>)', ['link=https://a.b/:甲']],
    ['[甲](https://a.b/ "題")', ['link=https://a.b/:甲']],
    ['[甲](https://a.b/(c))', ['link=https://a.b/(c):甲']],
    ['[**甲**](https://a.b/)', ['bold+link=https://a.b/:甲']],
    ['[\\*甲](https://a.b/)', ['link=https://a.b/:\\*甲']],
    ['[甲[乙](丙)](https://a.b/)', ['link=https://a.b/:甲[乙](丙)']],
    ['[甲](ftp://a.b/)', ['plain:[甲](ftp://a.b/)']],
    ['[甲](javascript:alert(1))', ['plain:[甲](javascript:alert(1))']],
    ['[甲] (乙)', ['plain:[甲] (乙)']],
    ['\\[甲\\](乙)', ['plain:[甲](乙)']],
    [
      '[https://x.y](https://a.b/)',
      ['plain:[', 'link=https://x.y](https://a.b/):https://x.y](https://a.b/)'],
    ],
    ['甲https://a.b/c。', ['plain:甲', 'link=https://a.b/c。:https://a.b/c。']],
    ['https://a.b/c, d', ['link=https://a.b/c:https://a.b/c', 'plain:, d']],
    ['xhttp://a.b', ['plain:x', 'link=http://a.b:http://a.b']],
    ['HTTPS://a.b', ['plain:HTTPS://a.b']],
    ['<https://a.b/>', ['link=https://a.b/:https://a.b/']],
    ['<a:/b>', ['link=a:/b:a:/b']],
  ])('finds links: %j', (source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['<@1>', 'user'],
    ['<@!1>', 'user'],
    ['<@&1>', 'role'],
    ['<#1>', 'channel'],
    ['@everyone', 'everyone'],
    ['@here', 'everyone'],
    ['</ask:1>', 'command'],
    ['</ask private:1>', 'command'],
    ['<id:customize>', 'navigation'],
    ['<:a:1>', 'emoji'],
    ['<a:a:1>', 'emoji'],
    [':smile:', 'emoji'],
    [':+1:', 'emoji'],
    ['<t:1618953630>', 'timestamp'],
    ['<t:1618953630:R>', 'timestamp'],
    ['<someone@example.com>', 'contact'],
    ['<+886212345678>', 'contact'],
  ])('finds the token %s', (source, token) => {
    expect(shown(`甲${source}乙`)).toEqual(['plain:甲', `token=${token}:${source}`, 'plain:乙']);
  });

  it.each(['12:30:45', '<@甲>', '<#>', '<t:甲>', '甲@乙', '< @1>'])(
    'finds none in %s',
    (source) => {
      expect(shown(source)).toEqual([`plain:${source}`]);
    },
  );

  it('settles white space as simple-markdown does', () => {
    expect(shown('甲\r\n- 乙\r- 丙\t丁')).toEqual(['plain:甲\n', 'list:乙\n丙    丁']);
  });
});

describe('visibleText and linesOf', () => {
  it('give what is seen, whole and by line', () => {
    const spans = readMarkdown('> **甲**乙\n-# 丙');
    expect(visibleText(spans)).toBe('甲乙\n丙');
    expect(linesOf(spans).map((line) => line.map(describeSpan))).toEqual([
      ['bold+quote:甲', 'quote:乙'],
      ['subtext:丙'],
    ]);
  });
});
