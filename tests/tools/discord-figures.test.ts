/** Figures of many people's use of the bot: what counts as an answer, and what as two. */

import { describe, expect, it } from 'vitest';
import { figuresOf, ratesOf } from '../../tools/bench/discord/figures.js';
import type { Done } from '../../tools/bench/discord/people.js';
import type { DiscordServer, Interaction } from '../support/discord/server.js';

const done = (given: Partial<Done> = {}, messages = 1): Done => ({
  ...{ kind: 'question', firstMs: 100, answerMs: 200, refused: false, failed: false, versions: 1 },
  interaction: { source: null, user: {}, visibleTo: () => Array(messages).fill({}) } as never,
  ...given,
});

const figureOf = (name: string, all: Done[], seconds = 10): number | null | undefined =>
  figuresOf(all, seconds).find((figure) => figure.name === name)?.value;

describe('figures', () => {
  it('count what was answered, not what was refused or failed', () => {
    const all = [done(), done(), done({ refused: true }), done({ failed: true, answerMs: 9_000 })];
    expect(figureOf('questions answered', all)).toBe(2);
    expect(figureOf('questions a second', all)).toBe(0.2);
    expect(figureOf('answered with an error', all)).toBe(1);
    expect(figureOf('answer, slowest', all)).toBe(200);
  });

  it('tell of first responses that people wait for, and of those that never came', () => {
    const completions = Array<Done>(9).fill(done({ kind: 'completion', firstMs: 1 }));
    const all = [...completions, done({ firstMs: 700 }), done({ firstMs: null, answerMs: null })];
    expect(figureOf('first response, median', all)).toBe(700);
    expect(figureOf('without a first response in time', all)).toBe(1);
    expect(figureOf('without an answer', all)).toBe(1);
  });

  it('count no search, click or completion that was not answered', () => {
    const kinds = ['search', 'check', 'click', 'completion'] as const;
    const all = kinds.flatMap((kind) => [done({ kind }), done({ kind, answerMs: null })]);
    const named = ['searches and checks', 'clicks', 'completions'];
    expect(named.map((name) => figureOf(name, all))).toEqual([2, 1, 1]);
  });

  it('count a second answer that came after the first was read', () => {
    const late = { source: null, user: {}, visibleTo: (): object[] => [{}] };
    const all = [done({ interaction: late as unknown as Interaction }), done({ versions: 3 })];
    expect(figureOf('answered twice', all)).toBe(1);
    late.visibleTo = () => [{}, {}];
    expect(figureOf('answered twice', all)).toBe(2);
  });

  it('tell responses and edits apart from all else that is sent', () => {
    const sent = [
      ['POST', '/interactions/1/t/callback'],
      ['POST', '/webhooks/1/t'],
      ['POST', '/channels/1/messages'],
      ['PATCH', '/webhooks/1/t/messages/@original'],
      ['PATCH', '/channels/1/messages/2'],
    ].map(([method, path]) => ({ method, path, startedAt: 0 }));
    const rates = ratesOf(sent as DiscordServer['requests']);
    expect(rates.map(({ value }) => value)).toEqual([1, 1]);
  });
});
