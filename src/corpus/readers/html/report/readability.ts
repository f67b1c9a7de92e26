/** Readability's choice of a page's texts, with its figures for lengths made fit for Chinese. */

import { Readability } from '@mozilla/readability';
import { UNREAD } from '../render.js';
import {
  type Document,
  type Element,
  elementsOf,
  isElement,
  isText,
  type ParentNode,
  type TextNode,
} from '../tree.js';
import { ReadableDocument } from './readable-document.js';
import { ReadableElement, type ReadableNode, ReadableText } from './readable-tree.js';

/** What a Han character counts for in lengths that were measured in English. */
const HAN_WORTH = 3;
/** A page nested deeper is a hostile one; what is deeper stands at this depth. */
const MOST_DEPTH = 100;
/** 、 parts the members of a list; the others are where a sentence goes on. */
const COMMAS = /[,，;；。]/gu;
const READ_ATTRIBUTES = new Set(['class', 'id', 'style', 'hidden', 'aria-hidden', 'role', 'href']);

interface Grafted {
  document: ReadableDocument;
  /** Of the tree's texts, the page's own. */
  origins: Map<ReadableNode, TextNode>;
}

/** @param guesses Readability's own flags: which of its guesses are made */
export function readableTexts(page: Document, guesses: number): Set<TextNode> {
  const { document, origins } = graft(page);
  const chosen = new Set<TextNode>();
  const reader = new ChineseReadability(document as never, {
    // Whatever it finds is taken: to try again is the caller's.
    charThreshold: -1,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (root: unknown) => {
      for (const text of textsBelow(root as ReadableElement)) {
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

function* textsBelow(root: ReadableElement): Generator<ReadableText> {
  const waiting: ReadableNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node instanceof ReadableText) yield node;
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
  _getInnerText({ textContent, hanUnits }: ReadableNode, normalizeSpaces = true): string {
    const trimmed = textContent.trim();
    if (!normalizeSpaces) return trimmed;
    return trimmed.replace(/\s{2,}/gu, ' ') + ' '.repeat(hanUnits * (HAN_WORTH - 1));
  }

  /** Not to be counted in all that was put behind it. */
  _getCharCount({ textContent }: ReadableNode, counted: string): number {
    return textContent.split(counted).length - 1;
  }

  _setNodeTag(element: ReadableElement, name: string): ReadableElement {
    element.tagName = name.toUpperCase();
    return element;
  }

  /** The headline is read with the report. */
  _headerDuplicatesTitle(): boolean {
    return false;
  }

  /** Addresses and nesting are no matter; the words of a link that runs a script would be lost. */
  _postProcessContent(): void {}
}

/** The same tree as Readability reads it, without what says nothing. */
function graft(page: Document): Grafted {
  const document = new ReadableDocument();
  const origins = new Map<ReadableNode, TextNode>();
  const body = [...elementsOf(page, 'body')][0];
  const waiting: { from: ParentNode; to: ReadableElement; depth: number }[] = [];
  if (body) waiting.push({ from: body, to: document.body, depth: 0 });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { from, to, depth } = next;
    for (const node of from.childNodes) {
      if (isText(node)) {
        const text = new ReadableText(node.value);
        origins.set(text, node);
        to.appendChild(text);
      } else if (isElement(node) && !UNREAD.has(node.tagName)) {
        const element = depth < MOST_DEPTH ? copyOf(node) : to;
        if (element !== to) to.appendChild(element);
        waiting.push({ from: node, to: element, depth: depth + 1 });
      }
    }
  }
  return { document, origins };
}

function copyOf({ tagName, attrs }: Element): ReadableElement {
  const element = new ReadableElement(/^[a-z][a-z0-9-]*$/u.test(tagName) ? tagName : 'span');
  for (const { name, value } of attrs) {
    if (READ_ATTRIBUTES.has(name)) element.setAttribute(name, value);
  }
  return element;
}
