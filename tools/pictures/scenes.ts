/** What is asked of the bot for each picture, by whom, and what is then seen. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Interaction, SentMessage } from '../../tests/support/discord/server.js';
import { RunningBot } from './bot.js';
import { makeLargeCorpus } from './large-corpus.js';
import type { Page, Shown } from './page.js';

export interface Picture extends Page {
  /** The file's name without its ending. */
  name: string;
}

const PEOPLE = [
  { username: 'lin', globalName: '林予安', locale: 'zh-TW' },
  { username: 'zhou', globalName: '周子墨', locale: 'zh-CN' },
  { username: 'mara', globalName: 'Mara', locale: 'en-US' },
];
/** Longer than the pause a person has to make between two questions. */
const COOL_DOWN_MS = 2_100;
const WORK_MS = 120_000;

/** What people get from a bot that is ready. */
export async function takeAnswers(): Promise<Picture[]> {
  const bot = await RunningBot.start({ users: PEOPLE });
  try {
    await bot.indexReady();
    const question = '福建黨政代表團哪天去的昌都';
    const answer = await use(bot, 'lin', 'ask', { question });
    const context = await bot.server.click({ message: answer, label: '上下文' }).done(isComplete);
    const english = await use(bot, 'mara', 'ask', { question: '兩省簽了什麼協議' });
    const nothing = await use(bot, 'zhou', 'ask', { question: '谁得了2023年诺贝尔文学奖' });
    const status = await use(bot, 'mara', 'status');
    const help = await use(bot, 'lin', 'help');
    const phone = { theme: 'dark', device: 'phone' } as const;
    const desktop = { theme: 'dark', device: 'desktop' } as const;
    return [
      { name: 'ask-zh-tw', locale: 'zh-TW', ...phone, messages: [see(answer)] },
      { name: 'context-zh-tw', locale: 'zh-TW', ...phone, messages: [see(context)] },
      { name: 'ask-en', locale: 'en-US', ...desktop, messages: [see(english)] },
      { name: 'nothing-found-zh-cn', locale: 'zh-CN', ...phone, messages: [see(nothing)] },
      { name: 'status-en', locale: 'en-US', ...desktop, theme: 'light', messages: [see(status)] },
      { name: 'help-zh-tw', locale: 'zh-TW', ...phone, messages: [see(help)] },
    ];
  } finally {
    await bot.stop();
  }
}

/** A first index that is being built, a re-index, and more questions than there are places. */
export async function takeBusyDay(): Promise<Picture[]> {
  const corpus = await makeLargeCorpus();
  const settings = { MAX_QUESTIONS: '1', MAX_WAITING: '0' };
  const bot = await RunningBot.start({ corpus: corpus.folder, users: PEOPLE, settings });
  try {
    const preparing = await askUntil(bot, 'zhou', /[1-9]\d%/u);
    await bot.indexReady();
    await corpus.change();
    const [, busy] = await Promise.all([
      use(bot, 'mara', 'ask', { question: '許勤去了哪裡' }),
      use(bot, 'zhou', 'ask', { question: '许勤去了哪里' }),
    ]);
    const { server } = bot;
    const reindex = server.command({
      name: 'reindex',
      user: server.owner,
      permissions: '8',
      locale: 'en-US',
    });
    await reindex.waitFor(({ original }) => /[1-9]\d%/u.test(original?.text ?? ''), WORK_MS);
    const progress = see(reindex);
    await reindex.done(({ original }) => original?.controls.length === 0, WORK_MS);
    return [
      {
        name: 'please-wait-zh-cn',
        locale: 'zh-CN',
        theme: 'dark',
        device: 'phone',
        messages: [see(preparing), see(busy)],
      },
      {
        name: 'reindex-en',
        locale: 'en-US',
        theme: 'dark',
        device: 'desktop',
        messages: [progress, see(reindex)],
      },
    ];
  } finally {
    await bot.stop();
    await corpus.remove();
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

/** Asks again and again until what is said fits. */
async function askUntil(bot: RunningBot, user: string, said: RegExp): Promise<Interaction> {
  for (;;) {
    const asked = await use(bot, user, 'ask', { question: '许勤去了哪里' });
    if (said.test(asked.original?.text ?? '')) return asked;
    if (asked.original?.ephemeral !== true) throw new Error(`Nobody was told ${said}`);
    await sleep(COOL_DOWN_MS / 10);
  }
}

function isComplete({ original }: Interaction): boolean {
  return original !== null && !original.loading;
}

/** What the person sees at this moment. */
function see({ original, user, payload }: Interaction): Shown {
  const message = original as SentMessage;
  const { components, at } = message.current;
  const { data } = payload as { data: { name?: string } };
  const person = user.globalName ?? user.username;
  const origin = data.name ? { user: person, command: data.name } : 'click';
  return { components, ephemeral: message.ephemeral, at, origin };
}
