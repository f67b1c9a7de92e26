/** /search: where exact words stand, every place counted, a page at a time. */

import type { Admission, Call, Command } from '../src/discord/command.js';
import { outletMeant } from '../src/discord/completion/choices.js';
import { knownNames } from '../src/discord/completion/known-names.js';
import {
  completeNames,
  nameOption,
  spanOf,
  textOption,
  timeOption,
  yesOrNoOption,
} from '../src/discord/completion/options.js';
import { localized } from '../src/discord/locale.js';
import { sayMessage } from '../src/discord/message/message.js';
import { notServingText } from '../src/discord/reindex/render-reindex.js';
import { findPage } from '../src/discord/search/find-page.js';
import { describeNotice } from '../src/messages/describing/describe-service.js';
import { MESSAGES } from '../src/messages/languages.js';
import { MAX_SEARCH } from '../src/search/search-query.js';
import { QUESTION_LIMIT_MS } from '../src/serving/time-limit.js';

export const search = {
  scope: 'everywhere',
  requires: 'ask',
  data: {
    name: 'search',
    ...localized((said) => said.search.description),
    options: [
      textOption((said) => said.search.words, {
        ...{ required: true, min_length: 1 },
        max_length: MAX_SEARCH,
      }),
      timeOption((said) => said.search.time),
      nameOption((said) => said.search.outlet),
      yesOrNoOption((said) => said.search.private),
    ],
  },
  complete: completeNames,
  admit,
} satisfies Command;

function admit(call: Call): Admission {
  const { bot, interaction, texts, locale } = call;
  const refuse = (text: string): Admission => ({ refused: sayMessage(text) });
  const { runtime } = bot.collection;
  if (!runtime) return refuse(notServingText(bot, locale));
  const span = spanOf(interaction);
  if (!span) return refuse(MESSAGES[locale].search.noTime);
  const ticket = bot.queue.enter();
  if (!ticket) return refuse(describeNotice(MESSAGES[locale].service.busy, locale));
  const wait = bot.coolDown.take(interaction.user.id);
  if (wait > 0) {
    ticket.leave();
    return refuse(texts.coolDown({ seconds: Math.ceil(wait / 1000) }));
  }
  const { options } = interaction;
  return {
    private: options.getBoolean('private') ?? true,
    timeLimitMs: QUESTION_LIMIT_MS,
    release: ticket.leave,
    run: async () => {
      const said = options.getString('outlet')?.trim();
      const names = await knownNames(runtime.generation.articles);
      const outlet = said ? outletMeant(names, said) : null;
      if (said && !outlet) {
        return { message: sayMessage(MESSAGES[locale].search.outletUnknown), shown: 'private' };
      }
      const query = options.getString('words', true).trim();
      const state = { ...span, query, outlet, sort: 'relevance', page: 1 } as const;
      const publicUrl = bot.config.PUBLIC_URL ?? null;
      return findPage({ state, runtime, ticket, locale, publicUrl });
    },
  };
}
