/** A report as one names it in running text: title, who, when, where, and nothing of a standard's. */

import type { CitedReport } from './cited-report.js';

/** `《title》，outlet，authors，date，URL`; with a Latin title in its own punctuation. */
export function toPlain({ title, outlet, authors, date, url }: CitedReport): string {
  const isHan = /\p{Script=Han}/u.test(title);
  const named = isHan ? `《${title}》` : `“${title}”`;
  const who = authors.join(isHan ? '、' : ', ');
  const parts = [named, outlet, who, date, url].filter((part) => part);
  return parts.join(isHan ? '，' : ', ');
}
