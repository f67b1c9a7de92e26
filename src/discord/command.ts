/** What a slash command is, and what it is given. */

import type {
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { DiscordMessages } from '../messages/discord-messages.js';
import type { Locale } from '../messages/locale.js';
import type { CoolDown } from '../serving/queue.js';
import type { RateLimit } from '../serving/rate-limit.js';
import type { Service } from '../serving/service.js';
import type { Right } from './access.js';
import type { Work } from './interactions/reply.js';
import type { MessageBody } from './message/message.js';

/** What the commands of one bot share. */
export interface Bot extends Service {
  /** Between two questions of one person. */
  coolDown: CoolDown;
  /** How many clicks of one person open an article. */
  clicks: RateLimit;
  /** User ids of the application's owner or team; empty until the gateway is ready. */
  owners: ReadonlySet<string>;
  stopping: boolean;
}

export interface Call {
  bot: Bot;
  interaction: ChatInputCommandInteraction;
  locale: Locale;
  texts: DiscordMessages;
  /** Shown with an error, and logged. */
  id: string;
}

/** The answer to a command, or why it is refused: decided from memory, before anything else. */
export type Admission =
  | { refused: MessageBody }
  | (Omit<Work, 'shown'> & {
      /** Who sees the answer, where the work does not say otherwise. */
      private: boolean;
    });

export interface Command {
  data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** `home` commands are registered in the home server alone. */
  scope: 'everywhere' | 'home';
  /** Checked before `admit` is called: /help and /status are for those who may ask. */
  requires: Right;
  admit: (call: Call) => Admission;
}
