/** What of a PDF's pages cannot be read: none may be given as less than it is. */

import { KaojuError } from '../../../errors.js';
import type { PdfPage } from './items.js';

/** Characters that say nothing: none, lost ones, and a font's own. */
const UNREADABLE = /(?!\s)\p{Cc}|[\ufffd\p{Co}]/gu;
/** Of a page's characters; a heading in a font of its own is less. */
const MOST = 0.3;
const MIN_CHARACTERS = 20;
/** Pages that are named one by one. */
const NAMED = 5;

/**
 * @param damaged pages of which only a part could be read
 * @throws FileUnreadable for a page that shows text whose characters nothing tells
 */
export function refuseUnreadable(
  { number, items, hasLostFont }: PdfPage,
  damaged: readonly number[],
): void {
  const text = items.map((item) => item.text).join('');
  const unreadable = text.match(UNREADABLE)?.length ?? 0;
  const isSilent = hasLostFont || (text === '' && damaged.includes(number));
  if (!isSilent && (text.length < MIN_CHARACTERS || unreadable <= text.length * MOST)) return;
  throw new KaojuError(
    'FileUnreadable',
    `has text on page ${number} that cannot be read: its fonts do not tell their characters, or it is damaged`,
    { advice: 'Print it to PDF again from its source, or recognise its text (OCR)' },
  );
}

/**
 * @returns a warning for pages without text among others that have some
 * @throws FileUnreadable for a file without pages, and where no page has any: a scan
 */
export function refuseScan(pages: readonly PdfPage[]): string | null {
  if (pages.length === 0) {
    throw new KaojuError('FileUnreadable', 'is damaged: it has no page', {
      advice: 'Get it anew from where it came from',
    });
  }
  const shows = ({ items }: PdfPage): boolean => items.some(({ text }) => text.trim() !== '');
  const silent = pages.filter((page) => !shows(page)).map(({ number }) => number);
  if (silent.length === 0) return null;
  if (silent.length < pages.length) return `has no text on ${namePages(silent)}`;
  throw new KaojuError('FileUnreadable', `has no text layer, ${countOf(pages.length)}`, {
    advice: 'Recognise its text first (OCR)',
  });
}

export function namePages(numbers: readonly number[]): string {
  const named = numbers.slice(0, NAMED).join(', ');
  const more = numbers.length - NAMED;
  return `page${numbers.length > 1 ? 's' : ''} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function countOf(pages: number): string {
  return `${pages} page${pages > 1 ? 's' : ''}`;
}
