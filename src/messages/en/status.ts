/** Of the collection and the bot, in English. */

import type { StatusMessages } from '../subjects/status-messages.js';
import { counted } from './counted.js';

export const status: StatusMessages = {
  years: 'By year',
  outlets: 'By outlet',
  count: (name, articles) => `${name}: ${articles}`,
  others: (count) => `${count} more`,
  undated: 'undated',
  newest: 'Newest article',
  failed: 'Could not be indexed',
  queue: ({ held, most }) => `Questions under way: ${held} of at most ${most}`,
  latency: ({ median, most, count }) =>
    `Answers: half within ${median} s, 95% within ${most} s (the last ${count})`,
  memory: (megabytes) => `Memory: ${megabytes} MB`,
  foundNothing: (count) => `${counted(count, 'question')} found nothing in the last 7 days`,
  recorded: (count) => `${counted(count, 'question')} recorded as missing; the file groups them`,
  missingHead: ({ questions, groups, from, to }) =>
    `${counted(questions, 'question')} in ${counted(groups, 'group')}, ${from} to ${to}`,
  missingNote: 'Asked in public and not found, or found and not what was asked. Without names.',
  notAsked: 'not what was asked',
  askThis: 'Ask this',
  notWhatIAsked: 'Not what I asked',
  noted: 'Noted, without names: the question and the day.',
};
