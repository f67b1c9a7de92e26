import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  charactersOf,
  isLoose,
  loadReadings,
  readsAs,
  splitSyllables,
} from '../../src/expansion/pinyin/syllables.js';
import { runs } from '../support/run/properties.js';

describe('charactersOf', () => {
  it.each([
    ['zhou', '周'],
    ['lv', '吕'],
    ['lu', '吕'],
    ['lyu', '吕'],
    ['lu', '六'],
    ['shan', '单'],
    ['xie', '解'],
    ['zeng', '曾'],
    ['su', '宿'],
  ])('%s may write %s', (syllable, character) => {
    expect(charactersOf(syllable).has(character)).toBe(true);
  });

  it('has no characters that folding changes, and none for what is no syllable', () => {
    expect(charactersOf('xi').has('習')).toBe(false);
    expect(charactersOf('xi').has('习')).toBe(true);
    expect(charactersOf('hello').size).toBe(0);
    expect(charactersOf('').size).toBe(0);
  });
});

describe('splitSyllables', () => {
  it.each([
    ['zhouzuyi', [['zhou', 'zu', 'yi']]],
    ['xian', [['xian'], ['xi', 'an']]],
    [
      'fangan',
      [
        ['fan', 'gan'],
        ['fang', 'an'],
      ],
    ],
    [
      'lvliang',
      [
        ['lv', 'liang'],
        ['lv', 'li', 'ang'],
      ],
    ],
    ["xi'an", [['xi', 'an']]],
    ["xi'hello", []],
    ['hello', []],
    ['iphone', []],
    ['cotodama', []],
    ['windows', []],
    ['', []],
  ])('%s', (letters, expected) => {
    const ways = splitSyllables(letters).map((way) => way.join(' '));
    expect(ways.slice(0, expected.length).sort()).toEqual(
      expected.map((way) => way.join(' ')).sort(),
    );
    if (expected.length === 0) expect(ways).toEqual([]);
  });

  it('gives back the letters of any syllables put together, in short time', () => {
    const syllables = fc.array(fc.constantFrom(...loadReadings().keys()), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(syllables, (parts) => {
        const letters = parts.join('');
        const ways = splitSyllables(letters);
        expect(ways.length).toBeGreaterThan(0);
        for (const way of ways) {
          expect(way.join('')).toBe(letters);
          for (const syllable of way) expect(charactersOf(syllable).size).toBeGreaterThan(0);
        }
      }),
      runs(500),
    );
  });
});

describe('readsAs', () => {
  it.each([
    ['单位', ['dan', 'wei'], false, true],
    ['单位', ['shan', 'wei'], false, false],
    ['单田芳', ['shan', 'tian', 'fang'], true, true],
    ['单田芳', ['shan', 'tian', 'fang'], false, false],
    ['吕梁', ['lu', 'liang'], false, true],
  ])('%s as %j', (name, syllables, isPerson, expected) => {
    expect(readsAs(name, syllables, { isPerson })).toBe(expected);
  });
});

it.each([
  ['xian', ['xi', 'an'], true],
  ["xi'an", ['xi', 'an'], false],
  ['xian', ['xian'], false],
  ['anhui', ['an', 'hui'], false],
  ["tian'anmen", ['tian', 'an', 'men'], false],
  ['tiananmen', ['tian', 'an', 'men'], true],
  ["fu'jian", ['fu', 'jian'], false],
])('%s as %j is loose: %s', (word, syllables, expected) => {
  expect(isLoose(word, syllables)).toBe(expected);
});
