/** Share: a private answer for everybody, unchanged but for who shared it and may remove it. */

import type { Button } from '../../interactions/button.js';
import { button, messageOf } from '../../message/message.js';
import { amendMessage, componentsOf } from '../../message/own-message.js';
import { type AnswerButton, askerTag, toAnswerId } from '../answer-ids.js';
import { TIME_LIMIT_MS } from './excerpts-at.js';

type Share = Extract<AnswerButton, { action: 'share' }>;

export const shareAnswer: Button<Share> = (_, { interaction, texts }) => ({
  shown: 'public',
  timeLimitMs: TIME_LIMIT_MS,
  run: async () => {
    const { user, message, customId } = interaction;
    const components = componentsOf(message);
    const removeId = toAnswerId({ action: 'remove', asker: askerTag(user.id) });
    const shared = amendMessage(components, {
      // A mention cannot be forged as a name can; it pings nobody.
      note: `-# ${texts.shared({ who: `<@${user.id}>` })}`,
      button: (own) => (own.custom_id === customId ? button(removeId, texts.remove) : own),
    });
    return shared ?? messageOf(components);
  },
});
