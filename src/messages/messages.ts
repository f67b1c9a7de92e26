/**
 * What one language has to say, by subject. A text that a language lacks, or a value that a text
 * is not given, does not compile. Errors are thrown in English; describe-error.ts tells them in
 * other languages.
 */

import type { AnswerMessages } from './answer-messages.js';
import type { BuildMessages } from './build-messages.js';
import type { CheckMessages } from './check-messages.js';
import type { CommandMessages } from './command-messages.js';
import type { DiscordMessages } from './discord-messages.js';
import type { InspectMessages } from './inspect-messages.js';
import type { Punctuation } from './punctuation.js';
import type { SearchMessages } from './search-messages.js';
import type { ServiceMessages } from './service-messages.js';
import type { StatusMessages } from './status-messages.js';
import type { TerminalMessages } from './terminal-messages.js';
import type { WebMessages } from './web-messages.js';

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
