/**
 * A report as a BibTeX entry for TeX that reads UTF-8: the title's characters stand as they are,
 * except those that are TeX's own. `date` and `urldate` are biblatex's, `year` and `month` BibTeX's.
 */

import type { CitedReport } from './cited-report.js';

/** What TeX would not print as it stands. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `@article` in an outlet, else `@misc`; what is quoted as its note. */
export function toBibtex(report: CitedReport): string {
  const { outlet, authors, date, quote } = report;
  const [year, month] = date?.split('-') ?? [];
  const fields: [name: string, value: string | null | undefined][] = [
    // A name in braces of its own is not taken apart, whatever words it has.
    ['author', authors.map((name) => `{${escapeTex(name)}}`).join(' and ')],
    ['title', `{${escapeTex(report.title)}}`],
    ['journal', outlet && escapeTex(outlet)],
    ['date', date],
    ['year', year],
    ['month', MONTHS[Number(month) - 1]],
    ['url', report.url?.replace(/[{}\\]/gu, encodeURIComponent)],
    ['urldate', report.accessed],
    ['note', quote && escapeTex(quote)],
  ];
  const lines = fields
    .filter(([, value]) => value)
    // Without braces a month is a macro of BibTeX's own.
    .map(([name, value]) => `  ${name.padEnd(8)}= ${name === 'month' ? value : `{${value}}`},`);
  const key = `kaoju-${report.id.replace(/[^A-Za-z0-9_-]/gu, '')}`;
  return `@${outlet ? 'article' : 'misc'}{${key},\n${lines.join('\n')}\n}`;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/gu, (character) => SPECIAL[character] ?? character);
}
