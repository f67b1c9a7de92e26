/** Phrases that are told by their English: none has lost the words that it stands for. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/config.js';
import { PHRASES, translatePhrase } from '../../src/messages/describing/translate-phrase.js';
import { charactersOfOther } from '../support/texts/scripts.js';

const LOCALES = ['zh-Hant', 'zh-Hans'] as const;
/** Words that are looked for together: the whole is put together of pieces where it is written. */
const TOGETHER = 3;

function valuesOf(phrase: string): string[] {
  return [...phrase.matchAll(/\{\w+\}/gu)].map(([value]) => value).sort();
}

/** What is ours and commander's. */
function sources(): string {
  const folders = [
    path.join(PACKAGE_ROOT, 'src'),
    path.join(PACKAGE_ROOT, 'node_modules', 'commander', 'lib'),
  ];
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:ts|js)$/u.test(file) && !/messages.zh-/u.test(file))
        .map((file) => readFileSync(path.join(folder, file), 'utf8')),
    )
    .join('\n');
}

describe('phrases', () => {
  it('are the same in both scripts, each in its own', () => {
    expect(Object.keys(PHRASES['zh-Hans'])).toEqual(Object.keys(PHRASES['zh-Hant']));
    for (const locale of LOCALES) {
      const told = Object.values(PHRASES[locale]);
      expect(told.flatMap((text) => charactersOfOther(text, locale))).toEqual([]);
    }
  });

  it.each(LOCALES)('name no value in %s that the English lacks', (locale) => {
    for (const [english, told] of Object.entries(PHRASES[locale])) {
      const given = valuesOf(english);
      expect(valuesOf(told).filter((value) => !given.includes(value))).toEqual([]);
    }
  });

  it('stand for what is written somewhere', () => {
    const written = sources();
    const lost = Object.keys(PHRASES['zh-Hant'])
      // Node's own.
      .filter((english) => !english.startsWith('ENOENT'))
      .filter((english) => !runsOf(english).some((run) => written.includes(run)));
    expect(lost).toEqual([]);
  });
});

/** All of a short phrase, else every three words without a value between them. */
function runsOf(phrase: string): string[] {
  return phrase.split(/\{\w+\}/u).flatMap((part) => {
    const words = part.trim().split(/\s+/u);
    if (words.length <= TOGETHER) return words.join('') === '' ? [] : [words.join(' ')];
    return words.slice(TOGETHER - 1).map((_, at) => words.slice(at, at + TOGETHER).join(' '));
  });
}

describe('translatePhrase', () => {
  it.each([
    ['must be a number from 0 to 1', '須是0到1的數字'],
    [
      "option '--count <n>' argument '0' is invalid. It must be a whole number from 1 to 10.",
      '選項--count <n>的值「0」不對：須是1到10的整數',
    ],
    [
      'metadata.csv: date "2021-99-01" is left out: it must be a date such as 2018-07-17',
      'metadata.csv：date的值"2021-99-01"不採用，須是日期，如2018-07-17',
    ],
    [
      'front matter: url "x" is left out: it must be an address that starts with http(s)://',
      '檔頭：url的值"x"不採用，須是以http(s)://開頭的網址',
    ],
    ['names 沒有.txt, which is not there', '寫有沒有.txt，但沒有這個檔案'],
  ])('tells %s', (english, told) => {
    expect(translatePhrase(english, 'zh-Hant')).toBe(told);
  });

  it('knows what it does not know, and leaves English as it is', () => {
    expect(translatePhrase('the disk is gone', 'zh-Hant')).toBe(null);
    expect(translatePhrase('the disk is gone', 'en')).toBe('the disk is gone');
  });
});
