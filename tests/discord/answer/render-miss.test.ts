/** A miss: what was understood, and buttons to ask otherwise; the passage that is near only on one. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLimits, parseAnswerId } from '../../../src/discord/answer/answer-ids.js';
import { askedLine, readAsked, shownQuestion } from '../../../src/discord/answer/asked-line.js';
import type { Limits } from '../../../src/discord/answer/limits.js';
import { renderMiss, withoutRanges } from '../../../src/discord/answer/render-miss.js';
import { parseSearchId } from '../../../src/discord/search/search-id.js';
import { turnSearch } from '../../../src/discord/search/search-state.js';
import type { Locale } from '../../../src/messages/locale.js';
import type { Answer } from '../../../src/types/answer.js';
import { answer, locale } from '../../support/hostile/answer.js';
import { hostileField, hostileText } from '../../support/hostile/text.js';
import { readMarkdown } from '../../support/messages/markdown-reader.js';
import {
  buttonsOf,
  problemsOf,
  strayFormatting,
  textsOf,
} from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

const dated = (text: string) => ({ from: '2023-01-01', to: '2023-12-31', text });

function missOf(question: string, fields: Partial<Answer> = {}): Answer {
  return {
    ...{ question, verdict: 'none', answered: false, confidence: 0, reason: 'not-found' },
    ...{ generation: 'g1', understood: { dates: [], outlet: null, articleId: null } },
    ...{
      excerpts: [],
      answers: [],
      near: [],
      timings: { embedMs: 0, searchMs: 0, readMs: 0, totalMs: 0 },
    },
    ...fields,
  };
}

const render = (given: Answer, language: Locale = 'en', limits?: Limits) =>
  renderMiss({
    ...{ answer: given, locale: language, keyOf: () => '0a1b2c3d4e5f' },
    ...(limits && { limits }),
  });

/** What each button that leaves something out would ask, and within what. */
function limitedAsksOf(given: Answer, limits?: Limits) {
  const body = render(given, 'en', limits);
  const [text = ''] = textsOf(body);
  return buttonsOf(body).flatMap(({ label, customId }) => {
    const button = parseAnswerId(customId);
    if (button?.action !== 'without') return [];
    const question = withoutRanges(readAsked(text) ?? '', button.ranges);
    return [{ label, question, limits: button.limits }];
  });
}

/** What the button searches. */
function searchOf(given: Answer) {
  const { customId } = buttonsOf(render(given)).at(-1) ?? { customId: '' };
  const button = parseSearchId(customId);
  return button && turnSearch(button, [customId]);
}

const asksOf = (given: Answer) =>
  limitedAsksOf(given).map(({ label, question }) => [label, question]);

describe('renderMiss', () => {
  it('says what was understood and offers to ask without it', () => {
    const understood = { dates: [dated('2023年')], outlet: '新华社', articleId: null };
    const given = missOf('新華社報導誰得了2023年諾貝爾文學獎', { understood });
    expect(textsOf(render(given))[0]?.split('\n')).toEqual([
      '-# 新華社報導誰得了2023年諾貝爾文學獎',
      'The collection does not seem to hold an answer.',
      '-# Understood as: time 2023-01-01 to 2023-12-31 \\(2023年\\) · outlet 新华社',
      '-# Another name, place or time may find it.',
    ]);
    expect(asksOf(given)).toEqual([
      ['Without 2023年', '新華社報導誰得了諾貝爾文學獎'],
      ['Without 新華社', '報導誰得了2023年諾貝爾文學獎'],
    ]);
    const labels = buttonsOf(render(given, 'zh-Hant')).map(({ label }) => label);
    expect(labels).toEqual(['不限2023年', '不限新華社', '查找這些詞']);
  });

  it('leaves out several times at once, and nothing where no question would be left', () => {
    const two = { dates: [dated('2018年7月'), dated('2019年')], outlet: null, articleId: null };
    const several = missOf('2018年7月和2019年誰去了昌都', { understood: two });
    expect(asksOf(several)).toEqual([['Without 2018年7月、2019年', '和誰去了昌都']]);
    const one = { dates: [dated('2023年')], outlet: null, articleId: null };
    expect(asksOf(missOf('2023年呢？', { understood: one }))).toEqual([]);
  });

  it('offers to ask without limits that stand beside the question', () => {
    const understood = { dates: [dated('去年')], outlet: '福建日報', articleId: 'a1' };
    const { from, to } = dated('去年');
    const filter = { from, to, outlet: '福建日報', articleId: 'a1' };
    const limits = { filter, dates: [dated('去年')] };
    const kept = keepLimits(filter);
    const question = '誰去了昌都';
    const given = missOf(question, { understood });
    expect(limitedAsksOf(given, limits)).toEqual([
      { label: 'Without 去年', question, limits: { ...kept, from: null, to: null } },
      { label: 'Without 福建日報', question, limits: { ...kept, outlet: null } },
      { label: 'Without the limit to one article', question, limits: { ...kept, article: null } },
    ]);
    const labels = buttonsOf(render(given, 'zh-Hant', limits)).map(({ label }) => label);
    expect(labels).toEqual(['不限去年', '不限福建日報', '不限這篇報導', '查找這些詞']);
  });

  it('keeps those beside the question where a time of its own is left out', () => {
    const understood = { dates: [dated('2023年')], outlet: '福建日報', articleId: null };
    const filter = { from: null, to: null, outlet: '福建日報', articleId: null };
    const given = missOf('2023年誰去了昌都', { understood });
    expect(limitedAsksOf(given, { filter, dates: [] })[0]).toEqual({
      ...{ label: 'Without 2023年', question: '誰去了昌都', limits: keepLimits(filter) },
    });
  });

  it('leaves out a time that is said both in the question and beside it, both times', () => {
    const understood = {
      dates: [dated('2023年'), dated('2023年')],
      ...{ outlet: null, articleId: null },
    };
    const { from, to } = dated('2023年');
    const given = missOf('2023年誰去了昌都', { understood });
    expect(limitedAsksOf(given, { filter: { from, to }, dates: [dated('2023年')] })).toEqual([
      { label: 'Without 2023年', question: '誰去了昌都', limits: keepLimits({}) },
    ]);
  });

  it('leaves out times that are understood in another order than they are said in', () => {
    const understood = { dates: [dated('2019年'), dated('2018年')], outlet: null, articleId: null };
    const given = missOf('2018年誰去了昌都，2019年呢', { understood });
    expect(asksOf(given)).toEqual([['Without 2018年、2019年', '誰去了昌都，呢']]);
  });

  it('searches the words within the same time and outlet', () => {
    const filter = { from: '2023-01-01', to: '2023-12-31', outlet: '福建日報', articleId: 'a1' };
    const body = render(missOf('誰去了昌都'), 'en', { filter, dates: [] });
    const { customId } = buttonsOf(body).at(-1) ?? { customId: '' };
    const button = parseSearchId(customId);
    expect(button && turnSearch(button, [customId])).toMatchObject({
      ...{ query: '去了 昌都', from: '2023-01-01', to: '2023-12-31', outlet: '福建日報' },
    });
  });

  it.each([
    ['林口發電廠何時除役', '林口 電廠 除役'],
    ['冥王星的衛星有幾顆', '冥王星 衛星'],
    ['許勤去了哪所中學', '許勤 去了 中學'],
    ['玉山有多高', '玉山'],
    ['山', '山'],
  ])('searches words that say something: %s', (question, expected) => {
    expect(searchOf(missOf(question))?.query).toBe(expected);
  });

  it('searches in the outlet that the question names, at any time', () => {
    const understood = { dates: [dated('2019年')], outlet: '新华社', articleId: null };
    const given = missOf('新華社在2019年報導過火星嗎', { understood });
    expect(searchOf(given)).toMatchObject({ query: '報導 火星', from: null, outlet: '新华社' });
    expect(asksOf(given)).toEqual([
      ['Without 2019年', '新華社報導過火星嗎'],
      ['Without 新華社', '在2019年報導過火星嗎'],
    ]);
  });

  const shown = fc.tuple(answer, locale, hostileField, fc.boolean());
  itHolds('shows no passage, whatever is near', shown, ([given, language, outlet, isLimited]) => {
    const filter = { from: '2018-07-01', to: '2018-07-31', outlet, articleId: 'a1' };
    const dates = given.understood.dates.slice(0, 1);
    const body = render(
      { ...given, answered: false, verdict: 'none', reason: 'not-found' },
      language,
      isLimited ? { filter, dates } : undefined,
    );
    expect(problemsOf(body)).toEqual([]);
    const spans = textsOf(body).flatMap(readMarkdown);
    expect(strayFormatting(spans)).toEqual([]);
    expect(spans.filter(({ link, quote }) => link !== null || quote)).toEqual([]);
    for (const { label } of buttonsOf(body)) expect([...label].length).toBeLessThanOrEqual(80);
  });
});

itHolds('reads back a question of any kind', hostileText(300), (question) => {
  const line = askedLine(question);
  const shown = shownQuestion(question);
  if (line === '') expect(shown).toBe('');
  else expect(readAsked(`${line}\nmore`)).toBe(shown.trim());
});
