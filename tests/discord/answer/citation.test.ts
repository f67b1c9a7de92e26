/** Where a quote stands: the title as the link, each field as it is, nothing that turns or forges. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationMarkdown, wholeCitation } from '../../../src/discord/answer/citation.js';
import type { Citation } from '../../../src/types/answer.js';
import { citation, locale } from '../../support/hostile/answer.js';
import { hostileText } from '../../support/hostile/text.js';
import { linesOf, readMarkdown, type Span } from '../../support/messages/markdown-reader.js';
import {
  bidiLeak,
  fieldProblem,
  sameAddress,
  strayFormatting,
} from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

const CITED: Citation = {
  ...{ articleId: 'k3q7xm2p5dva', file: '2018/a.txt', title: '福建對口支援昌都' },
  ...{ outlet: '中國西藏網', author: null, date: '2018-07-17' },
  ...{ url: 'https://example.com/a', link: null },
};
const textOf = (line: readonly Span[]) => line.map(({ text }) => text).join('');

describe('citationMarkdown', () => {
  it.each([
    ['page', 'iv', 'page iv', '第iv頁'],
    ['chapter', '一、曬*鹽*人', '一、曬\\*鹽\\*人', '一、曬\\*鹽\\*人'],
    ['cue', '00:01:05', 'at 00\\:01\\:05', '00\\:01\\:05處'],
    ['row', '17', 'row 17', '第17列'],
  ] as const)('names the %s that it begins on', (kind, label, english, chinese) => {
    const cited = { ...CITED, place: { kind, label } };
    const behind = (language: 'en' | 'zh-Hant') =>
      citationMarkdown(cited, language).split(' · ')[2];
    expect([behind('en'), behind('zh-Hant')]).toEqual([english, chinese]);
  });

  it.each<[string, Partial<Citation>, string]>([
    [
      'the link before the address',
      { link: 'https://example.com/a#b' },
      '[福建對口支援昌都](<https://example.com/a#b>)',
    ],
    [
      'the address where the link is too long',
      { link: `https://e.cn/${'b'.repeat(510)}` },
      '[福建對口支援昌都](<https://example.com/a>)',
    ],
    ['the title alone without either', { url: null }, '福建對口支援昌都'],
    [
      'the title instead of what is no web address',
      { url: 'javascript:alert(1)' },
      '福建對口支援昌都',
    ],
    ['the file without a title', { title: ' ' }, '[2018/a.txt](<https://example.com/a>)'],
    ['the file alone', { title: null, url: null }, '2018/a.txt'],
  ])('shows %s', (_, fields, head) => {
    expect(citationMarkdown({ ...CITED, ...fields }, 'en')).toBe(
      `${head}\n-# 中國西藏網 · 2018-07-17`,
    );
  });

  it('links the source beside a title that a link cannot show as it is', () => {
    const title = 'https://evil.example/';
    expect(citationMarkdown({ ...CITED, title }, 'en')).toBe(
      'https\\://evil.example/\n-# 中國西藏網 · 2018-07-17 · [source](<https://example.com/a>)',
    );
  });

  it('leaves out what is not known', () => {
    const nothing = { title: null, outlet: '', date: null, url: null };
    expect(citationMarkdown({ ...CITED, ...nothing }, 'en')).toBe('2018/a.txt');
  });

  itHolds('shows each field as it is', fc.tuple(citation, locale), ([given, language]) => {
    const [head = [], ...about] = linesOf(readMarkdown(citationMarkdown(given, language)));
    expect(about.flat().every(({ subtext }) => subtext)).toBe(true);
    const name = given.title?.trim() ? given.title : given.file;
    expect(fieldProblem(textOf(head), name, given.title?.trim() ? 100 : 60)).toBeNull();
    for (const { link } of [...head, ...about.flat()]) {
      if (link === null) continue;
      expect([given.link, given.url].some((address) => sameAddress(link, address))).toBe(true);
    }
    expect(strayFormatting([...head, ...about.flat()])).toEqual([]);
  });

  const titled = fc.tuple(hostileText(120), hostileText(60), locale);

  itHolds('lets no field turn what stands behind it', titled, ([title, outlet, language]) => {
    for (const markdown of [
      citationMarkdown({ ...CITED, title, outlet }, language),
      wholeCitation({ ...CITED, title, outlet }, language),
    ]) {
      for (const line of linesOf(readMarkdown(markdown))) {
        expect(bidiLeak(textOf(line))).toBe(false);
      }
    }
  });
});

describe('wholeCitation', () => {
  it('names the source and the file as well', () => {
    expect(wholeCitation(CITED, 'en')).toBe(
      '**福建對口支援昌都**\n-# 中國西藏網 · 2018-07-17 · [source](<https://example.com/a>) · 2018/a.txt',
    );
    expect(wholeCitation({ ...CITED, title: null, url: null }, 'en')).toBe(
      '-# 中國西藏網 · 2018-07-17 · 2018/a.txt',
    );
  });
});
