/** Each page on a phone, a tablet and a desk, and at twice the size: nothing runs out of it. */

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Home, makeHome } from '../../support/processes/cli.js';
import { VERSION_IDS, versionFiles } from '../../support/texts/versions.js';
import { browserStarts, openPage } from '../../support/web/browser.js';
import { Served } from '../../support/web/served.js';

const able = await browserStarts();
/** A browser breaks the one anywhere, the other nowhere by itself. */
const OUTLETS = [
  '中国西藏自治区昌都市融媒体中心（昌都广播电视台）与福建省对口支援西藏昌都市前方指挥部联合报道组',
  'TheVeryLongLatinOutletNameWithoutAnySpacesWhateverInTheWorldDailyNewsGazette',
];
const WORDS = encodeURIComponent('渡輪');
const PATHS = [
  '',
  'search',
  `search?q=${WORDS}`,
  `search?q=${WORDS}&from=2019-03-01&to=2019-03-31&outlet=${encodeURIComponent(OUTLETS[0] as string)}`,
  'collection',
  `collection?q=${WORDS}&sort=outlet`,
  `a/${VERSION_IDS.late}?find=${WORDS}`,
  `compare?a=${VERSION_IDS.early}&b=${VERSION_IDS.late}`,
  `?q=${encodeURIComponent('渡輪首班幾點')}&open=${VERSION_IDS.late}&at=90-110`,
];

let home: Home;
/** One for each test: a person asks so many questions a minute. */
let served: Served;

beforeAll(() => {
  if (!able) return;
  const [first, second] = OUTLETS.map((outlet) => Object.values(versionFiles(outlet)));
  home = makeHome({
    ...versionFiles(OUTLETS[0]),
    'long-latin.md': (second?.[0] ?? '').replaceAll('渡轮', '渡輪列車'),
    'long-han.md': (first?.[1] ?? '').replaceAll('渡轮', '渡輪汽車'),
  });
});

beforeEach(async () => {
  if (!able) return;
  served = await Served.start(home);
  await served.ready();
});

afterEach(async () => {
  await served?.stop();
});

describe.skipIf(!able)('a page (left out where Chromium cannot start)', () => {
  // At 200 % a window of 1,280 pixels has 640 to lay out, and one of 768 has 384.
  it.each([384, 390, 640, 768, 1280])('fits %i pixels', async (width) => {
    const { browser, page } = await openPage({ viewport: { width, height: 800 } });
    try {
      for (const path of PATHS) {
        // English has the longer words.
        const address = `${served.address}${path}${path.includes('?') ? '&' : '?'}lang=en`;
        const response = await page.goto(address);
        expect(response?.status(), path).toBe(200);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, path).toBe(0);
      }
    } finally {
      await browser.close();
    }
  });

  it('has no gap before what is marked, beside its place either', async () => {
    const { browser, page } = await openPage({ viewport: { width: 1280, height: 800 } });
    try {
      await page.goto(served.address + PATHS.at(-1));
      expect(await page.locator('.place').isVisible()).toBe(true);
      const gaps = await page
        .locator('blockquote mark')
        .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).paddingInlineStart));
      expect(gaps.length).toBeGreaterThan(0);
      expect(new Set(gaps)).toEqual(new Set(['0px']));
    } finally {
      await browser.close();
    }
  });
});
