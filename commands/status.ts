/** /status: what is served, since when, and how the last re-index ended. */

import { refusalToCancel } from '../src/discord/access.js';
import type { Admission, Bot, Call, Command } from '../src/discord/command.js';
import { localized } from '../src/discord/locale.js';
import { escapeMarkdown } from '../src/discord/message/markdown.js';
import { type MessageBody, sayMessage } from '../src/discord/message/message.js';
import {
  describeOutcome,
  notServingText,
  progressText,
  sayOfRunning,
} from '../src/discord/reindex/render-reindex.js';
import { MESSAGES } from '../src/messages/languages.js';

const TIME_LIMIT_MS = 10_000;

export const status = {
  scope: 'everywhere',
  requires: 'ask',
  data: {
    name: 'status',
    ...localized((said) => said.status.description),
  },
  admit: (call: Call): Admission => ({
    private: true,
    timeLimitMs: TIME_LIMIT_MS,
    run: async () => describe(call),
  }),
} satisfies Command;

function describe(call: Call): MessageBody {
  const { bot, interaction, locale } = call;
  const text = describeIndex(call).join('\n');
  const { running } = bot.reindexer;
  const mayCancel = running && refusalToCancel(running, interaction, bot) === null;
  return mayCancel ? sayOfRunning(text, running, locale) : sayMessage(text);
}

function describeIndex({ bot, texts, locale }: Call): string[] {
  const since = [
    texts.statusUptime({ since: timestamp(bot.startedAt, 'f') }),
    ...connectionLines(bot, texts),
  ];
  const manifest = bot.collection.runtime?.generation.manifest;
  if (!manifest) {
    return [notServingText(bot, locale), ...since, ...reindexLines(bot, locale)];
  }
  const { failed, builtAt, generation, fingerprint } = manifest;
  const { build } = MESSAGES[locale];
  const counts = [
    build.size(manifest),
    ...(failed.length > 0 ? [build.failed(failed.length)] : []),
  ];
  const details = texts.statusDetails({
    generation: escapeMarkdown(generation),
    model: escapeMarkdown(fingerprint.model.name),
  });
  return [
    `**${counts.join(' · ')}**`,
    texts.statusBuilt({ built: timestamp(new Date(builtAt), 'f') }),
    ...since,
    ...reindexLines(bot, locale),
    `-# ${details}`,
  ];
}

/** Whoever reads this is connected; others of a bot in many servers may not be. */
function connectionLines({ discord }: Bot, texts: Call['texts']): string[] {
  if (!discord || discord.connected) return [];
  return [texts.statusDisconnected(discord.shards)];
}

function reindexLines({ reindexer }: Bot, locale: Call['locale']): string[] {
  const lines: string[] = [];
  const { running, last } = reindexer;
  if (running) lines.push(progressText(running, locale));
  if (last) {
    const text = describeOutcome(last.outcome, locale);
    lines.push(MESSAGES[locale].discord.statusLast({ when: timestamp(last.endedAt, 'R'), text }));
  }
  return lines;
}

/** Discord shows it in the reader's own time zone and language; R counts from now. */
function timestamp(date: Date, style: 'f' | 'R'): string {
  return `<t:${Math.floor(date.getTime() / 1000)}:${style}>`;
}
