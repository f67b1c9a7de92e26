/** Each way of using the bot where it is no member of the place, or stands in a thread. */

import { ChannelType } from 'discord.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOME, startBot, type TestBot } from '../../support/bot/bot.js';
import { effectsOf, ended } from '../../support/bot/effects.js';
import { numberedReports, REPORTS, VISIT } from '../../support/bot/reports.js';
import { ROUTES, type Route } from '../../support/bot/routes.js';

const { PublicThread, PrivateThread, GuildForum } = ChannelType;
const PARENT = '1100000000000000009';
const files = { ...REPORTS, 'visit.txt': VISIT, ...numberedReports(60) };

/** People use the bot in the first channel of the first guild. */
const PLACES = [
  {
    place: 'a post of a forum',
    channels: [
      { type: PublicThread, parentId: PARENT },
      { id: PARENT, type: GuildForum },
    ],
  },
  {
    place: 'a private thread that it was not added to',
    channels: [{ type: PrivateThread, parentId: PARENT, access: false }, { id: PARENT }],
  },
];

async function expectUsable(bot: TestBot, route: Route, before = () => {}): Promise<void> {
  const trigger = await route.prepare(bot);
  before();
  const used = trigger();
  const versions = used.source?.versions.length ?? 0;
  await bot.until(() => ended(effectsOf(used, versions)));
  const effects = effectsOf(used, versions);
  expect(effects).toHaveLength(1);
  expect(effects[0]).toMatch(new RegExp(`^${route.kind}`, 'u'));
  expect(used.messages[0]?.text ?? '').not.toMatch(/出了問題/u);
}

describe.each(PLACES)('in $place', ({ channels }) => {
  let bot: TestBot;

  beforeAll(async () => {
    const guilds = [{ id: HOME, name: '新聞社', channels }];
    bot = await startBot({ files, server: { guilds }, env: { RECORD_QUESTIONS: 'on' } });
  });

  it.each(ROUTES)('$name is answered as anywhere', (route) => expectUsable(bot, route));
});

describe('where it may no longer see the channel that its answer stands in', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startBot({ files, env: { RECORD_QUESTIONS: 'on' } });
  });

  it.each(ROUTES)('$name is answered as anywhere', (route) =>
    expectUsable(bot, route, () => {
      for (const channel of bot.server.guild.channels) channel.access = false;
    }),
  );
});
