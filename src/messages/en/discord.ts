/** On Discord, in English. */

import type { DiscordMessages } from '../subjects/discord-messages.js';
import { counted } from './counted.js';

export const discord: DiscordMessages = {
  context: 'Context',
  earlier: 'Earlier',
  later: 'Later',
  backToQuote: 'Back to the quote',
  backToHead: 'To the beginning',
  nothingToCheck: 'Nothing to check: there are no words in this message.',
  askWhat: 'Type a question, or choose an article to read.',
  cancel: 'Cancel',
  source: 'source',
  more: ({ count }) => `${count} more`,
  cite: 'Cite',
  share: 'Share',
  remove: 'Remove',
  shared: ({ who }) => `Shared by ${who}`,
  alreadyShared: 'You have shared this answer already.',
  notYours: 'Only whoever asked, and those who may manage messages, can remove this.',
  without: ({ what }) => `Without ${what}`,
  oneArticle: 'the limit to one article',
  closestPassage: 'Closest passage',
  sameReport: 'From the same report',
  askLater: 'Ask again in a moment.',
  runReindex: 'An administrator can run /reindex.',
  tooFast: ({ seconds }) => `Too fast: please try again in ${seconds} s.`,
  coolDown: ({ seconds }) => `One question at a time: please try again in ${seconds} s.`,
  stopping: 'The bot is being restarted: please try again in a minute.',
  notHere: 'Kaoju does not answer here.',
  notAdmin: "Only administrators of the bot's home server and its owner may do this.",
  id: 'id',
  gone: 'This article is no longer in the collection. Ask again to see what is there.',
  changed: 'The article has changed since this was quoted. Ask again for its current text.',
  oldButton: 'This button is from an earlier version. Ask again to get a new one.',
  statusBuilt: ({ built }) => `Index built ${built}`,
  statusUptime: ({ since }) => `Up since ${since}`,
  statusDisconnected: ({ ready, total }) =>
    `Connections to Discord: ${ready} of ${total}; the others are being made again`,
  statusLast: ({ when, text }) => `Last re-index ${when}. ${text}`,
  statusDetails: ({ generation, model }) => `Index ${generation} · model ${model}`,
  helpWhat:
    'Kaoju finds the passages in a collection of Chinese reports that answer a question, and quotes them exactly, each with its source. Ask in Traditional or Simplified Chinese: either finds reports in both.',
  helpTry: 'Ask with /ask, for example:',
  helpOptional: 'Optional',
  helpArticleAlone: 'An article without a question opens from its head.',
  helpMenu: ({ name }) =>
    `**${name}**, under Apps in the menu of any message: whether what it quotes stands in the reports word for word, where, and what differs`,
  helpCheck:
    'To check a quote, press **Context** under it: you see the paragraphs around it, with the quote in bold, and where they come from. Nothing in a quote is changed or converted. **Cite** gives it in three forms for a bibliography.',
  helpPrivacy:
    'Questions asked in public are kept without names, to see what the collection lacks. Private ones are never stored.',
  reindexing: 'Re-indexing',
  files: ({ done, total }) => `${done}/${counted(total, 'file')}`,
  reindexRunning: ({ who, since, percent }) =>
    `${who} started a re-index ${since}; it is at ${percent}%.`,
  reindexCancelled: 'Cancelled. What was done is kept for the next run; the index stays in use.',
  reindexFailed: ({ reason }) => `The re-index failed: ${reason}. The index stays in use.`,
  rollBackFailed: ({ reason }) => `The index stays as it is: ${reason}.`,
  reindexDone: ({ time, changes }) => `Done in ${time}: ${changes}.`,
  reindexSame: ({ articles }) => `Nothing has changed: ${counted(articles, 'article')}.`,
  reindexChecked: ({ changes }) => `Checked: ${changes}.`,
  reindexMore: ({ count }) => `… and ${count} more`,
  reindexLong: ({ percent }) =>
    `Still running (${percent}%). The result will be sent to you as a direct message.`,
  reindexLongStatus: ({ percent }) => `Still running (${percent}%). See /status for the result.`,
  reindexFollows: ({ percent }) =>
    `The re-index is still running (${percent}%). Its result will follow here.`,
  reindexEnded: 'This re-index has already ended. See /status for the latest one.',
};
