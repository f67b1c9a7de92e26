/** The web side without a socket: an app over an index of one's own, and pages read back. */

import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { pino } from 'pino';
import type { Embedder } from '../../../src/embedding/embedder.js';
import { ask } from '../../../src/retrieval/ask.js';
import { QuestionQueue } from '../../../src/serving/queue.js';
import type { Generation } from '../../../src/store/generations.js';
import { createApp } from '../../../src/web/app.js';
import type { WebSources } from '../../../src/web/sources.js';
import type { WebOptions } from '../../../src/web/web.js';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

export const TODAY = new Date(2026, 10, 25, 12);
const NO_LIMIT = { burst: 1_000_000, perSecond: 1_000_000 };

export function sourcesOf(
  generation: Generation | null,
  embedder: Embedder | null,
  changes: Partial<WebSources> = {},
): WebSources {
  const config = changes.config ?? {};
  const publicUrl = config.PUBLIC_URL ?? null;
  const runtime = generation && {
    generation,
    ask: (question: string, options = {}) =>
      ask(question, generation, embedder as Embedder, { abstainBelow: 0.5, publicUrl, ...options }),
  };
  return {
    config,
    logger: pino({ level: 'silent' }),
    collection: { runtime, opening: false },
    reindexer: { running: null },
    queue: new QuestionQueue(2, 50),
    discord: null,
    ...changes,
  };
}

export interface Site {
  /** As a browser on this machine asks, unless the headers say otherwise. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  page(path: string, headers?: Record<string, string>): Promise<Read>;
  app: ReturnType<typeof createApp>;
}

export function openSite(sources: WebSources, options: Partial<WebOptions> = {}): Site {
  const app = createApp(sources, {
    questions: NO_LIMIT,
    pages: NO_LIMIT,
    now: () => TODAY,
    ...options,
  });
  const get: Site['get'] = async (path, headers = {}) =>
    app.request(`http://localhost:3000${path}`, {
      headers: { host: 'localhost:3000', ...headers },
    });
  return {
    app,
    get,
    page: async (path, headers) => {
      const response = await get(path, headers);
      return new Read(response.status, await response.text());
    },
  };
}

/** A page as a browser's parser understands it. */
export class Read {
  readonly elements: Element[];

  constructor(
    readonly status: number,
    readonly html: string,
  ) {
    this.elements = [...elementsOf(parse(html))];
  }

  /** By tag, class or id, written as in CSS: `mark`, `.stale`, `#m1`. */
  all(selector: string): Element[] {
    const name = selector.slice(1);
    return this.elements.filter((element) => {
      if (selector.startsWith('.')) return attributeOf(element, 'class')?.split(' ').includes(name);
      if (selector.startsWith('#')) return attributeOf(element, 'id') === name;
      return element.tagName === selector;
    });
  }

  texts(selector: string): string[] {
    return this.all(selector).map((element) => textOf(element));
  }

  /** Of the one that there is. */
  text(selector: string): string {
    const found = this.texts(selector);
    if (found.length !== 1) throw new Error(`There are ${found.length} of ${selector}`);
    return found[0] as string;
  }

  hrefs(selector = 'a'): string[] {
    return this.all(selector).map((element) => attributeOf(element, 'href') ?? '');
  }
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** @param without elements of this class count for nothing */
export function textOf(node: Node, without?: string): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  const element = node as Element;
  if (without && 'attrs' in node && attributeOf(element, 'class') === without) return '';
  return 'childNodes' in node
    ? node.childNodes.map((child) => textOf(child, without)).join('')
    : '';
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}
