/** What an interaction is answered with, and how it is shown. */

import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { MessageBody } from '../message/message.js';

/** What gets an answer that people read. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction;

/**
 * As a message for everybody, as one for the person alone, or in place of the message that the
 * button stands on.
 */
export type Shown = 'public' | 'private' | 'update';

/** Takes the message away that the button stands on. */
export interface Removal {
  removes: true;
}

export type Reply = { message: MessageBody; shown: Shown } | Removal;

/** What is done for an interaction. */
export interface Work {
  /**
   * How a reply is shown that does not say so itself, and what the defer announces where the work
   * takes longer than a moment.
   */
  shown: Shown;
  /** What it throws is an error of ours. */
  run: () => Promise<MessageBody | Reply>;
  /** Our own limit; null for work that reports its progress itself. */
  timeLimitMs: number | null;
  /** Begins only once the defer has arrived: for what edits its reply meanwhile, or changes things. */
  defersFirst?: boolean;
  /** Always called at the end, with whether what `run` gave was sent. */
  release?: (answered: boolean) => void;
}

export function toReply(given: MessageBody | Reply, shown: Shown): Reply {
  return 'message' in given || 'removes' in given ? given : { message: given, shown };
}
