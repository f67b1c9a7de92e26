/** A reply is direct where the work is quick, follows a defer where it is not, and comes once. */

import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, MessageFlags, InteractionResponseType as Type } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/discord/command.js';
import { answerFirst } from '../../../src/discord/interactions/answer-first.js';
import type { Shown, Work } from '../../../src/discord/interactions/reply.js';
import { type MessageBody, sayMessage } from '../../../src/discord/message/message.js';
import { textsOf } from '../../support/messages/shown-message.js';

const LATE_MS = 1_300;
const SHOWN: readonly Shown[] = ['public', 'private', 'update'];
const bot = { logger: pino({ level: 'silent' }) } as Bot;

function refusal(code: number, status = 400): DiscordAPIError {
  const nothing = { files: undefined, body: undefined };
  return new DiscordAPIError({ code, message: '' }, code, status, 'POST', '/', nothing);
}

interface Faults {
  /** What Discord says to first responses, in order; then it takes them. */
  first?: Error[];
  edits?: Error[];
  removals?: Error[];
}

/** What Discord is sent, in order, each as `kind visibility: text`. */
async function answered(work: Partial<Work>, { first = [], edits = [], removals = [] }: Faults) {
  const sent: string[] = [];
  const say = (kind: string, body: Partial<MessageBody> | undefined) => {
    const who = ((body?.flags ?? 0) & MessageFlags.Ephemeral) === 0 ? '' : ' privately';
    const text = body?.components ? `: ${textsOf(body as MessageBody).join(' ')}` : '';
    sent.push(`${kind}${who}${text}`);
  };
  const fail = (failures: Error[]) => {
    const error = failures.shift();
    if (error) throw error;
  };
  const post = async (_: string, { body }: { body: { type: Type; data?: MessageBody } }) => {
    say(Type[body.type], body.data);
    fail(first);
  };
  const interaction = {
    ...{ id: '1', token: 't', locale: 'en-US', client: { rest: { post } } },
    editReply: async (body: MessageBody) => {
      say('edit', body);
      fail(edits);
    },
    deleteReply: async () => {
      say('remove', undefined);
      fail(removals);
    },
    followUp: async (body: MessageBody) => say('follow up', body),
  };
  const released: boolean[] = [];
  const release = (answered: boolean) => released.push(answered);
  const given: Work = {
    ...{ shown: 'public', timeLimitMs: 60_000, release },
    run: async () => sayMessage('done'),
    ...work,
  };
  const waiting = { interaction: interaction as never, bot, id: '0a1b2c3d' };
  const failed = await answerFirst(waiting, given).then(
    () => null,
    (error: unknown) => error,
  );
  expect(released).toHaveLength(1);
  return { sent, failed, released: released[0] };
}

const late =
  (shown?: Shown): Work['run'] =>
  async () => {
    await sleep(LATE_MS);
    return shown ? { message: sayMessage('done'), shown } : sayMessage('done');
  };

describe('work of any length', () => {
  it('is told whether what it gave was sent', async () => {
    const fail = async () => Promise.reject(new Error('broken'));
    for (const work of [{}, { defersFirst: true }, { run: late() }, { run: late('private') }]) {
      expect((await answered(work, {})).released).toBe(true);
    }
    for (const work of [{ run: fail }, { run: fail, defersFirst: true }]) {
      expect((await answered(work, {})).released).toBe(false);
    }
    for (const work of [{}, { defersFirst: true }, { run: late() }]) {
      expect((await answered(work, { first: [refusal(50001, 403)] })).released).toBe(false);
    }
    expect((await answered({}, { first: [refusal(10062, 404)] })).released).toBe(false);
    const refusedEdit = { edits: [refusal(50035)] };
    expect((await answered({ defersFirst: true }, refusedEdit)).released).toBe(false);
  });
});

describe('work that takes a moment', () => {
  it.each<[Shown, string]>([
    ['public', 'ChannelMessageWithSource: done'],
    ['private', 'ChannelMessageWithSource privately: done'],
    ['update', 'UpdateMessage: done'],
  ])('is replied to directly: %s', async (shown, reply) => {
    expect((await answered({ shown }, {})).sent).toEqual([reply]);
    for (const announced of SHOWN) {
      const run = async () => ({ message: sayMessage('done'), shown });
      expect((await answered({ shown: announced, run }, {})).sent).toEqual([reply]);
    }
  });

  it('that fails is told to the person alone, with its id', async () => {
    for (const run of [
      async () => Promise.reject(new Error('broken')),
      () => {
        throw new Error('broken at once');
      },
    ]) {
      const { sent } = await answered({ run }, {});
      expect(sent).toEqual([
        expect.stringMatching(/^ChannelMessageWithSource privately: .*0a1b2c3d$/u),
      ]);
    }
  });

  it('whose reply Discord refuses is told so in its place', async () => {
    const { sent } = await answered({}, { first: [refusal(50035)] });
    expect(sent).toEqual([
      'ChannelMessageWithSource: done',
      expect.stringMatching(/^ChannelMessageWithSource privately: .*0a1b2c3d$/u),
    ]);
  });

  it('is not told to somebody who is gone, and arrived where Discord says so', async () => {
    const gone = await answered({}, { first: [refusal(10062, 404)] });
    expect(gone.failed).toMatchObject({ code: 10062 });
    expect(gone.sent).toHaveLength(1);
    const arrived = await answered({}, { first: [new Error('reset'), refusal(40060)] });
    expect(arrived.failed).toBeNull();
    expect(arrived.sent).toHaveLength(2);
  });

  it('is deferred before it begins where it must be', async () => {
    const { sent } = await answered({ shown: 'private', defersFirst: true }, {});
    expect(sent).toEqual(['DeferredChannelMessageWithSource privately', 'edit: done']);
    let begun = 0;
    const run = async () => {
      begun++;
      return sayMessage('done');
    };
    await answered({ defersFirst: true, run }, { first: [refusal(10062, 404)] });
    expect(begun).toBe(0);
  });
});

describe('work that takes longer', () => {
  const DEFERRED: Record<Shown, string> = {
    public: 'DeferredChannelMessageWithSource',
    private: 'DeferredChannelMessageWithSource privately',
    update: 'DeferredMessageUpdate',
  };

  it.concurrent.each<[Shown, Shown, string[]]>([
    ['public', 'public', ['edit: done']],
    ['private', 'private', ['edit: done']],
    ['update', 'update', ['edit: done']],
    ['public', 'private', ['remove', 'follow up privately: done']],
    ['private', 'public', ['remove', 'follow up: done']],
    ['update', 'private', ['follow up privately: done']],
    ['update', 'public', ['follow up: done']],
  ])('is deferred as %s and answered as %s', async (announced, shown, rest) => {
    const { sent } = await answered({ shown: announced, run: late(shown) }, {});
    expect(sent).toEqual([DEFERRED[announced], ...rest]);
  });

  it.concurrent('is never said in public where the placeholder could not be taken away', async () => {
    const cut = await answered({ run: late('private') }, { removals: [new Error('reset')] });
    expect(cut.sent).toEqual([
      DEFERRED.public,
      ...['remove', 'remove', 'follow up privately: done'],
    ]);
    const gone = await answered({ run: late('private') }, { removals: [refusal(10008, 404)] });
    expect(gone.sent.at(-1)).toBe('follow up privately: done');
    const refused = await answered({ run: late('private') }, { removals: [refusal(50013, 403)] });
    expect(refused.sent.at(-1)).toMatch(/^edit: .*0a1b2c3d$/u);
    expect(refused.sent.join(' ')).not.toContain('done');
  });

  it.concurrent('that Discord refuses leaves the message that a button stands on', async () => {
    const { sent } = await answered(
      { shown: 'update', run: late('update') },
      { edits: [refusal(50035)] },
    );
    expect(sent.slice(0, 2)).toEqual([DEFERRED.update, 'edit: done']);
    expect(sent[2]).toMatch(/^follow up privately: .*0a1b2c3d$/u);
    expect(sent).toHaveLength(3);
  });

  it.concurrent('is given up at its limit', async () => {
    const run = () => new Promise<never>(() => undefined);
    const { sent } = await answered({ shown: 'private', run, timeLimitMs: 1_500 }, {});
    expect(sent).toEqual([DEFERRED.private, expect.stringMatching(/^edit: .*0a1b2c3d\)/u)]);
  });
});
