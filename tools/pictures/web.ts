/**
 * The web side as a browser shows it: each page in both scripts, light and dark, on a phone, a
 * tablet and a desktop. The program is the one that is deployed, over the project's own articles.
 */

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { addFonts, openPage, useFonts } from '../../tests/support/web/browser.js';
import { type ShownArticles, WebProgram } from './web-program.js';

const DEVICES = {
  phone: { width: 390, height: 844, scale: 2 },
  tablet: { width: 768, height: 1024, scale: 1 },
  desktop: { width: 1280, height: 900, scale: 1 },
} as const;
type Device = keyof typeof DEVICES;
type Scheme = 'light' | 'dark';

interface Scene {
  name: string;
  /** What is opened, in a language. */
  path(articles: ShownArticles): string;
}

const QUESTION = '福建黨政代表團哪天去的昌都';
const SIMPLIFIED = '河北对口支援阿里多少年了';

const SCENES: Scene[] = [
  { name: 'ask', path: () => '/?' },
  { name: 'answer', path: () => `/?q=${encodeURIComponent(QUESTION)}&` },
  { name: 'answer-hans', path: () => `/?q=${encodeURIComponent(SIMPLIFIED)}&` },
  { name: 'nothing', path: () => `/?q=${encodeURIComponent('谁得了2023年诺贝尔文学奖')}&` },
  { name: 'article', path: ({ hant }) => `${hant}&` },
  { name: 'article-hans', path: ({ hans }) => `${hans}&` },
  { name: 'beside', path: ({ hant }) => `${hant}&aid=on&` },
  {
    name: 'place',
    path: ({ hant }) =>
      `/?q=${encodeURIComponent(QUESTION)}&${hant.replace('/a/', 'open=').replace('?', '&')}&`,
  },
  { name: 'find', path: ({ late }) => `${late}?find=${encodeURIComponent('渡輪')}&` },
  { name: 'compare', path: ({ compare }) => `${compare}&` },
  { name: 'search', path: () => '/search?' },
  { name: 'found', path: () => `/search?q=${encodeURIComponent('工程')}&` },
  {
    name: 'found-narrowed',
    path: () => `/search?q=${encodeURIComponent('渡輪')}&from=2019-03-01&to=2019-03-31&`,
  },
  { name: 'collection', path: () => '/collection?' },
  { name: 'gone', path: () => '/a/none?' },
];

/** What README and docs show: one screen each. */
const KEPT = [
  { name: 'web-answer', scene: 'answer', lang: 'zh-Hant', scheme: 'light', device: 'desktop' },
  { name: 'web-reader', scene: 'article', lang: 'zh-Hant', scheme: 'light', device: 'desktop' },
  { name: 'web-beside', scene: 'beside', lang: 'en', scheme: 'dark', device: 'desktop' },
  {
    name: 'web-reader-phone',
    scene: 'article-hans',
    lang: 'zh-Hans',
    scheme: 'dark',
    device: 'phone',
  },
] as const;

/** The few that are kept, over the project's two articles alone. */
export async function takeKeptPictures(folder: string, say: (line: string) => void): Promise<void> {
  const program = await WebProgram.start(false);
  try {
    const articles = await program.articles();
    for (const { name, scene, lang, scheme, device } of KEPT) {
      const { width, height, scale } = DEVICES[device];
      const address = SCENES.find((one) => one.name === scene)?.path(articles);
      const { browser, page } = await openPage({
        viewport: { width, height },
        deviceScaleFactor: scale,
        bypassCSP: true,
      });
      try {
        await useFonts(page);
        const file = path.join(folder, `${name}.png`);
        await shoot(page, {
          url: `${program.origin}${address}lang=${lang}`,
          scheme,
          file,
          fullPage: false,
        });
        say(file);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await program.stop();
  }
}

export interface WebPictures {
  folder: string;
  /** Scenes; all where it is empty. */
  only: string[];
  /** Further articles, so that lists are lists. */
  more: boolean;
  say: (line: string) => void;
}

export async function takeWebPictures({ folder, only, more, say }: WebPictures): Promise<void> {
  const program = await WebProgram.start(more);
  await mkdir(folder, { recursive: true });
  const wanted = SCENES.filter(({ name }) => only.length === 0 || only.includes(name));
  try {
    const articles = await program.articles();
    for (const device of Object.keys(DEVICES) as Device[]) {
      const { width, height, scale } = DEVICES[device];
      const { browser, page } = await openPage({
        viewport: { width, height },
        deviceScaleFactor: scale,
        bypassCSP: true,
      });
      try {
        await useFonts(page);
        for (const scene of wanted) {
          for (const lang of ['zh-Hant', 'zh-Hans', 'en']) {
            for (const scheme of ['light', 'dark'] as const) {
              const file = `${scene.name}-${lang}-${scheme}-${device}.png`;
              const url = `${program.origin}${scene.path(articles)}lang=${lang}`;
              await shoot(page, { url, scheme, file: path.join(folder, file), fullPage: true });
              say(file);
            }
          }
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await program.stop();
  }
}

async function shoot(
  page: Page,
  { url, scheme, file, fullPage }: { url: string; scheme: Scheme; file: string; fullPage: boolean },
): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(url);
  await addFonts(page);
  const taken = await page.screenshot({ fullPage });
  await sharp(taken).png({ palette: true, quality: 90, dither: 0, effort: 10 }).toFile(file);
}
