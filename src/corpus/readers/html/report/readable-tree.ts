/**
 * The little of a browser's tree that Readability asks for. It asks for the same texts again and
 * again while it takes the tree apart, so that each element keeps its own until something in it
 * changes.
 */

const HAN_RUNS = /\p{Script=Han}+/gu;
const ELEMENT = 1;
const TEXT = 3;

export type ReadableNode = ReadableElement | ReadableText;

abstract class Member {
  abstract readonly nodeType: number;
  abstract readonly textContent: string;
  /** UTF-16 units of Han characters in the text. */
  abstract readonly hanUnits: number;
  parentNode: ReadableElement | null = null;
  previousSibling: ReadableNode | null = null;
  nextSibling: ReadableNode | null = null;

  get nextElementSibling(): ReadableElement | null {
    return elementFrom(this.nextSibling);
  }

  remove(): void {
    this.parentNode?.removeChild(this as unknown as ReadableNode);
  }
}

export class ReadableText extends Member {
  readonly nodeType = TEXT;
  readonly nodeName = '#text';
  readonly childNodes: readonly ReadableNode[] = [];
  readonly hanUnits: number;

  constructor(readonly textContent: string) {
    super();
    this.hanUnits = (textContent.match(HAN_RUNS) ?? []).reduce((sum, run) => sum + run.length, 0);
  }
}

export class ReadableElement extends Member {
  readonly nodeType = ELEMENT;
  tagName: string;
  firstChild: ReadableNode | null = null;
  lastChild: ReadableNode | null = null;
  private readonly values = new Map<string, string>();
  private ownChildren: ReadableElement[] | null = null;
  /** Kept only while those of all elements in it are kept. */
  private known: { text: string; hanUnits: number } | null = null;

  constructor(name: string) {
    super();
    this.tagName = name.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get textContent(): string {
    return this.content().text;
  }

  get hanUnits(): number {
    return this.content().hanUnits;
  }

  get childNodes(): ReadableNode[] {
    const nodes: ReadableNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  /** As it stands: what is taken away or moved here later is taken from it and joins it too. */
  get children(): ReadableElement[] {
    this.ownChildren ??= this.childNodes.filter((node) => node instanceof ReadableElement);
    return this.ownChildren;
  }

  get firstElementChild(): ReadableElement | null {
    return elementFrom(this.firstChild);
  }

  get attributes(): { name: string; value: string }[] {
    return Array.from(this.values, ([name, value]) => ({ name, value }));
  }

  get className(): string {
    return this.values.get('class') ?? '';
  }

  set className(value: string) {
    this.values.set('class', value);
  }

  get id(): string {
    return this.values.get('id') ?? '';
  }

  set id(value: string) {
    this.values.set('id', value);
  }

  get style(): Record<string, string> {
    return declarationsIn(this.values.get('style') ?? '');
  }

  /** Nothing is parsed anew from it. */
  get innerHTML(): string {
    return '';
  }

  getAttribute(name: string): string | null {
    return this.values.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.values.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.values.set(name, value);
  }

  removeAttribute(name: string): void {
    this.values.delete(name);
  }

  appendChild(node: ReadableNode): void {
    node.remove();
    this.link(this.lastChild, node);
    this.link(node, null);
    node.parentNode = this;
    if (node instanceof ReadableElement) this.ownChildren?.push(node);
    this.forget();
  }

  removeChild(node: ReadableNode): void {
    this.link(node.previousSibling, node.nextSibling);
    this.drop(node);
  }

  replaceChild(node: ReadableNode, old: ReadableNode): void {
    node.remove();
    const { previousSibling, nextSibling } = old;
    this.link(previousSibling, node);
    this.link(node, nextSibling);
    this.drop(old);
    node.parentNode = this;
    this.ownChildren = null;
  }

  /** Below this element, in order; the list stays as it is. */
  getElementsByTagName(name: string): ReadableElement[] {
    return this.querySelectorAll(name);
  }

  /** @param names of elements, with commas between them */
  querySelectorAll(names: string): ReadableElement[] {
    const wanted = names.toUpperCase().split(',');
    const [only] = wanted;
    const found: ReadableElement[] = [];
    for (let node = this.firstElementChild; node; node = nextWithin(this, node)) {
      const { tagName } = node;
      if (wanted.length === 1 ? tagName === only : wanted.includes(tagName)) found.push(node);
    }
    return found;
  }

  private content(): { text: string; hanUnits: number } {
    if (this.known) return this.known;
    let text = '';
    let hanUnits = 0;
    for (let node = this.firstChild; node; node = node.nextSibling) {
      text += node.textContent;
      hanUnits += node.hanUnits;
    }
    this.known = { text, hanUnits };
    return this.known;
  }

  private forget(): void {
    let element: ReadableElement | null = this;
    for (; element?.known; element = element.parentNode) element.known = null;
  }

  private link(before: ReadableNode | null, after: ReadableNode | null): void {
    if (before) before.nextSibling = after;
    else this.firstChild = after;
    if (after) after.previousSibling = before;
    else this.lastChild = before;
  }

  private drop(node: ReadableNode): void {
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    const at = node instanceof ReadableElement ? (this.ownChildren?.indexOf(node) ?? -1) : -1;
    if (at !== -1) this.ownChildren?.splice(at, 1);
    this.forget();
  }
}

function elementFrom(node: ReadableNode | null): ReadableElement | null {
  let found = node;
  while (found && !(found instanceof ReadableElement)) found = found.nextSibling;
  return found;
}

/** The element behind another, both below a third. */
function nextWithin(root: ReadableElement, element: ReadableElement): ReadableElement | null {
  const child = element.firstElementChild;
  if (child) return child;
  for (let from = element; from !== root && from.parentNode; from = from.parentNode) {
    const next = from.nextElementSibling;
    if (next) return next;
  }
  return null;
}

function declarationsIn(style: string): Record<string, string> {
  const declarations: Record<string, string> = {};
  for (const declaration of style === '' ? [] : style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important\s*$/iu, '')
      .trim();
    if (name !== '' && value !== '') declarations[name] = value.toLowerCase();
  }
  return declarations;
}
