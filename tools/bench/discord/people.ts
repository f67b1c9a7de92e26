/**
 * What one person does, again and again: types into an option, asks, reads, clicks; now and then
 * searches and turns the page, or checks what somebody wrote.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationCommandType } from 'discord.js';
import {
  describeFailure,
  describeNotice,
} from '../../../src/messages/describing/describe-service.js';
import { MESSAGES } from '../../../src/messages/languages.js';
import type {
  DiscordServer,
  Interaction,
  SentMessage,
  User,
} from '../../../tests/support/discord/server.js';
import { sayInChannel } from '../../../tests/support/discord/world/writing.js';

/** The bot's own counts from when it heard of a question; and a little more. */
const COOL_DOWN_MS = 2_100;
const ANSWER_MS = 120_000;
/** Every so many questions somebody searches, and checks. */
const OTHER_EVERY = 5;

const { discord, service, search } = MESSAGES['zh-Hant'];
const BUSY = describeNotice(service.busy, 'zh-Hant');
const [FAILED = ''] = describeFailure('\0', 'zh-Hant').split('\0');
const TIMED_OUT = describeNotice(service.timedOut, 'zh-Hant');
const TOO_SOON = new RegExp(discord.coolDown({ seconds: 7 }).replace('7', '\\d+'), 'u');

export type Kind = 'question' | 'completion' | 'click' | 'search' | 'check';

export interface Done {
  kind: Kind;
  interaction: Interaction;
  /** Milliseconds from the use; null where it never came. */
  firstMs: number | null;
  answerMs: number | null;
  /** A private "busy" or "one question at a time": asked again. */
  refused: boolean;
  /** It was answered with an error. */
  failed: boolean;
  /** How often the answer had been written, a placeholder too, before anything of it was clicked. */
  versions: number;
}

export interface Crowd {
  server: DiscordServer;
  articles: number;
  /** The number of the next question; null where enough were asked. */
  next: () => number | null;
  all: Done[];
}

export async function askOn(crowd: Crowd, user: User): Promise<void> {
  for (let number = crowd.next(); number !== null; number = crowd.next()) {
    await type(crowd, user, number);
    const { interaction } = await untilTaken(crowd, 'question', () => ask(crowd, user, number));
    await click(crowd, interaction, number);
    if (number % OTHER_EVERY === 1) await searchAndTurn(crowd, user, number);
    if (number % OTHER_EVERY === 3) {
      await untilTaken(crowd, 'check', () => check(crowd, user, number));
    }
  }
}

function reservoirOf({ articles }: Crowd, number: number): number {
  return (number % articles) + 1;
}

function ask(crowd: Crowd, user: User, number: number): Interaction {
  const n = reservoirOf(crowd, number);
  const question = [
    `第${n}號水庫總工程費多少`,
    `第${n}号水库的坝高是多少`,
    `第${n}號水庫早幾天蓄水`,
  ][number % 3] as string;
  return crowd.server.command({ name: 'ask', options: { question }, user });
}

/** An option's name, key by key. */
async function type(crowd: Crowd, user: User, number: number): Promise<void> {
  const name = `第${reservoirOf(crowd, number)}號`;
  for (const text of [name.slice(0, 1), name]) {
    const options = { article: text };
    const typing = crowd.server.autocomplete({ name: 'ask', focused: 'article', options, user });
    await wait(crowd, 'completion', typing);
  }
}

/** One of the buttons of an answer, by who asked. */
async function click(crowd: Crowd, asked: Interaction, number: number): Promise<void> {
  const [message] = asked.visibleTo(asked.user);
  const buttons = message?.controls.filter(({ label }) => label !== discord.remove) ?? [];
  const customId = buttons[number % Math.max(1, buttons.length)]?.customId;
  if (!message || !customId) return;
  await wait(crowd, 'click', crowd.server.click({ message, customId, user: asked.user }));
}

async function searchAndTurn(crowd: Crowd, user: User, number: number): Promise<void> {
  const words = number % 2 === 0 ? '二期稻作' : `第${reservoirOf(crowd, number)}號水庫`;
  const { interaction } = await untilTaken(crowd, 'search', () =>
    crowd.server.command({ name: 'search', options: { words }, user }),
  );
  const { original: message } = interaction;
  const later = message?.controls.find((one) => one.label === search.pageBehind && !one.disabled);
  if (!message || !later?.customId) return;
  await wait(crowd, 'click', crowd.server.click({ message, customId: later.customId, user }));
}

function check(crowd: Crowd, author: User, number: number): Interaction {
  const { server } = crowd;
  const [channel] = server.guild.channels;
  if (!channel) throw new Error('There is no channel');
  const content = `「第${reservoirOf(crowd, number)}號水庫可供${number}萬人用水」`;
  const { id: target } = sayInChannel(server.world, { author, channel, content });
  const name = MESSAGES.en.commands.check.name;
  return server.command({ name, type: ApplicationCommandType.Message, target, user: author });
}

/** Used again while it is refused; then waits until the person may use the next. */
async function untilTaken(crowd: Crowd, kind: Kind, use: () => Interaction): Promise<Done> {
  for (;;) {
    const startedAt = performance.now();
    const done = await wait(crowd, kind, use());
    await sleep(Math.max(0, (done.firstMs ?? 0) + COOL_DOWN_MS - (performance.now() - startedAt)));
    if (!done.refused) return done;
  }
}

async function wait({ all }: Crowd, kind: Kind, interaction: Interaction): Promise<Done> {
  const startedAt = performance.now();
  const since = (): number => performance.now() - startedAt;
  const firstMs = await interaction.firstResponse.then(since, () => null);
  const answered =
    firstMs !== null &&
    (await interaction.done(undefined, ANSWER_MS).then(
      () => true,
      () => false,
    ));
  const text = interaction.messages.at(-1)?.text ?? '';
  const refused = kind !== 'click' && (text === BUSY || TOO_SOON.test(text));
  const done: Done = {
    ...{ kind, interaction, firstMs, answerMs: answered ? since() : null, refused },
    failed: text.startsWith(FAILED) || text.startsWith(TIMED_OUT),
    versions: seenOf(interaction)[0]?.versions.length ?? 0,
  };
  all.push(done);
  return done;
}

/** What people see of it: a placeholder may have gone, or have become the answer. */
function seenOf(interaction: Interaction): SentMessage[] {
  const { source, user } = interaction;
  return interaction.visibleTo(user).filter((message) => message !== source);
}

/** To be asked at the end: a second answer may come later. */
export function isTwice({ interaction, refused, versions }: Done): boolean {
  return seenOf(interaction).length > 1 || versions > (refused ? 1 : 2);
}
