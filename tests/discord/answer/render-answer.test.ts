/** An Answer as people see it: exact quotes, sources, nothing that the text itself would do. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationMarkdown, renderAnswer } from '../../../src/discord/answer/render-answer.js';
import { parseCustomId } from '../../../src/discord/interactions/custom-id.js';
import { LOCALES, type Locale } from '../../../src/messages/locale.js';
import type { Answer, Citation, Excerpt } from '../../../src/types.js';
import { answer, citation, locale } from '../../support/hostile-answer.js';
import { hostileText } from '../../support/hostile-text.js';
import { linesOf, readMarkdown, type Span } from '../../support/markdown-reader.js';
import { itHolds } from '../../support/properties.js';
import {
  bidiLeak,
  buttonsOf,
  expectedLines,
  fieldProblem,
  problemsOf,
  quoteProblem,
  sameAddress,
  shownLines,
  strayFormatting,
  textsOf,
} from '../../support/shown-message.js';

const KEY = '0a1b2c3d4e5f';
const SOURCE: Record<Locale, string> = { en: 'source', 'zh-Hant': '原文', 'zh-Hans': '原文' };
const CLOSEST: Record<Locale, string> = {
  en: 'Closest passage:',
  'zh-Hant': '最接近的段落：',
  'zh-Hans': '最接近的段落：',
};
const CITED: Citation = {
  articleId: 'k3q7xm2p5dva',
  file: '2018/a.txt',
  title: '福建對口支援昌都',
  outlet: '中國西藏網',
  author: null,
  date: '2018-07-17',
  url: 'https://example.com/a',
  link: null,
};
const EXCERPT: Excerpt = {
  text: '福建省黨政代表團赴昌都。',
  start: 120,
  end: 132,
  score: 0.8,
  highlights: [{ start: 0, end: 5, kind: 'match' }],
  speaker: null,
  alsoIn: [],
  citation: CITED,
};
const ANSWER: Answer = {
  question: '誰去了昌都',
  verdict: 'answer',
  answers: [],
  near: [],
  answered: true,
  confidence: 0.9,
  reason: null,
  generation: 'g1',
  understood: { dates: [], outlet: null, articleId: null },
  excerpts: [EXCERPT],
  timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
};

function render(shown: Answer, language: Locale = 'zh-Hant') {
  return renderAnswer({ answer: shown, locale: language, keyOf: () => KEY });
}

describe('renderAnswer', () => {
  it('shows the question, the quote, where it stands, and a button beside it', () => {
    const body = render(ANSWER);
    expect(textsOf(body)).toEqual([
      '-# 誰去了昌都',
      '> \u2068**福建省黨政**代表團赴昌都。\u2069',
      '**福建對口支援昌都**\n-# 中國西藏網 · 2018-07-17 · [原文](<https://example.com/a>)',
    ]);
    expect(body.components.map(({ type }) => type)).toEqual([10, 14, 10, 9]);
    const [{ label, customId } = { label: '', customId: '' }] = buttonsOf(body);
    expect(label).toBe('上下文');
    expect(parseCustomId(customId)).toEqual({
      action: 'context',
      articleId: 'k3q7xm2p5dva',
      content: '0a1b2c',
      start: 120,
      end: 132,
      view: 'around',
      at: 0,
    });
    expect(body.allowedMentions).toEqual({ parse: [] });
  });

  it.each<[string, Partial<Citation>, string]>([
    [
      'the link before the address',
      { link: 'https://example.com/a#b' },
      '-# [source](<https://example.com/a#b>)',
    ],
    [
      'the address where the link is too long',
      { link: `https://example.com/a#${'b'.repeat(500)}` },
      '-# [source](<https://example.com/a>)',
    ],
    ['the file without either', { url: null }, '-# 2018/a.txt'],
    ['the file instead of what is no web address', { url: 'javascript:alert(1)' }, '-# 2018/a.txt'],
  ])('names %s as the source', (_, fields, line) => {
    const [, source] = citationMarkdown({ ...CITED, ...fields }, 'en').split('\n');
    expect(source).toBe(line.replace('-# ', '-# 中國西藏網 · 2018-07-17 · '));
  });

  it('leaves out what is not known', () => {
    const nothing = { title: null, outlet: null, date: null, url: null };
    expect(citationMarkdown({ ...CITED, ...nothing }, 'en')).toBe('-# 2018/a.txt');
    expect(citationMarkdown({ ...CITED, title: ' ', outlet: '', url: null }, 'en')).toBe(
      '-# 2018-07-17 · 2018/a.txt',
    );
  });

  it.each(LOCALES)('marks the closest passage as no answer in %s', (language) => {
    const abstained: Answer = { ...ANSWER, verdict: 'none', answered: false, reason: 'not-found' };
    const [, said, closest] = textsOf(render(abstained, language));
    expect(said?.split('\n')).toHaveLength(2);
    expect(closest?.split('\n')[0]).toBe(CLOSEST[language]);
  });

  it.each<[Locale, string, string]>([
    ['en', 'This may be the answer', 'Near, though perhaps not the answer: '],
    ['zh-Hant', '可能是答案', '相近的段落，未必回答問題：'],
    ['zh-Hans', '可能是答案', '相近的段落，未必回答问题：'],
  ])('says in %s what may be the answer, and names what is merely near', (language, may, near) => {
    const citation = {
      ...CITED,
      articleId: 'mahx2c35al52',
      outlet: '河北日報',
      date: '2018-07-18',
    };
    const possible: Answer = {
      ...ANSWER,
      verdict: 'possible',
      near: [
        { ...EXCERPT, start: 900, end: 920, citation },
        { ...EXCERPT, start: 950, end: 970, citation },
        { ...EXCERPT, start: 700, end: 720 },
      ],
    };
    const [, quote, source] = textsOf(render(possible, language));
    expect(quote?.split('\n')[0]).toContain(may);
    expect(source?.split('\n').at(-1)).toBe(`-# ${near}河北日報 2018-07-18`);
  });

  it('tells what was understood under the question, and where else a text stands', () => {
    const dated = { from: '2018-07-01', to: '2018-07-31', text: '2018年7月*' };
    const others = ['河北日報', null, ' ', '中國新聞網', '澎湃'].map((outlet, i) => ({
      ...CITED,
      outlet,
      date: i === 0 ? '2018-07-18' : null,
    }));
    const shown: Answer = {
      ...ANSWER,
      understood: { dates: [dated], outlet: '中國西藏網', articleId: null },
      excerpts: [{ ...EXCERPT, alsoIn: others }],
    };
    const [asked, , source] = textsOf(render(shown));
    expect(asked).toBe(
      '-# 誰去了昌都\n-# 理解為：時間：2018-07-01至2018-07-31（2018年7月\\*） · 媒體：中國西藏網',
    );
    expect(source?.split('\n').at(-1)).toBe(
      '-# 同樣的文字也見於：河北日報 2018-07-18 · 福建對口支援昌都 · 福建對口支援昌都 · 另有2篇',
    );
    expect(textsOf(render(shown, 'en'))[2]?.split('\n').at(-1)).toBe(
      '-# The same text also in: 河北日報 2018-07-18 · 福建對口支援昌都 · 福建對口支援昌都 · and 2 more',
    );
  });

  it('leaves out what is good to know before a quote', () => {
    const long = { ...EXCERPT, text: '*'.repeat(200), highlights: [] };
    const excerpts = Array.from({ length: 10 }, (_, i) => ({
      ...long,
      start: i * 300,
      end: i * 300 + 200,
      alsoIn: Array.from({ length: 3 }, () => ({ ...CITED, outlet: '*'.repeat(40) })),
    }));
    const bare = { ...ANSWER, excerpts: excerpts.map((one) => ({ ...one, alsoIn: [] })) };
    const body = render({ ...ANSWER, excerpts });
    expect(problemsOf(body)).toEqual([]);
    expect(buttonsOf(body)).toEqual(buttonsOf(render(bare)));
    const also = textsOf(body).filter((text) => text.includes('同樣的文字也見於'));
    expect(also.length).toBeLessThan(buttonsOf(body).length);
  });

  it('gives no button for an article that is not there', () => {
    const body = renderAnswer({ answer: ANSWER, locale: 'en', keyOf: () => null });
    expect(buttonsOf(body)).toEqual([]);
  });

  itHolds('fits, pings nobody, forges no link', fc.tuple(answer, locale), ([given, language]) => {
    const body = render(given, language);
    expect(problemsOf(body)).toEqual([]);
    const ids = buttonsOf(body).map(({ customId }) => customId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect([...id].length).toBeLessThanOrEqual(100);
    for (const text of textsOf(body)) {
      const spans = readMarkdown(text);
      expect(strayFormatting(spans)).toEqual([]);
      expect(forgedLinks(spans, given, language)).toEqual([]);
    }
  });

  itHolds('gives back each excerpt exactly', fc.tuple(answer, locale), ([given, language]) => {
    const texts = textsOf(render(given, language));
    if (given.question.trim() !== '') {
      const [asked = ''] = shownLines(texts.shift() ?? '', () => true).map(({ text }) => text);
      expect(fieldProblem(asked, given.question, 300)).toBeNull();
    }
    const said = given.answered ? [] : texts.splice(0, 1);
    expect(said).toHaveLength(given.answered ? 0 : 1);
    const isPossible = given.verdict === 'possible';
    const excerpts = given.answered || given.reason === 'not-found' ? given.excerpts : [];
    for (const [index, { text, highlights }] of excerpts.entries()) {
      const expected = expectedLines(text, highlights);
      // A quote that is blank leaves its source alone, or under the line that says what it is.
      const isLed = !given.answered || (isPossible && index === 0);
      const quote = expected.length > 0 || isLed ? (texts.shift() ?? '') : '';
      const shown = shownLines(quote, (span) => span.quote);
      expect(quoteProblem(shown, expected)).toBeNull();
      expect(readMarkdown(texts.shift() ?? '').some((span) => span.subtext)).toBe(true);
    }
    expect(texts).toEqual([]);
  });
});

describe('citationMarkdown', () => {
  itHolds(
    'shows each field as it is, in two lines',
    fc.tuple(citation, locale),
    ([given, language]) => {
      const lines = linesOf(readMarkdown(citationMarkdown(given, language)));
      const about = lines.pop() ?? [];
      expect(about.every(({ subtext }) => subtext)).toBe(true);
      expect(lines).toHaveLength(given.title?.trim() ? 1 : 0);
      for (const head of lines) {
        expect(head.every(({ bold, subtext, link }) => bold && !subtext && link === null)).toBe(
          true,
        );
        const title = head.map(({ text }) => text).join('');
        expect(fieldProblem(title, given.title ?? '', 100)).toBeNull();
      }
      const alone = citationMarkdown({ ...given, title: null, outlet: null, date: null }, language);
      const source = readMarkdown(alone);
      if (source.some(({ link }) => link !== null)) return;
      expect(fieldProblem(source.map(({ text }) => text).join(''), given.file, 60)).toBeNull();
    },
  );

  const titled = fc.tuple(hostileText(120), hostileText(60), locale);

  itHolds('lets no field turn what stands behind it', titled, ([title, outlet, language]) => {
    const markdown = citationMarkdown({ ...CITED, title, outlet, url: null }, language);
    const lines = linesOf(readMarkdown(markdown)).map((line) =>
      line.map(({ text }) => text).join(''),
    );
    const about = lines.pop() ?? '';
    const known = '2018-07-17 · 2018/a.txt';
    expect(about.endsWith(known)).toBe(true);
    expect(bidiLeak(about.slice(0, -known.length))).toBe(false);
    for (const head of lines) expect(bidiLeak(head)).toBe(false);
  });
});

function forgedLinks(spans: Span[], { excerpts }: Answer, language: Locale): Span[] {
  const addresses = excerpts.flatMap(({ citation: { url, link } }) => [url, link]);
  return spans.filter(
    ({ link, text }) =>
      link !== null &&
      (text !== SOURCE[language] || !addresses.some((address) => sameAddress(link, address))),
  );
}
