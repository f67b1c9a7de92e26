/** How the bot fares, for whoever looks after it. */

import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Bot } from '../command.js';
import { pulseOf } from './pulse.js';

const MEGABYTE = 1024 * 1024;

/** @param recorded how many questions are kept as missing; null where none are kept */
export function healthLines(
  bot: Pick<Bot, 'queue' | 'config'>,
  locale: Locale,
  recorded: number | null,
): string[] {
  const { status } = MESSAGES[locale];
  const { MAX_QUESTIONS, MAX_WAITING } = bot.config;
  const { latency, found } = pulseOf(bot);
  // Rounded up: nothing is answered within 0.0 s.
  const seconds = (ms: number): string => (Math.ceil(ms / 100) / 10).toFixed(1);
  return [
    status.queue({ held: bot.queue.size, most: MAX_QUESTIONS + MAX_WAITING }),
    ...(latency
      ? [
          status.latency({
            median: seconds(latency.median),
            most: seconds(latency.most),
            count: latency.count,
          }),
        ]
      : []),
    status.memory(Math.round(process.memoryUsage.rss() / MEGABYTE)),
    status.foundNothing(found.nothing),
    ...(recorded === null ? [] : [status.recorded(recorded)]),
  ];
}
