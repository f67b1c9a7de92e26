/** What a command is, typed or in a message's menu, and what it is given. */

import {
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Locale } from '../messages/locale.js';
import type { DiscordMessages } from '../messages/subjects/discord-messages.js';
import type { CoolDown } from '../serving/queue.js';
import type { RateLimit } from '../serving/rate-limit.js';
import type { Runtime } from '../serving/runtime.js';
import type { Service } from '../serving/service.js';
import type { Right } from './access.js';
import type { Choice } from './completion/choices.js';
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
  /** Ids of the commands by name, as soon as they are known. */
  commandIds?: ReadonlyMap<string, string>;
}

/** @typeParam Use how it is used */
export interface Call<Use = ChatInputCommandInteraction> {
  bot: Bot;
  interaction: Use;
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
  /** What its options with autocompletion offer. */
  complete?: (typing: Typing) => Promise<Choice[]>;
}

/** Somebody who types into an option. */
export interface Typing {
  runtime: Runtime;
  interaction: AutocompleteInteraction;
}

export type MenuCall = Call<MessageContextMenuCommandInteraction>;

/** What stands in the menu of every message. */
export interface MessageMenu extends Pick<Command, 'scope' | 'requires'> {
  data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  admit: (call: MenuCall) => Admission;
}

export type AnyCommand = Command | MessageMenu;

export function isMenu(command: AnyCommand): command is MessageMenu {
  return command.data.type === ApplicationCommandType.Message;
}
