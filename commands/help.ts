/** /help: what the bot does, two questions that this collection answers, how to check a quote. */

import type { Admission, Call, Command } from '../src/discord/command.js';
import { localized } from '../src/discord/locale.js';
import { fieldMarkdown } from '../src/discord/message/markdown.js';
import { type MessageBody, toMessage } from '../src/discord/message/message.js';
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

async function describe({ bot, texts, locale }: Call): Promise<MessageBody> {
  const { runtime } = bot.collection;
  const questions = runtime ? await exampleQuestions(runtime, EXAMPLES) : [];
  const examples = questions.map((question) => `- ${fieldMarkdown(question, MAX_QUESTION)}`);
  const { notStored } = MESSAGES[locale].service;
  const privacy = bot.config.RECORD_QUESTIONS ? texts.helpPrivacy : notStored;
  return toMessage({
    blocks: [
      { text: texts.helpWhat },
      ...(examples.length > 0 ? [{ text: [texts.helpTry, ...examples].join('\n') }] : []),
      { text: texts.helpCheck },
      { text: `-# ${privacy}` },
    ],
  });
}
