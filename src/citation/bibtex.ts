/**
 * A work as a BibTeX entry. Written here because the library at hand either decomposes every
 * character of an article's title to ASCII or leaves TeX's own characters as they are.
 */

import type { CslItem } from './formats.js';

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

/** @param quote what is quoted of it, as a note */
export function toBibtex(item: CslItem, quote?: string): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const journal = item['container-title'];
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ')],
    ['title', `{${escapeTex(item.title)}}`],
    ['journal', journal && escapeTex(journal)],
    ['date', dayOf(item.issued?.['date-parts'][0])],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['url', item.URL.replace(/[{}\\]/gu, encodeURIComponent)],
    ['urldate', dayOf(item.accessed['date-parts'][0])],
    ['note', quote && escapeTex(quote)],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined && value !== '')
    // Without braces a month is a macro of BibTeX's own.
    .map(([name, value]) => `  ${name.padEnd(8)}= ${name === 'month' ? value : `{${value}}`},`);
  const key = `kaoju-${item.id.replace(/[^A-Za-z0-9_-]/gu, '')}`;
  return `@${journal ? 'article' : 'misc'}{${key},\n${lines.join('\n')}\n}`;
}

function dayOf(parts: number[] | undefined): string | undefined {
  return parts?.map((part) => String(part).padStart(2, '0')).join('-');
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/gu, (character) => SPECIAL[character] ?? character);
}
