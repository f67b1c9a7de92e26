/** Buttons carry all they need: over restarts and re-indexes, and against what was never ours. */

import { beforeAll, describe, expect, it } from 'vitest';
import { askerTag, toAnswerId } from '../../../src/discord/answer/answer-ids.js';
import { toCustomId } from '../../../src/discord/interactions/custom-id.js';
import { replyTo, startBot, type TestBot } from '../../support/bot/bot.js';
import { boldOf, pageOf, quotesOf } from '../../support/bot/reading.js';
import * as reports from '../../support/bot/reports.js';
import type { Interaction, SentMessage } from '../../support/discord/server.js';

const GONE = '這篇報導已不在資料庫裡。請重新提問。';
const CHANGED = '引用之後這篇報導有了改動。請重新提問，以取得現在的文字。';
const TOO_FAST = /^按得太快了，請1\s?秒後再試。$/u;
const OLD = '這個按鈕來自較早的版本。請重新提問。';

let bot: TestBot;

beforeAll(async () => {
  bot = await startBot({ files: reports.REPORTS });
});

const asked = (question: string) => bot.answer(question, { locale: 'zh-TW' });

function press(message: SentMessage, customId = message.controls[0]?.customId ?? ''): Interaction {
  return bot.server.click({ message, customId, user: bot.newcomer(), force: true });
}

async function privateReply(clicked: Interaction): Promise<string> {
  const { text } = await replyTo(clicked);
  expect((await clicked.firstResponse).ephemeral).toBe(true);
  return text;
}

async function reindexed(): Promise<void> {
  const built = bot.reindex();
  await bot.until(() => built.original?.text.startsWith('完成') === true);
}

describe('Context', () => {
  it('works after a restart', async () => {
    const answer = await asked(reports.LEVEE_QUESTION);
    const [quote] = quotesOf(answer);
    await bot.restart();
    const page = await replyTo(press(answer));
    expect(boldOf(page.text)).toEqual(expect.arrayContaining(quote ?? ['a quote']));
    for (const line of pageOf(page)) expect(reports.LEVEE).toContain(line);
  });

  it('works after a re-index that left the article as it was', async () => {
    const answer = await asked(reports.HARBOUR_QUESTION);
    bot.write('bridge.txt', reports.numberedReports(1)['reservoir-1.txt'] ?? '');
    await reindexed();
    const page = await replyTo(press(answer));
    expect(boldOf(page.text)).toEqual(expect.arrayContaining(quotesOf(answer)[0] ?? ['a quote']));
  });

  it('says that the article changed, between the question and the click too', async () => {
    const answer = await asked(reports.LEVEE_QUESTION);
    const page = await replyTo(press(answer));
    bot.write('levee.txt', reports.LEVEE_CORRECTED);
    await reindexed();
    expect(await privateReply(press(answer))).toBe(CHANGED);
    expect(page.text).toContain('三億二千萬元');
    const [fresh] = quotesOf(await asked(reports.LEVEE_QUESTION));
    expect(fresh?.join('')).toContain('五億一千萬元');
  });

  it('opens only so many articles for one person at once, and goes on for others', async () => {
    const answer = await asked(reports.HARBOUR_QUESTION);
    const customId = answer.controls[0]?.customId ?? '';
    const click = { message: answer, customId, user: bot.newcomer(), force: true };
    const clicks = Array.from({ length: 40 }, () => bot.server.click(click));
    const texts = await Promise.all(clicks.map(async (one) => (await replyTo(one)).text));
    const refused = texts.filter((text) => TOO_FAST.test(text));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(20);
    const page = await replyTo(press(answer));
    expect(boldOf(page.text)).toEqual(expect.arrayContaining(quotesOf(answer)[0] ?? ['a quote']));
  });

  it('says that the article is gone', async () => {
    const answer = await asked(reports.LIBRARY_QUESTION);
    bot.remove('library.txt');
    await reindexed();
    expect(await privateReply(press(answer))).toBe(GONE);
  });
});

describe('a custom id that no button of ours carries', () => {
  const button = {
    action: 'context',
    articleId: 'aaaaaaaaaaaa',
    content: 'abcdef',
    start: 0,
    end: 9,
    view: 'around',
    at: 0,
  } as const;
  const genuine = toCustomId(button);

  it.each([
    ['of another bot', 'next-page'],
    ['of a version before this one', genuine.replace(/^k1/u, 'k0')],
    ['mangled', genuine.replace(':0:', ':1:')],
    ['without its check', genuine.slice(0, genuine.lastIndexOf(':'))],
    ['as long as can be', 'k1:c:'.padEnd(100, '漢')],
    ['with what a file system would make of it', 'k1:c:../../etc/passwd:abcdef:0:9:0:0000'],
  ])('is answered privately: %s', async (_, customId) => {
    const answer = await asked(reports.HARBOUR_QUESTION);
    expect(await privateReply(press(answer, customId))).toBe(OLD);
  });

  it('is checked against the article even where its check is right', async () => {
    const answer = await asked(reports.HARBOUR_QUESTION);
    const [own] = answer.controls;
    const [, , articleId = '', content = ''] = own?.customId?.split(':') ?? [];
    expect(await privateReply(press(answer, genuine))).toBe(GONE);
    const past = { ...button, articleId, content, start: 9_000, end: 9_100 };
    expect(await privateReply(press(answer, toCustomId(past)))).toBe(CHANGED);
    const backwards = { ...button, articleId, content, start: 9, end: 4 };
    expect(await privateReply(press(answer, toCustomId(backwards)))).toBe(CHANGED);
    const far = { ...button, articleId, content, view: 'after', at: 1e9 } as const;
    const page = press(answer, toCustomId(far));
    for (const line of pageOf(await replyTo(page))) expect(reports.HARBOUR).toContain(line);
    expect(answer.versions).toHaveLength(1);
  });

  it('takes no message away and changes none that others see', async () => {
    const answer = await asked(reports.HARBOUR_QUESTION);
    const user = bot.newcomer();
    const ids = [
      toAnswerId({ action: 'remove', asker: askerTag(user.id) }),
      toCustomId({ ...button, view: 'after' }),
      toCustomId({ ...button, view: 'back' }),
    ];
    const click = { message: answer, user, locale: 'zh-TW', force: true };
    const said: string[] = [];
    for (const customId of ids) {
      said.push(await privateReply(bot.server.click({ ...click, customId })));
    }
    expect(said).toEqual([OLD, GONE, GONE]);
    expect([answer.deleted, answer.versions.length]).toEqual([false, 1]);
  });
});
