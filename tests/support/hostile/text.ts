/** What an article, a file name or a person's name may hold at worst, as fast-check makes it. */

import fc, { type Arbitrary } from 'fast-check';
import type { Range } from '../../../src/types/article.js';

const HAN = [
  '福建省',
  '對口支援',
  '雅魯藏布江',
  '发展',
  '。',
  '，',
  '「',
  '」',
  '2018年7月17日',
  '的',
];
const LATIN = ['Tibet', 'a', 'x1', '7.5', '12', '3', ' - ', '!', '¯\\_(ツ)_/¯', '{id}', '$&'];
const MENTIONS = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!1>',
  '<@&1>',
  '<#1>',
  '</ask:1>',
  '<id:customize>',
  '<t:0:R>',
  '<:a:1>',
  '<a:a:1>',
  ':smile:',
  ':100:',
  '<a@b.co>',
];
const MARKS = [
  ...['*', '**', '***', '_', '__', '~~', '||', '`', '``', '```', '```js\n', '\\', '\\\\'],
  ...['> ', '>>> ', '# ', '## ', '### ', '-# ', '- ', '* ', '+ ', '1. ', '12. ', '2) ', '---'],
  ...['[', ']', '(', ')', '<', '>', '](', ':', '|', '#', '@', '&'],
];
const LINKS = [
  '[原文](https://evil.example/)',
  '[source](<https://evil.example/>)',
  '](https://evil.example/)',
  'https://evil.example/a',
  'http://evil.example',
  '<https://evil.example>',
  'discord://x',
  'javascript:alert(1)',
];
/** Embeddings, overrides and isolates, mostly without their end. */
const BIDI = [
  ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c',
  'שלום',
];
const INVISIBLE = [...'\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\ufe0f\u3164'];
const SPACE = ['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\t', ' ', '  '];
const WIDE_SPACE = ['\u3000', '\u00a0', '\n\n', ' \n '];
const ODD = ['𠮷', '𪜈', '\u0301', 'é', '葛\u{e0100}', '👨‍👩‍👧', '﨑', '\u0007', '\u001b[31m'];

const fragment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...HAN) },
  { weight: 2, arbitrary: fc.constantFrom(...LATIN) },
  { weight: 3, arbitrary: fc.constantFrom(...MENTIONS) },
  { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...LINKS) },
  { weight: 2, arbitrary: fc.constantFrom(...BIDI) },
  { weight: 2, arbitrary: fc.constantFrom(...INVISIBLE) },
  { weight: 4, arbitrary: fc.constantFrom(...SPACE, ...WIDE_SPACE) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** One thing over and over: what fills a limit sooner than anything mixed. */
const monotone = fc
  .tuple(fragment, fc.nat({ max: 1_000 }))
  .map(([text, times]) => text.repeat(times));

/** At most so many UTF-16 units, never half a character. */
export function hostileText(most: number): Arbitrary<string> {
  const mixed = fc.array(fragment, { maxLength: Math.ceil(most / 2) }).map((all) => all.join(''));
  return fc
    .oneof({ weight: 9, arbitrary: mixed }, { weight: 1, arbitrary: monotone })
    .map((text) => cutAtCharacter(text, most));
}

/** A field that may be unknown, empty, blank or far too long. */
export const hostileField: Arbitrary<string | null> = fc.oneof(
  { weight: 6, arbitrary: hostileText(60) },
  { weight: 2, arbitrary: hostileText(2_000) },
  { weight: 1, arbitrary: fc.constantFrom(null, '', ' ', '\n', '\u3000\u200b') },
  { weight: 1, arbitrary: fc.constant('福建對口支援昌都') },
);

const ADDRESSES = [
  'https://news.example.cn/2018/07/17/t20180717_123.html',
  'http://example.com',
  'https://例子.中国/路徑?問=答#段',
  'https://example.com/a(b)c)',
  'https://example.com/a b\tc',
  'https://example.com/**a**_b_~~c~~||d||`e`',
  'https://example.com/](https://evil.example/)',
  'https://example.com/>)[x](<https://evil.example/',
  'https://example.com/?a[]=1&b={2}',
  'https://example.com/%',
  'https://example.com\\@evil.example/',
  'https://a_b.example.com/',
  'https://example.com/#:~:text=%E7%A6%8F,-x',
  'HTTPS://EXAMPLE.COM/A',
  'http://[::1]/',
  'https://user@example.com/',
  'https://user:secret@example.com/',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'ftp://example.com/',
  'discord://-/channels',
  '//example.com/',
  'example.com',
  ' https://example.com/ ',
  '',
  ' ',
];

export const hostileUrl: Arbitrary<string | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ADDRESSES) },
  { weight: 3, arbitrary: hostileText(80).map((text) => `https://example.com/${text}`) },
  {
    weight: 2,
    arbitrary: fc.nat({ max: 600 }).map((count) => `https://example.com/${'a'.repeat(count)}`),
  },
  { weight: 1, arbitrary: hostileText(80) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Ranges of a text in order, some touching, some over white space, whole characters only. */
export function rangesOf(text: string, places: readonly number[], odd: boolean): Range[] {
  const edges = characterEdges(text);
  const cuts = [...new Set(places.map((place) => edges[place % edges.length] as number))];
  cuts.sort((a, b) => a - b);
  // Every stretch between two cuts, or every second one.
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] as number;
    return odd && index % 2 === 1 ? [] : [{ start, end }];
  });
}

export const places = fc.array(fc.nat({ max: 400 }), { maxLength: 10 });

function cutAtCharacter(text: string, most: number): string {
  const half = /^[\udc00-\udfff]$/.test(text.charAt(most));
  return text.slice(0, half ? most - 1 : most);
}

function characterEdges(text: string): number[] {
  const edges = [0];
  for (const character of text) edges.push((edges.at(-1) as number) + character.length);
  return edges;
}
