/**
 * Text fragments of citations on a page that holds the article. The Chromium of the tests is a
 * headless shell that leaves them out, so what runs in it is the polyfill by their authors: it
 * walks the page's own text by the specification's steps.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkTo } from '../../../src/citation/link.js';
import { splitLines, splitSentences } from '../../../src/text/sentences.js';
import { FUJIAN, HEBEI, REPORTS } from '../../support/index.js';
import { browserStarts, openPage } from '../../support/web/browser.js';

const able = await browserStarts();
const POLYFILL = readFileSync(
  createRequire(import.meta.url).resolve('text-fragments-polyfill/text-fragment-utils'),
  'utf8',
);
/** Where the first stretch that a directive finds begins and ends: paragraph and place in it. */
const FIND = `async (directive) => {
  const { parseFragmentDirectives, processTextFragmentDirective } = await import('/polyfill.js');
  const [text] = parseFragmentDirectives({ text: [directive] }).text;
  const [found] = processTextFragmentDirective(text);
  if (!found) return null;
  const paragraphs = [...document.querySelectorAll('p')];
  const placeOf = (node, offset) => {
    const line = paragraphs.findIndex((paragraph) => paragraph.contains(node));
    const before = document.createRange();
    before.setStart(paragraphs[line], 0);
    before.setEnd(node, offset);
    return [line, before.toString().length];
  };
  return {
    start: placeOf(found.startContainer, found.startOffset),
    end: placeOf(found.endContainer, found.endOffset),
  };
}`;

let server: Server;
let browser: Browser;
let page: Page;
let shown = '';

beforeAll(async () => {
  if (!able) return;
  server = createServer(({ url }, response) => {
    const script = url === '/polyfill.js';
    const type = script ? 'text/javascript' : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(script ? POLYFILL : shown);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ browser, page } = await openPage({ locale: 'zh-CN' }));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** The article as somebody else's page might hold it: a paragraph a line. */
function toHtml(text: string): string {
  const lines = splitLines(text).map(({ start, end }) => text.slice(start, end));
  const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const paragraphs = escaped.map((line) => `<p>${line}</p>`).join('\n');
  return `<!doctype html><html lang="zh"><meta charset="utf-8">${paragraphs}`;
}

describe.skipIf(!able)('text fragments (left out where Chromium cannot start)', () => {
  it.each([FUJIAN, HEBEI])('lead to each sentence of %s', async (file) => {
    const text = readFileSync(`${REPORTS}/${file}`, 'utf8');
    shown = toHtml(text);
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/${file}`;
    await page.goto(url);
    let led = 0;
    for (const [line, range] of splitLines(text).entries()) {
      for (const sentence of splitSentences(text, range)) {
        const link = linkTo({ id: 'a', url, text }, sentence, null) as string;
        const directive = link.split(':~:text=')[1];
        // A sentence that stands twice with the same words around it has no fragment.
        if (!directive) continue;
        const found = await page.evaluate(`(${FIND})(${JSON.stringify(directive)})`);
        expect(found, text.slice(sentence.start, sentence.end)).toEqual({
          start: [line, sentence.start - range.start],
          end: [line, sentence.end - range.start],
        });
        led++;
      }
    }
    expect(led).toBeGreaterThan(20);
  });
});
