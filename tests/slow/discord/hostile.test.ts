/** Articles and people at their worst, over the wire: nothing they write pings, links or breaks out. */

import { ApplicationCommandType } from 'discord.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { messageText } from '../../../src/discord/checking/message-text.js';
import { toCsv } from '../../../src/text/csv/to-csv.js';
import { PATIENCE_MS, replyTo, startBot, type TestBot } from '../../support/bot/bot.js';
import { quotesOf } from '../../support/bot/reading.js';
import { textDisplays } from '../../support/discord/limits/component-limits.js';
import type { Interaction, SentMessage } from '../../support/discord/server.js';
import { sayInChannel } from '../../support/discord/world/writing.js';
import { hostileField, hostileText, hostileUrl } from '../../support/hostile/text.js';
import { readMarkdown } from '../../support/messages/markdown-reader.js';
import { strayFormatting } from '../../support/messages/shown-message.js';
import { runs } from '../../support/run/properties.js';

const ARTICLES = 12;
const EVERYWHERE = '堤防';
const CHECK = 'Check in the reports';
/** Of each kind of message. */
const CASES = runs(20).numRuns;
/** Never reached by what works: each is a message and a click on each of its buttons. */
const TIMEOUT_MS = 240_000 + CASES * 5_000;
const ISOLATES = /[\u2066-\u2069]/gu;

const sample = <T>(of: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(of, { ...runs(), numRuns: count });
const typed = (most: number): string[] =>
  sample(
    hostileText(most).filter((text) => text.trim() !== ''),
    CASES,
  );

const NAMES = Array.from({ length: ARTICLES }, (_, i) => `h${i}.txt`);
const TEXTS = sample(fc.tuple(hostileText(300), hostileText(300)), ARTICLES).map(
  ([before, behind], i) => `${before}\n\n第${i}號${EVERYWHERE}全長${i + 3}公里，${behind}`,
);
const FIELDS = sample(
  fc.record({ title: hostileField, outlet: hostileField, author: hostileField, url: hostileUrl }),
  ARTICLES,
);

const HOSTS = FIELDS.flatMap(({ url }) =>
  url !== null && URL.canParse(url) ? [new URL(url).host] : [],
);

let bot: TestBot;

beforeAll(async () => {
  const rows = FIELDS.map(({ title, outlet, author, url }, i) =>
    [NAMES[i], title, outlet, author, '2023-05-12', url].map((field) => field ?? ''),
  );
  const csv = toCsv([['file', 'title', 'outlet', 'author', 'date', 'url'], ...rows]);
  const files = Object.fromEntries(NAMES.map((name, i) => [name, TEXTS[i] as string]));
  bot = await startBot({ files: { ...files, 'metadata.csv': csv } });
});

/** No ping, no markup but ours, no link but those of the articles, quotes as they stand. */
function expectHarmless(message: SentMessage, exceptions: { code?: true; mention?: true } = {}) {
  expect(message.pings).toEqual({ users: [], roles: [], everyone: false });
  const spans = textDisplays(message.components).flatMap(readMarkdown);
  const isOurs = ({ code, token }: (typeof spans)[number]): boolean =>
    (exceptions.code === true && code) || (exceptions.mention === true && token === 'user');
  expect(strayFormatting(spans.filter((span) => !isOurs(span)))).toEqual([]);
  for (const { link } of spans) {
    if (link !== null) expect(HOSTS).toContain(new URL(link).host);
  }
  const bare = (text: string): string => text.replace(ISOLATES, '');
  for (const line of quotesOf(message).flat()) {
    const isKnown = [...TEXTS, ...said].some((text) => bare(text).includes(bare(line)));
    expect(isKnown, JSON.stringify(line)).toBe(true);
  }
}

/** What people wrote themselves, without Discord's markup, which a check quotes. */
const said: string[] = [];

async function shownTo(used: Interaction): Promise<SentMessage> {
  await replyTo(used);
  const [message] = used.visibleTo(used.user);
  if (!message) throw new Error(`there is no answer; ${used.describe()}`);
  return message;
}

async function press(message: SentMessage, user = bot.newcomer()): Promise<void> {
  for (const { customId, disabled } of message.controls) {
    if (!customId || disabled) continue;
    const clicked = bot.server.click({ message, customId, user, force: true });
    await clicked.done(undefined, PATIENCE_MS);
    expectHarmless(clicked.messages[0] ?? message, { code: true, mention: true });
  }
}

describe('hostile texts', { timeout: TIMEOUT_MS }, () => {
  it('in a search and on its pages', async () => {
    for (const words of [...typed(100), ...Array(3).fill(EVERYWHERE)]) {
      const user = bot.newcomer();
      const found = await shownTo(bot.use('search', { words }, { user }));
      expectHarmless(found);
      if (words === EVERYWHERE) await press(found, user);
    }
  });

  it('in names that are offered', async () => {
    for (const text of ['', ...typed(60)]) {
      for (const focused of ['outlet', 'article']) {
        const options = { [focused]: text };
        const typing = bot.server.autocomplete({ name: 'ask', focused, options });
        await typing.done(undefined, PATIENCE_MS);
        expect(typing.choices?.every(({ name }) => name.trim() !== '')).toBe(true);
      }
    }
  });

  it('in an answer and under its buttons', async () => {
    for (const [i] of NAMES.entries()) {
      const user = bot.newcomer();
      const question = `第${i}號${EVERYWHERE}全長多少公里`;
      const answer = await shownTo(bot.ask(question, { private: i % 2 === 0, user }));
      expectHarmless(answer);
      expect(quotesOf(answer).length).toBeGreaterThan(0);
      const open = answer.controls.filter(({ label }) => label !== '移除');
      for (const { customId } of open) {
        const clicked = bot.server.click({
          message: answer,
          customId: customId ?? '',
          user,
          force: true,
        });
        await clicked.done(undefined, PATIENCE_MS);
        expectHarmless(clicked.messages[0] ?? answer, { code: true, mention: true });
      }
    }
  });

  it('in a question that finds nothing, and under its buttons', async () => {
    for (const text of typed(200)) {
      const user = bot.newcomer();
      const question = `2023年冥王星 ${text}`;
      const miss = await shownTo(bot.ask(question, { private: true, user }));
      expectHarmless(miss);
      await press(miss, user);
    }
  });

  it('in a message that is checked, and in what is near', async () => {
    const quotes = sample(
      fc.tuple(
        fc.constantFrom(...TEXTS),
        fc.nat(200),
        hostileText(80),
        fc.constantFrom('「」', '“”', ''),
      ),
      CASES,
    );
    const [channel] = bot.server.guild.channels;
    if (!channel) throw new Error('there is no channel');
    for (const [text, from, more, [open = '', close = ''] = []] of quotes) {
      const user = bot.newcomer();
      const content = `${more}${open}${text.slice(from, from + 90)}${close}${more}`.trim();
      if (content === '') continue;
      said.push(messageText({ content, embeds: [] }));
      const target = sayInChannel(bot.server.world, { author: user, channel, content }).id;
      const type = ApplicationCommandType.Message;
      const checked = bot.use(CHECK, {}, { type, target, user });
      expectHarmless(await shownTo(checked));
      expect((await checked.firstResponse).ephemeral).toBe(true);
    }
  });
});
