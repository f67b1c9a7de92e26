/** /ask: a question, answered with exact, cited excerpts; or an article to read. */

import { admitQuestion } from '../src/discord/answer/ask-question.js';
import { readLimits } from '../src/discord/answer/limits.js';
import type { Admission, Call, Command } from '../src/discord/command.js';
import { articleMeant } from '../src/discord/completion/choices.js';
import { knownNames } from '../src/discord/completion/known-names.js';
import {
  completeNames,
  nameOption,
  spanOf,
  textOption,
  timeOption,
  yesOrNoOption,
} from '../src/discord/completion/options.js';
import { renderHead } from '../src/discord/context/render-context.js';
import { localized } from '../src/discord/locale.js';
import { sayMessage } from '../src/discord/message/message.js';
import { notServingText } from '../src/discord/reindex/render-reindex.js';
import { MESSAGES } from '../src/messages/languages.js';
import { QUESTION_LIMIT_MS } from '../src/serving/time-limit.js';

const MAX_QUESTION = 300;

export const ask = {
  scope: 'everywhere',
  requires: 'ask',
  data: {
    name: 'ask',
    ...localized((said) => said.ask.description),
    options: [
      textOption((said) => said.ask.question, { min_length: 1, max_length: MAX_QUESTION }),
      timeOption((said) => said.ask.time),
      nameOption((said) => said.ask.outlet),
      nameOption((said) => said.ask.article),
      yesOrNoOption((said) => said.ask.private),
    ],
  },
  admit,
  complete: completeNames,
} satisfies Command;

function admit(call: Call): Admission {
  const { bot, interaction, texts, locale } = call;
  const { options } = interaction;
  const question = options.getString('question');
  if (question === null) {
    const article = options.getString('article')?.trim();
    return article ? openArticle(call, article) : { refused: sayMessage(texts.askWhat) };
  }
  const span = spanOf(interaction);
  if (!span) return { refused: sayMessage(MESSAGES[locale].search.noTime) };
  const isPrivate = options.getBoolean('private') ?? false;
  const asker = interaction.user.id;
  const admitted = admitQuestion({
    ...{ bot, locale, asker, question, shown: isPrivate ? 'private' : 'public' },
    inServer: interaction.guildId !== null,
    limits: (runtime) => readLimits({ options, locale, span }, runtime),
    tooSoon: () => {
      const wait = bot.coolDown.take(asker);
      return wait > 0 ? texts.coolDown({ seconds: Math.ceil(wait / 1000) }) : null;
    },
  });
  return 'refused' in admitted ? admitted : { ...admitted, private: isPrivate };
}

/** From its head, to be read on: for the one who asks alone, as all context is. */
function openArticle({ bot, locale }: Call, said: string): Admission {
  const { runtime } = bot.collection;
  if (!runtime) return { refused: sayMessage(notServingText(bot, locale)) };
  return {
    private: true,
    timeLimitMs: QUESTION_LIMIT_MS,
    run: async () => {
      const { articles } = runtime.generation;
      const id = articleMeant(await knownNames(articles), said);
      const article = id && articles.byId(id);
      const key = id && articles.recordById(id)?.key;
      if (!article || !key) return sayMessage(MESSAGES[locale].search.articleUnknown);
      return renderHead({ article, key, locale, publicUrl: bot.config.PUBLIC_URL ?? null });
    },
  };
}
