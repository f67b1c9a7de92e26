/** A quote and its source on the clipboard, in a real browser; without script, a page to copy from. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../../support/processes/cli.js';
import { VERSION_IDS, versionFiles } from '../../support/texts/versions.js';
import { browserStarts } from '../../support/web/browser.js';
import { browsing } from '../../support/web/browsing.js';

const able = await browserStarts();
const FOUND = `search?q=${encodeURIComponent('首班六點')}`;
const QUOTE = /港务局说，渡轮明天起每小时一班，首班六点。/u;
const AT = `http://127.0.0.1:\\d+/a/${VERSION_IDS.early}\\?at=\\d+-\\d+-[0-9a-z]{5}`;

const browser = browsing(able, () => makeHome(versionFiles()), {
  locale: 'zh-TW',
  permissions: ['clipboard-read', 'clipboard-write'],
});

const copied = (page: Page, type: 'text/plain' | 'text/html'): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(wanted))?.text() ?? '';
  }, type);

const early = (page: Page) => page.locator('.excerpt:has-text("ferry-early.md")');

describe.skipIf(!able)('copying a quote (left out where Chromium cannot start)', () => {
  it('puts its words and source there as text and as HTML, in the form chosen last', async () => {
    const page = await browser.open();
    await page.goto(browser.served.address + FOUND);
    const button = early(page).locator('.copy-quote').first();
    await button.click();
    await expect.poll(() => button.textContent()).toBe('已複製');
    const [words, source, ...more] = (await copied(page, 'text/plain')).split('\n');
    expect(words).toMatch(/^“.*”$/u);
    expect(words).toMatch(QUOTE);
    expect(source).toMatch(
      new RegExp(`^渡轮恢复通航\\[N/OL\\]\\. 海东早报, 2019-03-05.* ${AT}\\.$`, 'u'),
    );
    expect(more).toEqual([]);
    const html = await copied(page, 'text/html');
    expect(html).toMatch(/<blockquote[^>]*>[^<]*首班六点。<\/blockquote>/u);
    expect(html).toMatch(new RegExp(`<a [^>]*href="${AT}"[^>]*>渡轮恢复通航\\[N/OL\\]`, 'u'));

    await page.selectOption('.form-choice select', 'plain');
    // Chosen once for every page to come.
    await page.goto(`${browser.served.address}search?q=${encodeURIComponent('票价')}`);
    expect(await page.inputValue('.form-choice select')).toBe('plain');
    await early(page).locator('.copy-quote').first().click();
    await expect
      .poll(() => copied(page, 'text/plain'))
      .toMatch(new RegExp(`\n《渡轮恢复通航》，海东早报，2019-03-05，${AT}$`, 'u'));
  });

  it('leads without script to a page where each form stands to be copied', async () => {
    const page = await browser.open({ javaScriptEnabled: false });
    await page.goto(browser.served.address + FOUND);
    expect(await page.locator('.form-choice').first().isVisible()).toBe(false);
    await early(page).locator('.copy-quote').first().click();
    expect(page.url()).toMatch(new RegExp(`^${AT}.*#cite$`, 'u'));
    expect(await page.locator('mark').first().textContent()).toMatch(QUOTE);
    const forms = await page.locator('.cite').textContent();
    for (const form of ['[N/OL]', '“渡轮恢复通航.”', '@article', '《渡轮恢复通航》']) {
      expect.soft(forms).toContain(form);
    }
  });
});
