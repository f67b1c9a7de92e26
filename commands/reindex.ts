/** /reindex: bring the index in step with the articles, while everybody goes on asking. */

import { ApplicationCommandOptionType } from 'discord.js';
import type { Admission, Call, Command } from '../src/discord/command.js';
import { followJob } from '../src/discord/follow-job.js';
import { localized, localizedName } from '../src/discord/locale.js';
import { escapeMarkdown, fieldMarkdown } from '../src/discord/markdown.js';
import { sayMessage } from '../src/discord/message.js';
import type { ReindexMode } from '../src/messages/command-messages.js';
import { percentOf } from '../src/serving/preparing.js';
import type { BuildMode, Job } from '../src/serving/reindexer.js';

/** In the order in which Discord lists them. */
const MODES: readonly ReindexMode[] = ['changed', 'full', 'check', 'rollback'];
const MAX_NAME = 64;
const MAX_REASON = 300;

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
        name: 'mode',
        ...localized((said) => said.reindex.mode),
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
  const { bot, interaction, texts } = call;
  const running = bot.reindexer.running;
  if (running) return { refused: sayMessage(alreadyRunning(running, call)) };
  const mode = interaction.options.getString('mode') ?? 'changed';
  if (mode === 'rollback') {
    return { private: true, timeLimitMs: 60_000, run: () => rollBackNow(call) };
  }
  const by = { id: interaction.user.id, name: interaction.user.displayName };
  const job = bot.reindexer.start(mode as BuildMode, by);
  if (!job) return { refused: sayMessage(texts.busy) };
  return { private: true, timeLimitMs: null, run: () => followJob(call, job) };
}

function alreadyRunning(job: Job, { texts }: Call): string {
  const who = job.startedBy ? fieldMarkdown(job.startedBy.name, MAX_NAME) : texts.self;
  const since = `<t:${Math.floor(job.startedAt.getTime() / 1000)}:R>`;
  return texts.reindexRunning({ who, since, percent: percentOf(job) });
}

async function rollBackNow({ bot, texts }: Call) {
  const result = await bot.collection.rollBack();
  if ('reason' in result) {
    return sayMessage(texts.reindexFailed({ reason: fieldMarkdown(result.reason, MAX_REASON) }));
  }
  return sayMessage(texts.reindexRolledBack({ generation: escapeMarkdown(result.generation) }));
}
