/** /help: what the bot does, the ways in, two questions that this collection answers, how to check a quote. */

import { refusalFor } from '../src/discord/access.js';
import { toQuestionId } from '../src/discord/answer/question-id.js';
import type { Admission, Call, Command } from '../src/discord/command.js';
import { mentionCommand } from '../src/discord/connection/command-ids.js';
import { localized } from '../src/discord/locale.js';
import { fieldMarkdown } from '../src/discord/message/markdown.js';
import { type Block, button, type MessageBody, toMessage } from '../src/discord/message/message.js';
import { MESSAGES } from '../src/messages/languages.js';
import type { CommandMessages } from '../src/messages/subjects/command-messages.js';
import { exampleQuestions } from '../src/serving/examples.js';

const TIME_LIMIT_MS = 20_000;
const MAX_QUESTION = 100;
const EXAMPLES = 2;
/** What is optional, in the order in which Discord lists it. */
const ASK_OPTIONS = ['time', 'outlet', 'article', 'private'] as const;
const SEARCH_OPTIONS = ['time', 'outlet', 'private'] as const;

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
  const questions = await exampleQuestions(bot, EXAMPLES);
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
function commandLines({ bot, interaction, locale, texts }: Call): string[] {
  const { commands: said, punctuation } = MESSAGES[locale];
  const line = (name: Exclude<keyof CommandMessages, 'check'>): string =>
    punctuation.labelled(mentionCommand(name, bot.commandIds), said[name].description);
  const mayReindex = refusalFor('reindex', interaction, bot) === null;
  const optional = (names: string[]): string =>
    punctuation.labelled(texts.helpOptional, punctuation.list(names));
  const besideQuestion = optional(ASK_OPTIONS.map((option) => said.ask[option].name));
  const besideWords = optional(SEARCH_OPTIONS.map((option) => said.search[option].name));
  return [
    line('ask'),
    `-# ${punctuation.sentences(besideQuestion, texts.helpArticleAlone)}`,
    line('search'),
    `-# ${besideWords}`,
    texts.helpMenu({ name: said.check.name }),
    line('status'),
    line('help'),
    ...(mayReindex ? [line('reindex')] : []),
  ];
}

function exampleBlock(question: string, isFirst: boolean, { texts, locale }: Call): Block {
  const shown = fieldMarkdown(question, MAX_QUESTION);
  const text = isFirst ? `${texts.helpTry}\n${shown}` : shown;
  const id = toQuestionId({ action: 'ask', question });
  return id ? { text, button: button(id, MESSAGES[locale].status.askThis) } : { text };
}
