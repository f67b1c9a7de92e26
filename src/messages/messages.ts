/**
 * What one language has to say, by subject. A text that a language lacks, or a value that a text
 * is not given, does not compile. Errors are thrown in English; describe-error.ts tells them in
 * other languages.
 */

import type { Punctuation } from './punctuation.js';
import type { AnswerMessages } from './subjects/answer-messages.js';
import type { BuildMessages } from './subjects/build-messages.js';
import type { CheckMessages } from './subjects/check-messages.js';
import type { CommandMessages } from './subjects/command-messages.js';
import type { DiscordMessages } from './subjects/discord-messages.js';
import type { InspectMessages } from './subjects/inspect-messages.js';
import type { SearchMessages } from './subjects/search-messages.js';
import type { ServiceMessages } from './subjects/service-messages.js';
import type { StatusMessages } from './subjects/status-messages.js';
import type { TerminalMessages } from './subjects/terminal-messages.js';
import type { WebMessages } from './subjects/web-messages.js';

export interface Messages {
  /** The program's own. */
  name: string;
  punctuation: Punctuation;
  answer: AnswerMessages;
  build: BuildMessages;
  check: CheckMessages;
  commands: CommandMessages;
  discord: DiscordMessages;
  inspect: InspectMessages;
  search: SearchMessages;
  service: ServiceMessages;
  status: StatusMessages;
  terminal: TerminalMessages;
  web: WebMessages;
}
