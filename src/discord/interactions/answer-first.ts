/**
 * Answer first, defer late. Work that takes a moment is replied to directly: nobody sees the bot
 * think, and who sees the reply is decided by what it is. Only what takes longer is deferred, in
 * time for Discord's 3 s, and its reply follows. Either way there is one answer.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { NobodyWaits } from '../../serving/queue.js';
import { withinTime } from '../../serving/time-limit.js';
import type { Bot } from '../command.js';
import { localeOf } from '../locale.js';
import { failureMessage, isGone, isRefused, logFailure } from './failures.js';
import { ageOf, defer, reply, replyPrivately } from './first-response.js';
import { sendLate } from './late-answer.js';
import { type Answerable, type Reply, type Shown, toReply, type Work } from './reply.js';

/**
 * From when the interaction came in. An answer takes a fifth of a second; of Discord's 3 s enough
 * is left for a defer that the network loses once.
 */
const DEFER_AFTER_MS = 1_200;

/** An interaction that waits for its answer. */
export interface Waiting {
  interaction: Answerable;
  bot: Bot;
  /** Shown with an error, and logged. */
  id: string;
}

/** Does the work and answers with it, or with an error that says what to do. */
export async function answerFirst(waiting: Waiting, work: Work): Promise<void> {
  let answered = false;
  try {
    answered = work.defersFirst
      ? await deferAndAnswer(waiting, work)
      : await answerOrDefer(waiting, work);
  } finally {
    work.release?.(answered);
  }
}

/** @returns whether what the work gave was sent; so do those below */
async function deferAndAnswer(waiting: Waiting, work: Work): Promise<boolean> {
  if (!(await deferred(waiting, work.shown))) return false;
  return answerLate(waiting, work.shown, await replyOf(waiting, work));
}

async function answerOrDefer(waiting: Waiting, work: Work): Promise<boolean> {
  const replied = replyOf(waiting, work);
  const inTime = await Promise.race([replied, untilLate(waiting.interaction)]);
  if (inTime) return answerNow(waiting, inTime);
  if (!(await deferred(waiting, work.shown))) return false;
  return answerLate(waiting, work.shown, await replied);
}

function deferred(waiting: Waiting, shown: Shown): Promise<boolean> {
  return taken(waiting, () => defer(waiting.interaction, shown));
}

/**
 * Sends a first response; where Discord will not have it, the person is told so with an id.
 *
 * @returns whether it was taken
 * @throws where nobody is there any more, or the network is not
 */
async function taken({ interaction, bot, id }: Waiting, send: () => Promise<void>) {
  try {
    await send();
    return true;
  } catch (error) {
    if (!isRefused(error)) throw error;
    logFailure(bot, id, error, 'an interaction failed');
    await replyPrivately(interaction, failureMessage(error, id, localeOf(interaction.locale)));
    return false;
  }
}

async function untilLate(interaction: Answerable): Promise<null> {
  const ms = Math.max(0, DEFER_AFTER_MS - ageOf(interaction));
  return sleep(ms, null, { ref: false });
}

/** Never rejects: what goes wrong is logged, and told to the person alone. */
async function replyOf({ interaction, bot, id }: Waiting, work: Work): Promise<Given> {
  try {
    // What the work does before its first wait may throw as well.
    const running = (async () => work.run())();
    const { timeLimitMs } = work;
    const given = await (timeLimitMs === null ? running : withinTime(running, timeLimitMs));
    return toReply(given, work.shown);
  } catch (error) {
    // Whose first response was lost has been logged already.
    if (!(error instanceof NobodyWaits)) logFailure(bot, id, error, 'an interaction failed');
    const message = failureMessage(error, id, localeOf(interaction.locale));
    return { message, shown: 'private', isFailure: true };
  }
}

/** What is answered: what the work gave, or that it failed. */
type Given = Reply & { isFailure?: true };

async function answerNow(waiting: Waiting, given: Given): Promise<boolean> {
  const { interaction } = waiting;
  if ('removes' in given) {
    // Taking a message away is no response of its own.
    return (await deferred(waiting, 'update')) && answerLate(waiting, 'update', given);
  }
  const sent = await taken(waiting, () => reply(interaction, given.message, given.shown));
  return sent && !given.isFailure;
}

async function answerLate(
  { interaction, bot, id }: Waiting,
  shown: Shown,
  given: Given,
): Promise<boolean> {
  try {
    await sendLate(interaction, shown, given);
    return !given.isFailure;
  } catch (error) {
    logFailure(bot, id, error, 'an interaction failed');
    if (isGone(error)) return false;
    const message = failureMessage(error, id, localeOf(interaction.locale));
    // Whether a placeholder can be taken away is not sure any more; an answer is left as it is.
    await sendLate(interaction, shown, {
      message,
      shown: shown === 'update' ? 'private' : shown,
    });
    return false;
  }
}
