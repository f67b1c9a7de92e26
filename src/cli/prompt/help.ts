/** What can be typed at a prompt, in the terminal's language. */

import { MESSAGES } from '../../messages/languages.js';
import type { PromptCommand } from '../../messages/subjects/terminal-messages.js';
import { padTo, widestOf } from '../terminal/cells.js';
import { paint, type TerminalStyle } from '../terminal/style.js';

/** In the order in which they are come to. */
const COMMANDS: readonly PromptCommand[] = ['search', 'open', 'more', 'help'];

/** Lines without a last line end. */
export function renderPromptHelp(style: TerminalStyle): string {
  const {
    promptHelp,
    promptWords: words,
    promptExample,
    promptMeans,
  } = MESSAGES[style.locale].terminal;
  const example = { search: ` ${promptExample}`, open: ' 2', more: '', help: '' };
  const typed = COMMANDS.map((command) => `${words[command]}${example[command]}`);
  const cells = widestOf(typed);
  const lines = COMMANDS.map(
    (command, i) =>
      `  ${paint('bold', padTo(typed[i] as string, cells), style)}  ${promptMeans[command]}`,
  );
  return [promptHelp, ...lines].join('\n');
}
