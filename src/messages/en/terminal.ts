/** On a terminal, in English. */

import type { TerminalMessages } from '../subjects/terminal-messages.js';
import { counted } from './counted.js';

export const terminal: TerminalMessages = {
  prompt: 'question> ',
  promptHelp:
    'Type a question in Traditional or Simplified Chinese, or help for what else there is; an empty line or Ctrl-D to quit.',
  promptWords: { help: 'help', search: 'search', open: 'open', more: 'more' },
  promptExample: '对口支援 阿里',
  promptMeans: {
    help: 'this list',
    search: 'where these words stand, exactly',
    open: 'the article of number 2, or one by its id, file or headline',
    more: 'further excerpts or results',
  },
  promptNoMore: 'There is no more.',
  discordHow: [
    'Not on Discord: DISCORD_TOKEN is not set.',
    'Set it in .env; README.md, "Going on Discord", explains how to get one.',
  ],
  webAt: (address) => `Open in a browser: ${address}`,
  portTaken: ({ wanted, used, ours }) =>
    ours
      ? `Port ${wanted} is taken by a Kaoju that runs already, at ${ours}; using ${used}.`
      : `Port ${wanted} is taken by another program; using ${used}.`,
  alsoServing: ({ folder, host, pid, since, address }) =>
    `The index in ${folder} is already served by process ${pid} on ${host}, since ${since}${address ? `, at ${address}` : ''}. Use that one and stop this one; or stop it (kill ${pid}), or give this one its own INDEX_DIR.`,
  webExposed: (publicUrl) =>
    publicUrl
      ? `Others can reach it at ${publicUrl}: anybody there can read all articles and ask questions.`
      : 'HOST lets other machines connect, but PUBLIC_URL is not set: requests by any name but localhost are refused. See README.md, "Letting others in".',
  deployed: ({ everywhere, home }) =>
    `${counted(everywhere, 'command')} everywhere, ${home} in the home server`,
  scopes: { everywhere: 'everywhere', home: 'home' },
  registered: 'registered',
  upToDate: 'up to date',
  building: 'Building the index',
  indexUpdated: (changes) => `The index was brought up to date: ${changes}.`,
  built: (size, seconds) => `${size}, in ${seconds} s`,
  changed: (changes, embedded) => `${changes}; ${counted(embedded, 'passage')} embedded`,
};
