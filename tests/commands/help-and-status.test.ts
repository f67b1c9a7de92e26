/** /help and /status: what they say, and that titles and reasons in them do nothing. */

import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { help } from '../../commands/help.js';
import { commands } from '../../commands/index.js';
import { status } from '../../commands/status.js';
import { parseQuestionId } from '../../src/discord/answer/question-id.js';
import { type Call, type Command, isMenu } from '../../src/discord/command.js';
import { toReply } from '../../src/discord/interactions/reply.js';
import type { MessageBody } from '../../src/discord/message/message.js';
import { recordQuestion } from '../../src/discord/records/recorder.js';
import { pulseOf } from '../../src/discord/status/pulse.js';
import { MESSAGES } from '../../src/messages/languages.js';
import { LOCALES, type Locale } from '../../src/messages/locale.js';
import { QuestionQueue } from '../../src/serving/queue.js';
import type { Outcome } from '../../src/serving/reindexer.js';
import { linesOf, readMarkdown } from '../support/messages/markdown-reader.js';
import {
  buttonsOf,
  problemsOf,
  strayFormatting,
  textsOf,
} from '../support/messages/shown-message.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { charactersOfOther } from '../support/texts/scripts.js';

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
  admin?: boolean;
  /** DATA_DIR. */
  folder?: string;
  shards?: { ready: number; total: number };
}

/** A call as far as these commands look at it; every question is answered. */
function callOn(
  locale: Locale,
  { titles = [], last = null, record = false, admin = false, folder = '', shards }: Collection,
): Call {
  const manifest = {
    ...{ generation: 'g_1', builtAt: '2026-08-01T00:00:00Z', articles: 120, passages: 900 },
    ...{
      failed: [{ file: '*a*.txt' }, { file: 'b.txt' }],
      fingerprint: { model: { name: 'bge_small_zh' } },
    },
  };
  const records = titles.map((title, index) => ({
    ...{ id: `a${index}`, file: 'a.txt', title, outlet: '中國西藏網' },
    date: `2018-07-${28 - index}`,
  }));
  const runtime = {
    generation: { manifest, articles: { records } },
    ask: async () => ({ verdict: 'answer' }),
  };
  const bot = {
    config: {
      ...{ ALLOWED_GUILDS: [], RECORD_QUESTIONS: record, DATA_DIR: folder },
      ...{ MAX_QUESTIONS: 2, MAX_WAITING: 50 },
    },
    queue: new QuestionQueue(2, 50),
    owners: new Set(admin ? ['1'] : []),
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
      '/ask：找出能回答問題的段落，原文引用並註明出處',
      '用 /ask 提問，例如：',
      '西藏林芝什麼時候考察經濟發展？',
      expect.stringContaining('**上下文**'),
      '-# 問題不會儲存。',
    ]);
    expect(texts[2]?.split('\n')[1]).toBe('福建省黨政代表團什麼時候赴昌都？');
  });

  it('offers to ask its examples, and mentions commands by their ids', async () => {
    const call = callOn('en', { titles: ['福建省黨政代表團赴昌都'] });
    call.bot.commandIds = new Map([['ask', '123']]);
    const body = await answerOf(help, call);
    expect(textsOf(body)[1]?.split('\n')[0]).toMatch(/^<\/ask:123>: /u);
    const [asks] = buttonsOf(body);
    expect([asks?.label, parseQuestionId(asks?.customId ?? '')]).toEqual([
      'Ask this',
      { action: 'ask', question: '福建省黨政代表團什麼時候赴昌都？' },
    ]);
  });

  it('names each way in and what is optional there, as README does', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const ways = [...readme.matchAll(/^\| (?:`(\/[^`]+)`|\*([^*]+)\*)/gmu)].map(
      ([, typed, menu]) => typed ?? menu ?? '',
    );
    expect(ways).toHaveLength(commands.length);
    const call = callOn('en', { admin: true });
    const lines = visibleLines(textsOf(await answerOf(help, call))[1] ?? '');
    for (const way of ways) {
      const name = /^\/?[\w ]+?(?= \w+ \[| \[|$)/u.exec(way)?.[0] ?? way;
      const at = lines.findIndex((line) => line.startsWith(name));
      expect(at, way).toBeGreaterThan(-1);
      const optional = [...way.matchAll(/\[(\w+)\]/gu)].map(([, option]) => option).join(', ');
      // What /reindex takes is chosen from a list.
      if (name !== '/reindex') expect(lines[at + 1] ?? '').toContain(optional);
    }
  });

  it.each(['README.md', 'README.zh-Hant.md', 'README.zh-Hans.md'])(
    'is as long as what %s lists',
    (name) => {
      const readme = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
      const typed = [...readme.matchAll(/^\| `\/(\w+)/gmu)].map(([, command]) => command);
      const known = commands.filter((command) => !isMenu(command)).map(({ data }) => data.name);
      expect(typed.sort()).toEqual(known.sort());
    },
  );

  it.each(LOCALES)('tells in %s how to check what others quote, from the menu', async (locale) => {
    const body = await answerOf(help, callOn(locale, {}));
    const { name } = MESSAGES[locale].commands.check;
    expect(textsOf(body)[1]).toContain(`**${name}**`);
    const shown = textsOf(body).join('\n');
    if (locale !== 'en') expect(charactersOfOther(shown, locale)).toEqual([]);
  });

  it.each(LOCALES)('says in %s that questions are kept where they are', async (locale) => {
    const texts = textsOf(await answerOf(help, callOn(locale, { record: true })));
    expect(texts.at(-1)).toBe(`-# ${MESSAGES[locale].discord.helpPrivacy}`);
  });

  it.each(HOSTILE)('asks nothing about the title %j, nor shows it', async (title) => {
    const body = await answerOf(help, callOn('en', { titles: [title] }));
    expect(buttonsOf(body)).toEqual([]);
    expect(textsOf(body).join('')).not.toContain('福建省');
    // What is bold is the name of a button.
    const stray = textsOf(body).flatMap((text) => strayFormatting(readMarkdown(text)));
    expect(stray).toEqual([]);
  });
});

describe('/status', () => {
  it('tells what is served, since when, and how the last re-index ended', async () => {
    const last: Outcome = { kind: 'done', mode: 'changed', report: { ...REPORT, failed: [] } };
    const [text = ''] = textsOf(await answerOf(status, callOn('en', { last })));
    expect(visibleLines(text)).toEqual([
      '120 articles, 900 passages · 2 files could not be indexed',
      'Could not be indexed: *a*.txt · b.txt',
      'Index built <t:1785542400:f>',
      'Up since <t:1785542400:f>',
      'Last re-index <t:0:R>. Done in 1 min 12 s: 2 added, 1 changed, 0 removed, 117 unchanged.',
    ]);
    const [looking = ''] = textsOf(await answerOf(status, callOn('en', { last, admin: true })));
    expect(visibleLines(looking)).toContain('Index g_1 · model bge_small_zh');
  });

  it('tells what is covered, by year and outlet, and what is newest', async () => {
    const titles = ['福建省黨政代表團赴昌都', '西藏林芝考察經濟發展'];
    const [text = ''] = textsOf(await answerOf(status, callOn('zh-Hant', { titles })));
    expect(visibleLines(text).slice(1, 4)).toEqual([
      '按年份：2018：2篇',
      '按媒體：中國西藏網：2篇',
      '最新的報導：福建省黨政代表團赴昌都 · 中國西藏網 · 2018-07-28',
    ]);
  });

  it('tells whom looks after it how it fares, and what people missed', async () => {
    const folder = temporaryFolder();
    const call = callOn('en', { record: true, admin: true, folder });
    const asked = {
      question: '昌都的機場何時啟用',
      answered: false,
      confidence: 0,
      reason: 'not-found',
    };
    await recordQuestion({ ...call.bot, logger: pino({ level: 'silent' }) }, asked as never);
    pulseOf(call.bot).missed();
    pulseOf(call.bot).answered(640);
    const body = await answerOf(status, call);
    expect(visibleLines(textsOf(body)[0] ?? '').slice(-5)).toEqual([
      'Questions under way: 0 of at most 52',
      'Answers: half within 0.7 s, 95% within 0.7 s (the last 1)',
      expect.stringMatching(/^Memory: \d+ MB$/u),
      '1 question found nothing in the last 7 days',
      '1 question recorded as missing; the file groups them',
    ]);
    expect(body.files?.map(({ attachment }) => attachment.toString())).toEqual([
      expect.stringContaining('昌都的機場何時啟用'),
    ]);
    expect(
      textsOf(await answerOf(status, callOn('en', { record: true, folder })))[0],
    ).not.toContain('Memory');
  });

  it.each([
    [{ ready: 2, total: 2 }, []],
    [{ ready: 1, total: 2 }, ['Connections to Discord: 1 of 2; the others are being made again']],
  ])('tells of connections that are lost, and of them alone: %j', async (shards, told) => {
    const [text = ''] = textsOf(await answerOf(status, callOn('en', { shards })));
    expect(visibleLines(text).slice(4)).toEqual(told);
  });

  it.each(LOCALES)('fits in %s with the longest list of failed files', async (locale) => {
    for (const character of ['*', '福', '\u2067', '𠮷']) {
      const one = { file: `${character.repeat(60)}.txt`, error: character.repeat(200) };
      const report = { ...REPORT, failed: Array<typeof one>(30).fill(one) };
      const last: Outcome = { kind: 'done', mode: 'changed', report };
      const [text = ''] = textsOf(await answerOf(status, callOn(locale, { last })));
      const lines = visibleLines(text);
      const shown = lines.filter((line) => line.includes(character.repeat(40))).length;
      expect(lines.at(-1)).toBe(MESSAGES[locale].discord.reindexMore({ count: 30 - shown }));
    }
  });
});
