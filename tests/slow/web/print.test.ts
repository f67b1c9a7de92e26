/** What a page is on paper, read back from the PDF that the browser prints. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtHome } from '../../support/processes/cli.js';
import { addFonts, browserStarts, openPage, useFonts } from '../../support/web/browser.js';
import { Served } from '../../support/web/served.js';

const able = await browserStarts();
const QUESTION = '福建党政代表团哪天去的昌都';

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (!able) return;
  served = await Served.start(await builtHome());
  await served.ready();
  ({ browser, page } = await openPage({ bypassCSP: true }));
  await useFonts(page);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** All text of the printed page, without white space. */
async function printed(path: string): Promise<string> {
  await page.goto(served.address + path);
  await addFonts(page);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await document.destroy();
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/** The browser names a few characters of a font's subset by none: they are read as U+0000. */
function printedAs(words: string): RegExp {
  const each = Array.from(words, (one) => (/\p{L}/u.test(one) ? `[${one}\\0]` : `[${one}]`));
  return new RegExp(each.join(''), 'u');
}

describe.skipIf(!able)('a printed page (left out where Chromium cannot start)', () => {
  it('has the question, the quotes and their sources of an answer', async () => {
    const text = await printed(`?q=${encodeURIComponent(QUESTION)}&lang=zh-Hans`);
    expect(text).toMatch(printedAs(QUESTION));
    expect(text).toMatch(printedAs('9月13日至14日'));
    expect(text).toMatch(printedAs('周琳.福建黨政代表團赴西藏昌都市考察'));
    expect(text).toContain('[EB/OL]');
    expect(text).toMatch(/\/a\/qyofssduxteo\?at=/u);
    expect(text).not.toContain('复制引文');
  });

  it('says what a notice says', async () => {
    expect(await printed('a/none?lang=zh-Hant')).toContain('沒有這篇報導');
  });

  it('has the text of an article and how to cite it', async () => {
    const text = await printed('a/qyofssduxteo?at=47-230&lang=zh-Hant');
    expect(text).toContain('閩藏一家親,山海情意長');
    expect(text).toMatch(/\[EB\/OL\]\.\[\d{4}-\d{2}-\d{2}\]/u);
  });
});
