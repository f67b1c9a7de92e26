/** A line typed at the prompt → what it asks for. Words of every language are understood in each. */

import { MESSAGES } from '../../messages/languages.js';
import { LOCALES } from '../../messages/locale.js';
import type { PromptCommand } from '../../messages/subjects/terminal-messages.js';

export type Typed =
  | { kind: 'help' }
  | { kind: 'more' }
  | { kind: 'search'; words: string }
  /** A number of what was shown last, or an article by its id, file or headline. */
  | { kind: 'open'; what: string }
  | { kind: 'question'; question: string };

/** A question that only begins like a command (更多的雨) is a question. */
export function readTyped(line: string): Typed {
  const text = line.normalize('NFKC').trim();
  const [first = ''] = text.split(/\s/u);
  const rest = text.slice(first.length).trim();
  const opened = /^(?<word>\p{L}+)\s*(?<number>\d+)$/u.exec(text)?.groups;
  if (opened && commandOf(opened.word ?? '') === 'open') {
    return { kind: 'open', what: opened.number ?? '' };
  }
  const command = text === '?' ? 'help' : commandOf(first);
  if (command === 'search') return rest === '' ? { kind: 'help' } : { kind: command, words: rest };
  if (command === 'open') return { kind: command, what: rest === '' ? '1' : rest };
  if (command !== null && rest === '') return { kind: command };
  return { kind: 'question', question: line };
}

function commandOf(word: string): PromptCommand | null {
  const meant = word.toLowerCase();
  for (const locale of LOCALES) {
    const words = Object.entries(MESSAGES[locale].terminal.promptWords);
    const found = words.find(([, name]) => name === meant);
    if (found) return found[0] as PromptCommand;
  }
  return null;
}
