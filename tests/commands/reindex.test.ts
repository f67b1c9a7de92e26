/** /reindex: nothing begins before its first response went out; Cancel wherever it is spoken of. */

import { DiscordAPIError, PermissionFlagsBits } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { reindex } from '../../commands/reindex.js';
import { status } from '../../commands/status.js';
import type { Bot } from '../../src/discord/command.js';
import { parseCustomId } from '../../src/discord/interactions/custom-id.js';
import { dispatch } from '../../src/discord/interactions/dispatch.js';
import type { MessageBody } from '../../src/discord/message/message.js';
import { MESSAGES } from '../../src/messages/languages.js';
import { QuestionQueue } from '../../src/serving/queue.js';
import type { Job } from '../../src/serving/reindexer.js';
import { buttonsOf, problemsOf, textsOf } from '../support/messages/shown-message.js';

const HOME = '100000000000000001';
const COMMANDS = new Map([reindex, status].map((command) => [command.data.name, command]));
const TEXTS = MESSAGES.en.discord;
const JOB = 'abcdef01';

/** One that runs until it is told to end. */
function runningJob(): Job {
  let end: (outcome: { kind: 'cancelled' }) => void = () => undefined;
  return {
    ...{ id: JOB, mode: 'full', startedBy: { id: '1', name: 'ling' }, progress: null },
    startedAt: new Date(0),
    outcome: new Promise((resolve) => {
      end = resolve;
    }),
    cancel: () => end({ kind: 'cancelled' }),
  };
}

interface Setting {
  running?: Job | null;
  /** What happens when the first response is sent. */
  onResponse?: (bot: Bot) => void;
  mode?: string;
  command?: string;
  user?: string;
  guildId?: string | null;
  admin?: boolean;
  createdTimestamp?: number;
  takesMessages?: boolean;
}

/** What was done, in order: `responded`, `started`, and what every message said. */
function useOf(setting: Setting) {
  const { running = null, user = '1', guildId = HOME, admin = true } = setting;
  const done: string[] = [];
  const shown: MessageBody[] = [];
  const show = async (body: MessageBody) => shown.push(body);
  const job = runningJob();
  const reindexer = {
    running,
    last: null,
    start: () => {
      if (reindexer.running) return null;
      done.push('started');
      reindexer.running = job;
      return job;
    },
  };
  const bot = {
    ...{ config: { DISCORD_GUILD_ID: HOME, ALLOWED_GUILDS: [] }, owners: new Set() },
    ...{ reindexer, logger: pino({ level: 'silent' }), stopping: false, startedAt: new Date(0) },
    queue: new QuestionQueue(1, 1),
    collection: { runtime: null, opening: false, rollBack: async () => done.push('rolled back') },
  } as unknown as Bot;
  const post = async (_: string, { body }: { body: { data: MessageBody } }) => {
    setting.onResponse?.(bot);
    done.push('responded');
    if (body.data.components) await show(body.data);
  };
  const direct: MessageBody[] = [];
  const channel = {
    send: async (body: MessageBody) => {
      direct.push(body);
      return { edit: async (edited: MessageBody) => direct.splice(0, 1, edited) };
    },
  };
  const createDM = async () => {
    if (!setting.takesMessages) throw new Error('they are refused');
    return channel;
  };
  const interaction = {
    ...{ locale: 'en-US', guildId, commandName: setting.command ?? 'reindex', editReply: show },
    user: { id: user, displayName: 'ling', createDM },
    memberPermissions: { bitfield: admin ? PermissionFlagsBits.Administrator : 0n },
    createdTimestamp: setting.createdTimestamp ?? Date.now(),
    isChatInputCommand: () => true,
    options: { getString: () => setting.mode ?? null },
    client: { rest: { post } },
  };
  const ended = dispatch(interaction as never, bot, COMMANDS);
  return { done, shown, direct, job, ended };
}

/** What the buttons of a message do. */
const actionsOf = (body: MessageBody | undefined) =>
  (body ? buttonsOf(body) : []).map(({ customId }) => parseCustomId(customId));
const CANCEL = [{ action: 'cancel', job: JOB }];

const unknownInteraction = () => {
  const raw = { code: 10062, message: 'Unknown interaction' };
  throw new DiscordAPIError(raw, 10062, 404, 'POST', '/', { files: undefined, body: undefined });
};

describe('/reindex', () => {
  it('starts its build once the first response went out', async () => {
    const { done, job, ended } = useOf({});
    setTimeout(job.cancel, 50);
    await ended;
    expect(done).toEqual(['responded', 'started']);
  });

  it.each(['full', 'rollback'])('starts nothing (%s) for whom it did not reach', async (mode) => {
    const { done, ended } = useOf({ mode, onResponse: unknownInteraction });
    await ended;
    expect(done).toEqual([]);
  });

  it.each(['full', 'rollback'])(
    'gives way (%s) to a build that began during the response',
    async (mode) => {
      const onResponse = ({ reindexer }: Bot) => {
        Object.assign(reindexer, { running: runningJob() });
      };
      const { done, shown, ended } = useOf({ mode, onResponse });
      await ended;
      expect(done).toEqual(['responded']);
      expect(shown.map(actionsOf)).toEqual([CANCEL]);
    },
  );

  it('starts nothing once the bot is about to end', async () => {
    const onResponse = (bot: Bot) => {
      bot.stopping = true;
    };
    const { done, shown, ended } = useOf({ onResponse });
    await ended;
    expect(done).toEqual(['responded']);
    expect(shown.map(textsOf)).toEqual([[TEXTS.stopping]]);
  });
});

describe('Cancel', () => {
  it('stands on what a second administrator reads', async () => {
    const { shown, ended } = useOf({ running: runningJob(), user: '2' });
    await ended;
    expect(textsOf(shown[0] as MessageBody)[0]).toContain('ling');
    expect(shown.map(actionsOf)).toEqual([CANCEL]);
    expect(shown.flatMap(problemsOf)).toEqual([]);
  });

  it.each([true, false])('stands on what is said past minute 14 (direct: %s)', async (takes) => {
    const createdTimestamp = Date.now() - 15 * 60_000;
    const { shown, direct, job, ended } = useOf({ createdTimestamp, takesMessages: takes });
    await ended;
    expect(shown.map(actionsOf)).toEqual([CANCEL]);
    expect(direct.map(actionsOf)).toEqual(takes ? [CANCEL] : []);
    job.cancel();
    await new Promise(setImmediate);
    const texts = [[TEXTS.reindexFollows({ percent: 0 })], [TEXTS.reindexCancelled]];
    expect(direct.map(textsOf)).toEqual(takes ? texts : []);
    expect(direct.map(actionsOf)).toEqual(takes ? [[], []] : []);
  });

  it.each<[string, Partial<Setting>, unknown[]]>([
    ['an administrator', { user: '2' }, CANCEL],
    ['whoever started it, in a direct message', { guildId: null, admin: false }, CANCEL],
    ['nobody else', { user: '2', admin: false }, []],
  ])('stands on the /status of %s', async (_, setting, actions) => {
    const { shown, ended } = useOf({ command: 'status', running: runningJob(), ...setting });
    await ended;
    expect(textsOf(shown[0] as MessageBody)[0]).toContain(`${TEXTS.reindexing}…`);
    expect(shown.map(actionsOf)).toEqual([actions]);
  });

  it('does not stand on a /status while nothing runs', async () => {
    const { shown, ended } = useOf({ command: 'status' });
    await ended;
    expect(shown.map(actionsOf)).toEqual([[]]);
  });
});
