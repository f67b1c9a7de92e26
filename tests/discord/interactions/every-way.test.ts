/** Every way of using the bot: what goes wrong in it, or is not allowed, is told once and in short. */

import { ApplicationCommandType, MessageFlags } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { toAnswerId } from '../../../src/discord/answer/answer-ids.js';
import { toQuestionId } from '../../../src/discord/answer/question-id.js';
import type { Bot } from '../../../src/discord/command.js';
import { toCustomId } from '../../../src/discord/interactions/custom-id.js';
import { dispatch } from '../../../src/discord/interactions/dispatch.js';
import type { MessageBody } from '../../../src/discord/message/message.js';
import { searchIds } from '../../../src/discord/search/search-state.js';
import { MESSAGES } from '../../../src/messages/languages.js';
import { CoolDown, QuestionQueue } from '../../../src/serving/queue.js';
import { RateLimit } from '../../../src/serving/rate-limit.js';
import { problemsOf, textsOf } from '../../support/messages/shown-message.js';

const SECRET = '/srv/kaoju/index/generations';
const FAILED = /^Something went wrong on our side\. .*[0-9a-f]{8}$/u;
const OWN = '1';

const place = { article: 'abc', content: '0a1b2c', start: 1, end: 9 };
const limits = { from: null, to: null, outlet: null, article: null };
const { ids } = searchIds({
  ...{ query: '對口支援', from: null, to: null, outlet: null },
  ...{ sort: 'relevance', page: 1 },
});
const context = { articleId: 'abc', content: '0a1b2c', start: 1, end: 9, at: 0 } as const;

const BUTTONS: Record<string, string | null> = {
  Context: toCustomId({ action: 'context', view: 'around', ...context }),
  'a page of Context': toCustomId({ action: 'context', view: 'after', ...context }),
  More: toAnswerId({ action: 'more', asker: OWN, places: [place] }),
  Cite: toAnswerId({ action: 'cite', place }),
  Share: toAnswerId({ action: 'share' }),
  Remove: toAnswerId({ action: 'remove', asker: OWN }),
  without: toAnswerId({ action: 'without', ranges: [], limits }),
  closest: toAnswerId({ action: 'closest', place }),
  'these words': ids.show,
  'next page': ids.later,
  'newest first': ids.reorder,
  'Ask this': toQuestionId({ action: 'ask', question: '誰去了昌都' }),
  'Not what I asked': toQuestionId({ action: 'notAsked' }),
};

function fail(): never {
  throw new Error(`ENOENT: no such file or directory, open '${SECRET}/texts.bin'`);
}

/** Fails at whatever is looked at, but for being waited for. */
const failing = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : fail()) });

interface Way {
  name: string;
  interaction: object;
}

const user = { id: OWN };
const everywhere = { locale: 'en-US', guildId: '2', user, memberPermissions: null };
const isNone = () => false;

const WAYS: Way[] = [
  ...commands.map(({ data: { name, type } }) => ({
    name,
    interaction: {
      commandName: name,
      isChatInputCommand: () => type !== ApplicationCommandType.Message,
      isMessageContextMenuCommand: () => type === ApplicationCommandType.Message,
      options: {
        getString: (option: string) => (option === 'time' ? null : '昌都'),
        getBoolean: () => null,
      },
      targetMessage: { content: '「昌都」', embeds: [], createdAt: new Date(0) },
    },
  })),
  ...Object.entries(BUTTONS).map(([name, customId]) => ({
    name,
    interaction: { customId, isButton: () => true, message: messageOf('昌都', customId) },
  })),
];

const COMPLETION: Way = {
  name: 'completion',
  interaction: {
    ...{ commandName: 'ask', isAutocomplete: () => true },
    options: {
      getFocused: () => ({ name: 'article', value: '昌都' }),
      getString: () => null,
    },
  },
};

/** As Discord sends it back; seen by everybody. */
function messageOf(question: string, customId: string | null) {
  const text = { type: 10, id: 1, content: `-# ${question}` };
  const own = { type: 2, id: 3, style: 2, label: 'a', custom_id: customId };
  const row = { type: 1, id: 2, components: [own] };
  return {
    flags: { has: () => false },
    components: [
      { toJSON: () => text },
      { type: 1, components: [{ customId }], toJSON: () => row },
    ],
    interactionMetadata: null,
  };
}

/** Share reads its message in its work, others before it. */
const UNREADABLE = { message: { components: [{ toJSON: fail }] } };

interface Sent {
  type: number;
  data: MessageBody & { choices?: unknown[] };
}

/** What was sent, and what the log holds. */
async function use({ interaction }: Way, bot: object): Promise<{ sent: Sent[]; log: string }> {
  const sent: Sent[] = [];
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const edit = async (data: MessageBody) => sent.push({ type: 0, data });
  const given = {
    ...{ ...everywhere, isChatInputCommand: isNone, isMessageContextMenuCommand: isNone },
    ...{ isButton: isNone, isAutocomplete: isNone, editReply: edit, followUp: edit },
    client: { rest: { post: async (_: string, { body }: { body: Sent }) => sent.push(body) } },
    ...interaction,
  };
  const whole = {
    config: { ALLOWED_GUILDS: [], RECORD_QUESTIONS: true, DISCORD_GUILD_ID: '2', DATA_DIR: '' },
    ...{ queue: new QuestionQueue(1, 1), coolDown: new CoolDown(2_000) },
    ...{ clicks: new RateLimit({ burst: 9, perSecond: 1 }), reindexer: { running: null } },
    ...{ logger, owners: new Set([OWN]), stopping: false, startedAt: new Date(0) },
    ...bot,
  } as unknown as Bot;
  await dispatch(given as never, whole, new Map(commands.map((one) => [one.data.name, one])));
  return { sent, log: lines.join('') };
}

const DEFERS = [5, 6];

/** One answer that anybody sees, with an id that the log has, and none of what the log has else. */
function expectFailureTold({ sent, log }: { sent: Sent[]; log: string }): void {
  const [answer, ...more] = sent.filter(({ type }) => !DEFERS.includes(type));
  expect(more).toEqual([]);
  const { data } = answer as Sent;
  const [text = ''] = textsOf(data);
  expect(text).toMatch(FAILED);
  expect(log).toContain(text.slice(-8));
  expect(log).toContain(SECRET);
  expect(JSON.stringify(sent)).not.toMatch(/srv|ENOENT|\bat \S+ \(/u);
  const first = (sent[0] as Sent).data.flags ?? 0;
  expect(first & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(problemsOf(data)).toEqual([]);
}

describe.each(WAYS)('$name', (way) => {
  it('that fails before its work is answered with an id, to the person alone', async () => {
    const config = {
      get ALLOWED_GUILDS() {
        return fail();
      },
    };
    expectFailureTold(await use(way, { config, owners: { has: fail } }));
  });

  it('is refused where the bot does not answer, to the person alone', async () => {
    const config = { ALLOWED_GUILDS: ['9'], DISCORD_GUILD_ID: '9' };
    const { sent } = await use(way, {
      config,
      owners: new Set(),
      collection: { runtime: failing },
    });
    const { notHere, notAdmin } = MESSAGES.en.discord;
    expect(sent.map(({ data }) => textsOf(data))).toEqual([
      [way.name === 'reindex' ? notAdmin : notHere],
    ]);
    expect(sent[0]?.data.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
  });
});

// Remove does nothing of its own that could.
describe.each(WAYS.filter(({ name }) => name !== 'Remove'))('$name', (way) => {
  it('that fails in its work likewise', async () => {
    const interaction = { ...way.interaction, ...(way.name === 'Share' && UNREADABLE) };
    const runtime = { generation: failing, ask: fail, answer: fail };
    const bot = { collection: { runtime }, reindexer: { running: null, start: fail } };
    const told = await use({ ...way, interaction }, bot);
    // What cannot be written down, and examples that cannot be found, cost nobody an answer.
    if (['Not what I asked', 'help'].includes(way.name)) expect(told.sent).toHaveLength(1);
    else expectFailureTold(told);
  });
});

describe('completion', () => {
  it.each<[how: string, bot: object]>([
    ['fails', { collection: { runtime: { generation: failing } } }],
    ['is not allowed', { config: { ALLOWED_GUILDS: ['9'] }, collection: { runtime: failing } }],
    ['has no index', { collection: { runtime: null } }],
  ])('that %s offers nothing', async (how, bot) => {
    const { sent, log } = await use(COMPLETION, bot);
    expect(sent.map(({ data }) => data.choices)).toEqual([[]]);
    expect(log.includes(SECRET)).toBe(how === 'fails');
  });
});
