/**
 * /status: what is served and since when, what it covers, how the last re-index ended; and for
 * whoever looks after it how the bot fares and what people missed.
 */

import { refusalFor, refusalToCancel } from '../src/discord/access.js';
import type { Admission, Bot, Call, Command } from '../src/discord/command.js';
import { knownNames } from '../src/discord/completion/known-names.js';
import { localized } from '../src/discord/locale.js';
import { escapeMarkdown } from '../src/discord/message/markdown.js';
import { type MessageBody, sayMessage, withTextFile } from '../src/discord/message/message.js';
import { describeMissing, readMissing } from '../src/discord/records/missing.js';
import {
  describeOutcome,
  notServingText,
  progressText,
  sayOfRunning,
} from '../src/discord/reindex/render-reindex.js';
import { coverageLines, failedLines } from '../src/discord/status/coverage.js';
import { healthLines } from '../src/discord/status/health.js';
import { MESSAGES } from '../src/messages/languages.js';

const TIME_LIMIT_MS = 10_000;
const MISSING_FILE = 'missing.txt';

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
    // A file goes with an edit.
    defersFirst: isShownMissing(call),
    run: () => describe(call),
  }),
} satisfies Command;

function isShownMissing({ bot, interaction }: Call): boolean {
  return bot.config.RECORD_QUESTIONS && refusalFor('reindex', interaction, bot) === null;
}

async function describe(call: Call): Promise<MessageBody> {
  const { bot, interaction, locale } = call;
  const missing = isShownMissing(call) ? await readMissing(bot.config.DATA_DIR) : null;
  const looksAfter = refusalFor('reindex', interaction, bot) === null;
  const lines = await describeIndex(call);
  if (looksAfter)
    lines.push(...detailLines(call), ...healthLines(bot, locale, missing?.length ?? null));
  const message = describeState(call, lines.join('\n'));
  if (!missing || missing.length === 0) return message;
  return withTextFile(message, MISSING_FILE, describeMissing(missing, locale));
}

function describeState({ bot, interaction, locale }: Call, text: string): MessageBody {
  const { running } = bot.reindexer;
  const mayCancel = running && refusalToCancel(running, interaction, bot) === null;
  return mayCancel ? sayOfRunning(text, running, locale) : sayMessage(text);
}

async function describeIndex({ bot, texts, locale }: Call): Promise<string[]> {
  const since = [
    texts.statusUptime({ since: timestamp(bot.startedAt, 'f') }),
    ...connectionLines(bot, texts),
  ];
  const generation = bot.collection.runtime?.generation;
  if (!generation) {
    return [notServingText(bot, locale), ...since, ...reindexLines(bot, locale)];
  }
  const { manifest, articles } = generation;
  const { failed, builtAt } = manifest;
  const { build } = MESSAGES[locale];
  const counts = [
    build.size(manifest),
    ...(failed.length > 0 ? [build.failed(failed.length)] : []),
  ];
  return [
    `**${counts.join(' · ')}**`,
    ...coverageLines(await knownNames(articles), locale),
    ...failedLines(failed, locale),
    texts.statusBuilt({ built: timestamp(new Date(builtAt), 'f') }),
    ...since,
    ...reindexLines(bot, locale),
  ];
}

/** The names of what serves, which say nothing to whoever only asks. */
function detailLines({ bot, texts }: Call): string[] {
  const manifest = bot.collection.runtime?.generation.manifest;
  if (!manifest) return [];
  const generation = escapeMarkdown(manifest.generation);
  const model = escapeMarkdown(manifest.fingerprint.model.name);
  return [`-# ${texts.statusDetails({ generation, model })}`];
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
