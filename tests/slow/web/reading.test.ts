/** Asking and reading in a real browser: with script and without, by keyboard, on a phone. */

import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtHome } from '../../support/processes/cli.js';
import { browserStarts } from '../../support/web/browser.js';
import { browsing } from '../../support/web/browsing.js';

const able = await browserStarts();
const QUESTION = '福建党政代表团哪天去的昌都';
const ARTICLE = 'a/qyofssduxteo';
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

const browser = browsing(able, builtHome, {
  locale: 'zh-TW',
  viewport: { width: 1280, height: 800 },
});

/** Whether an element is within what is seen of the page. */
function inView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.skipIf(!able)('in a browser (left out where Chromium cannot start)', () => {
  it('asks, follows a citation to its marked characters, goes back, and switches', async () => {
    const page = await browser.open();
    await page.goto(browser.served.address);
    expect(await page.title()).toBe('考據');
    await page.fill('#q', QUESTION);
    await page.click('.box button');
    expect(page.url()).toBe(`${browser.served.address}?q=${encodeURIComponent(QUESTION)}`);
    await page.click('.near summary');
    const quote = await page.locator('blockquote').nth(2).textContent();
    await page.locator('a.reader').nth(2).click();
    expect(page.url()).toMatch(/\/a\/qyofssduxteo\?at=\d+-\d+-[0-9a-z]{5}#m1$/u);
    expect(await page.locator('mark').textContent()).toBe(quote);
    expect(await inView(page, '#m1')).toBe(true);
    await page.goBack();
    expect(await page.locator('.excerpt').count()).toBe(3);
    expect(await page.inputValue('#q')).toBe(QUESTION);
    await page.goForward();

    await page.click('.tools a:has-text("並列簡體對照")');
    expect(await page.locator('.text .converted').first().textContent()).toContain('闽藏一家亲');
    const [original, converted] = await page
      .locator('.line:has(mark) p')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(converted).toBeGreaterThan(original as number);
    await page.click('.languages a[lang=en]');
    expect(await page.locator('.tools').textContent()).toContain('Hide the converted text');
    expect(await page.locator('mark').textContent()).toBe(quote);
    await page.click('.masthead nav a:has-text("Collection")');
    expect(await page.locator('.group li').count()).toBe(2);
  });

  it('works without script, and brings the first mark into view where nothing names it', async () => {
    const page = await browser.open({ javaScriptEnabled: false });
    // No page waits for examples; they are there once they are found.
    await browser.served.until(async () => {
      await page.goto(browser.served.address);
      return (await page.locator('.examples a').count()) > 0;
    });
    await page.click('.examples a');
    expect(await page.locator('.excerpt').count()).toBeGreaterThan(0);
    await page.click('.why summary');
    expect(await page.locator('.why dl').first().isVisible()).toBe(true);
    await page.goto(`${browser.served.address}${ARTICLE}?at=1500-1530&at=1700-1720`);
    await expect
      .poll(() =>
        page
          .locator('#m1')
          .boundingBox()
          .then((box) => box?.y ?? -1),
      )
      .toBeGreaterThan(0);
    expect((await page.locator('#m1').boundingBox())?.y).toBeLessThan(800);
    await page.click('.steps a >> nth=0');
    expect(page.url()).toMatch(/#m2$/u);
    expect(await page.locator('button.copy').first().isVisible()).toBe(false);
    await page.click('.cite summary');
    expect(await page.locator('#article-bibtex').isVisible()).toBe(true);
  });

  it('is used with the keyboard alone', async () => {
    const page = await browser.open();
    await page.goto(browser.served.address);
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip').evaluate((link) => link === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(QUESTION);
    await Promise.all([page.waitForURL(/\?q=/u), page.keyboard.press('Enter')]);
    const reached = (selector: string) =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    for (let i = 0; i < 30 && !(await reached('a.reader')); i++) await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline).toBe('solid');
    await Promise.all([page.waitForURL(/\/a\//u), page.keyboard.press('Enter')]);
    expect(await inView(page, '#m1')).toBe(true);
    // Reading goes on from the mark.
    expect(await reached('#m1, #m1 *')).toBe(true);
  });

  it('leaves the Enter that ends a composition to the input method', async () => {
    const page = await browser.open();
    await page.goto(browser.served.address);
    await page.focus('#q');
    const submitted = await page.evaluate(() => {
      let asked = false;
      const field = document.getElementById('q') as HTMLInputElement;
      field.form?.addEventListener('submit', (event) => {
        asked = true;
        event.preventDefault();
      });
      const key = { key: 'Enter', bubbles: true, cancelable: true };
      const composing = new KeyboardEvent('keydown', { ...key, isComposing: true });
      const prevented = !field.dispatchEvent(composing);
      // Safari: the composition has ended, its key comes after.
      field.dispatchEvent(new CompositionEvent('compositionend'));
      const after = !field.dispatchEvent(new KeyboardEvent('keydown', key));
      return { asked, prevented, after };
    });
    expect(submitted).toEqual({ asked: false, prevented: true, after: true });
    await page.waitForTimeout(100);
    const plain = await page.evaluate(() => {
      const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      return document.getElementById('q')?.dispatchEvent(key);
    });
    expect(plain).toBe(true);
  });

  it('fits a phone, and copies a citation', async () => {
    const page = await browser.open({
      ...PHONE,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const pages = [
      '',
      `?q=${encodeURIComponent(QUESTION)}`,
      `${ARTICLE}?at=47-230&aid=on`,
      'collection',
      'a/none',
    ];
    for (const path of pages) {
      await page.goto(browser.served.address + path);
      expect(await sideways(page), path).toBe(0);
    }
    await page.goto(`${browser.served.address}${ARTICLE}?at=900-930`);
    expect(await inView(page, '#m1')).toBe(true);
    await page.locator('button.copy').first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^周琳\. 福建黨政/u);
    expect(await page.locator('button.copy').first().textContent()).toBe('已複製');
  });

  it('is dark where dark is wanted, and prints a page that can be cited', async () => {
    const page = await browser.open({ colorScheme: 'dark' });
    await page.goto(`${browser.served.address}${ARTICLE}?at=47-230`);
    const lightness = await page.evaluate(() => {
      const [r = 0, g = 0, b = 0] =
        getComputedStyle(document.documentElement).backgroundColor.match(/\d+/gu)?.map(Number) ??
        [];
      return (r + g + b) / 3;
    });
    expect(lightness).toBeLessThan(40);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await page.locator('.masthead').isVisible()).toBe(false);
    expect(await page.locator('.cite').isVisible()).toBe(false);
    expect(await page.locator('.printed').textContent()).toMatch(
      /^周琳\. 福建黨政代表團赴西藏昌都市考察\[EB\/OL\]\. \[\d{4}-\d{2}-\d{2}\]\. http:\/\/127\.0\.0\.1:\d+\/a\/qyofssduxteo\?at=47-230-[0-9a-z]{5}\.$/u,
    );
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.byteLength).toBeGreaterThan(5_000);
  });
});
