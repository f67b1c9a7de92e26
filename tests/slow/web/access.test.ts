/** axe-core finds nothing on any page, light or dark, in any language. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUJIAN, REPORTS } from '../../support/index.js';
import { makeHome } from '../../support/processes/cli.js';
import { VERSION_IDS, versionFiles } from '../../support/texts/versions.js';
import { browserStarts, openPage } from '../../support/web/browser.js';
import { Served } from '../../support/web/served.js';

const able = await browserStarts();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [
  '?',
  `?q=${encodeURIComponent('福建党政代表团哪天去的昌都')}&from=2018-01-01&`,
  `?q=${encodeURIComponent('福建党政代表团哪天去的昌都')}&article=qyofssduxteo&`,
  `?q=${encodeURIComponent('谁得了2023年诺贝尔文学奖')}&`,
  'a/qyofssduxteo?at=47-230&at=231-308&',
  'a/mahx2c35al52?aid=on&at=403-535&at=99999-999999&',
  'collection?',
  'collection?sort=outlet&title=%E8%A5%BF%E8%97%8F&',
  'search?',
  `search?q=${encodeURIComponent('渡輪')}&from=2019-03-01&to=2019-03-31&`,
  `search?q=${encodeURIComponent('昌都')}&sort=date&`,
  `search?q=${encodeURIComponent('沒有的詞')}&`,
  `collection?q=${encodeURIComponent('渡輪')}&from=2019-01-01&to=2019-12-31&`,
  `a/${VERSION_IDS.late}?find=${encodeURIComponent('渡輪')}&`,
  `compare?a=${VERSION_IDS.early}&b=${VERSION_IDS.late}&`,
  `?q=${encodeURIComponent('福建党政代表团哪天去的昌都')}&open=qyofssduxteo&at=47-230&`,
  'nothing?',
];
const LOOKS = [
  ['zh-Hant', 'light'],
  ['zh-Hans', 'dark'],
  ['en', 'light'],
] as const;

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (!able) return;
  const report = readFileSync(`${REPORTS}/${FUJIAN}`, 'utf8');
  const home = makeHome({
    [FUJIAN]: report,
    '004_dc5a4411bc4fabee.txt': readFileSync(`${REPORTS}/004_dc5a4411bc4fabee.txt`, 'utf8'),
    ...versionFiles(),
    'scan.txt': Buffer.from([0, 1, 2]),
  });
  served = await Served.start(home);
  await served.ready();
  ({ browser, page } = await openPage({ bypassCSP: true }));
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

describe.skipIf(!able)('axe-core (left out where Chromium cannot start)', () => {
  it.each(LOOKS)('finds nothing in %s, %s', async (lang, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const path of PAGES) {
      await page.goto(`${served.address}${path}lang=${lang}`);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate('axe.run()')) as { violations: Finding[] };
      const told = violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        path,
        nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
      }));
      expect(told).toEqual([]);
    }
  });
});
