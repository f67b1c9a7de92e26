/** What many people's use of the bot comes to, in figures. */

import type { DiscordServer } from '../../../tests/support/discord/server.js';
import { type Done, isTwice, type Kind } from './people.js';

export interface DiscordFigure {
  name: string;
  /** Null where it could not be measured; the note says why. */
  value: number | null;
  unit: 'ms' | 's' | 'count' | 'a second' | 'MB';
  target?: { kind: 'most' | 'least'; value: number };
  note?: string;
}

/** Discord's: later ones fail in front of the person. */
const FIRST_RESPONSE_MS = 3_000;

/** @param seconds from the first question to the last answer */
export function figuresOf(all: readonly Done[], seconds: number): DiscordFigure[] {
  const none = { kind: 'most', value: 0 } as const;
  const limit = { kind: 'most', value: FIRST_RESPONSE_MS } as const;
  const times = (values: (number | null)[]): number[] => values.filter((value) => value !== null);
  const of = (kind: Kind): Done[] =>
    all.filter((one) => one.kind === kind && !one.refused && !one.failed);
  const answersOf = (kind: Kind): number[] => times(of(kind).map(({ answerMs }) => answerMs));
  // Completions come from memory, and are half of all: they have figures of their own.
  const shown = all.filter(({ kind }) => kind !== 'completion');
  const first = times(shown.map(({ firstMs }) => firstMs));
  const answered = answersOf('question').length;
  return [
    count('questions answered', answered),
    count('searches and checks', answersOf('search').length + answersOf('check').length),
    count('clicks', answersOf('click').length),
    count('completions', answersOf('completion').length),
    count('refused privately and asked again', all.filter(({ refused }) => refused).length),
    count('answered with an error', all.filter(({ failed }) => failed).length, none),
    count(
      'without a first response in time',
      all.filter(({ firstMs }) => firstMs === null).length,
      none,
    ),
    count('without an answer', all.filter(({ answerMs }) => answerMs === null).length, none),
    count('answered twice', all.filter(isTwice).length, none),
    { name: 'questions a second', value: answered / seconds, unit: 'a second' },
    ...percentiles('first response', first, limit),
    ...percentiles('answer', answersOf('question')),
    ...percentiles('search', answersOf('search')),
    ...percentiles('check', answersOf('check')),
    ...percentiles('click', answersOf('click')),
    ...percentiles('completion', answersOf('completion'), limit),
  ];
}

function count(name: string, value: number, target?: DiscordFigure['target']): DiscordFigure {
  return { name, value, unit: 'count', ...(target ? { target } : {}) };
}

function percentiles(
  name: string,
  values: number[],
  target?: DiscordFigure['target'],
): DiscordFigure[] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number | null =>
    sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
  return [
    { name: `${name}, median`, value: at(0.5), unit: 'ms' },
    { name: `${name}, 95th percentile`, value: at(0.95), unit: 'ms' },
    { name: `${name}, slowest`, value: at(1), unit: 'ms', ...(target ? { target } : {}) },
  ];
}

/** discord.js sends first responses as they come and everything else at most 50 a second. */
export function ratesOf(sent: DiscordServer['requests']): DiscordFigure[] {
  const busiest = (method: string, route: RegExp): number => {
    const fits = sent.filter((one) => one.method === method && route.test(one.path));
    const times = fits.map((one) => one.startedAt);
    let most = 0;
    for (let from = 0, to = 0; to < times.length; to++) {
      while ((times[to] as number) - (times[from] as number) >= 1000) from++;
      most = Math.max(most, to - from + 1);
    }
    return most;
  };
  return [
    count('first responses in the busiest second', busiest('POST', /^\/interactions\//u)),
    count('edits in the busiest second', busiest('PATCH', /^\/webhooks\//u)),
  ];
}
