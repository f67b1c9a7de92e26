/** On Discord, in English. */

import type { DiscordMessages } from '../discord-messages.js';

export const discord: DiscordMessages = {
  context: 'Context',
  earlier: 'Earlier',
  later: 'Later',
  backToQuote: 'Back to the quote',
  cancel: 'Cancel',
  source: 'source',
  closest: 'Closest passage, not an answer:',
  notFound: 'The collection does not seem to hold an answer to this.',
  hint: 'What could help: another period, another name of the person, place or thing, or fewer details.',
  empty: 'Nothing was asked.',
  tooLong: 'The question is too long.',
  noWords: 'The question has no word to look for. Name a person, a place, a date or a thing.',
  foreign:
    'The collection is in Chinese and has none of these words. Ask in Chinese, in either script.',
  preparing: ({ percent }) => `The index is being prepared: ${percent}%. Ask again in a moment.`,
  unavailable: 'There is no index that can be served. An administrator can run /reindex.',
  busy: 'Many questions at once: please try again in a moment.',
  coolDown: ({ seconds }) => `One question at a time: please try again in ${seconds} s.`,
  stopping: 'The bot is being restarted: please try again in a minute.',
  notHere: 'Kaoju does not answer here.',
  notAdmin: "Only administrators of the bot's home server and its owner may do this.",
  failed: ({ id }) =>
    `Something went wrong on our side. If it happens again, report this id: ${id}`,
  timedOut: ({ id }) => `This took too long and was given up. Please try again. (id: ${id})`,
  gone: 'This article is no longer in the collection. Ask again to find what is.',
  changed: 'The article has changed since this was quoted. Ask again for its present text.',
  oldButton: 'This button is from an earlier version. Ask again to get a new one.',
  self: 'Kaoju',
  statusCounts: ({ articles, passages, failed }) =>
    `${articles} articles, ${passages} passages, ${failed} failed files`,
  statusBuilt: ({ built }) => `Index built ${built}`,
  statusUptime: ({ since }) => `Up since ${since}`,
  statusLast: ({ when, text }) => `Last re-index ${when}. ${text}`,
  statusDetails: ({ generation, model }) => `Index ${generation} · model ${model}`,
  helpWhat:
    'Kaoju finds the passages of a collection of Chinese reports that answer a question, and quotes them exactly, each with its source. Ask in Traditional or Simplified Chinese; both find both.',
  helpTry: 'Ask with /ask, for example:',
  helpCheck:
    'To check a quote, press **Context** under it: you see the paragraphs around it, with the quote in bold, and where they come from. Nothing in a quote is changed or converted.',
  helpPrivacyOff: 'Questions are not stored.',
  helpPrivacyOn:
    'Questions asked in public are kept without names, to see what the collection lacks. Private ones are never stored.',
  reindexStarted: 'Re-indexing…',
  reindexProgress: ({ percent, files, rate, left }) =>
    `Re-indexing: ${percent}% · ${files} files · ${rate} passages/s${left}`,
  reindexLeft: ({ left }) => ` · ${left} left`,
  seconds: ({ seconds }) => `${seconds} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  reindexRunning: ({ who, since, percent }) =>
    `${who} started a re-index ${since}; it is at ${percent}%.`,
  reindexCancelled: 'Cancelled. What it made is kept for the next run; the index serves as before.',
  reindexFailed: ({ reason }) => `The re-index failed: ${reason}. The index serves as before.`,
  reindexDone: ({ time, added, changed, removed, unchanged }) =>
    `Done in ${time}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged.`,
  reindexSame: ({ articles }) => `Nothing had changed: ${articles} articles.`,
  reindexChecked: ({ added, changed, removed, unchanged }) =>
    `Checked: ${added} to add, ${changed} changed, ${removed} removed, ${unchanged} unchanged.`,
  reindexFailedFiles: ({ count }) => `${count} failed:`,
  reindexMore: ({ count }) => `… and ${count} more`,
  reindexRolledBack: ({ generation }) =>
    `Serving generation ${generation} again, until the next re-index.`,
  reindexLong: ({ percent }) =>
    `Still at work (${percent}%). The end will be sent to you as a direct message.`,
  reindexLongStatus: ({ percent }) => `Still at work (${percent}%). /status will tell the end.`,
  reindexFollows: ({ percent }) =>
    `Re-indexing is still at work (${percent}%). Its end follows here.`,
  reindexEnded: 'This re-index has ended already. /status tells about the last one.',
};
