/** Asks again without one of the limits of the question or beside it, in place of the miss. */

import type { Button } from '../../interactions/button.js';
import { messageOf, sayMessage } from '../../message/message.js';
import { componentsOf, firstText, holdsButton } from '../../message/own-message.js';
import type { AnswerButton } from '../answer-ids.js';
import { admitQuestion } from '../ask-question.js';
import { readAsked } from '../asked-line.js';
import { limitsAgain } from '../limits.js';
import { withoutRanges } from '../render-miss.js';
import { TIME_LIMIT_MS } from './excerpts-at.js';

type Without = Extract<AnswerButton, { action: 'without' }>;

export const askWithout: Button<Without> = (button, { bot, interaction, locale, texts }) => {
  const components = componentsOf(interaction.message);
  if (!holdsButton(components, interaction.customId)) {
    // What it leaves out counts in a question that stands there no more.
    const run = async () => messageOf(components);
    return { shown: 'update', timeLimitMs: TIME_LIMIT_MS, run };
  }
  const asked = readAsked(firstText(components));
  if (asked === null) return { refused: sayMessage(texts.oldButton) };
  return admitQuestion({
    ...{ bot, locale, asker: interaction.user.id, shown: 'update' },
    question: withoutRanges(asked, button.ranges),
    limits: async ({ generation }) => limitsAgain(button.limits, generation) ?? texts.gone,
  });
};
