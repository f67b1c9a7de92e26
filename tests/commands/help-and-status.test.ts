/** /help and /status: what they say, and that titles and reasons in them do nothing. */

import { describe, expect, it } from 'vitest';
import { help } from '../../commands/help.js';
import { status } from '../../commands/status.js';
import type { Call, Command } from '../../src/discord/command.js';
import { toReply } from '../../src/discord/interactions/reply.js';
import type { MessageBody } from '../../src/discord/message/message.js';
import { MESSAGES } from '../../src/messages/languages.js';
import { LOCALES, type Locale } from '../../src/messages/locale.js';
import type { Outcome } from '../../src/serving/reindexer.js';
import { linesOf, readMarkdown } from '../support/markdown-reader.js';
import { problemsOf, strayFormatting, textsOf } from '../support/shown-message.js';

const HOSTILE = [
  '**福建省** @everyone <@1> 對口支援昌都',
  '[福建省對口支援](https://evil.example/)昌都',
  '`福建省` ||對口支援|| 昌都 \u202e',
];
const REPORT = {
  ...{ generation: 'g2', model: 'bge', articles: 120, passages: 900, seconds: 72 },
  ...{ added: 2, changed: 1, removed: 0, unchanged: 117, embedded: 14, warnings: [] },
};

interface Collection {
  titles?: string[];
  last?: Outcome | null;
  record?: boolean;
  shards?: { ready: number; total: number };
}

/** A call as far as these commands look at it; every question is answered. */
function callOn(
  locale: Locale,
  { titles = [], last = null, record = false, shards }: Collection,
): Call {
  const manifest = {
    ...{ generation: 'g_1', builtAt: '2026-08-01T00:00:00Z', articles: 120, passages: 900 },
    ...{ failed: [{}, {}], fingerprint: { model: { name: 'bge_small_zh' } } },
  };
  const records = titles.map((title, index) => ({ title, date: `2018-07-${28 - index}` }));
  const runtime = {
    generation: { manifest, articles: { records } },
    ask: async () => ({ verdict: 'answer' }),
  };
  const bot = {
    config: { ALLOWED_GUILDS: [], RECORD_QUESTIONS: record },
    collection: { runtime },
    reindexer: { running: null, last: last && { outcome: last, endedAt: new Date(0) } },
    startedAt: new Date('2026-08-01T00:00:00Z'),
    discord: shards && { shards, connected: shards.ready === shards.total },
  };
  const interaction = { user: { id: '1' }, guildId: '2', memberPermissions: null };
  return { bot, interaction, locale, texts: MESSAGES[locale].discord, id: '0' } as unknown as Call;
}

async function answerOf(command: Command, call: Call): Promise<MessageBody> {
  const admission = command.admit(call);
  if ('refused' in admission) throw new Error('it was refused');
  expect(admission.private).toBe(true);
  const reply = toReply(await admission.run(), 'private');
  if (!('message' in reply)) throw new Error('it takes a message away');
  const { message: body } = reply;
  expect(reply.shown).toBe('private');
  expect(problemsOf(body)).toEqual([]);
  return body;
}

function visibleLines(text: string): string[] {
  return linesOf(readMarkdown(text)).map((line) => line.map((span) => span.text).join(''));
}

describe('/help', () => {
  it('says what the bot does, what to try, how to check, and what is kept', async () => {
    const titles = ['福建省黨政代表團赴昌都', '西藏林芝考察經濟發展'];
    const texts = textsOf(await answerOf(help, callOn('zh-Hant', { titles })));
    expect(texts.map((text) => text.split('\n')[0])).toEqual([
      expect.stringContaining('一字不改'),
      '用 /ask 提問，例如：',
      expect.stringContaining('**上下文**'),
      '-# 問題不會儲存。',
    ]);
    expect(texts[1]?.split('\n').slice(1)).toEqual(
      titles.map((title) => `- ${title}是什麼時候的事`),
    );
  });

  it.each(LOCALES)('says in %s that questions are kept where they are', async (locale) => {
    const texts = textsOf(await answerOf(help, callOn(locale, { record: true })));
    expect(texts.at(-1)).toBe(`-# ${MESSAGES[locale].discord.helpPrivacy}`);
  });

  it.each(HOSTILE)('shows the title %j as it is', async (title) => {
    const [, examples = ''] = textsOf(await answerOf(help, callOn('en', { titles: [title] })));
    const spans = readMarkdown(examples);
    expect(strayFormatting(spans.filter(({ list }) => !list))).toEqual([]);
    expect(strayFormatting(spans.map((span) => ({ ...span, list: false })))).toEqual([]);
    expect(spans.filter(({ bold, link }) => bold || link !== null)).toEqual([]);
    const [, shown = ''] = visibleLines(examples);
    expect(shown.replace(/[\u2068\u2069]/gu, '')).toBe(`${title}是什麼時候的事`);
  });
});

describe('/status', () => {
  it('tells what is served, since when, and how the last re-index ended', async () => {
    const last: Outcome = { kind: 'done', mode: 'changed', report: { ...REPORT, failed: [] } };
    const [text = ''] = textsOf(await answerOf(status, callOn('en', { last })));
    expect(visibleLines(text)).toEqual([
      '120 articles, 900 passages · 2 files could not be indexed',
      'Index built <t:1785542400:f>',
      'Up since <t:1785542400:f>',
      'Last re-index <t:0:R>. Done in 1 min 12 s: 2 added, 1 changed, 0 removed, 117 unchanged.',
      'Index g_1 · model bge_small_zh',
    ]);
  });

  it.each([
    [{ ready: 2, total: 2 }, []],
    [{ ready: 1, total: 2 }, ['Connections to Discord: 1 of 2; the others are being made again']],
  ])('tells of connections that are lost, and of them alone: %j', async (shards, told) => {
    const [text = ''] = textsOf(await answerOf(status, callOn('en', { shards })));
    expect(visibleLines(text).slice(3, -1)).toEqual(told);
  });

  it.each(LOCALES)('fits in %s with the longest list of failed files', async (locale) => {
    for (const character of ['*', '福', '\u2067', '𠮷']) {
      const one = { file: `${character.repeat(60)}.txt`, error: character.repeat(200) };
      const report = { ...REPORT, failed: Array<typeof one>(30).fill(one) };
      const last: Outcome = { kind: 'done', mode: 'changed', report };
      const [text = ''] = textsOf(await answerOf(status, callOn(locale, { last })));
      const lines = visibleLines(text);
      const shown = lines.filter((line) => line.includes(character.repeat(40))).length;
      expect(lines.at(-2)).toBe(MESSAGES[locale].discord.reindexMore({ count: 30 - shown }));
    }
  });
});
