/**
 * Which texts of a page are the report: Readability's choice, with its figures for lengths made fit
 * for Chinese, and the headline with the lines under it that it takes away.
 */

import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { UNREAD } from './render.js';
import {
  type Document,
  type Element,
  elementsOf,
  isElement,
  isText,
  type Node,
  nodesBelow,
  type ParentNode,
  type TextNode,
  textOf,
} from './tree.js';

/** Readability's own flags: which of its guesses are made. All, then fewer. */
const GUESSES = [7, 6, 4, 0];
/** UTF-16 units without white space that a report has at least. */
const LEAST = 60;
/** What a Han character counts for in lengths that were measured in English. */
const HAN_WORTH = 3;
/** Between a headline and the first paragraph stand its source, day and editor. */
const MOST_ABOVE = 300;
/** A page nested deeper is a hostile one; what is deeper stands at this depth. */
const MOST_DEPTH = 100;
const MOST_ELEMENTS = 200_000;
const HAN = /\p{Script=Han}/gu;
const BESIDE = new Set(['nav', 'footer', 'aside', 'form', 'menu']);

/** 、 parts the members of a list; the others are where a sentence goes on. */
const COMMAS = /[,，;；。]/gu;

/** What of linkedom's tree is used here. */
interface Grafted {
  document: unknown;
  /** Of linkedom's texts, the page's own. */
  origins: Map<unknown, TextNode>;
}

/** @returns the page's text nodes that are read; all that are shown where no report stands out */
export function chooseTexts(page: Document): Set<Node> {
  let best = new Set<TextNode>();
  for (const guesses of GUESSES) {
    const chosen = readabilityOf(page, guesses);
    if (lengthOf(chosen) > lengthOf(best)) best = chosen;
    if (lengthOf(best) >= LEAST) break;
  }
  if (lengthOf(best) < LEAST) return shownTexts(page);
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

function readabilityOf(page: Document, guesses: number): Set<TextNode> {
  const { document, origins } = graft(page);
  const chosen = new Set<TextNode>();
  const reader = new ChineseReadability(document as never, {
    // It would parse the page anew to try again, and the texts would no longer be the page's.
    charThreshold: 1,
    maxElemsToParse: MOST_ELEMENTS,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (root: unknown) => {
      for (const text of textsBelow(root as Branch)) {
        const origin = origins.get(text);
        if (origin) chosen.add(origin);
      }
      return '';
    },
  });
  reader.guess(guesses);
  reader.parse();
  return chosen;
}

interface Branch {
  nodeType: number;
  childNodes: Iterable<Branch>;
}

function* textsBelow(root: Branch): Generator<Branch> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeType === 3) yield node;
    else waiting.push(...node.childNodes);
  }
}

/** Its members are not in its types. */
class ChineseReadability extends Readability {
  declare _flags: number;
  declare REGEXPS: Record<string, RegExp>;

  guess(flags: number): void {
    this._flags = flags;
    this.REGEXPS = { ...this.REGEXPS, commas: COMMAS };
  }

  /** White space behind it makes a text as long as it would be in English. */
  _getInnerText(element: { textContent: string }, normalizeSpaces = true): string {
    const trimmed = element.textContent.trim();
    const text = normalizeSpaces ? trimmed.replace(/\s{2,}/gu, ' ') : trimmed;
    const han = text.match(HAN)?.length ?? 0;
    return normalizeSpaces ? text + ' '.repeat(han * (HAN_WORTH - 1)) : text;
  }

  /** The headline is read with the report. */
  _headerDuplicatesTitle(): boolean {
    return false;
  }
}

interface LinkedomNode {
  appendChild(node: LinkedomNode): void;
  setAttribute(name: string, value: string): void;
}

interface LinkedomDocument {
  body: LinkedomNode;
  documentElement: LinkedomNode;
  createElement(name: string): LinkedomNode;
  createTextNode(text: string): LinkedomNode;
}

/** The same tree as Readability reads it, without what says nothing. */
function graft(page: Document): Grafted {
  const empty = '<!doctype html><html><head></head><body></body></html>';
  const document = new DOMParser().parseFromString(
    empty,
    'text/html',
  ) as unknown as LinkedomDocument;
  const origins = new Map<unknown, TextNode>();
  const body = [...elementsOf(page, 'body')][0];
  const waiting: { from: ParentNode; to: LinkedomNode; depth: number }[] = [];
  if (body) waiting.push({ from: body, to: document.body, depth: 0 });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { from, to, depth } = next;
    for (const node of from.childNodes) {
      if (isText(node)) {
        const text = document.createTextNode(node.value);
        origins.set(text, node);
        to.appendChild(text);
      } else if (isElement(node) && !UNREAD.has(node.tagName)) {
        const element = depth < MOST_DEPTH ? copyOf(node, document) : to;
        if (element !== to) to.appendChild(element);
        waiting.push({ from: node, to: element, depth: depth + 1 });
      }
    }
  }
  return { document, origins };
}

const READ_ATTRIBUTES = new Set(['class', 'id', 'style', 'hidden', 'aria-hidden', 'role', 'href']);

function copyOf({ tagName, attrs }: Element, document: LinkedomDocument): LinkedomNode {
  const name = /^[a-z][a-z0-9-]*$/u.test(tagName) ? tagName : 'span';
  const element = document.createElement(name);
  for (const { name, value } of attrs) {
    if (READ_ATTRIBUTES.has(name)) element.setAttribute(name, value);
  }
  return element;
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
