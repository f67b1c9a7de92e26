/**
 * A folder with one file of every kind, by the real program: indexed, asked and searched in both
 * scripts, each quote found again, and each citation opened at its place in a real browser.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextCheck } from '../../../src/checking/quote-check.js';
import { readerPath } from '../../../src/citation/link.js';
import { FORMATS, formatOf } from '../../../src/corpus/readers/formats.js';
import { converterTo, otherScript, scriptOf } from '../../../src/text/folding/script.js';
import type { Answer, Excerpt } from '../../../src/types/answer.js';
import type { BuildReport } from '../../../src/types/build-report.js';
import type { SearchResult } from '../../../src/types/search.js';
import { filesOfEach, ONE_OF_EACH, type OneFile } from '../../support/formats/one-of-each.js';
import { pdfPageText } from '../../support/formats/pdf-page-text.js';
import { sourcePage } from '../../support/formats/source-page.js';
import { type Home, makeHome, runCli, spawnCli } from '../../support/processes/cli.js';
import { browserStarts, openPage } from '../../support/web/browser.js';
import { Served } from '../../support/web/served.js';

const able = await browserStarts();
const FILES = filesOfEach();
const CASES = ONE_OF_EACH.map((one) => [one.file, one] as const);
const POLYFILL = readFileSync(
  createRequire(import.meta.url).resolve('text-fragments-polyfill/text-fragment-utils'),
  'utf8',
);
/** The text that a directive finds in the page, by the specification's steps. */
const FIND = `async (directive) => {
  const { parseFragmentDirectives, processTextFragmentDirective } = await import('/polyfill.js');
  const [text] = parseFragmentDirectives({ text: [directive] }).text;
  return processTextFragmentDirective(text)[0]?.toString() ?? null;
}`;

const MOST_TRIES = 5;

let home: Home;
let served: Served;
let indexed: { report: BuildReport; stderr: string };
/** Of each file, the excerpts that its question was answered with. */
const answers = new Map<string, Excerpt[]>();

beforeAll(async () => {
  home = makeHome(FILES);
  const { stdout, stderr } = await spawnCli(home, ['index', '--json']);
  indexed = { report: JSON.parse(stdout) as BuildReport, stderr };
  served = await Served.start(home);
  await served.ready();
  const input = ONE_OF_EACH.map(({ question }) => question).join('\n');
  const environment = { PUBLIC_URL: served.address.replace(/\/$/u, '') };
  const asked = await spawnCli(home, ['ask', '--json', '-'], { input, environment });
  for (const [i, line] of asked.stdout.trim().split('\n').entries()) {
    answers.set((ONE_OF_EACH[i] as OneFile).file, (JSON.parse(line) as Answer).excerpts);
  }
});

afterAll(async () => {
  await served?.stop();
});

function excerptOf({ file, words }: OneFile): Excerpt {
  const all = answers.get(file) ?? [];
  const found = all.find((one) => one.citation.file === file && one.text.includes(words));
  if (!found) throw new Error(`${file} is not cited: ${JSON.stringify(all).slice(0, 600)}`);
  return found;
}

async function searched(query: string): Promise<SearchResult> {
  const { stdout } = await runCli(home, ['search', '--json', query]);
  return JSON.parse(stdout) as SearchResult;
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('a folder with one file of every kind', () => {
  it('has one of every kind', () => {
    const kinds = Object.entries(FILES).map(([file, bytes]) => formatOf(file, bytes)?.name);
    const known = FORMATS.map(({ name }) => name).filter((name) => name !== 'text');
    expect(new Set(kinds)).toEqual(new Set(known));
  });

  it('is indexed, and says nothing but its own', () => {
    const { report, stderr } = indexed;
    expect(report.failed.map(({ error }) => error)).toEqual([
      'row 2: has no column of texts (it has id)',
    ]);
    expect(report.articles).toBeGreaterThan(Object.keys(FILES).length);
    for (const line of stderr.trim().split('\n')) expect(line).toMatch(/^Building the index|^$/u);
  });

  it.each(CASES)('%s answers, and its citation names the place', (_, one) => {
    const { citation } = excerptOf(one);
    expect(citation.place?.label).toBe(one.place);
    expect(citation.link).not.toBeNull();
  });

  it.each(CASES)('%s is found by its words in both scripts', async (file, { words }) => {
    for (const query of [words, await inOtherScript(words)]) {
      const { results } = await searched(`"${query}"`);
      expect(results.map(({ citation }) => citation.file)).toContain(file);
    }
  });

  it('holds each quote word for word', async () => {
    const quotes = ONE_OF_EACH.map((one) => excerptOf(one).text.replace(/\s*\n\s*/gu, ' '));
    const input = quotes.join('\n');
    const { stdout } = await spawnCli(home, ['check', '--json', '-'], { input });
    const checks = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as TextCheck);
    expect(checks).toHaveLength(quotes.length);
    for (const [i, { text, stands, quotes: found }] of checks.entries()) {
      expect(stands, text).toBe(true);
      const files = found.flatMap(({ standings }) =>
        standings.map(({ citation }) => citation.file),
      );
      expect(files, text).toContain(ONE_OF_EACH[i]?.file);
    }
  });
});

async function inOtherScript(words: string): Promise<string> {
  const convert = await converterTo(otherScript(scriptOf(words) ?? 'Hans'));
  return convert(words);
}

describe.skipIf(!able)('in a browser (left out where Chromium cannot start)', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    ({ browser, page } = await openPage({ locale: 'zh-CN', acceptDownloads: true }));
  });

  afterAll(async () => {
    await browser?.close();
  });

  it.each(CASES)('%s is opened at the quote', async (file, one) => {
    const excerpt = excerptOf(one);
    const { text, citation } = excerpt;
    const link = new URL(citation.link as string);
    const own = served.address;
    if (!link.href.startsWith(`${own}a/`)) {
      const reader = readerPath(citation.articleId, excerpt);
      await opensReader(new URL(reader, own), text);
    }
    const bytes = FILES[file] as Buffer;
    if (link.href.startsWith(`${own}files/`)) await opensPdf(link, { bytes, text });
    else if (link.href.startsWith(own)) await opensReader(link, text);
    else await opensSource(link, { html: await sourcePage(file, bytes, text), text });
  });

  async function opensReader(link: URL, text: string): Promise<void> {
    await visit(link);
    const marks = page.locator('mark');
    expect(bare((await marks.allTextContents()).join(''))).toBe(bare(text));
    expect(await marks.first().evaluate(isInView)).toBe(true);
  }

  /** Whoever opens so many articles in a row is told to wait a little. */
  async function visit({ href }: URL): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const response = await page.goto(href);
      if (response?.status() !== 429) return;
      const seconds = Number(await response.headerValue('retry-after'));
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  /** This Chromium has no viewer of PDFs and downloads them; its address says which page. */
  async function opensPdf(
    link: URL,
    { bytes, text }: { bytes: Buffer; text: string },
  ): Promise<void> {
    const waiting = page.waitForEvent('download');
    await page.goto(link.href).catch(() => null);
    const download = await waiting;
    expect(readFileSync(await download.path())).toEqual(bytes);
    const number = Number(/^#page=(\d+)$/u.exec(link.hash)?.[1]);
    const first = bare(text).slice(0, 12);
    expect(bare(await pdfPageText(bytes, number))).toContain(first);
  }

  /** Somebody else's page, with what the file says stands there. */
  async function opensSource(
    link: URL,
    { html, text }: { html: string; text: string },
  ): Promise<void> {
    await page.route(`${link.origin}/**`, (route) => {
      const isScript = new URL(route.request().url()).pathname === '/polyfill.js';
      return route.fulfill({
        body: isScript ? POLYFILL : html,
        contentType: `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`,
      });
    });
    await page.goto(link.href);
    const directive = link.hash.split(':~:text=')[1];
    expect(directive).toBeDefined();
    const found = await page.evaluate(`(${FIND})(${JSON.stringify(directive)})`);
    expect(bare(String(found))).toBe(bare(text));
  }
});

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
