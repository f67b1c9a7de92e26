/** /status: what is served, since when, and how the last re-index ended. */

import { mayAsk } from '../src/discord/access.js';
import { callerOf } from '../src/discord/caller.js';
import type { Admission, Bot, Call, Command } from '../src/discord/command.js';
import { escapeMarkdown } from '../src/discord/markdown.js';
import { type MessageBody, sayMessage, toMessage } from '../src/discord/message.js';
import { describeOutcome, progressText } from '../src/discord/render-reindex.js';
import { localized } from '../src/discord/texts.js';

const TIME_LIMIT_MS = 10_000;

export const status = {
  scope: 'everywhere',
  data: {
    name: 'status',
    ...localized({
      en: 'What is indexed and since when',
      'zh-Hant': '索引了什麼、何時建立',
      'zh-Hans': '索引了什么、何时建立',
    }),
  },
  admit: (call: Call): Admission => {
    if (!mayAsk(callerOf(call.interaction), call.bot.config)) {
      return { refused: sayMessage(call.texts.notHere()) };
    }
    return { private: true, timeLimitMs: TIME_LIMIT_MS, run: async () => describe(call) };
  },
} satisfies Command;

function describe({ bot, texts, locale }: Call): MessageBody {
  const lines = [`**${texts.statusTitle()}**`];
  const runtime = bot.collection.runtime;
  if (runtime) {
    const { manifest } = runtime.generation;
    lines.push(
      texts.statusIndex({
        generation: escapeMarkdown(manifest.generation),
        built: timestamp(new Date(manifest.builtAt)),
      }),
      texts.statusCounts({
        articles: manifest.articles,
        passages: manifest.passages,
        failed: manifest.failed.length,
      }),
      texts.statusModel({ model: escapeMarkdown(manifest.fingerprint.model.name) }),
    );
  } else {
    lines.push(texts.unavailable());
  }
  lines.push(texts.statusUptime({ since: timestamp(bot.startedAt) }), ...reindexLines(bot, locale));
  return toMessage({ blocks: [{ text: lines.join('\n') }] });
}

function reindexLines({ reindexer }: Bot, locale: Call['locale']): string[] {
  const lines: string[] = [];
  const { running, last } = reindexer;
  if (running) lines.push(progressText(running, locale));
  if (last) lines.push(describeOutcome(last.outcome, locale));
  return lines;
}

/** Discord shows it in the reader's own time zone and language. */
function timestamp(date: Date): string {
  return `<t:${Math.floor(date.getTime() / 1000)}:f>`;
}
