/** What a button is, and what its click is given. */

import type { ButtonInteraction } from 'discord.js';
import type { Locale } from '../../messages/locale.js';
import type { DiscordMessages } from '../../messages/subjects/discord-messages.js';
import type { Bot } from '../command.js';
import type { MessageBody } from '../message/message.js';
import type { Work } from './reply.js';

export interface Click {
  bot: Bot;
  interaction: ButtonInteraction;
  locale: Locale;
  texts: DiscordMessages;
}

/** What a click comes to, or why it is refused: decided from memory, before anything else. */
export type ClickAdmission = { refused: MessageBody } | Work;

/**
 * What the clicks on one kind of button come to. Who may ask may click, and so often; `admit`
 * checks what else there is to check.
 *
 * @template Carried what its custom id carries
 */
export type Button<Carried> = (carried: Carried, click: Click) => ClickAdmission;
