/**
 * What PDF.js tells of a page → its runs of characters, each in an upright frame: lines go along it
 * and follow each other across it, whichever way they are written or turned on the page.
 */

import type { PDFPageProxy } from './pdfjs.js';

/** A run of characters as the page shows it. Lengths in points, degrees clockwise. */
export interface PdfItem {
  /** From 1. */
  page: number;
  /** Among all text items of the page, from 0. */
  index: number;
  text: string;
  /** How lines run: 0 to the right, 90 down, where vertical writing is as well. */
  frame: number;
  /** Along the line. */
  start: number;
  end: number;
  /** The middle of its line, growing from one line to the next. */
  across: number;
  size: number;
}

export interface PdfPage {
  /** From 1. */
  number: number;
  items: PdfItem[];
  /** True where a font's characters are not told, so that its text is missing. */
  hasLostFont: boolean;
}

/** Of the size of a font, from the middle of a character to its baseline, and its body's parts. */
const MIDDLE = 0.38;
const ABOVE = 0.88;
const DOWN = 90;
/** Of its size: from one character to the one that stands under it. */
const STACKED = { least: 0.7, most: 2.2, aside: 0.3 };
/** Above this share of its characters a page whose characters stand under each other is vertical. */
const MOST = 0.5;

interface Told {
  str: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

interface Shown {
  index: number;
  text: string;
  /** Of its left end on the baseline, downwards from the top of the page. */
  x: number;
  y: number;
  width: number;
  size: number;
  /** Degrees clockwise. */
  angle: number;
  /** By its font. */
  isVertical: boolean;
}

/** @throws what PDF.js throws for a page that is damaged */
export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const { transform } = page.getViewport({ scale: 1 });
  const shown: Shown[] = [];
  for (const [index, item] of items.entries()) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const isVertical = styles[item.fontName]?.vertical ?? false;
    shown.push(place(item as Told, { index, transform, isVertical }));
  }
  const upright = withoutOverprint(shown);
  const stacked = stackedOf(upright);
  const placed = upright.map((item) => inFrame(item, stacked.has(item), page.pageNumber));
  return {
    number: page.pageNumber,
    items: placed.filter((item) => [item.start, item.end, item.across].every(Number.isFinite)),
    hasLostFont: placed.length === 0 && Object.keys(styles).length > 0,
  };
}

function place(
  told: Told,
  { index, transform, isVertical }: Pick<Shown, 'index' | 'isVertical'> & { transform: number[] },
): Shown {
  const [a, b, c, d, x, y] = times(transform, told.transform);
  return {
    index,
    text: told.str,
    x,
    y,
    width: isVertical ? told.height : told.width,
    size: Math.hypot(c, d) || told.height || 1,
    angle: Math.round((Math.atan2(b, a) * 180) / Math.PI),
    isVertical,
  };
}

type Matrix = [number, number, number, number, number, number];

function times(one: readonly number[], other: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = one as Matrix;
  const [g, h, i, j, k, l] = other as Matrix;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Bold letters are often made by showing the same ones twice, a hair apart. */
function withoutOverprint(items: readonly Shown[]): Shown[] {
  const kept = new Map<string, Shown[]>();
  return items.filter((item) => {
    const same = kept.get(item.text) ?? [];
    const isAgain = same.some(
      ({ x, y, size }) => Math.hypot(x - item.x, y - item.y) < Math.min(size, item.size) * 0.15,
    );
    if (!isAgain) kept.set(item.text, [...same.slice(-20), item]);
    return !isAgain;
  });
}

/** Vertical writing in a font for horizontal text: single characters, each under the one before. */
function stackedOf(items: readonly Shown[]): Set<Shown> {
  const stacked = new Set<Shown>();
  for (const [i, item] of items.entries()) {
    const before = items[i - 1];
    if (!before || !isSingle(before) || !isSingle(item)) continue;
    const down = (item.y - before.y) / before.size;
    const aside = Math.abs(item.x + item.width / 2 - before.x - before.width / 2) / before.size;
    if (down < STACKED.least || down > STACKED.most || aside > STACKED.aside) continue;
    stacked.add(before).add(item);
  }
  const lengthOf = (some: Iterable<Shown>): number =>
    [...some].reduce((sum, { text }) => sum + text.length, 0);
  return lengthOf(stacked) > lengthOf(items) * MOST ? stacked : new Set();
}

function isSingle({ text, angle, isVertical }: Shown): boolean {
  return [...text.trim()].length <= 2 && angle === 0 && !isVertical;
}

function inFrame(shown: Shown, isStacked: boolean, page: number): PdfItem {
  const { index, text, x, y, width, size, angle } = shown;
  const item = { page, index, text, size };
  if (isStacked) {
    const start = y - size * ABOVE;
    return { ...item, frame: DOWN, start, end: start + size, across: -(x + width / 2) };
  }
  if (shown.isVertical) {
    const turned = turn(x, y, angle + DOWN);
    return {
      ...item,
      frame: angle + DOWN,
      start: turned.along,
      end: turned.along + width,
      across: turned.across,
    };
  }
  const { along, across } = turn(x, y, angle);
  return {
    ...item,
    frame: angle,
    start: along,
    end: along + width,
    across: across - size * MIDDLE,
  };
}

function turn(x: number, y: number, angle: number): { along: number; across: number } {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return { along: x * cos + y * sin, across: y * cos - x * sin };
}
