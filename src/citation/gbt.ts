/**
 * A report as GB/T 7714-2015 lists it among references (文后参考文献), without a number: 4.4 for an
 * article of a newspaper, 4.6 for what stands on the web alone.
 */

import type { CitedReport } from './cited-report.js';
import { endPart } from './end-part.js';

/** Of more authors only the first three are named (8.1.2). */
const MOST_NAMED = 3;

/** `Authors. Title[N/OL]. Outlet, date[accessed]. URL.` */
export function toGbt(report: CitedReport): string {
  const parts = [
    // Without an author an entry of a numbered list begins with its title (8.1.3).
    report.authors.length > 0 ? endPart(authorsOf(report)) : '',
    `${report.title}[${kindOf(report)}].`,
    publishedIn(report),
    report.url ? `${report.url}.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Of a newspaper, or a page of the web, online; what has no address is of another kind (Z). */
function kindOf({ outlet, url }: CitedReport): string {
  if (url) return outlet ? 'N/OL' : 'EB/OL';
  return outlet ? 'N' : 'Z';
}

/**
 * The names stand as the article has them. The standard puts the family name first and in
 * capitals, but which part of a Latin name it is, or whether it is an office's, is not known.
 */
function authorsOf({ authors, title }: CitedReport): string {
  const named = authors.slice(0, MOST_NAMED);
  // An entry keeps to the language of what it names (6.1).
  if (authors.length > MOST_NAMED) named.push(/\p{Script=Han}/u.test(title) ? '等' : 'et al.');
  return named.join(', ');
}

/** A newspaper's date stands behind its name; that of a page on the web in round brackets. */
function publishedIn({ outlet, date, accessed }: CitedReport): string {
  const published = outlet ? [outlet, date].filter((part) => part).join(', ') : date && `(${date})`;
  return `${published ?? ''}[${accessed}].`;
}
