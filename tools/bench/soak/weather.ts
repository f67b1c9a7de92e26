/** What happens around people who ask: files come and go, indexes are made anew, networks fail. */

import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LEVEE, LEVEE_CORRECTED } from '../../../tests/support/bot/reports.js';
import type { DiscordServer } from '../../../tests/support/discord/server.js';
import {
  distinctLines,
  keysOf,
  repeatedLines,
  repeatedPage,
} from '../../../tests/support/hostile/corpus.js';

export interface Weather {
  server: DiscordServer;
  corpus: string;
  goesOn(): boolean;
  happened: { fileChanges: number; reindexes: number; reindexesFailed: number; drops: number };
}

const ADMINISTRATOR = '8';
const REINDEX_MS = 10 * 60_000;

/** Each comes and goes by turns. */
const FILES: [string, string | Buffer][] = [
  ['levee.txt', LEVEE],
  ['levee.txt', LEVEE_CORRECTED],
  ['lines.txt', repeatedLines(20_000)],
  ['page.txt', repeatedPage(10_000)],
  ['endless.txt', distinctLines(60_000)],
  ['keys.md', `---\n${keysOf(600)}\n---\n\n代表團到了昌都。\n`],
  ['binary.txt', Buffer.alloc(4096)],
  ['metadata.csv', 'file,outlet\nlevee.txt,"東岸新聞\n'],
  ['metadata.csv', 'file,outlet\nlevee.txt,東岸新聞\n'],
  ['aliases.csv', 'name\n光復\n'],
  ['constructor.txt', '建設\n\n光復鄉堤防九月動工。\n'],
];

export async function changeFiles({ corpus, goesOn, happened }: Weather): Promise<void> {
  for (let number = 0; goesOn(); number++) {
    const [name, content] = FILES[number % FILES.length] as [string, string | Buffer];
    const file = path.join(corpus, name);
    if (Math.floor(number / FILES.length) % 2 === 1) await rm(file, { force: true });
    else await writeFile(file, content);
    happened.fileChanges++;
    await pause(3_000, goesOn);
  }
}

export async function reindex({ server, goesOn, happened }: Weather): Promise<void> {
  for (let number = 1; goesOn(); number++) {
    await pause(20_000, goesOn);
    const interaction = server.command({
      name: 'reindex',
      options: number % 3 === 0 ? { mode: 'full' } : {},
      user: server.owner,
      permissions: ADMINISTRATOR,
    });
    happened.reindexes++;
    await interaction
      .done(({ original }) => original?.controls.length === 0, REINDEX_MS)
      .catch(() => happened.reindexesFailed++);
  }
}

/** Cuts the connection without a word, then asks for a new one, by turns. */
export async function dropGateway({ server, goesOn, happened }: Weather): Promise<void> {
  for (let number = 0; goesOn(); number++) {
    await pause(15_000, goesOn);
    if (!goesOn()) return;
    if (number % 2 === 0) server.gateway.drop();
    else server.gateway.reconnect();
    happened.drops++;
  }
}

async function pause(ms: number, goesOn: () => boolean): Promise<void> {
  for (const until = Date.now() + ms; Date.now() < until && goesOn(); ) await sleep(250);
}
