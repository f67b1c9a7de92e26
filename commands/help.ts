/** /help: what the bot does, two questions that this collection answers, how to check a quote. */

import { refusalFor } from '../src/discord/access.js';
import { toQuestionId } from '../src/discord/answer/question-id.js';
import type { Admission, Call, Command } from '../src/discord/command.js';
import { mentionCommand } from '../src/discord/connection/command-ids.js';
import { localized } from '../src/discord/locale.js';
import { fieldMarkdown } from '../src/discord/message/markdown.js';
import { type Block, button, type MessageBody, toMessage } from '../src/discord/message/message.js';
import { MESSAGES } from '../src/messages/languages.js';
import { exampleQuestions } from '../src/serving/examples.js';

const TIME_LIMIT_MS = 20_000;
const MAX_QUESTION = 100;
const EXAMPLES = 2;

export const help = {
  scope: 'everywhere',
  requires: 'ask',
  data: {
    name: 'help',
    ...localized((said) => said.help.description),
  },
  admit: (call: Call): Admission => ({
    private: true,
    timeLimitMs: TIME_LIMIT_MS,
    run: () => describe(call),
  }),
} satisfies Command;

async function describe(call: Call): Promise<MessageBody> {
  const { bot, texts, locale } = call;
  const { runtime } = bot.collection;
  const questions = runtime ? await exampleQuestions(runtime, EXAMPLES) : [];
  const { notStored } = MESSAGES[locale].service;
  const privacy = bot.config.RECORD_QUESTIONS ? texts.helpPrivacy : notStored;
  return toMessage({
    blocks: [
      { text: texts.helpWhat },
      { text: commandLines(call).join('\n') },
      ...questions.map((question, i) => exampleBlock(question, i === 0, call)),
      { text: texts.helpCheck },
      { text: `-# ${privacy}` },
    ],
  });
}

/** Each as a mention that can be clicked, with what it does: those that the person may use. */
function commandLines({ bot, interaction, locale }: Call): string[] {
  const { commands: said, punctuation } = MESSAGES[locale];
  const names = ['ask', 'search', 'status', 'help'] as const;
  const mayReindex = refusalFor('reindex', interaction, bot) === null;
  return [...names, ...(mayReindex ? (['reindex'] as const) : [])].map((name) =>
    punctuation.labelled(mentionCommand(name, bot.commandIds), said[name].description),
  );
}

function exampleBlock(question: string, isFirst: boolean, { texts, locale }: Call): Block {
  const shown = fieldMarkdown(question, MAX_QUESTION);
  const text = isFirst ? `${texts.helpTry}\n${shown}` : shown;
  const id = toQuestionId({ action: 'ask', question });
  return id ? { text, button: button(id, MESSAGES[locale].status.askThis) } : { text };
}
