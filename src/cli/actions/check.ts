/**
 * `kaoju check`: whether quotes stand word for word. Opens articles and terms alone: neither the
 * model nor vectors are loaded.
 */

import { createInterface } from 'node:readline';
import type { TextCheck } from '../../checking/quote-check.js';
import { KaojuError } from '../../errors.js';
import { localDay } from '../../text/day.js';
import { type CliIo, EXIT, printLine, styleOf } from '../io.js';
import { inOneLine } from '../terminal/printable.js';
import { openSearchableIndex } from './searchable-index.js';

export interface CheckVerbOptions {
  json?: boolean;
}

type Check = (text: string) => Promise<TextCheck>;

/** @throws UsageInvalid where nothing is given to check */
export async function checkLine(
  io: CliIo,
  text: string | undefined,
  options: CheckVerbOptions,
): Promise<number> {
  if (text === undefined && io.stdin.isTTY) {
    throw new KaojuError('UsageInvalid', 'There is nothing to check', {
      advice: 'Give a quote, or - to read one a line from standard input',
    });
  }
  const check = await openCheck(io);
  if (text === undefined || text === '-') return checkLines(io, check, options);
  const checked = await check(text);
  await print(io, checked, options);
  return checked.stands ? EXIT.done : EXIT.nothingFound;
}

/** Empty lines are passed over; where there is no other, nothing stands. */
async function checkLines(io: CliIo, check: Check, options: CheckVerbOptions): Promise<number> {
  let [checks, standing] = [0, 0];
  for await (const line of createInterface({ input: io.stdin })) {
    if (line.trim() === '') continue;
    const checked = await check(line);
    checks++;
    if (checked.stands) standing++;
    if (!options.json) printLine(io, `# ${inOneLine(checked.text)}`);
    await print(io, checked, options);
    if (!options.json) printLine(io, '');
  }
  return checks > 0 && checks === standing ? EXIT.done : EXIT.nothingFound;
}

async function openCheck(io: CliIo): Promise<Check> {
  const { config, generation } = await openSearchableIndex(io);
  const { checkText } = await import('../../checking/check.js');
  const today = localDay(new Date());
  return (text) => checkText(generation, text, { today, publicUrl: config.PUBLIC_URL ?? null });
}

async function print(io: CliIo, checked: TextCheck, { json }: CheckVerbOptions): Promise<void> {
  const { renderCheck } = await import('../terminal/check.js');
  printLine(io, json ? JSON.stringify(checked) : renderCheck(checked, styleOf(io)));
}
