/** Asks again without one of the limits of the question or beside it, in place of the miss. */

import type { Button } from '../../interactions/button.js';
import { sayMessage } from '../../message/message.js';
import { componentsOf, firstText } from '../../message/own-message.js';
import type { AnswerButton } from '../answer-ids.js';
import { admitQuestion } from '../ask-question.js';
import { readAsked } from '../asked-line.js';
import { limitsAgain } from '../limits.js';
import { withoutRanges } from '../render-miss.js';

type Without = Extract<AnswerButton, { action: 'without' }>;

export const askWithout: Button<Without> = (button, { bot, interaction, locale, texts }) => {
  const asked = readAsked(firstText(componentsOf(interaction.message)));
  if (asked === null) return { refused: sayMessage(texts.oldButton) };
  return admitQuestion({
    ...{ bot, locale, asker: interaction.user.id, shown: 'update' },
    question: withoutRanges(asked, button.ranges),
    limits: async ({ generation }) => limitsAgain(button.limits, generation) ?? texts.gone,
  });
};
