/** Remove: a public answer goes, for who asked or shared it and for who may manage messages. */

import { PermissionFlagsBits } from 'discord.js';
import type { Button } from '../../interactions/button.js';
import { sayMessage } from '../../message/message.js';
import { componentsOf, holdsButton } from '../../message/own-message.js';
import { type AnswerButton, askerTag } from '../answer-ids.js';
import { TIME_LIMIT_MS } from './excerpts-at.js';

type Remove = Extract<AnswerButton, { action: 'remove' }>;

export const removeAnswer: Button<Remove> = ({ asker }, { interaction, texts }) => {
  const { user, memberPermissions, message, customId } = interaction;
  // Who may is said by the button, so it has to be the message's own.
  if (!holdsButton(componentsOf(message), customId))
    return { refused: sayMessage(texts.oldButton) };
  const mayManage = memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (asker !== askerTag(user.id) && !mayManage) return { refused: sayMessage(texts.notYours) };
  return { shown: 'update', timeLimitMs: TIME_LIMIT_MS, run: async () => ({ removes: true }) };
};
