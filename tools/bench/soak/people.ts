/** People who ask, read on, and ask again, each waiting for an answer before going on. */

import { setTimeout as sleep } from 'node:timers/promises';
import type {
  DiscordServer,
  Interaction,
  SentMessage,
} from '../../../tests/support/discord/server.js';

/** What became of everything that people did. */
export interface Tally {
  questions: number;
  clicks: number;
  /** Never delivered, since no session was there to take it: Discord's to answer for. */
  undelivered: number;
  /** What a person saw fail, each in a line. */
  unanswered: string[];
  slowestMs: number;
}

/** The bot's cool-down, and a moment to read. */
const READING_MS = 2_500;
const ANSWER_MS = 120_000;
/** Of the answers, so many are read on from. */
const CLICKED = 1 / 2;
const MOST_CLICKS = 3;

export interface People {
  server: DiscordServer;
  tally: Tally;
  /** A question for a number. */
  questionOn(number: number): string;
  goesOn(): boolean;
}

/** @param name of a user of the server */
export async function askAndRead(people: People, name: string): Promise<void> {
  const { server, tally, questionOn, goesOn } = people;
  const user = server.world.user(name);
  for (let number = Math.floor(Math.random() * 1000); goesOn(); number++) {
    tally.questions++;
    const question = questionOn(number);
    const asked = server.command({ name: 'ask', options: { question }, user });
    let page = await answerTo(asked, tally);
    for (let clicks = 0; page && Math.random() < CLICKED && clicks < MOST_CLICKS; clicks++) {
      page = await readOn(people, name, page);
    }
    await sleep(READING_MS);
  }
}

/** Presses a button of a message, if it has one; what then is to be read. */
async function readOn(
  { server, tally }: People,
  name: string,
  message: SentMessage,
): Promise<SentMessage | null> {
  // Its own button may have removed it.
  if (message.deleted) return null;
  const buttons = message.controls.flatMap(({ customId }) => (customId ? [customId] : []));
  const customId = buttons[Math.floor(Math.random() * buttons.length)];
  if (!customId) return null;
  tally.clicks++;
  const clicked = server.click({ message, customId, user: server.world.user(name), force: true });
  return (await answerTo(clicked, tally)) ?? message;
}

async function answerTo(interaction: Interaction, tally: Tally): Promise<SentMessage | null> {
  const startedAt = performance.now();
  try {
    await interaction.firstResponse;
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - startedAt);
    await interaction.done(undefined, ANSWER_MS);
    return interaction.messages[0] ?? null;
  } catch {
    if (interaction.delivered) tally.unanswered.push(interaction.describe());
    else tally.undelivered++;
    return null;
  }
}
