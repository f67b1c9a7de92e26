/** The web side in a real browser, once through: a question, its answer, the passage it cites. */

import { expect, it } from 'vitest';
import { builtHome } from '../support/processes/cli.js';
import { browserStarts, openPage } from '../support/web/browser.js';
import { Served } from '../support/web/served.js';

const able = await browserStarts();
const QUESTION = '福建党政代表团哪天去的昌都';

it.skipIf(!able)('asks and reads (left out where Chromium cannot start)', async () => {
  const served = await Served.start(await builtHome());
  await served.ready();
  const { browser, page } = await openPage({ locale: 'zh-TW' });
  try {
    await page.goto(served.address);
    await page.fill('#q', QUESTION);
    await page.keyboard.press('Enter');
    await page.waitForSelector('blockquote');
    const quote = await page.locator('blockquote').first().textContent();
    expect(quote).toContain('9月13日至14日');
    await page.locator('a.reader').first().click();
    expect(await page.locator('mark').textContent()).toBe(quote);
  } finally {
    await browser.close();
    await served.stop();
  }
});
