/** What the bibliographic forms know of a report; each form is written from this alone. */

import { isDay } from '../text/day.js';
import type { Article } from '../types/article.js';

/** Each text is one line, in the article's own characters. */
export interface CitedReport {
  id: string;
  title: string;
  /** Null for what stands at its address alone. */
  outlet: string | null;
  /** Names as the article gives them: which part is the family name is not known. May be empty. */
  authors: string[];
  /** YYYY-MM-DD */
  date: string | null;
  /** YYYY-MM-DD */
  accessed: string;
  /** Where it can be read; null for what stands in a file alone. */
  url: string | null;
  /** What is quoted of it. */
  quote?: string;
}

/** What of an article is cited. */
export type Citable = Pick<Article, 'id' | 'file' | 'title' | 'outlet' | 'author' | 'date'>;

/**
 * @param access `url`: where it can be read; `day` of access, YYYY-MM-DD; what is quoted, if anything
 */
export function toCitedReport(
  { id, file, title, outlet, author, date }: Citable,
  access: { url: string | null; day: string; quote?: string },
): CitedReport {
  return {
    id,
    title: oneLine(title ?? '') || oneLine(file),
    outlet: oneLine(outlet ?? '') || null,
    authors: oneLine(author ?? '')
      .split(/[、,，;；]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    date: date !== null && isDay(date) ? date : null,
    accessed: access.day,
    url: access.url,
    ...(access.quote && { quote: oneLine(access.quote) }),
  };
}

/** Half of a surrogate pair cannot be written as UTF-8. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}
