/** The bot as it runs, once through: on Discord, an answer, its context, its status, its end. */

import { expect, it } from 'vitest';
import { replyTo, startBot } from '../support/bot/bot.js';
import { boldOf, pageOf, quotesOf } from '../support/bot/reading.js';
import { LEVEE, LEVEE_QUESTION, REPORTS } from '../support/bot/reports.js';

it('answers over the wire with a quote, shows where it stands, and ends in order', async () => {
  const bot = await startBot({ files: REPORTS });
  const answer = await bot.answer(LEVEE_QUESTION, { locale: 'zh-TW' });
  const [quote = []] = quotesOf(answer);
  expect(quote.join('')).toContain('三億二千萬元');

  const page = await replyTo(
    bot.server.click({ message: answer, label: '上下文', user: bot.newcomer() }),
  );
  expect(boldOf(page.text)).toEqual(expect.arrayContaining(quote));
  for (const line of pageOf(page)) expect(LEVEE).toContain(line);

  const { text } = await replyTo(bot.use('status', {}, { locale: 'en-US' }));
  expect(text).toContain('3 articles, ');
  expect(await bot.stop()).toBe(0);
});
