/**
 * Which texts of a page are the report: Readability's choice, and the headline with the lines under
 * it that it takes away.
 */

import { UNREAD } from '../render.js';
import {
  type Document,
  type Element,
  elementsOf,
  isText,
  type Node,
  nodesBelow,
  type ParentNode,
  type TextNode,
  textOf,
} from '../tree.js';
import { readableTexts } from './readability.js';

/** Readability's own flags: which of its guesses are made. All, then fewer. */
const GUESSES = [7, 6, 4, 0];
/** UTF-16 units without white space that a report has at least. */
const LEAST = 60;
/** Between a headline and the first paragraph stand its source, day and editor. */
const MOST_ABOVE = 300;
const BESIDE = new Set(['nav', 'footer', 'aside', 'form', 'menu']);

/** @returns the page's text nodes that are read; all that are shown where no report stands out */
export function chooseTexts(page: Document): Set<Node> {
  let best = new Set<TextNode>();
  let length = 0;
  for (const guesses of GUESSES) {
    const chosen = readableTexts(page, guesses);
    const found = lengthOf(chosen);
    if (found > length) [best, length] = [chosen, found];
    if (length >= LEAST) break;
  }
  if (length < LEAST) return shownTexts(page);
  const report = withoutLeadingLinks(page, best);
  return new Set([...aboveTexts(page, report), ...report]);
}

/** What is nothing but links before the first words is a way to other pages. */
function withoutLeadingLinks(page: Document, chosen: ReadonlySet<TextNode>): Set<TextNode> {
  const links = new Set(
    [...elementsOf(page, 'a')].flatMap((link) => [...nodesBelow(link, () => false)]),
  );
  const order = [...nodesBelow(page, () => false)].filter((node): node is TextNode =>
    chosen.has(node as TextNode),
  );
  const first = order.findIndex((node) => !links.has(node) && node.value.trim() !== '');
  return new Set(order.slice(Math.max(first, 0)));
}

/** The headline, and what little stands between it and the report. */
function aboveTexts(page: Document, chosen: ReadonlySet<TextNode>): TextNode[] {
  const texts = shownTexts(page, chosen);
  const order = [...texts];
  const first = order.findIndex((node) => chosen.has(node as TextNode));
  const headline = headlineOf(page, order.slice(0, first));
  if (!headline) return [];
  const from = order.indexOf(headline);
  const between = order.slice(from, first) as TextNode[];
  if (lengthOf(between) <= MOST_ABOVE) return between;
  const own = new Set(nodesBelow(headline.parentNode as ParentNode, () => false));
  return between.filter((node) => own.has(node));
}

/** The first text of the last headline before the report. */
function headlineOf(page: Document, before: readonly Node[]): TextNode | null {
  const texts = new Set(before);
  const headlines = [...elementsOf(page, 'h1')].flatMap((element) => {
    if (textOf(element).length < 4) return [];
    const own = [...nodesBelow(element, () => false)].find((node) => texts.has(node));
    return own ? [own as TextNode] : [];
  });
  return headlines.at(-1) ?? null;
}

/** All that a page shows but what stands beside its content; what is chosen anyway is in it. */
function shownTexts(page: Document, chosen: ReadonlySet<Node> = new Set()): Set<Node> {
  const isBeside = ({ tagName }: Element): boolean => UNREAD.has(tagName) || BESIDE.has(tagName);
  const texts = new Set<Node>();
  const skip = chosen.size > 0 ? ({ tagName }: Element) => UNREAD.has(tagName) : isBeside;
  for (const node of nodesBelow(page, skip)) {
    if (isText(node) && node.value.trim() !== '') texts.add(node);
  }
  return texts;
}

function lengthOf(texts: Iterable<TextNode>): number {
  let length = 0;
  for (const { value } of texts) length += value.replace(/\s+/gu, '').length;
  return length;
}
