/** What readers type and what comes back, in their three languages, over the wire. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ADMIN,
  PATIENCE_MS,
  PROJECT,
  replyTo,
  startBot,
  type TestBot,
} from '../../support/bot/bot.js';
import { boldOf, labelsOf, pageOf, plain, quotesOf } from '../../support/bot/reading.js';
import type { SentMessage } from '../../support/discord/server.js';

const HANT_FILE = '000_3cdac391fcfe9ba3.txt';
const HANS_FILE = '004_dc5a4411bc4fabee.txt';
const HANT = readFileSync(path.join(PROJECT, 'corpus', HANT_FILE), 'utf8');
const HANS = readFileSync(path.join(PROJECT, 'corpus', HANS_FILE), 'utf8');
const URL_OF_HANS = 'https://example.org/reports/123?page=1';
const HANT_QUESTION = '福建党政代表团哪天去的昌都';
const MIDDLE_QUESTION = '今年是全國對口援藏多少週年';
const HANS_QUESTION = '許勤什麼時候去的阿里';

const READERS = [
  {
    locale: 'zh-TW',
    context: '上下文',
    [HANT_QUESTION]: '福建黨政代表團赴西藏昌都市考察',
    [HANS_QUESTION]: `](<${URL_OF_HANS}`,
    row: ['上下文', '引用', '移除'],
    share: '分享',
    nothing: '資料庫裡似乎沒有答案。',
    closest: '最接近的段落',
    words: '查找這些詞',
    askThis: '問這個',
    later: '後文',
    back: '回到引文',
    earlier: '前文',
    counts: '2篇報導，',
    help: '考據從收集的中文報導裡找出能回答問題的段落',
    privacy: '問題不會儲存。',
  },
  {
    locale: 'zh-CN',
    context: '上下文',
    [HANT_QUESTION]: '福建黨政代表團赴西藏昌都市考察',
    [HANS_QUESTION]: `](<${URL_OF_HANS}`,
    row: ['上下文', '引用', '移除'],
    share: '分享',
    nothing: '资料库里似乎没有答案。',
    closest: '最接近的段落',
    words: '查找这些词',
    askThis: '问这个',
    later: '后文',
    back: '回到引文',
    earlier: '前文',
    counts: '2篇报道，',
    help: '考据从收集的中文报道里找出能回答问题的段落',
    privacy: '问题不会保存。',
  },
  {
    locale: 'en-US',
    context: 'Context',
    [HANT_QUESTION]: '福建黨政代表團赴西藏昌都市考察',
    [HANS_QUESTION]: `](<${URL_OF_HANS}`,
    row: ['Context', 'Cite', 'Remove'],
    share: 'Share',
    nothing: 'The collection does not seem to hold an answer.',
    closest: 'Closest passage',
    words: 'Search these words',
    askThis: 'Ask this',
    later: 'Later',
    back: 'Back to the quote',
    earlier: 'Earlier',
    counts: '2 articles, ',
    help: 'Kaoju finds the passages in a collection of Chinese reports that answer a question',
    privacy: 'Questions are not stored.',
  },
] as const;

let bot: TestBot;

beforeAll(async () => {
  bot = await startBot({
    files: {
      [HANT_FILE]: HANT,
      [HANS_FILE]: HANS,
      'metadata.csv': `file,title,outlet,author,date,url\n${HANS_FILE},,,,,${URL_OF_HANS}\n`,
    },
  });
});

it("says whether requests are held against Discord's own description", () => {
  const notes = { checked: /^Checked: /u, 'left out': /^Left out: / };
  expect(bot.server.openapiNote).toMatch(notes[bot.server.openapi]);
});

describe.each(READERS)('/ask in $locale', (reader) => {
  const { locale } = reader;

  it.each([
    { question: HANT_QUESTION, text: HANT, hidden: undefined, words: ['9月13日至14日'] },
    { question: HANS_QUESTION, text: HANS, hidden: true, words: ['7月15日-16日'] },
  ] as const)(
    'quotes exactly what answers $question',
    async ({ question, text, hidden, words }) => {
      const asked = bot.ask(question, { locale, ...(hidden ? { private: hidden } : {}) });
      const message = await replyTo(asked);
      expect((await asked.firstResponse).ephemeral).toBe(hidden === true);
      expect(message.isVisibleTo(bot.server.owner.id)).toBe(hidden !== true);
      const quotes = quotesOf(message);
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.length).toBeLessThanOrEqual(3);
      for (const line of quotes.flat()) expect(text).toContain(line);
      for (const word of words) expect(boldOf(message.text)).toContain(word);
      expect(message.text).toContain(reader[question]);
      const row = hidden ? [...reader.row.slice(0, 2), reader.share] : reader.row;
      expect(labelsOf(message)).toEqual(expect.arrayContaining([...row]));
    },
  );

  it('says privately that nothing was found, and shows the closest passage when asked to', async () => {
    const asked = bot.ask('台北捷運票價', { locale });
    await replyTo(asked);
    // Where a busy machine deferred it in public, the placeholder went.
    const [message] = asked.visibleTo(asked.user);
    if (!message) throw new Error(`there is no answer; ${asked.describe()}`);
    expect(message.ephemeral).toBe(true);
    expect(message.text).toContain(reader.nothing);
    expect(quotesOf(message)).toEqual([]);
    const { closest: label } = reader;
    await replyTo(bot.server.click({ message, label, user: asked.user, locale }));
    expect(message.text).toContain(reader.closest);
    expect(quotesOf(message)).toHaveLength(1);
    expect(labelsOf(message)).toEqual([reader.context, reader.words]);
  });

  it('tells with /status what is served', async () => {
    const asked = bot.use('status', {}, { locale });
    const { text } = await replyTo(asked);
    expect((await asked.firstResponse).ephemeral).toBe(true);
    expect(text).toContain(reader.counts);
    const details = /<t:\d+:f>[\s\S]*\d{8}-\d{9}-[0-9a-f]{4}[\s\S]*bge-small-zh-v1\.5/u;
    expect(text).toMatch(/<t:\d+:f>/u);
    expect(text).not.toMatch(details);
    const looking = await replyTo(bot.use('status', {}, { locale, permissions: ADMIN }));
    expect(looking.text).toContain(reader.counts);
    expect(looking.text).toMatch(details);
  });

  // Each by somebody else, since who asked waits for the next question.
  it.each([0, 1])('offers two examples with /help, asked with a click (%i)', async (place) => {
    const user = bot.newcomer();
    const message = await replyTo(bot.use('help', {}, { locale, user }));
    expect(message.text).toContain(reader.help);
    expect(message.text).toContain(reader.privacy);
    const examples = message.controls.filter(({ label }) => label === reader.askThis);
    expect(examples).toHaveLength(2);
    const customId = examples[place]?.customId ?? '';
    const answer = await replyTo(bot.server.click({ message, customId, user, locale }));
    expect(answer.text).not.toContain(reader.nothing);
    expect(quotesOf(answer).length, answer.text).toBeGreaterThan(0);
  });
});

describe.each(READERS)('Context in $locale', ({ locale, context, later, back, earlier }) => {
  it('shows the person alone where the quote stands, and reads on in one message', async () => {
    const answer = await bot.answer(MIDDLE_QUESTION, { locale });
    const [quote = []] = quotesOf(answer);
    const [button] = answer.controls;
    const reader = bot.newcomer();
    const customId = button?.customId ?? '';
    const clicked = bot.server.click({ message: answer, customId, user: reader, locale });
    const page = await replyTo(clicked);
    expect(button?.label).toBe(context);
    expect((await clicked.firstResponse).ephemeral).toBe(true);
    expect(page.isVisibleTo(bot.server.owner.id)).toBe(false);
    expect(page.text).toContain('**福建黨政代表團赴西藏昌都市考察**');
    expect(page.text).toContain(HANT_FILE.replaceAll('_', '\\_'));
    expect(boldOf(page.text)).toEqual(expect.arrayContaining(quote));
    const first = pageOf(page);

    const press = async (label: string): Promise<string[]> => {
      const versions = page.versions.length;
      const { firstResponse } = bot.server.click({ message: page, label, user: reader, locale });
      await firstResponse;
      await bot.until(() => page.versions.length > versions);
      return pageOf(page);
    };
    const before: string[][] = [];
    while (labelsOf(page).includes(earlier)) before.unshift(await press(earlier));
    expect(before.length).toBeGreaterThan(0);
    expect(await press(back)).toEqual(first);
    const after: string[][] = [];
    while (labelsOf(page).includes(later)) after.push(await press(later));
    expect(after.length).toBeGreaterThan(0);
    expect(await press(back)).toEqual(first);
    expect(clicked.messages).toEqual([page]);
    // Read from its beginning to its end, the article is whole and nothing stands twice.
    expect(joined([...before, first, ...after].flat())).toBe(joined([HANT]));
  });
});

it('is harmed by nothing that is typed', async () => {
  const hostile = '@everyone **<@123>** `昌都` ||[x](https://example.org)|| \n> # 福建';
  const message: SentMessage = await bot.answer(hostile);
  expect(message.pings).toEqual({ users: [], roles: [], everyone: false });
  expect(plain(message.text)).toContain('@everyone **<@123>** `昌都`');
});

it('answers a question twice with the same quotes, whatever the script', async () => {
  const [hans, hant] = await Promise.all(
    [bot.ask('许勤什么时候去的阿里'), bot.ask(HANS_QUESTION)].map((asked) =>
      asked.done(undefined, PATIENCE_MS),
    ),
  );
  const texts = [hans, hant].map((asked) => asked?.original && quotesOf(asked.original));
  expect(texts[0]).toEqual(texts[1]);
});

function joined(lines: string[]): string {
  return lines.join('').replace(/\s/gu, '');
}
