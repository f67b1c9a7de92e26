/** The buttons of an answer and of a miss, over the wire: who opens, shares, cites and removes what. */

import { beforeAll, describe, expect, it } from 'vitest';
import { replyTo, startBot, type TestBot } from '../../support/bot/bot.js';
import { labelsOf, quotesOf } from '../../support/bot/reading.js';
import * as reports from '../../support/bot/reports.js';
import type { SentMessage, User } from '../../support/discord/server.js';

const MANAGE_MESSAGES = String(1 << 13);
const QUESTION = '光復鄉堤防全長多少公里';
/** Near the answer's article, and no answer. */
const FILES = {
  ...reports.REPORTS,
  ...reports.numberedReports(3),
  'metadata.csv': 'file,outlet,url\nlevee.txt,東岸新聞,https://news.example/levee\n',
};

const WORDS = {
  'zh-TW': { more: /^另\d段$/u, cite: '引用', share: '分享', remove: '移除', by: '由 ' },
  'zh-CN': { more: /^另\d段$/u, cite: '引用', share: '分享', remove: '移除', by: '由 ' },
  'en-US': { more: /^\d more$/u, cite: 'Cite', share: 'Share', remove: 'Remove', by: 'Shared by ' },
} as const;

let bot: TestBot;

beforeAll(async () => {
  bot = await startBot({ files: FILES });
});

interface Press {
  message: SentMessage;
  label: string | RegExp;
  user: User;
  locale?: string;
  permissions?: string;
}

/** By what stands on the button. */
function press({ label, ...call }: Press) {
  const found = call.message.controls.find((control) =>
    typeof label === 'string' ? control.label === label : label.test(control.label ?? ''),
  );
  if (!found?.customId) throw new Error(`no ${label} among ${labelsOf(call.message)}`);
  return bot.server.click({ ...call, customId: found.customId });
}

async function asked(locale: string, hidden = false) {
  const interaction = bot.ask(QUESTION, { locale, private: hidden });
  const message = await replyTo(interaction);
  return { message, asker: interaction.user, interaction };
}

describe.each(Object.entries(WORDS))('an answer in %s', (locale, words) => {
  it('is one message with one row of buttons', async () => {
    const { message, interaction } = await asked(locale);
    expect(interaction.messages).toEqual([message]);
    // A machine that is busy defers it first.
    expect(message.versions.length).toBe(interaction.response?.type === 4 ? 1 : 2);
    const [quote] = quotesOf(message);
    for (const line of quote ?? ['a quote']) expect(reports.LEVEE).toContain(line);
    expect(message.text).toContain('](<https://news.example/levee');
    expect(message.components.at(-1)?.type).toBe(1);
  });

  it('opens the rest in place for who asked, and privately for others', async () => {
    const { message, asker } = await asked(locale);
    const before = message.text;
    const other = await replyTo(
      press({ message, label: words.more, user: bot.newcomer(), locale }),
    );
    expect(other.ephemeral).toBe(true);
    expect(message.text).toBe(before);
    const rest = quotesOf(other);
    expect(rest.length).toBeGreaterThan(0);
    await press({ message, label: words.more, user: asker, locale }).done();
    expect(message.text.startsWith(before)).toBe(true);
    expect(quotesOf(message).slice(1)).toEqual(rest);
    expect(labelsOf(message).some((label) => words.more.test(label ?? ''))).toBe(false);
  });

  it('is cited privately in three forms with the day of access', async () => {
    const { message } = await asked(locale);
    const cited = await replyTo(
      press({ message, label: words.cite, user: bot.newcomer(), locale }),
    );
    expect(cited.ephemeral).toBe(true);
    const day = new Date().toISOString().slice(0, 4);
    for (const form of ['GB/T 7714', 'Chicago', 'BibTeX'])
      expect(cited.text).toContain(`**${form}**`);
    expect(cited.text.match(/```/gu)).toHaveLength(6);
    expect(cited.text).toMatch(new RegExp(`\\[N/OL\\][\\s\\S]*\\[${day}-\\d\\d-\\d\\d\\]`, 'u'));
    expect(quotesOf(cited)).toEqual(quotesOf(message).slice(0, 1));
  });

  it('is shared unchanged by who asked, and removed by who may', async () => {
    const { message, asker } = await asked(locale, true);
    expect(message.ephemeral).toBe(true);
    const shared = await replyTo(press({ message, label: words.share, user: asker, locale }));
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toBe(`${message.text}\n-# ${sharedBy(words.by, asker)}`);
    expect(shared.pings.users).toEqual([]);
    expect(labelsOf(shared)).toEqual(
      labelsOf(message).map((label) => (label === words.share ? words.remove : label)),
    );
    const stranger = await replyTo(
      press({ message: shared, label: words.remove, user: bot.newcomer(), locale }),
    );
    expect(stranger.ephemeral).toBe(true);
    expect(shared.deleted).toBe(false);
    press({ message: shared, label: words.remove, user: asker, locale });
    await bot.until(() => shared.deleted);

    const { message: open } = await asked(locale);
    const permissions = MANAGE_MESSAGES;
    press({ message: open, label: words.remove, user: bot.newcomer(), permissions, locale });
    await bot.until(() => open.deleted);
  });
});

/** The mention, whose language puts words before it or around it. */
function sharedBy(before: string, { id }: User): string {
  return `${before}<@${id}>${before === '由 ' ? ' 分享' : ''}`;
}

describe('a miss', () => {
  it('asks again without the time, in place, and stays with who asked', async () => {
    const interaction = bot.ask('誰得了2023年諾貝爾文學獎', { locale: 'zh-TW' });
    const message = await replyTo(interaction);
    const [answer] = interaction.visibleTo(interaction.user);
    if (!answer) throw new Error(`there is no answer; ${interaction.describe()}`);
    expect(answer.ephemeral).toBe(true);
    expect(quotesOf(answer)).toEqual([]);
    await press({
      message: answer,
      label: '不限2023年',
      user: interaction.user,
      locale: 'zh-TW',
    }).done(() => answer.text.startsWith('-# 誰得了諾貝爾文學獎\n'));
    expect(message.isVisibleTo(bot.server.owner.id)).toBe(false);
    expect(labelsOf(answer)).not.toContain('移除');
  });
});

describe('a button pressed twice', () => {
  const twice = async (message: SentMessage, label: RegExp, user: User): Promise<string[]> => {
    const customId = message.controls.find((one) => label.test(one.label ?? ''))?.customId ?? '';
    const texts: string[] = [];
    for (let press = 0; press < 2; press++) {
      const click = { message, customId, user, locale: 'zh-TW', force: true };
      const { messages } = await bot.server.click(click).done();
      expect(messages).toEqual([message]);
      texts.push(message.text);
    }
    return texts;
  };

  it('opens the rest once', async () => {
    const { message, asker } = await asked('zh-TW');
    const [first, second] = await twice(message, /^另/u, asker);
    expect(second).toBe(first);
  });

  it('leaves a time out once, and shows the closest passage once', async () => {
    const interaction = bot.ask('誰得了2023年諾貝爾文學獎', { locale: 'zh-TW', private: true });
    const message = await replyTo(interaction);
    const [first, second] = await twice(message, /^不限/u, interaction.user);
    expect(first).toMatch(/^-# 誰得了諾貝爾文學獎\n/u);
    expect(second).toBe(first);
    const other = bot.ask('誰得了2023年諾貝爾文學獎', { locale: 'zh-TW', private: true });
    const [shown, again] = await twice(await replyTo(other), /^最接近/u, other.user);
    expect([again, quotesOf(other.messages[0] as SentMessage)]).toEqual([
      shown,
      expect.toSatisfy((quotes: string[][]) => quotes.length === 1),
    ]);
  });
});

describe('what a button needs stands in its message', () => {
  it('after a restart and a re-index of other articles', async () => {
    const { message, asker } = await asked('zh-TW', true);
    bot.write('bridge.txt', reports.numberedReports(5)['reservoir-5.txt'] ?? '');
    await bot.restart();
    await press({ message, label: /^另/u, user: asker }).done();
    expect(quotesOf(message).length).toBeGreaterThan(1);
    const shared = await replyTo(press({ message, label: '分享', user: asker }));
    expect(quotesOf(shared)).toEqual(quotesOf(message));
  });

  it('and says so where the article has changed', async () => {
    const { message } = await asked('zh-TW');
    bot.write('levee.txt', reports.LEVEE_CORRECTED);
    const built = bot.reindex();
    await bot.until(() => built.original?.text.startsWith('完成') === true);
    const cited = await replyTo(press({ message, label: '引用', user: bot.newcomer() }));
    expect(cited.text).toContain('引用之後這篇報導有了改動');
  });
});
