/** One build that is killed in the middle: the next one takes over what it made. */

import { expect, it } from 'vitest';
import { askOf, copyHome, indexOf, makeHome } from '../support/processes/cli.js';
import {
  disturbed,
  hashesOf,
  journalOf,
  passMinute,
  servingOf,
  sizeOf,
} from '../support/processes/killed-build.js';
import { smallReports } from '../support/texts/reports.js';

const QUESTION = '索那村第5所中學惠及群眾多少人';

it('serves nothing half made, and embeds nothing twice', async () => {
  const home = makeHome(smallReports(30));
  const undisturbed = copyHome(home);
  const { passages } = await indexOf(undisturbed);
  const begun = { name: 'some articles', reached: () => sizeOf(journalOf(home)) > 20_000 };
  const { code } = await disturbed(home, 'SIGKILL', begun);
  expect(code).toBe(null);
  expect(servingOf(home)).toBe(null);

  passMinute(home);
  const { embedded } = await indexOf(home);
  expect(embedded).toBeGreaterThan(0);
  expect(embedded).toBeLessThan(passages);
  expect(hashesOf(home)).toEqual(hashesOf(undisturbed));
  expect((await askOf(home, QUESTION)).excerpts[0]?.text).toContain('惠及群眾500人');
});
