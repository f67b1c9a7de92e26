/** A quote and its source on the clipboard, in a real browser; without script, a page to copy from. */

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserStarts, openPage } from '../support/browser.js';
import { makeHome } from '../support/cli.js';
import { Served } from '../support/served.js';
import { VERSION_IDS, versionFiles } from '../support/versions.js';

const able = await browserStarts();
const FOUND = `search?q=${encodeURIComponent('首班六點')}`;
const QUOTE = /港务局说，渡轮明天起每小时一班，首班六点。/u;
const AT = `http://127.0.0.1:\\d+/a/${VERSION_IDS.early}\\?at=\\d+-\\d+-[0-9a-z]{5}`;

let served: Served;
let close = async (): Promise<void> => {};

beforeAll(async () => {
  if (!able) return;
  served = await Served.start(makeHome(versionFiles()));
  await served.ready();
});

afterEach(async () => {
  await close();
  close = async () => {};
});

afterAll(async () => {
  await served?.stop();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const { browser, page } = await openPage({
    locale: 'zh-TW',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  close = () => browser.close();
  return page;
}

const copied = (page: Page, type: 'text/plain' | 'text/html'): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(wanted))?.text() ?? '';
  }, type);

const early = (page: Page) => page.locator('.excerpt:has-text("ferry-early.md")');

describe.skipIf(!able)('copying a quote (left out where Chromium cannot start)', () => {
  it('puts its words and source there as text and as HTML, in the form chosen last', async () => {
    const page = await open();
    await page.goto(served.address + FOUND);
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
    await page.goto(`${served.address}search?q=${encodeURIComponent('票价')}`);
    expect(await page.inputValue('.form-choice select')).toBe('plain');
    await early(page).locator('.copy-quote').first().click();
    await expect
      .poll(() => copied(page, 'text/plain'))
      .toMatch(new RegExp(`\n《渡轮恢复通航》，海东早报，2019-03-05，${AT}$`, 'u'));
  });

  it('leads without script to a page where each form stands to be copied', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(served.address + FOUND);
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
