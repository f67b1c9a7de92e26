/**
 * The chosen texts of a page as lines: a block begins a line, white space is as a browser shows it,
 * and every other character is the page's own, with its place.
 */

import type { OriginPiece } from '../../../text/origin-map.js';
import { placesOf } from './places.js';
import {
  attributeOf,
  type Element,
  isElement,
  isText,
  type Node,
  type ParentNode,
} from './tree.js';

/** Begin a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Have an empty line around them. */
const APART = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table pre figure hr'.split(' '));
/** Say nothing to a reader; of ruby, what is written beside a word is no part of the sentence. */
export const UNREAD = new Set(
  'script style template noscript svg math iframe object embed audio video canvas button select textarea input datalist head title rt rp rtc'.split(
    ' ',
  ),
);
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

export interface Rendered {
  text: string;
  /** Without their source. */
  pieces: Omit<OriginPiece, 'source'>[];
  /** Where each element that was asked for begins in the text. */
  starts: Map<Element, number>;
}

export interface RenderOptions {
  html: string;
  /** Of each text node whether it is read. */
  isChosen: (node: Node) => boolean;
}

export function render(page: ParentNode, options: RenderOptions): Rendered {
  const writer = new Writer();
  // Each element comes twice: when it begins, and when it ends.
  const waiting: { node: Node; ends: boolean }[] = [];
  const wait = (parent: ParentNode): void => {
    for (let i = parent.childNodes.length - 1; i >= 0; i--) {
      waiting.push({ node: parent.childNodes[i] as Node, ends: false });
    }
  };
  wait(page);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, ends } = next;
    if (isText(node)) {
      if (options.isChosen(node) || node.value.trim() === '')
        writer.write(placesOf(node, options.html), isPreformatted(node));
    } else if (isElement(node) && !UNREAD.has(node.tagName)) {
      writer.edge(node, ends);
      if (ends) continue;
      waiting.push({ node, ends: true });
      wait(node);
    }
  }
  return writer.rendered();
}

function isPreformatted(node: Node): boolean {
  let parent = 'parentNode' in node ? node.parentNode : null;
  for (let depth = 0; parent && depth < 4; depth++) {
    if (isElement(parent) && (parent.tagName === 'pre' || hasOwnSpace(parent))) return true;
    parent = 'parentNode' in parent ? parent.parentNode : null;
  }
  return false;
}

function hasOwnSpace(element: Element): boolean {
  return /white-space\s*:\s*(?:pre|break-spaces)/u.test(attributeOf(element, 'style') ?? '');
}

class Writer {
  private parts: string[] = [];
  private length = 0;
  private last = '';
  /** Line ends that are due before the next character. */
  private breaks = 0;
  /** White space that is due, as the page has it. */
  private space = '';
  private readonly pieces: Rendered['pieces'] = [];
  private readonly starts = new Map<Element, number>();
  private begun: Element[] = [];

  edge(element: Element, ends: boolean): void {
    const { tagName } = element;
    if (tagName === 'br') {
      if (!ends) this.breaks = Math.min(2, this.breaks + 1);
    } else if (APART.has(tagName)) {
      this.breaks = 2;
    } else if (BLOCKS.has(tagName)) {
      this.breaks = Math.max(this.breaks, 1);
    } else if ((tagName === 'td' || tagName === 'th') && ends) {
      this.space = '\t';
    }
    if (!ends && (APART.has(tagName) || BLOCKS.has(tagName))) this.begun.push(element);
  }

  write(places: ReturnType<typeof placesOf>, preformatted: boolean): void {
    for (const { text, from, to } of places) {
      const isWhole = to - from !== text.length;
      for (const { 0: run, index } of text.matchAll(/\s+|\S+/gu)) {
        if (/\s/u.test(run)) {
          if (preformatted && run.includes('\n')) this.breaks = Math.max(this.breaks, 1);
          if (this.space !== '\t') this.space += run;
          continue;
        }
        const place = isWhole
          ? { from, to }
          : { from: from + index, to: from + index + run.length };
        this.append(run, place);
      }
    }
  }

  rendered(): Rendered {
    return { text: this.parts.join(''), pieces: this.pieces, starts: this.starts };
  }

  private append(run: string, place: { from: number; to: number }): void {
    this.push(this.gapBefore(run));
    this.breaks = 0;
    this.space = '';
    for (const element of this.begun) this.starts.set(element, this.length);
    this.begun = [];
    const start = this.length;
    this.push(run);
    const before = this.pieces.at(-1);
    const isPlain = place.to - place.from === run.length;
    const goesOn =
      before && isPlain && before.end === start && before.to === place.from && isEven(before);
    if (goesOn) {
      before.end = this.length;
      before.to = place.to;
    } else {
      this.pieces.push({ start, end: this.length, ...place });
    }
  }

  private gapBefore(run: string): string {
    if (this.length === 0) return '';
    if (this.breaks > 0) return '\n'.repeat(this.breaks);
    if (this.space === '' || this.space === '\t') return this.space;
    // A line of the source that ends between two Han characters parts no words.
    const joins = /[\r\n]/u.test(this.space) && HAN.test(this.last) && HAN.test(run[0] as string);
    return joins ? '' : ' ';
  }

  private push(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.length += text.length;
    this.last = text.at(-1) as string;
  }
}

function isEven({ start, end, from, to }: Omit<OriginPiece, 'source'>): boolean {
  return end - start === to - from;
}
