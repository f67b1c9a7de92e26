/**
 * A Chromium that comes from npm and starts on Linux x64 with nothing else installed. It is one
 * process and ends with the first page that is closed: so one browser, one page.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContextOptions,
  type Page,
  chromium as playwright,
} from 'playwright-core';

const require = createRequire(import.meta.url);
/** Served to the page from here: this Chromium has no Han font, and no page may load one itself. */
const FONTS = 'http://fonts.test/';
const PACKAGES = [
  'noto-sans',
  'noto-sans-tc',
  'noto-sans-sc',
  'noto-serif',
  'noto-serif-tc',
  'noto-serif-sc',
];

/** True where this Chromium runs: it is made for Linux on x64. */
export async function browserStarts(): Promise<boolean> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  return openBrowser().then(
    async (browser) => {
      await browser.close();
      return true;
    },
    () => false,
  );
}

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    args: chromium.args,
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}

/** One page of a browser of its own; closing the browser is the caller's. */
export async function openPage(
  options: BrowserContextOptions = {},
): Promise<{ browser: Browser; page: Page }> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext(options);
    return { browser, page: await context.newPage() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** For pictures: Han fonts under the names that a reader's machine would have. Needs bypassCSP. */
export async function useFonts(page: Page): Promise<void> {
  await page.route(`${FONTS}**`, (route) => {
    const [, name, file] = new URL(route.request().url()).pathname.split('/');
    const folder = path.dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
    return route.fulfill({
      body: readFileSync(path.join(folder, 'files', path.basename(file as string))),
      contentType: 'font/woff2',
      headers: {
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      },
    });
  });
}

/** To be added after each navigation. */
export async function addFonts(page: Page): Promise<void> {
  await page.addStyleTag({ content: fontFaces() });
  await page.evaluate('document.fonts.ready');
}

let faces: string | undefined;

function fontFaces(): string {
  faces ??= PACKAGES.map((name) => {
    const sheet = readFileSync(require.resolve(`@fontsource-variable/${name}/index.css`), 'utf8');
    return sheet
      .replaceAll(/url\(\.\/files\//gu, `url(${FONTS}${name}/`)
      .replaceAll(/font-family: '([^']+) Variable'/gu, "font-family: '$1'");
  }).join('\n');
  return faces;
}
