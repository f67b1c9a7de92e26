/** What is asked of the bot for each picture, by whom, and what is then seen. */

import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationCommandType } from 'discord.js';
import { check } from '../../commands/check.js';
import type { Interaction, SentMessage } from '../../tests/support/discord/server.js';
import { sayInChannel } from '../../tests/support/discord/world/writing.js';
import { type BotOptions, RunningBot } from './bot.js';
import { makeLargeCorpus } from './large-corpus.js';
import type { Page, Shown, Typing } from './page.js';

export interface Picture extends Page {
  /** The file's name without its ending. */
  name: string;
}

const PEOPLE = [
  { username: 'lin', globalName: '林予安', locale: 'zh-TW' },
  { username: 'chen', globalName: '陳思齊', locale: 'zh-TW' },
  { username: 'zhou', globalName: '周子墨', locale: 'zh-CN' },
  { username: 'mara', globalName: 'Mara', locale: 'en-US' },
];
const PHONE = { theme: 'dark', device: 'phone' } as const;
const DESKTOP = { theme: 'dark', device: 'desktop' } as const;
/** A percentage of two digits, which has something to show. */
const HALF_WAY = /\b[1-9]\d%/u;
const MENU = check.data;
const ASK_EVERY_MS = 200;
const WORK_MS = 120_000;

/** What people get from a bot that is ready. */
export function takeAnswers(): Promise<Picture[]> {
  return withBot({ users: PEOPLE }, async (bot) => {
    await bot.indexReady();
    const question = '福建黨政代表團哪天去的昌都';
    const answer = await use(bot, 'lin', 'ask', { question });
    const shown = see(answer);
    const click = clicker(bot, answer, 'lin');
    const context = await click('上下文');
    const cite = await click('引用');
    const english = await use(bot, 'mara', 'ask', { question: '兩省簽了什麼協議' });
    const nothing = await use(bot, 'zhou', 'ask', { question: '谁得了2023年诺贝尔文学奖' });
    const missed = see(nothing);
    await clicker(bot, nothing, 'zhou')('最接近的段落');
    const closest = see(nothing);
    const status = await use(bot, 'mara', 'status');
    const help = await use(bot, 'lin', 'help');
    return [
      { name: 'ask-zh-tw', locale: 'zh-TW', ...PHONE, messages: [shown] },
      { name: 'context-zh-tw', locale: 'zh-TW', ...PHONE, messages: [see(context)] },
      { name: 'cite-zh-tw', locale: 'zh-TW', ...PHONE, messages: [see(cite)] },
      { name: 'ask-en', locale: 'en-US', ...DESKTOP, messages: [see(english)] },
      { name: 'nothing-found-zh-cn', locale: 'zh-CN', ...PHONE, messages: [missed] },
      { name: 'closest-zh-cn', locale: 'zh-CN', ...PHONE, messages: [closest] },
      { name: 'status-en', locale: 'en-US', ...DESKTOP, theme: 'light', messages: [see(status)] },
      { name: 'help-zh-tw', locale: 'zh-TW', ...PHONE, messages: [see(help)] },
      ...(await takeSearches(bot)),
    ];
  });
}

/** Exact words, a quote that is checked, and an article that is being chosen. */
async function takeSearches(bot: RunningBot): Promise<Picture[]> {
  const found = await use(bot, 'lin', 'search', { words: '對口支援' });
  const checked = await checkSaid(bot, '周祖翼說：「今年是對口援藏25週年」');
  const typing = { focused: 'article', options: { question: '誰帶隊', article: 'xizang' } };
  const { choices } = await bot.server
    .autocomplete({ name: 'ask', ...typing, user: 'lin' })
    .done(() => true);
  const names = (choices ?? []).map(({ name }) => name);
  const input: Typing = {
    command: 'ask',
    options: [
      ['問題', '誰帶隊'],
      ['報導', 'xizang'],
    ],
    choices: names,
  };
  return [
    { name: 'search-zh-tw', locale: 'zh-TW', ...PHONE, messages: [see(found)] },
    { name: 'check-zh-tw', locale: 'zh-TW', ...PHONE, messages: [see(checked)] },
    { name: 'complete-zh-tw', locale: 'zh-TW', ...PHONE, messages: [], typing: input },
  ];
}

/** What somebody said in the channel, opened in the menu of its message. */
function checkSaid({ server }: RunningBot, content: string): Promise<Interaction> {
  const author = server.world.user('zhou');
  const [channel] = server.guild.channels;
  if (!channel) throw new Error('There is no channel');
  const { id: target } = sayInChannel(server.world, { author, channel, content });
  const type = ApplicationCommandType.Message;
  return server.command({ name: MENU.name, type, target, user: 'chen' }).done(isComplete);
}

/** A first index that is being built, more questions than there are places, a re-index. */
export async function takeBusyDay(): Promise<Picture[]> {
  const corpus = await makeLargeCorpus();
  const settings = { MAX_QUESTIONS: '1', MAX_WAITING: '0' };
  try {
    return await withBot({ corpus: corpus.folder, users: PEOPLE, settings }, async (bot) => {
      const preparing = await askUntil(bot, 'zhou', HALF_WAY);
      await bot.indexReady();
      const [, busy] = await Promise.all([
        use(bot, 'mara', 'ask', { question: '許勤去了哪裡' }),
        use(bot, 'zhou', 'ask', { question: '许勤去了哪里' }),
      ]);
      await corpus.change();
      const { server } = bot;
      const admin = { user: server.owner, permissions: '8', locale: 'en-US' };
      const reindex = server.command({ name: 'reindex', ...admin });
      await reindex.waitFor(({ original }) => HALF_WAY.test(original?.text ?? ''), WORK_MS);
      const progress = see(reindex);
      await reindex.done(({ original }) => original?.controls.length === 0, WORK_MS);
      const waits = [see(preparing), see(busy)];
      const states = [progress, see(reindex)];
      return [
        { name: 'please-wait-zh-cn', locale: 'zh-CN', ...PHONE, messages: waits },
        { name: 'reindex-en', locale: 'en-US', ...DESKTOP, messages: states },
      ];
    });
  } finally {
    await corpus.remove();
  }
}

async function withBot<T>(options: BotOptions, work: (bot: RunningBot) => Promise<T>): Promise<T> {
  const bot = await RunningBot.start({ ...options, isClockStill: true });
  try {
    return await work(bot);
  } finally {
    await bot.stop();
  }
}

async function use(
  { server }: RunningBot,
  user: string,
  name: string,
  options: Record<string, string> = {},
): Promise<Interaction> {
  return server.command({ name, options, user }).done(isComplete);
}

/** Clicks of one person on one message, by what stands on the button. */
function clicker({ server }: RunningBot, message: Interaction, user: string) {
  return (label: string): Promise<Interaction> =>
    server.click({ message, label, user }).done(isComplete);
}

/** Asks again and again until what is said fits. */
async function askUntil(bot: RunningBot, user: string, said: RegExp): Promise<Interaction> {
  for (;;) {
    const asked = await use(bot, user, 'ask', { question: '许勤去了哪里' });
    if (said.test(asked.original?.text ?? '')) return asked;
    if (asked.original?.ephemeral !== true) throw new Error(`Nobody was told ${said}`);
    await sleep(ASK_EVERY_MS);
  }
}

function isComplete({ original }: Interaction): boolean {
  return original !== null && !original.loading;
}

/** What the person sees at this moment. */
function see({ original, user, payload }: Interaction): Shown {
  const message = original as SentMessage;
  const { components } = message.current;
  const { data, locale } = payload as { data: { name?: string }; locale: string };
  const person = user.globalName ?? user.username;
  const origin = data.name ? { user: person, command: shownName(data.name, locale) } : 'click';
  // The clock of this Discord stands still.
  return { components, ephemeral: message.ephemeral, at: Date.now(), origin };
}

/** A menu's command goes by its name in the person's language, a typed one by what is typed. */
function shownName(name: string, locale: string): string {
  if (name !== MENU.name) return `/${name}`;
  const names: Record<string, string | null | undefined> = MENU.name_localizations;
  return names[locale] ?? name;
}
