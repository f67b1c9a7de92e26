/**
 * A page's text → its tree, in which each text knows where it stands. Each run of characters keeps a
 * node of its own, so that the place of one is never stretched over a tag between it and the next.
 */

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { KaojuError } from '../../../errors.js';

export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Node = DefaultTreeAdapterTypes.Node;
export type Document = DefaultTreeAdapterTypes.Document;

const keepingRuns: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText(parent, text) {
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
  },
  insertTextBefore(parent, text, before) {
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), before);
  },
};

/** Elements in one another; browsers themselves end at 512. */
const MOST_OPEN = 1_000;

/** @throws FileUnreadable for elements in one another beyond all measure */
export function parsePage(html: string): Document {
  let open = 0;
  const treeAdapter = {
    ...keepingRuns,
    onItemPush() {
      if (++open > MOST_OPEN) {
        throw new KaojuError(
          'FileUnreadable',
          `has more than ${MOST_OPEN} elements in one another`,
        );
      }
    },
    onItemPop() {
      open--;
    },
  };
  return parse(html, { treeAdapter, sourceCodeLocationInfo: true });
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Every node below one, in the page's order; the walk goes down without calling itself. */
export function* nodesBelow(
  parent: ParentNode,
  skip: (element: Element) => boolean,
): Generator<Node> {
  const waiting: Node[] = [...parent.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (!isElement(node) || skip(node)) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i] as Node);
  }
}

export function textOf(element: ParentNode): string {
  let text = '';
  for (const node of nodesBelow(element, () => false)) if (isText(node)) text += node.value;
  return text.replace(/\s+/gu, ' ').trim();
}

/** Elements of these names, in the page's order. */
export function* elementsOf(page: ParentNode, ...names: string[]): Generator<Element> {
  for (const node of nodesBelow(page, () => false)) {
    if (isElement(node) && names.includes(node.tagName)) yield node;
  }
}
