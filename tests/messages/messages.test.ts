/** What people read: the same in every language, each in its own script and spelling. */

import { describe, expect, it } from 'vitest';
import { MAX_QUOTE, MAX_TEXT } from '../../src/checking/check.js';
import {
  describeFailure,
  describeNotice,
  describePreparing,
} from '../../src/messages/describing/describe-service.js';
import { MESSAGES } from '../../src/messages/languages.js';
import { LOCALES } from '../../src/messages/locale.js';
import { MAX_QUESTION } from '../../src/retrieval/question/question.js';
import { MAX_SEARCH } from '../../src/search/search-query.js';
import { textsOf } from '../support/messages/every-text.js';
import { charactersOfOther } from '../support/texts/scripts.js';

const ENGLISH = textsOf(MESSAGES.en, 'markers');
/** Two marks of a sentence in a row; an ellipsis is one. */
const DOUBLED = /[.,:;!?。，、：；！？]{2}|(?<!^) {2}/u;

describe('the texts', () => {
  it.each(LOCALES)('are all there in %s, with the same values', (locale) => {
    const texts = textsOf(MESSAGES[locale], 'markers');
    expect(texts.map(({ path }) => path)).toEqual(ENGLISH.map(({ path }) => path));
    for (const [index, { path, text, given }] of texts.entries()) {
      expect(text.trim(), path).not.toBe('');
      for (const value of given) expect(text, path).toContain(value);
      expect(given.toSorted(), path).toEqual(ENGLISH[index]?.given.toSorted());
    }
  });

  it.each(LOCALES)('have no doubled punctuation in %s', (locale) => {
    const { service } = MESSAGES[locale];
    const joined = [
      ...[service.busy, service.timedOut, service.gone].map((said) => describeNotice(said, locale)),
      describeFailure('4f2a', locale),
      describePreparing(12, locale),
    ];
    const texts = [...textsOf(MESSAGES[locale], 7).map(({ text }) => text), ...joined];
    expect(texts.filter((text) => DOUBLED.test(text))).toEqual([]);
  });

  it.each(LOCALES)('that others stand behind end without punctuation in %s', (locale) => {
    const { answer, check, service, build, discord, terminal } = MESSAGES[locale];
    const titles = [service.busy, service.timedOut, service.failed, service.gone];
    const texts = [
      ...[answer.closest, answer.understood, answer.alsoIn, answer.explain.strongest],
      ...Object.values(answer.explain.fields),
      ...[check.nearest, check.parts, check.asClaimed, check.notAsClaimed, check.claimUnsure],
      ...Object.values(check.verdict),
      ...[service.preparing, service.unavailable, ...titles.map(({ title }) => title)],
      ...[build.failed(2), build.kept, discord.reindexing, terminal.building],
    ];
    expect(texts.filter((text) => /[\p{P}\s]$/u.test(text) && !/[)）]$/u.test(text))).toEqual([]);
  });

  it('hold the limits that are in force', () => {
    for (const locale of LOCALES) {
      const { answer, check, search } = MESSAGES[locale];
      expect(answer.noAnswer['too-long']).toContain(MAX_QUESTION.toLocaleString('en'));
      expect(search.none['too-long']).toContain(String(MAX_SEARCH));
      for (const limit of [MAX_QUOTE, MAX_TEXT])
        expect(check.none['too-long']).toContain(limit.toLocaleString('en'));
    }
  });
});

describe('the texts in Chinese', () => {
  it.each(['zh-Hant', 'zh-Hans'] as const)('keep to their script in %s', (locale) => {
    const texts = textsOf(MESSAGES[locale], 7).map(({ text }) => text);
    expect(texts.flatMap((text) => charactersOfOther(text, locale))).toEqual([]);
  });

  it('are told apart by script at all', () => {
    expect(charactersOfOther('资料库', 'zh-Hant')).toEqual(['资', '库']);
    expect(charactersOfOther('資料庫', 'zh-Hans')).toEqual(['資', '庫']);
  });

  it.each(['zh-Hant', 'zh-Hans'] as const)('have one word for the collection in %s', (locale) => {
    const texts = textsOf(MESSAGES[locale], 7).map(({ text }) => text);
    const others = /[館馆]藏|[語语]料[庫库]|[數数][據据][庫库]|文[庫库]/u;
    expect(texts.filter((text) => others.test(text))).toEqual([]);
  });

  it.each(['zh-Hant', 'zh-Hans'] as const)('have Chinese punctuation in %s', (locale) => {
    const texts = textsOf(MESSAGES[locale], 7).map(({ text }) => text);
    const latin = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u;
    expect(texts.filter((text) => latin.test(text))).toEqual([]);
    const quotes = locale === 'zh-Hant' ? /[“”‘’]/u : /[「」『』]/u;
    expect(texts.filter((text) => quotes.test(text))).toEqual([]);
  });
});

describe('the texts in English', () => {
  const saidOf = (count: number): string[] => textsOf(MESSAGES.en, count).map(({ text }) => text);

  it('count one thing in the singular and several in the plural', () => {
    const several = /\b1 (?:articles|passages|files|outlets|commands|matches)\b/u;
    const one = /\b2 (?:article|passage|file|outlet|command|match)\b/u;
    expect(saidOf(1).filter((text) => several.test(text))).toEqual([]);
    expect(saidOf(2).filter((text) => one.test(text))).toEqual([]);
    const { build, search } = MESSAGES.en;
    expect(build.size({ articles: 1, passages: 1 })).toBe('1 article, 1 passage');
    expect(build.size({ articles: 2, passages: 1_200 })).toBe('2 articles, 1,200 passages');
    expect([1, 2].map(search.matches)).toEqual(['1 match', '2 matches']);
  });
});
