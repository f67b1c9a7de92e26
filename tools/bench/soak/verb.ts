/** `npm run bench -- soak`: prints what became of the bot, and exits 1 where somebody went without. */

import { renderTable } from '../meters/table.js';
import { SOAK, soak } from './soak.js';

export interface SoakVerbOptions {
  minutes?: number;
  json?: true;
}

export async function benchSoak({ minutes = SOAK.minutes, json }: SoakVerbOptions): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const { figures, unanswered } = await soak({ ...SOAK, minutes, say });
  for (const one of unanswered) say(one);
  const title = `The bot for ${minutes} min`;
  const shown = json
    ? JSON.stringify({ minutes, figures, unanswered })
    : renderTable([{ title, figures, otherWork: null }]);
  process.stdout.write(`${shown}\n`);
  if (unanswered.length > 0) process.exitCode = 1;
}
