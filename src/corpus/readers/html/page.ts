/** A page's text → the report's text with its places. What a page is part of is its caller's. */

import { KaojuError } from '../../../errors.js';
import type { OriginMap, OriginSource } from '../../../text/origin-map.js';
import type { PlaceMark } from '../../../types/article.js';
import type { Told } from '../reader.js';
import { render } from './render.js';
import { chooseTexts } from './report/choose.js';
import { toldOf } from './told.js';
import { type Document, elementsOf, isText, parsePage, textOf } from './tree.js';

export interface PageOptions {
  /** What the places count in. */
  source: OriginSource;
  /** True to read all of it, as of a document that is nothing but its own text. */
  whole?: boolean;
  /** True to mark where its headings begin, as chapters. */
  chapters?: boolean;
}

export interface ReadPage {
  text: string;
  origin: OriginMap;
  told: Told;
  marks: PlaceMark[];
}

/** @throws FileUnreadable for a page that shows no text */
export function readPage(html: string, { source, whole, chapters }: PageOptions): ReadPage {
  const page = parsePage(html);
  const chosen = whole ? null : chooseTexts(page);
  const isChosen = chosen ? chosen.has.bind(chosen) : isText;
  const { text, pieces, starts } = render(page, { html, isChosen });
  if (text.trim() === '') throw new KaojuError('FileUnreadable', 'shows no text');
  const marks: PlaceMark[] = [];
  for (const heading of chapters ? elementsOf(page, 'h1', 'h2', 'h3') : []) {
    const at = starts.get(heading);
    const label = textOf(heading);
    if (at !== undefined && label !== '') marks.push({ at, kind: 'chapter', label, number: null });
  }
  const origin = { sources: [source], pieces: pieces.map((piece) => ({ ...piece, source: 0 })) };
  return { text, origin, told: toldOf(page, html, headlineIn(page, text)), marks };
}

/** The headline that is part of what was read. */
function headlineIn(page: Document, text: string): string | null {
  const lines = new Set(text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()));
  for (const heading of elementsOf(page, 'h1')) {
    const headline = textOf(heading);
    if (headline.length > 3 && lines.has(headline)) return headline;
  }
  return null;
}
