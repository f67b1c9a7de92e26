import { expect, it } from 'vitest';
import { latinWordsOf } from '../../src/expansion/latin-words.js';
import { fold } from '../../src/text/folding/fold.js';
import { itHolds } from '../support/run/properties.js';
import { awkwardText } from '../support/texts/unicode.js';

const plain = (text: string): string[] =>
  latinWordsOf(fold(text)).map(({ plain, joined }) => `${joined ? '+' : ''}${plain}`);

it.each([
  ['Zhōu Zǔyì', ['zhou', '+zuyi']],
  ['Zhou2 Zu3yi4', ['zhou', '+zuyi']],
  ['Lüliang, Lǚliáng', ['lvliang', 'lvliang']],
  ["Xi'an Xi’an", ["xi'an", "+xi'an"]],
  ["O'er1 Ha'er2bin1", ["o'er", "+ha'erbin"]],
  ["who's here", ['who', '+here']],
  ["Fujian's leaders", ['fujian', '+leaders']],
  ['Tsai Ing-wen', ['tsai', '+ing', '+wen']],
  ['福建Fujian的Xu Qin', ['fujian', 'xu', '+qin']],
  ['G20 iPhone12 covid19', []],
  ['2018年', []],
  ['U.S.A.', ['u', '+s', '+a']],
])('%s', (text, expected) => {
  expect(plain(text)).toEqual(expected);
});

it('reads a long run in short time', () => {
  const startedAt = performance.now();
  expect(latinWordsOf(`${'a'.repeat(50_000)}9`)).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

itHolds('words are ranges in order, of letters alone', awkwardText().map(fold), (text) => {
  let before = 0;
  for (const { start, end, plain } of latinWordsOf(text)) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(plain).toMatch(/^[a-z]+(?:'[a-z]+)*$/u);
    before = end;
  }
});
