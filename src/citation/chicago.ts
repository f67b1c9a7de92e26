/**
 * A report as The Chicago Manual of Style (17th edition) lists it in a bibliography: 14.191-200
 * for an article of a newspaper, 14.207 for what stands on the web alone. Italics are left out.
 */

import type { CitedReport } from './cited-report.js';
import { endPart } from './end-part.js';

/** Of more authors only the first seven are named (14.76). */
const MOST_AUTHORS = 10;
const NAMED_OF_MORE = 7;

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** `Authors. “Title.” Outlet, date. Accessed date. URL.` */
export function toChicago(report: CitedReport): string {
  const { outlet, authors, date, accessed, url } = report;
  // The newspaper stands in the place of an author who is not named (14.199).
  const first = authors.length > 0 ? namesOf(authors) : outlet;
  const published = [authors.length > 0 ? outlet : null, date && inWords(date)]
    .filter((part) => part)
    .join(', ');
  const parts = [
    first && endPart(first),
    `“${endPart(report.title)}”`,
    published && endPart(published),
    // Stands for the date of a page that has none: "n.d." is for what is printed (14.207).
    `Accessed ${inWords(accessed)}.`,
    url && `${url}.`,
  ];
  return parts.filter((part) => part).join(' ');
}

/** In the order the article has them: which part is the family name is not known. */
function namesOf(authors: string[]): string {
  if (authors.length > MOST_AUTHORS) {
    return `${authors.slice(0, NAMED_OF_MORE).join(', ')}, et al.`;
  }
  const last = authors.at(-1) ?? '';
  if (authors.length < 3) return authors.join(' and ');
  return `${authors.slice(0, -1).join(', ')}, and ${last}`;
}

/** `September 5, 2024` of 2024-09-05. */
function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${MONTHS[(month ?? 0) - 1]} ${date}, ${year}`;
}
