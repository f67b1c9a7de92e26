/** Each way of using the bot while the first response fails: one answer, or the silence Discord forces. */

import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from '../../support/bot/bot.js';
import { effectsOf, ended } from '../../support/bot/effects.js';
import { forgetRepeats } from '../../support/bot/repeats.js';
import { numberedReports, REPORTS, VISIT } from '../../support/bot/reports.js';
import { ROUTES, type Route } from '../../support/bot/routes.js';
import type { FaultOptions, Interaction } from '../../support/discord/server.js';

const CALLBACK = { method: 'POST', route: '/interactions/*/*/callback' };
const UNKNOWN_INTERACTION = 10062;
const ALREADY_ACKNOWLEDGED = 40060;
const MISSING_ACCESS = { status: 403, code: 50001, message: 'Missing Access' };
const FAILED = /^我們這邊出了問題。如果再發生，請回報這個編號：([0-9a-f]{8})$/u;
const GONE = /nobody is there any more$/u;
const PREPARING = /^正在準備索引：\d+%。請稍後再問。$/u;

let bot: TestBot;

beforeAll(async () => {
  const files = { ...REPORTS, 'visit.txt': VISIT, ...numberedReports(60) };
  bot = await startBot({ files, env: { RECORD_QUESTIONS: 'on' } });
});

interface Used {
  used: Interaction;
  /** Settled once one of them is there. */
  effects: () => string[];
}

async function use(route: Route, fault: FaultOptions): Promise<Used> {
  const trigger = await route.prepare(bot);
  const struck = bot.server.fault({ ...CALLBACK, ...fault });
  const used = trigger();
  const versions = used.source?.versions.length ?? 0;
  await bot.until(() => struck.hits > 0);
  return { used, effects: () => effectsOf(used, versions) };
}

const linesOf = (msg: RegExp) => bot.log.filter((line) => msg.test(line.msg));

describe.each(ROUTES)('$name', (route) => {
  it.each<[string, FaultOptions]>([
    ['is cut before it arrives', { drop: 'before', times: 2 }],
    ['is cut after it arrived', { drop: 'after' }],
  ])('is answered once where the first response %s', async (_, fault) => {
    const { effects } = await use(route, fault);
    await bot.until(() => ended(effects()));
    expect(effects()).toHaveLength(1);
    expect(effects()[0]).toMatch(new RegExp(`^${route.kind}`, 'u'));
    // The try that only asks how an earlier one fared.
    if (fault.drop === 'after') {
      await bot.until(() => bot.server.violations.length > 0);
      bot.expectViolations([ALREADY_ACKNOWLEDGED]);
    }
  });

  it('says that Discord refused it, with an id that the log has', async () => {
    // A machine that stands still for a second has it sent again before its refusal is read.
    const { used, effects } = await use(route, { ...MISSING_ACCESS, forGood: true });
    if (route.kind === 'offers') {
      await bot.until(() => linesOf(/^an interaction could not be answered$/u).length > 0);
      expect(effects()).toEqual([]);
      return;
    }
    await bot.until(() => ended(effects()));
    expect(effects()).toEqual(['says privately']);
    const [, id] = FAILED.exec(used.messages[0]?.text ?? '') ?? [];
    expect(id, used.describe()).toBeDefined();
    const lines = linesOf(/^an interaction failed$/u);
    expect(lines.filter((line) => line.id === id)).toMatchObject([{ level: 50 }]);
  });

  it('changes nothing where all of it is refused, and the log tells', async () => {
    const before = linesOf(/^an interaction could not be answered$/u).length;
    const { effects } = await use(route, { ...MISSING_ACCESS, times: 99 });
    await bot.until(() => linesOf(/^an interaction could not be answered$/u).length > before);
    bot.server.clearFaults();
    expect(effects()).toEqual([]);
  });

  it('changes nothing where the interaction is unknown, and the log tells', async () => {
    const before = linesOf(GONE).length;
    const { used, effects } = await use(route, { delayMs: 100 });
    bot.server.advance(3_001);
    await bot.until(() => linesOf(GONE).length > before);
    expect([used.state, effects()]).toEqual(['failed', []]);
    forgetRepeats(bot.server);
    bot.expectViolations([UNKNOWN_INTERACTION]);
  });
});

describe('without an index', () => {
  const triggers = new Map<Route, () => Interaction>();

  beforeAll(async () => {
    for (const route of ROUTES) triggers.set(route, await route.prepare(bot));
    await bot.stop();
    rmSync(bot.indexDir, { recursive: true });
    bot.start();
    await bot.until(() => bot.children().length === 1);
    bot.holdBuild();
    await bot.until(() => bot.logged(/^commands/u));
  });

  it.each(ROUTES)('$name is answered once, and says so where it needs one', async (route) => {
    const used = (triggers.get(route) as () => Interaction)();
    const versions = used.source?.versions.length ?? 0;
    await bot.until(() => ended(effectsOf(used, versions)));
    const effects = effectsOf(used, versions);
    expect(effects).toHaveLength(1);
    const says = used.messages[0]?.text ?? '';
    if (route.kind === 'offers') expect(used.choices).toEqual([]);
    else if (route.needsIndex)
      expect([effects[0], says]).toEqual(['says privately', expect.stringMatching(PREPARING)]);
    else expect(effects[0]).toMatch(new RegExp(`^${route.kind}`, 'u'));
  });
});
