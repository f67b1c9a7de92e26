/** An Answer as people see it: exact quotes, sources, nothing that the text itself would do. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswerId } from '../../../src/discord/answer/answer-ids.js';
import { renderAnswer } from '../../../src/discord/answer/render-answer.js';
import { shownExcerpts } from '../../../src/discord/answer/shown-excerpts.js';
import { parseCustomId } from '../../../src/discord/interactions/custom-id.js';
import type { MessageBody } from '../../../src/discord/message/message.js';
import { parseSearchId } from '../../../src/discord/search/search-id.js';
import type { Locale } from '../../../src/messages/locale.js';
import type { Answer, Citation, Excerpt } from '../../../src/types/answer.js';
import { answer, locale } from '../../support/hostile/answer.js';
import { readMarkdown, type Span } from '../../support/messages/markdown-reader.js';
import {
  buttonsOf,
  expectedLines,
  problemsOf,
  quoteProblem,
  sameAddress,
  shownLines,
  strayFormatting,
  textsOf,
} from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

const KEY = '0a1b2c3d4e5f';
const ASKER = '200000000000000001';
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
  timings: { embedMs: 0, searchMs: 0, readMs: 0, totalMs: 0 },
};

function render(shown: Answer, language: Locale = 'zh-Hant', isPrivate = false) {
  return renderAnswer({
    ...{ answer: shown, locale: language, keyOf: () => KEY },
    ...{ asker: ASKER, isPrivate },
  });
}

const labels = (body: MessageBody) => buttonsOf(body).map(({ label }) => label);
const actions = (body: MessageBody) =>
  buttonsOf(body).map(
    ({ customId }) =>
      (parseCustomId(customId) ?? parseAnswerId(customId))?.action ??
      (parseSearchId(customId) ? 'search' : undefined),
  );

describe('renderAnswer', () => {
  it('shows the question, the quote, the title as the link, and one row of buttons', () => {
    const body = render(ANSWER);
    expect(textsOf(body)).toEqual([
      '-# 誰去了昌都\n> \u2068**福建省黨政**代表團赴昌都。\u2069',
      '[福建對口支援昌都](<https://example.com/a>)\n-# 中國西藏網 · 2018-07-17',
    ]);
    expect(body.components.map(({ type }) => type)).toEqual([10, 10, 1]);
    expect(labels(body)).toEqual(['上下文', '引用', '移除']);
    const [{ customId } = { customId: '' }] = buttonsOf(body);
    expect(parseCustomId(customId)).toEqual({
      ...{ action: 'context', articleId: 'k3q7xm2p5dva', content: '0a1b2c' },
      ...{ start: 120, end: 132, view: 'around', at: 0 },
    });
    expect(body.allowedMentions).toEqual({ parse: [] });
    expect(labels(render(ANSWER, 'en', true))).toEqual(['Context', 'Cite', 'Share']);
  });

  it('marks the answer alone where there is one', () => {
    const highlights = [
      { start: 0, end: 5, kind: 'match' as const },
      { start: 9, end: 11, kind: 'answer' as const },
    ];
    const [quote] = textsOf(render({ ...ANSWER, excerpts: [{ ...EXCERPT, highlights }] }));
    expect(quote).toContain('福建省黨政代表團赴**昌都**。');
  });

  it('shows what holds another answer, by article, and the rest behind More', () => {
    const cited = (articleId: string) => ({ ...CITED, articleId, title: articleId });
    const at = (start: number, articleId = CITED.articleId) => ({
      ...{ ...EXCERPT, start, end: start + 12 },
      citation: cited(articleId),
    });
    const excerpts = [at(0), at(500, 'bbb'), at(100), at(600, 'bbb'), at(200)];
    const found = [0, 1, 2, 3].map((excerpt) => ({
      ...{ text: '昌都', start: 9, end: 11, excerpt, probability: 0.9, sources: [] },
    }));
    const shown: Answer = { ...ANSWER, excerpts, answers: found, near: [at(900, 'ccc')] };
    const body = render(shown, 'en');
    expect(textsOf(body).filter((text) => !text.includes('> '))).toEqual([
      expect.stringMatching(/^\[k3q7xm2p5dva\]/u),
      '-# From the same report',
      expect.stringMatching(/^\[bbb\]/u),
      '-# From the same report',
    ]);
    expect(labels(body)).toEqual([
      ...['Context', 'Context', 'Context'],
      ...['Context', '2 more', 'Cite', 'Remove'],
    ]);
    const more = parseAnswerId(
      buttonsOf(body).find(({ label }) => label === '2 more')?.customId ?? '',
    );
    expect(more).toMatchObject({ action: 'more', places: [{ start: 200 }, { start: 900 }] });
  });

  it('shows all that a request, several questions or a comparison ask for', () => {
    const excerpts = [EXCERPT, { ...EXCERPT, start: 500, end: 512 }];
    const request = { kind: 'articles', about: '昌都', more: 0 } as const;
    const questions = [{ text: '誰去了昌都', answered: true }];
    for (const asked of [
      { understood: { ...ANSWER.understood, request } },
      { understood: { ...ANSWER.understood, questions } },
      { question: '福建代表團訪問昌都和廣東代表團訪問林芝哪個更早' },
    ]) {
      expect(shownExcerpts({ ...ANSWER, ...asked, excerpts })).toMatchObject({ rest: [] });
    }
    expect(shownExcerpts({ ...ANSWER, excerpts })).toMatchObject({
      others: [],
      rest: [{ start: 500 }],
    });
  });

  it.each<[Locale, string]>([
    ['en', 'This may be the answer'],
    ['zh-Hant', '可能是答案'],
    ['zh-Hans', '可能是答案'],
  ])('says in %s what may be the answer', (language, may) => {
    const [quote] = textsOf(render({ ...ANSWER, verdict: 'possible' }, language));
    expect(quote?.split('\n')[1]).toContain(may);
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
    const [asked, source] = textsOf(render(shown));
    expect(asked?.split('\n').slice(0, 2)).toEqual([
      '-# 誰去了昌都',
      '-# 理解為：時間：2018-07-01至2018-07-31（2018年7月\\*） · 媒體：中國西藏網',
    ]);
    expect(source?.split('\n').at(-1)).toBe(
      '-# 同樣的文字也見於：河北日報 2018-07-18 · 福建對口支援昌都 · 福建對口支援昌都 · 另有2篇',
    );
  });

  it('shows a quote whole or behind More', () => {
    const long = { ...EXCERPT, text: '*'.repeat(200), highlights: [] };
    const excerpts = Array.from({ length: 14 }, (_, i) => ({
      ...{ ...long, start: i * 300, end: i * 300 + 200 },
    }));
    const questions = [{ text: '誰去了昌都', answered: true }];
    const body = render({
      ...{ ...ANSWER, excerpts },
      understood: { ...ANSWER.understood, questions },
    });
    expect(problemsOf(body)).toEqual([]);
    expect(labels(body)).toContain('另3段');
  });

  it('gives only what needs no article where it is not there', () => {
    const given = { answer: ANSWER, locale: 'en', asker: ASKER, isPrivate: false } as const;
    expect(labels(renderAnswer({ ...given, keyOf: () => null }))).toEqual(['Remove']);
  });

  itHolds('fits, pings nobody, forges no link', fc.tuple(answer, locale), ([given, language]) => {
    const body = render(given, language);
    expect(problemsOf(body)).toEqual([]);
    const ids = buttonsOf(body).map(({ customId }) => customId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect([...id].length).toBeLessThanOrEqual(100);
    expect(actions(body)).not.toContain(undefined);
    for (const text of textsOf(body)) {
      const spans = readMarkdown(text);
      expect(strayFormatting(spans)).toEqual([]);
      expect(forgedLinks(spans, given)).toEqual([]);
    }
  });

  itHolds('gives back each quote exactly', fc.tuple(answer, locale), ([given, language]) => {
    const texts = textsOf(render(given, language));
    const { best, others = [] } = shownExcerpts(given) ?? {};
    for (const { text, highlights } of best ? [best, ...others] : []) {
      const answers = highlights.filter(({ kind }) => kind === 'answer');
      const expected = expectedLines(text, answers.length > 0 ? answers : highlights);
      const isFirst = text === best?.text;
      const quote = expected.length > 0 || isFirst ? (texts.shift() ?? '') : '';
      const lines = shownLines(quote, (span) => span.quote);
      expect(quoteProblem(lines, expected)).toBeNull();
      texts.shift();
    }
    if (!best) expect(texts.some((text) => text.includes('\n> '))).toBe(false);
  });
});

function forgedLinks(spans: Span[], { excerpts }: Answer): Span[] {
  const addresses = excerpts.flatMap(({ citation: { url, link } }) => [url, link]);
  return spans.filter(
    ({ link }) => link !== null && !addresses.some((address) => sameAddress(link, address)),
  );
}
