/** /reindex: bring the index in step with the articles, while everybody goes on asking. */

import { ApplicationCommandOptionType } from 'discord.js';
import type { Admission, Call, Command } from '../src/discord/command.js';
import { localized, localizedName } from '../src/discord/locale.js';
import { escapeMarkdown, fieldMarkdown } from '../src/discord/message/markdown.js';
import { type MessageBody, sayMessage } from '../src/discord/message/message.js';
import { followJob } from '../src/discord/reindex/follow-job.js';
import { sayOfRunning } from '../src/discord/reindex/render-reindex.js';
import { describeNotice } from '../src/messages/describing/describe-service.js';
import { MESSAGES } from '../src/messages/languages.js';
import type { ReindexMode } from '../src/messages/subjects/command-messages.js';
import { percentOf } from '../src/serving/preparing.js';
import type { BuildMode, Job } from '../src/serving/reindexer.js';

/** In the order in which Discord lists them. */
const MODES: readonly ReindexMode[] = ['changed', 'full', 'check', 'rollback'];
const MAX_NAME = 64;
const MAX_REASON = 300;
/** Nothing is started for somebody whom the first response did not reach. */
const ADMITTED = { private: true, defersFirst: true } as const;

export const reindex = {
  scope: 'home',
  requires: 'reindex',
  data: {
    name: 'reindex',
    ...localized((said) => said.reindex.description),
    default_member_permissions: '0',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localizedName((said) => said.reindex.mode.name),
        ...localized((said) => said.reindex.mode.description),
        choices: MODES.map((mode) => ({
          ...localizedName((said) => said.reindex.modes[mode]),
          value: mode,
        })),
      },
    ],
  },
  admit,
} satisfies Command;

function admit(call: Call): Admission {
  const { running } = call.bot.reindexer;
  if (running) return { refused: alreadyRunning(running, call) };
  const mode = call.interaction.options.getString('mode') ?? 'changed';
  if (mode === 'rollback') {
    return { ...ADMITTED, timeLimitMs: 60_000, run: () => rollBackNow(call) };
  }
  return { ...ADMITTED, timeLimitMs: null, run: () => build(call, mode as BuildMode) };
}

async function build(call: Call, mode: BuildMode): Promise<MessageBody> {
  const { bot, interaction, texts, locale } = call;
  if (bot.stopping) return sayMessage(texts.stopping);
  const by = { id: interaction.user.id, name: interaction.user.displayName };
  const job = bot.reindexer.start(mode, by);
  if (job) return followJob(call, job);
  const { running } = bot.reindexer;
  if (running) return alreadyRunning(running, call);
  return sayMessage(describeNotice(MESSAGES[locale].service.busy, locale));
}

function alreadyRunning(job: Job, { texts, locale }: Call): MessageBody {
  const who = job.startedBy ? fieldMarkdown(job.startedBy.name, MAX_NAME) : MESSAGES[locale].name;
  const since = `<t:${Math.floor(job.startedAt.getTime() / 1000)}:R>`;
  const text = texts.reindexRunning({ who, since, percent: percentOf(job) });
  return sayOfRunning(text, job, locale);
}

async function rollBackNow(call: Call): Promise<MessageBody> {
  const { bot, texts, locale } = call;
  // One may have begun during the defer.
  const { running } = bot.reindexer;
  if (running) return alreadyRunning(running, call);
  const result = await bot.collection.rollBack();
  if ('reasons' in result) {
    const reason = fieldMarkdown(result.reasons[locale], MAX_REASON);
    return sayMessage(texts.rollBackFailed({ reason }));
  }
  return sayMessage(MESSAGES[locale].build.rolledBack(escapeMarkdown(result.generation)));
}
