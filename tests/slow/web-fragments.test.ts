/** Text fragments of citations, on a page that holds the article: what the browser highlights. */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkTo } from '../../src/retrieval/link.js';
import { splitLines, splitSentences } from '../../src/text/sentences.js';
import { browserStarts, openPage } from '../support/browser.js';
import { FUJIAN, HEBEI, REPORTS } from '../support/index.js';

const able = await browserStarts();
const PINK = [255, 0, 255];
const STYLE =
  'p{font:20px/2 monospace;margin:0 0 900px}::target-text{background:rgb(255,0,255);color:rgb(255,0,255)}';

let server: Server;
let browser: Browser;
let page: Page;
let shown = '';

beforeAll(async () => {
  if (!able) return;
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(shown);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ browser, page } = await openPage({ viewport: { width: 900, height: 600 } }));
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
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${paragraphs}`;
}

/** Whether the middle of a character is painted pink: what a browser has found. */
async function isPink(picture: Buffer, x: number, y: number): Promise<boolean> {
  const at = { left: Math.round(x), top: Math.round(y), width: 1, height: 1 };
  const [r, g, b] = await sharp(picture).extract(at).removeAlpha().raw().toBuffer();
  return r === PINK[0] && g === PINK[1] && b === PINK[2];
}

/** Middles of the first and the last character of a text's only paragraph of that start. */
function edges(line: number, from: number, to: number) {
  const text = document.querySelectorAll('p')[line]?.firstChild as Text;
  const middle = (at: number) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  return {
    first: middle(from),
    last: middle(to - 1),
    before: from > 0 ? middle(from - 1) : null,
    after: to < text.length ? middle(to) : null,
  };
}

describe.skipIf(!able)('text fragments (left out where Chromium cannot start)', () => {
  it.each([FUJIAN, HEBEI])('are highlighted at the sentences of %s', async (file) => {
    const text = readFileSync(`${REPORTS}/${file}`, 'utf8');
    shown = toHtml(text);
    const { port } = server.address() as AddressInfo;
    const lines = splitLines(text);
    let found = 0;
    for (const [index, line] of lines.entries()) {
      const sentences = splitSentences(text, line);
      const sentence = sentences[Math.floor(sentences.length / 2)];
      if (!sentence || sentence.end - sentence.start < 8) continue;
      const url = `http://127.0.0.1:${port}/${file}/${index}`;
      const link = linkTo({ id: 'a', url, text }, sentence, null) as string;
      if (!link.includes(':~:text=')) continue;
      await page.goto(link);
      const [from, to] = [sentence.start - line.start, sentence.end - line.start];
      const picture = await page.screenshot();
      const { first, last, before, after } = (await page.evaluate(
        `(${edges.toString()})(${index}, ${from}, ${to})`,
      )) as ReturnType<typeof edges>;
      const said = text.slice(sentence.start, sentence.end);
      expect(await isPink(picture, first.x, first.y), `the beginning of ${said}`).toBe(true);
      if (last.y < 600)
        expect(await isPink(picture, last.x, last.y), `the end of ${said}`).toBe(true);
      if (before && before.y > 0)
        expect(await isPink(picture, before.x, before.y), `before ${said}`).toBe(false);
      if (after && after.y < 600)
        expect(await isPink(picture, after.x, after.y), `behind ${said}`).toBe(false);
      found++;
    }
    expect(found).toBeGreaterThan(5);
  });
});
