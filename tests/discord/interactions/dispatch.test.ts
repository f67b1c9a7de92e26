/** Who may use what is checked before a command or a button sees it. */

import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Right } from '../../../src/discord/access.js';
import type { Bot, Command } from '../../../src/discord/command.js';
import { toCustomId } from '../../../src/discord/interactions/custom-id.js';
import { dispatch } from '../../../src/discord/interactions/dispatch.js';
import { type MessageBody, sayMessage } from '../../../src/discord/message/message.js';
import { pulseOf } from '../../../src/discord/status/pulse.js';
import { MESSAGES } from '../../../src/messages/languages.js';
import type { DiscordMessages } from '../../../src/messages/subjects/discord-messages.js';
import type { Job } from '../../../src/serving/reindexer.js';
import { textsOf } from '../../support/messages/shown-message.js';

const HOME = '100000000000000001';
const ELSEWHERE = '100000000000000002';
const USER = '200000000000000001';

type Sent = { body: { data: MessageBody } };
type Place = { guildId: string | null; admin?: boolean };

/** An interaction as far as it is looked at, and what was replied to it. */
function interactionOf({ guildId, admin = false }: Place, more: object) {
  const replies: MessageBody[] = [];
  const interaction = {
    ...{ locale: 'en-US', guildId, user: { id: USER } },
    memberPermissions: { bitfield: admin ? PermissionFlagsBits.Administrator : 0n },
    isChatInputCommand: () => false,
    isButton: () => false,
    isMessageContextMenuCommand: () => false,
    isAutocomplete: () => false,
    client: { rest: { post: async (_: string, { body }: Sent) => replies.push(body.data) } },
    ...more,
  };
  return { interaction: interaction as never, replies };
}

function botOf(running: Partial<Job> | null = null): Bot {
  const config = { DISCORD_GUILD_ID: HOME, ALLOWED_GUILDS: [HOME], USER_INSTALL: false };
  const reindexer = { running };
  const logger = pino({ level: 'silent' });
  return { config, reindexer, logger, owners: new Set(), stopping: false } as unknown as Bot;
}

/** What the command's use came to; `admitted` counts how often it was asked itself. */
async function use(requires: Right, place: Place) {
  let admitted = 0;
  const command: Command = {
    data: { name: 'probe', description: 'for this test' },
    scope: 'everywhere',
    requires,
    admit: () => {
      admitted++;
      return { refused: { flags: 0, components: [], allowedMentions: { parse: [] } } };
    },
  };
  const asked = { isChatInputCommand: () => true, commandName: 'probe' };
  const { interaction, replies } = interactionOf(place, asked);
  await dispatch(interaction, botOf(), new Map([['probe', command]]));
  return { admitted, replies };
}

describe('a command', () => {
  it.each<[Right, Place, keyof DiscordMessages]>([
    ['ask', { guildId: ELSEWHERE }, 'notHere'],
    ['ask', { guildId: null }, 'notHere'],
    ['reindex', { guildId: HOME }, 'notAdmin'],
    ['reindex', { guildId: ELSEWHERE, admin: true }, 'notAdmin'],
  ])('that requires %s is not asked for somebody at %j', async (requires, place, text) => {
    const { admitted, replies } = await use(requires, place);
    expect(admitted).toBe(0);
    expect(replies.map(textsOf)).toEqual([[MESSAGES.en.discord[text]]]);
    expect((replies[0]?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
  });

  it.each<[Right, Place]>([
    ['ask', { guildId: HOME }],
    ['reindex', { guildId: HOME, admin: true }],
  ])('that requires %s is asked for somebody at %j', async (requires, place) => {
    expect((await use(requires, place)).admitted).toBe(1);
  });

  it('that declares nothing does not compile', () => {
    const undeclared = {
      data: { name: 'probe', description: 'for this test' },
      scope: 'everywhere' as const,
      admit: () => ({ refused: { flags: 0, components: [], allowedMentions: { parse: [] } } }),
    };
    // @ts-expect-error a command says what it requires
    const command: Command = undeclared;
    expect(command).toBe(undeclared);
  });
});

describe('a button', () => {
  const context = {
    articleId: 'aaaaaaaaaaaa',
    content: 'abcdef',
    start: 0,
    end: 9,
    at: 0,
  } as const;
  const cancel = toCustomId({ action: 'cancel', job: 'abcdef01' });
  const jobOf = (startedBy: string | null, cancelled: string[] = []): Partial<Job> => ({
    id: 'abcdef01',
    startedBy: startedBy === null ? null : { id: startedBy, name: 'ling' },
    outcome: Promise.resolve({ kind: 'cancelled' }),
    cancel: () => cancelled.push('abcdef01'),
  });

  it.each<[string, string, keyof DiscordMessages]>([
    ['Context', toCustomId({ action: 'context', view: 'around', ...context }), 'notHere'],
    ['Cancel', cancel, 'notAdmin'],
  ])('%s is refused to those who may not', async (_, customId, text) => {
    const clicked = { isButton: () => true, customId };
    const { interaction, replies } = interactionOf({ guildId: ELSEWHERE }, clicked);
    await dispatch(interaction, botOf(jobOf('300000000000000001')), new Map());
    expect(replies.map(textsOf)).toEqual([[MESSAGES.en.discord[text]]]);
  });

  it.each<[string, Place, string | null]>([
    ['an administrator of the home server', { guildId: HOME, admin: true }, null],
    ['whoever started the build, in a direct message', { guildId: null }, USER],
  ])('Cancel ends the build for %s, and its message tells so', async (_, place, startedBy) => {
    const cancelled: string[] = [];
    const edits: MessageBody[] = [];
    const editReply = async (body: MessageBody) => edits.push(body);
    const clicked = { isButton: () => true, customId: cancel, editReply };
    const { interaction } = interactionOf(place, clicked);
    await dispatch(interaction, botOf(jobOf(startedBy, cancelled)), new Map());
    expect(cancelled).toEqual(['abcdef01']);
    expect(edits.map(textsOf)).toEqual([[MESSAGES.en.discord.reindexCancelled]]);
  });

  it('Cancel of a build that has ended says so, also in a direct message', async () => {
    const clicked = { isButton: () => true, customId: cancel };
    const { interaction, replies } = interactionOf({ guildId: null }, clicked);
    await dispatch(interaction, botOf(), new Map());
    expect(replies.map(textsOf)).toEqual([[MESSAGES.en.discord.reindexEnded]]);
  });
});

describe('how long answers take', () => {
  it.each([
    ['what waits for its turn', { release: () => {} }, 1],
    ['nothing else', {}, 0],
  ])('counts %s', async (_, work, expected) => {
    const command: Command = {
      data: { name: 'probe', description: 'for this test' },
      ...{ scope: 'everywhere', requires: 'ask' },
      admit: () => ({
        ...{ private: true, timeLimitMs: null, ...work },
        run: async () => sayMessage('done'),
      }),
    };
    const asked = { isChatInputCommand: () => true, commandName: 'probe' };
    const { interaction } = interactionOf({ guildId: HOME }, asked);
    const bot = botOf();
    await dispatch(interaction, bot, new Map([['probe', command]]));
    expect(pulseOf(bot).latency?.count ?? 0).toBe(expected);
  });
});
