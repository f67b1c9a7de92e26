/** Of the slash commands, in English. */

import type { CommandMessages } from '../subjects/command-messages.js';

export const commands: CommandMessages = {
  ask: {
    description: 'Find the passages that answer, quoted exactly and with their source',
    question: { name: 'question', description: 'In Traditional or Simplified Chinese' },
    time: { name: 'time', description: 'When the articles are dated: 2018, 2018年7月, last year' },
    outlet: { name: 'outlet', description: 'Only articles of this outlet' },
    article: { name: 'article', description: 'Only this article; without a question, read it' },
    private: { name: 'private', description: 'Show the answer to you alone' },
  },
  check: { name: 'Check in the reports' },
  search: {
    description: 'Find where words or “phrases” stand exactly, every place counted',
    words: {
      name: 'words',
      description: 'Words, all in one article; “a phrase” in quotation marks',
    },
    time: { name: 'time', description: 'When the articles are dated: 2018, 2018年7月, last year' },
    outlet: { name: 'outlet', description: 'Only articles of this outlet' },
    private: {
      name: 'private',
      description: 'Show the result to you alone; unless you say no, it is',
    },
  },
  help: { description: 'What this bot does and how to check a quote' },
  status: { description: 'What is indexed and since when' },
  reindex: {
    description: 'Update the index from the articles',
    mode: { name: 'mode', description: 'What to do; by default only changed files' },
    modes: {
      changed: 'changed files',
      full: 'rebuild everything',
      check: 'only show what changed',
      rollback: 'back to the previous index',
    },
  },
};
