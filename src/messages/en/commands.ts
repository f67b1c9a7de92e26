/** Of the slash commands, in English. */

import type { CommandMessages } from '../command-messages.js';

export const commands: CommandMessages = {
  ask: {
    description: 'Find the passages that answer, quoted exactly and with their source',
    question: { name: 'question', description: 'In Traditional or Simplified Chinese' },
    private: { name: 'private', description: 'Show the answer to you alone' },
  },
  check: { name: 'Check in the reports' },
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
