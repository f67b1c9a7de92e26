/** Tells an admin how a re-index goes: edits of the private reply, then its end. */

import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.js';
import { percentOf } from '../../serving/preparing.js';
import type { Job, Outcome } from '../../serving/reindexer.js';
import type { Call } from '../command.js';
import { isGone } from '../interactions/failures.js';
import { type MessageBody, sayMessage } from '../message/message.js';
import { renderOutcome, renderProgress, sayOfRunning } from './render-reindex.js';

/** Discord takes five edits in five seconds; two and a half seconds leave room for others. */
const EDIT_EVERY_MS = 2_500;
/** The reply can be edited for 15 minutes. */
const LAST_EDIT_MS = 14 * 60_000;

/** The message that the reply ends with; past minute 14 it says where the end will be told. */
export async function followJob(call: Call, job: Job): Promise<MessageBody> {
  const deadline = call.interaction.createdTimestamp + LAST_EDIT_MS;
  let ended: Outcome | null = null;
  const end = job.outcome.then((outcome) => {
    ended = outcome;
  });
  let shown = '';
  while (!ended && Date.now() < deadline) {
    const message = renderProgress(job, call.locale);
    const text = JSON.stringify(message.components);
    if (text !== shown) await edit(call, message);
    shown = text;
    await Promise.race([end, sleep(EDIT_EVERY_MS)]);
  }
  return ended ? renderOutcome(ended, call.locale) : leaveToLater(call, job);
}

/** A direct message can be refused; only trying tells. So a first one is sent now. */
async function leaveToLater(call: Call, job: Job): Promise<MessageBody> {
  const { bot, interaction, texts, locale } = call;
  const percent = percentOf(job);
  try {
    const channel = await interaction.user.createDM();
    const follows = texts.reindexFollows({ percent });
    const first = await channel.send(sayOfRunning(follows, job, locale));
    void job.outcome
      .then(async (outcome) => {
        // A message of its own, since an edit notifies nobody; the first one loses its button.
        await channel.send(renderOutcome(outcome, locale));
        await first.edit(sayMessage(follows));
      })
      .catch((error: unknown) => {
        bot.logger.warn({ id: call.id, reason: messageOf(error) }, 'the end could not be sent');
      });
    return sayOfRunning(texts.reindexLong({ percent }), job, locale);
  } catch (error) {
    bot.logger.info({ id: call.id, reason: messageOf(error) }, 'no direct message to the admin');
    return sayOfRunning(texts.reindexLongStatus({ percent }), job, locale);
  }
}

/** A progress edit that fails costs only that edit. */
async function edit(call: Call, message: MessageBody): Promise<void> {
  try {
    await call.interaction.editReply(message);
  } catch (error) {
    if (!isGone(error))
      call.bot.logger.warn({ id: call.id, reason: messageOf(error) }, 'edit failed');
  }
}
