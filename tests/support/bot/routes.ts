/** Every way in which somebody uses the bot: what has to be there before, and the use itself. */

import { ApplicationCommandType } from 'discord.js';
import type { CommandCall, Interaction, SentMessage, User } from '../discord/server.js';
import { sayInChannel } from '../discord/world/writing.js';
import { replyTo, type TestBot } from './bot.js';
import { LEVEE, LEVEE_QUESTION } from './reports.js';

export interface Route {
  name: string;
  /** What is clicked or opened on is made first; gives the use itself. */
  prepare: (bot: TestBot) => Promise<() => Interaction>;
  /** What it takes away or changes in place, and what it answers from memory alone. */
  kind: 'says' | 'updates' | 'removes' | 'offers';
  /** Whether it needs an index. */
  needsIndex: boolean;
}

const NOTHING = '2023年冥王星的衛星有幾顆';
const EVERYWHERE = '二期稻作';
const CHECK = 'Check in the reports';

type Options = CommandCall['options'];
const SAYS = { kind: 'says', needsIndex: true } as const;
const UPDATES = { kind: 'updates', needsIndex: true } as const;

/** A command as it is typed. */
function typed(name: string, options: Options, about: Partial<Route> = {}): Route {
  const said = Object.keys(options ?? {}).join(' ');
  return {
    ...{ ...SAYS, name: `/${name} ${said}`.trim(), ...about },
    prepare: async (bot) => () => bot.use(name, options),
  };
}

function completed(focused: 'outlet' | 'article', text: string): Route {
  return {
    ...{ name: `completion of ${focused}`, kind: 'offers', needsIndex: true },
    prepare: async (bot) => () => {
      const user = bot.newcomer();
      return bot.server.autocomplete({ name: 'ask', focused, options: { [focused]: text }, user });
    },
  };
}

interface Clicked extends Pick<Route, 'name'>, Partial<Pick<Route, 'kind' | 'needsIndex'>> {
  label: RegExp;
  on: (bot: TestBot) => Promise<{ message: SentMessage; user: User }>;
}

function clicked({ label, on, ...route }: Clicked): Route {
  return {
    ...{ ...SAYS, ...route },
    prepare: async (bot) => {
      const { message, user } = await on(bot);
      const found = message.controls.find((control) => label.test(control.label ?? ''));
      if (!found?.customId) throw new Error(`no ${label} on ${JSON.stringify(message.text)}`);
      const { customId } = found;
      return () => bot.server.click({ message, customId, user });
    },
  };
}

/** With whom it is for: what only one person sees is clicked by that person alone. */
async function answerTo(bot: TestBot, name: string, options: Options) {
  const asked = bot.use(name, options);
  await replyTo(asked);
  const [message] = asked.visibleTo(asked.user);
  if (!message) throw new Error(`there is no answer; ${asked.describe()}`);
  return { message, user: asked.user };
}

const answer = (isPrivate: boolean) => (bot: TestBot) =>
  answerTo(bot, 'ask', { question: LEVEE_QUESTION, private: isPrivate });
const miss = (bot: TestBot) => answerTo(bot, 'ask', { question: NOTHING, private: true });
const found = (bot: TestBot) => answerTo(bot, 'search', { words: EVERYWHERE });
const help = (bot: TestBot) => answerTo(bot, 'help', {});

/** Of a collection of the three reports and so many numbered ones that a search has pages. */
export const ROUTES: Route[] = [
  typed('ask', { question: LEVEE_QUESTION }),
  typed('ask', { question: NOTHING, private: true }),
  typed('ask', { article: '花蓮縣議會' }),
  typed('search', { words: EVERYWHERE }),
  typed('help', {}, { needsIndex: false }),
  typed('status', {}, { needsIndex: false }),
  completed('outlet', ''),
  completed('article', 'hualian'),
  {
    ...{ ...SAYS, name: 'the menu of a message' },
    prepare: async (bot) => {
      const user = bot.newcomer();
      const { world, guild } = bot.server;
      const [channel] = guild.channels;
      if (!channel) throw new Error('there is no channel');
      const quote = /工程預算[^,]+/u.exec(LEVEE)?.[0] ?? '';
      const { id: target } = sayInChannel(world, {
        author: user,
        channel,
        content: `「${quote}」`,
      });
      return () => bot.use(CHECK, {}, { type: ApplicationCommandType.Message, target, user });
    },
  },
  clicked({ name: 'Context', label: /^上下文$/u, on: answer(false) }),
  clicked({ ...UPDATES, name: 'More', label: /^另\d段$/u, on: answer(false) }),
  clicked({ name: 'Cite', label: /^引用$/u, on: answer(false) }),
  clicked({ name: 'Share', label: /^分享$/u, on: answer(true), needsIndex: false }),
  clicked({
    ...{ name: 'Remove', label: /^移除$/u, on: answer(false) },
    ...{ kind: 'removes', needsIndex: false },
  }),
  clicked({
    name: 'Not what I asked',
    label: /^不是我問的$/u,
    on: answer(false),
    needsIndex: false,
  }),
  clicked({ ...UPDATES, name: 'without', label: /^不限2023年$/u, on: miss }),
  clicked({ name: 'these words', label: /^查找這些詞$/u, on: miss }),
  clicked({ ...UPDATES, name: 'closest', label: /^最接近的段落$/u, on: miss }),
  clicked({ ...UPDATES, name: 'next page', label: /^下一頁$/u, on: found }),
  clicked({ ...UPDATES, name: 'newest first', label: /^最新在前$/u, on: found }),
  clicked({ name: 'Ask this', label: /^問這個$/u, on: help }),
];
