/** Times as a test writes them down: `见[7月底]起`, and what is read of it. */

import { expect } from 'vitest';
import { fold } from '../../../src/text/folding/fold.js';
import { readTimes, type TimeMention } from '../../../src/text/time/read-times.js';

export const TODAY = '2024-11-12';

/** `见[7月底]起` is a text of which the part in brackets is the time; without them all of it is. */
export function readMarked(
  marked: string,
  today: string | null,
): { mentions: TimeMention[]; time: string } {
  const time = fold(/\[(.+)\]/u.exec(marked)?.[1] ?? marked);
  return { mentions: readTimes(fold(marked.replace(/[[\]]/gu, '')), today), time };
}

export function expectOne(
  marked: string,
  today: string | null,
  wanted: Partial<TimeMention>,
): void {
  const { mentions, time } = readMarked(marked, today);
  const start = Math.max(0, fold(marked).indexOf('['));
  expect(mentions).toMatchObject([{ start, end: start + time.length, ...wanted }]);
}
