/** Share: a private answer for everybody, unchanged but for who shared it and may remove it. */

import type { Button } from '../../interactions/button.js';
import { onceOf } from '../../interactions/once.js';
import { button, messageOf, sayMessage } from '../../message/message.js';
import { amendMessage, componentsOf } from '../../message/own-message.js';
import { type AnswerButton, askerTag, toAnswerId } from '../answer-ids.js';
import { TIME_LIMIT_MS } from './excerpts-at.js';

type Share = Extract<AnswerButton, { action: 'share' }>;

export const shareAnswer: Button<Share> = (_, { bot, interaction, texts }) => {
  const { user, message, customId } = interaction;
  const once = onceOf(bot);
  // Of two quick clicks one would post it a second time.
  if (!once.take('share', message.id)) return { refused: sayMessage(texts.alreadyShared) };
  return {
    shown: 'public',
    timeLimitMs: TIME_LIMIT_MS,
    run: async () => {
      const components = componentsOf(message);
      const removeId = toAnswerId({ action: 'remove', asker: askerTag(user.id) });
      const shared = amendMessage(components, {
        // A mention cannot be forged as a name can; it pings nobody.
        note: `-# ${texts.shared({ who: `<@${user.id}>` })}`,
        button: (own) => (own.custom_id === customId ? button(removeId, texts.remove) : own),
      });
      return shared ?? messageOf(components);
    },
    release: (answered) => {
      if (!answered) once.giveBack('share', message.id);
    },
  };
};
