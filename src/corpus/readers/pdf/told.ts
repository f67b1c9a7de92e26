/**
 * What a PDF says of itself, where no program put it there. Its dates are those of the file, not of
 * the report, and are not taken.
 */

import { firstFit, ownAuthor, ownTitle } from '../program-values.js';
import type { Told } from '../reader.js';

export interface PdfInfo {
  /** The document's information dictionary. */
  info: Record<string, unknown>;
  /** A value of its XMP, by its name with prefix. */
  xmp: (name: string) => unknown;
}

export function readPdfInfo({ info, xmp }: PdfInfo): Told {
  const told: Told = {};
  const title = ownTitle([xmp('dc:title'), info.Title]);
  const author = ownAuthor([xmp('dc:creator'), info.Author]);
  const outlet = ownTitle([xmp('prism:publicationname')]);
  const date = firstFit([xmp('prism:publicationdate'), xmp('prism:coverdate')], isDay);
  const url = firstFit([xmp('prism:url'), xmp('dc:source'), xmp('dc:identifier')], isAddress);
  if (title) told.title = title;
  if (author) told.author = author;
  if (outlet) told.outlet = outlet;
  if (date) told.date = date.slice(0, 10);
  if (url) told.url = url;
  return told;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/u.test(value);
}

function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/u.test(value);
}
