/** The click that ends a running build. */

import { refusalToCancel } from '../access.js';
import type { Button } from '../interactions/button.js';
import type { CancelButton } from '../interactions/custom-id.js';
import { sayMessage } from '../message/message.js';
import { renderOutcome } from './render-reindex.js';

/** The message with the button tells the end, whichever of those that speak of the build it is. */
export const cancelReindex: Button<CancelButton> = (asked, { bot, interaction, locale, texts }) => {
  const { running } = bot.reindexer;
  if (running?.id !== asked.job) return { refused: sayMessage(texts.reindexEnded) };
  const refusal = refusalToCancel(running, interaction, bot);
  if (refusal) return { refused: sayMessage(texts[refusal]) };
  return {
    shown: 'update',
    defersFirst: true,
    timeLimitMs: null,
    run: async () => {
      running.cancel();
      return renderOutcome(await running.outcome, locale);
    },
  };
};
