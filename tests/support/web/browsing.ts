/** A web side as a process of its own, and a browser's page for each test, closed behind it. */

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Home } from '../processes/cli.js';
import { openPage } from './browser.js';
import { Served } from './served.js';

export interface Browsing {
  /** From the first test on. */
  readonly served: Served;
  /** The test's one page. */
  open(options?: BrowserContextOptions): Promise<Page>;
}

/**
 * To be called at the top of a test's file.
 *
 * @param able false where Chromium cannot start: then nothing is
 * @param usual options of every page
 */
export function browsing(
  able: boolean,
  home: () => Home | Promise<Home>,
  usual: BrowserContextOptions,
): Browsing {
  let served: Served | undefined;
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    if (!able) return;
    served = await Served.start(await home());
    await served.ready();
  });
  afterEach(async () => {
    await close();
    close = async () => {};
  });
  afterAll(async () => {
    await served?.stop();
  });
  return {
    get served() {
      return served as Served;
    },
    async open(options = {}) {
      const { browser, page } = await openPage({ ...usual, ...options });
      close = () => browser.close();
      return page;
    },
  };
}
