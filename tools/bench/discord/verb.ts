/** `npm run bench -- discord`: prints the Discord benchmark's figures. */

import { runDiscordBench } from './bench.js';
import type { DiscordFigure } from './figures.js';

/** Whether all of it works, in a minute or two; its times are not those of a crowd. */
const QUICK = { people: 20, questions: 200, articles: 60 };

export async function benchDiscord({ json, quick }: { json?: true; quick?: true }): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const figures = await runDiscordBench({ say, ...(quick && QUICK) });
  const lines = json ? [JSON.stringify(figures)] : figures.map(lineOf);
  for (const line of lines) process.stdout.write(`${line}\n`);
}

function lineOf({ name, value, unit, target, note }: DiscordFigure): string {
  const amount = (of: number): string => {
    const digits = unit === 'count' || unit === 'ms' || unit === 'MB' ? 0 : 1;
    return `${of.toFixed(digits)}${unit === 'count' ? '' : ` ${unit}`}`;
  };
  const reached = target && value !== null && (value <= target.value ? 'yes' : 'NO');
  const wanted = target ? `  at most ${amount(target.value)}: ${reached ?? 'not measured'}` : '';
  const why = note ? `  ${note.replaceAll('\n', ' ')}` : '';
  return `${name.padEnd(42)} ${(value === null ? '-' : amount(value)).padStart(14)}${wanted}${why}`;
}
