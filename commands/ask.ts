/** /ask: a question, answered with exact, cited excerpts. */

import { ApplicationCommandOptionType } from 'discord.js';
import { admitQuestion } from '../src/discord/answer/ask-question.js';
import type { Admission, Call, Command } from '../src/discord/command.js';
import { localized, localizedName } from '../src/discord/locale.js';

const MAX_QUESTION = 300;

export const ask = {
  scope: 'everywhere',
  requires: 'ask',
  data: {
    name: 'ask',
    ...localized((said) => said.ask.description),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localizedName((said) => said.ask.question.name),
        ...localized((said) => said.ask.question.description),
        required: true,
        min_length: 1,
        max_length: MAX_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...localizedName((said) => said.ask.private.name),
        ...localized((said) => said.ask.private.description),
      },
    ],
  },
  admit,
} satisfies Command;

function admit({ bot, interaction, texts, locale }: Call): Admission {
  const isPrivate = interaction.options.getBoolean('private') ?? false;
  const asker = interaction.user.id;
  const admitted = admitQuestion({
    ...{ bot, locale, asker, shown: isPrivate ? 'private' : 'public' },
    question: interaction.options.getString('question', true),
    tooSoon: () => {
      const wait = bot.coolDown.take(asker);
      return wait > 0 ? texts.coolDown({ seconds: Math.ceil(wait / 1000) }) : null;
    },
  });
  return 'refused' in admitted ? admitted : { ...admitted, private: isPrivate };
}
