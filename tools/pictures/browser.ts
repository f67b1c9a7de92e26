/** Pages → PNG files, with a Chromium that comes from npm and starts with nothing else installed. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { openPage } from '../../tests/support/web/browser.js';
import type { Device } from './page.js';

/** Physical pixels a CSS pixel: a phone has more of them. */
const DEVICES: Record<Device, { width: number; scale: number }> = {
  phone: { width: 390, scale: 2 },
  desktop: { width: 720, scale: 1.5 },
};

/** Takes the whole page, as high as it is. */
export async function takePicture(html: string, device: Device, file: string): Promise<void> {
  const taken = await withPage(html, device, (page) => page.screenshot({ fullPage: true }));
  // Text on a plain ground has few colours: with a palette it is a quarter of the size.
  await sharp(taken).png({ palette: true, quality: 90, dither: 0, effort: 10 }).toFile(file);
}

/** CSS pixels of the first element that fits a selector. */
export function heightOf(html: string, device: Device, selector: string): Promise<number> {
  return withPage(html, device, async (page) => {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`There is no ${selector} to be seen`);
    return box.height;
  });
}

async function withPage<T>(
  html: string,
  device: Device,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const { width, scale } = DEVICES[device];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kaoju-page-'));
  // One browser a picture: this Chromium is a single process and ends with its first page.
  const { browser, page } = await openPage({
    viewport: { width, height: 100 },
    deviceScaleFactor: scale,
  });
  try {
    // A page of its own address may load the fonts, which about:blank may not.
    const source = path.join(folder, 'page.html');
    await writeFile(source, html);
    await page.goto(pathToFileURL(source).href);
    await page.evaluate('document.fonts.ready');
    return await work(page);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
