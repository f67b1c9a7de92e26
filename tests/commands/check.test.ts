/** The menu of a message: what is checked and said of it, to the one who asked alone. */

import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../commands/check.js';
import { articleTokens } from '../../src/checking/token-text.js';
import type { Bot } from '../../src/discord/command.js';
import { dispatch } from '../../src/discord/interactions/dispatch.js';
import type { MessageBody } from '../../src/discord/message/message.js';
import { MESSAGES } from '../../src/messages/languages.js';
import { ask } from '../../src/retrieval/ask.js';
import { CoolDown, QuestionQueue } from '../../src/serving/queue.js';
import type { Generation } from '../../src/store/generations.js';
import { plain } from '../support/bot/reading.js';
import { hostileText } from '../support/hostile/text.js';
import { builtIndex, HEBEI, REPORTS, writeFiles } from '../support/index.js';
import { buttonsOf, problemsOf, textsOf } from '../support/messages/shown-message.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { runs } from '../support/run/properties.js';
import { temporaryFolder } from '../support/run/temporary.js';

const SAID = '对口支援是中央作出的战略决策';
const NAME = 'Check in the reports';

const embedder = fakeEmbedder();
let generation: Generation;

beforeAll(async () => {
  ({ generation } = await builtIndex(embedder, REPORTS));
});

interface Opened {
  locale?: string;
  from?: Generation;
  serving?: boolean;
  abstainBelow?: number;
}

/** Opens the menu on a message; gives all that was said of it. */
async function open(
  content: string,
  { locale = 'en-US', from = generation, serving = true, abstainBelow = 0.5 }: Opened = {},
) {
  const said: { type: number; flags: number; body: MessageBody }[] = [];
  const runtime = {
    generation: from,
    ask: (question: string, options = {}) =>
      ask(question, from, embedder, { abstainBelow, ...options }),
  };
  const bot = {
    config: { ALLOWED_GUILDS: [] },
    collection: { runtime: serving ? runtime : null, opening: false },
    reindexer: { running: null },
    ...{ queue: new QuestionQueue(1, 1), coolDown: new CoolDown(2_000) },
    ...{ logger: pino({ level: 'silent' }), owners: new Set(), stopping: false },
  } as unknown as Bot;
  const post = async (_: string, { body }: { body: { type: number; data: MessageBody } }) =>
    said.push({ type: body.type, flags: body.data?.flags ?? 0, body: body.data });
  const interaction = {
    ...{ locale, guildId: '2', commandName: NAME, user: { id: '1' } },
    isChatInputCommand: () => false,
    isMessageContextMenuCommand: () => true,
    isButton: () => false,
    targetMessage: { content, embeds: [], createdAt: new Date('2018-07-20T12:00:00Z') },
    client: { rest: { post } },
    editReply: async (body: MessageBody) => said.push({ type: 0, flags: body.flags, body }),
  };
  await dispatch(interaction as never, bot, new Map([[NAME, check]]));
  const { body } = said.at(-1) as { body: MessageBody };
  return { said, body, text: textsOf(body).map(plain).join('\n'), bot };
}

describe('Check in the reports', () => {
  it.each([
    ['en-US', 'Verbatim · 1 place in 1 article', 'It stands where it is said to: 许勤'],
    ['zh-TW', '一字不差 · 1篇報導，共1處', '出處與所說相符：许勤'],
    ['zh-CN', '一字不差 · 1篇报道，共1处', '出处与所说相符：许勤'],
  ])('says in private where a quote stands: %s', async (locale, verdict, claim) => {
    const { said, body, text, bot } = await open(`> 许勤说：“**${SAID}**”`, { locale });
    expect(said.map(({ flags }) => flags & MessageFlags.Ephemeral)).toEqual(
      said.map(() => MessageFlags.Ephemeral),
    );
    for (const part of [verdict, claim, `> ${SAID}`, '许勤率河北省党政代表团']) {
      expect(text).toContain(part);
    }
    expect(buttonsOf(body)).toHaveLength(1);
    expect(problemsOf(body)).toEqual([]);
    expect(bot.queue.size).toBe(0);
  });

  it('marks what differs in the quote and in the passage', async () => {
    const { body, text } = await open('「25年前中央確定河北對口支援阿里以來」');
    expect(text).toContain('Not verbatim');
    const [marked = ''] = textsOf(body);
    expect(marked).toContain('**25**年前中央確定');
    expect(marked).toContain('**24**年前中央确定');
  });

  it('checks several quotes, and counts those that there is no room for', async () => {
    const ordinal = generation.articles.records.findIndex(({ file }) => file === HEBEI);
    const tokens = articleTokens(generation.articles.article(ordinal));
    const quotes = Array.from(
      { length: 10 },
      (_, i) => `「${tokens.sliceOver(60 + 40 * i, 72 + 40 * i)}」`,
    );
    const { body, text } = await open(quotes.join('\n'));
    expect(text).toMatch(/and \d more quotes?$/u);
    expect(problemsOf(body)).toEqual([]);
  });

  it('looks for the best sentences of a text that quotes nothing', async () => {
    const filler = '今天天气不错，大家好像都很开心，我也没有什么别的事情可以说。'.repeat(4);
    const { text } = await open(`${filler}\n许勤率河北省党政代表团什么时候去的阿里？`);
    expect(text).toContain('Looked for: 许勤率河北省党政代表团什么时候去的阿里？');
  });

  it.each([
    ['', 'Nothing to check'],
    ['<@123456789012345678> <:smile:123456789012345678>', 'Nothing to check'],
    ['😀', 'Nothing to check'],
    ['https://example.org/levee', 'Nothing to check'],
    ['援', 'That is too short'],
    ['北京烤鴨很好吃', 'Not in the collection'],
  ])('says what it makes of %j', async (content, expected) => {
    expect((await open(content)).text).toContain(expected);
  });

  it('takes a block quote for a quotation, and what stands under it for none', async () => {
    const { text } = await open(`看到這個：\n> ${SAID}\n真的嗎？`);
    expect(text).toMatch(/^Verbatim · 1 place in 1 article\n/u);
    expect(text).not.toContain('真的嗎');
  });

  it('looks for a short text that is no quote', async () => {
    const asked = '許勤率河北省黨政代表團到底是什麼時候去的阿里啊？';
    const { text } = await open(asked, { abstainBelow: 0 });
    expect(text).toMatch(/^-# Looked for: 許勤率/u);
  });

  it('says that there is no index yet', async () => {
    const { text } = await open(SAID, { serving: false });
    expect(text).toContain(MESSAGES.en.service.unavailable);
  });

  it('keeps to every limit whatever the message and the article hold', async () => {
    const texts = fc.sample(hostileText(1_500), { ...runs(), numRuns: 8 });
    const files = Object.fromEntries(texts.map((text, i) => [`h${i}.txt`, `標題${i}\n${text}。`]));
    const folder = writeFiles(temporaryFolder(), { ...files, 'a.txt': `甲\n${SAID}。` });
    const { generation: from } = await builtIndex(embedder, folder);
    const pieces = fc
      .tuple(
        fc.oneof(fc.constantFrom(...texts), hostileText(400)),
        fc.nat({ max: 1_000 }),
        fc.integer({ min: 1, max: 600 }),
      )
      .map(([text, at, length]) => text.slice(at % text.length || 0).slice(0, length));
    const messages = fc
      .array(fc.tuple(pieces, fc.constantFrom(['“', '”'], ['「', '」'], ['"', '"'], [])), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) =>
        parts.map(([text, [open = '', close = '']]) => open + text + close).join('說'),
      );
    await fc.assert(
      fc.asyncProperty(messages, async (content) => {
        const { body } = await open(content.slice(0, 4_000), { from });
        expect(problemsOf(body)).toEqual([]);
        for (const text of textsOf(body))
          expect(text).not.toMatch(/(?<!\\)(?:<@|@everyone|@here)/u);
      }),
      runs(40),
    );
  }, 120_000);
});
