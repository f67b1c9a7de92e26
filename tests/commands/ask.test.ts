/** /ask: what its buttons carry, and what is refused to the one who asked alone. */

import { MessageFlags } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.js';
import type { Bot } from '../../src/discord/command.js';
import { parseCustomId } from '../../src/discord/interactions/custom-id.js';
import { dispatch } from '../../src/discord/interactions/dispatch.js';
import type { MessageBody } from '../../src/discord/message/message.js';
import { MESSAGES } from '../../src/messages/languages.js';
import { MAX_QUESTION } from '../../src/retrieval/question/question.js';
import { CoolDown, QuestionQueue } from '../../src/serving/queue.js';
import type { Answer } from '../../src/types/answer.js';
import { buttonsOf, problemsOf, textsOf } from '../support/messages/shown-message.js';

const QUESTION = '9月13日誰去了昌都';
const ARTICLE = 'k3q7xm2p5dva';
const NO_ANSWER = MESSAGES.en.answer.noAnswer;

/** As far as the command looks at it: one article, whose content has this hash. */
function generationOf(id: string, key: string) {
  return { id, articles: { recordById: () => ({ key }) } };
}

const ANSWER = {
  ...{
    question: QUESTION,
    verdict: 'answer',
    answered: true,
    confidence: 0.9,
    reason: null,
    generation: 'g1',
  },
  understood: { dates: [], outlet: null, articleId: null },
  answers: [],
  near: [],
  excerpts: [
    {
      ...{ text: '福建省黨政代表團赴昌都。', start: 120, end: 132, speaker: null, score: 0.8 },
      ...{ highlights: [], alsoIn: [] },
      citation: {
        ...{ articleId: ARTICLE, file: 'a.txt', title: null, outlet: null, author: null },
        ...{ date: null, url: null, link: null },
      },
    },
  ],
  timings: { embedMs: 0, searchMs: 0, readMs: 0, totalMs: 0 },
} satisfies Answer;

/** What it said first, with flags, what that was edited to, and how many questions were answered. */
async function use(question: string) {
  const first: { type: number; flags: number; body: MessageBody }[] = [];
  const edits: MessageBody[] = [];
  let answered = 0;
  // A new generation has begun to serve since the question was asked.
  const answer = async () => {
    answered++;
    return { answer: ANSWER, generation: generationOf('g1', '0a1b2c3d4e5f') };
  };
  const generation = generationOf('g2', 'ffffffffffff');
  const bot = {
    config: { ALLOWED_GUILDS: [], RECORD_QUESTIONS: false },
    collection: { runtime: { generation, answer, ask: async () => (await answer()).answer } },
    ...{ queue: new QuestionQueue(1, 1), coolDown: new CoolDown(2_000) },
    ...{ logger: pino({ level: 'silent' }), owners: new Set(), stopping: false },
  } as unknown as Bot;
  const post = async (_: string, { body }: { body: { type: number; data: MessageBody } }) =>
    first.push({ type: body.type, flags: body.data.flags, body: body.data });
  const interaction = {
    ...{ locale: 'en-US', guildId: '2', commandName: 'ask', user: { id: '1' } },
    isChatInputCommand: () => true,
    options: {
      getString: (name: string) => (name === 'question' ? question : null),
      getBoolean: () => null,
    },
    client: { rest: { post } },
    editReply: async (body: MessageBody) => edits.push(body),
  };
  await dispatch(interaction as never, bot, new Map([['ask', ask]]));
  return { first, edits, answered, bot };
}

it('tags a Context button with the content that was answered from', async () => {
  const { first, edits } = await use(QUESTION);
  const [button] = first.flatMap(({ body }) => buttonsOf(body));
  expect(edits).toEqual([]);
  const carried = parseCustomId(button?.customId ?? '');
  expect(carried).toMatchObject({ articleId: ARTICLE, content: '0a1b2c' });
});

describe('a question that asks nothing', () => {
  it.each<[string, string]>([
    ['   ', NO_ANSWER.empty],
    ['？！……', NO_ANSWER['no-words']],
    ['昌'.repeat(MAX_QUESTION + 1), NO_ANSWER['too-long']],
  ])('%# is refused to the one who asked alone', async (question, text) => {
    const { first, edits, answered, bot } = await use(question);
    expect(first.map(({ type }) => type)).toEqual([4]);
    expect((first[0]?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
    const body = first[0]?.body as MessageBody;
    expect(textsOf(body).at(-1)).toBe(text);
    expect(problemsOf(body)).toEqual([]);
    expect([edits, answered]).toEqual([[], 0]);
    // Neither a place nor the next question's time is taken.
    expect([bot.queue.size, bot.coolDown.take('1')]).toEqual([0, 0]);
  });
});
