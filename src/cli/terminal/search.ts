/** A SearchResult as a person reads it on a terminal. */

import { MESSAGES } from '../../messages/languages.js';
import type { FoundArticle, SearchExcerpt, SearchResult } from '../../types/search.js';
import { renderAddress } from './address.js';
import { markedLines, markHighlights } from './answer.js';
import { inOneLine } from './printable.js';
import { paint, type TerminalStyle } from './style.js';

/** Lines without a last line end. */
export function renderSearch(result: SearchResult, style: TerminalStyle): string {
  const { search } = MESSAGES[style.locale];
  const { reason, articles, page, pages, perPage, results } = result;
  if (reason !== null) {
    const said = paint('yellow', search.none[reason], style);
    return reason === 'not-found' ? `${said}\n${search.hint}` : said;
  }
  const head = [search.found(result), ...(pages > 1 ? [search.page(page, pages)] : [])];
  const lines = [paint('dim', head.join(' · '), style)];
  if (page > pages) lines.push(search.beyond(page, pages));
  const width = String(Math.min(articles, page * perPage)).length + 2;
  results.forEach((found, index) => {
    const number = `${(page - 1) * perPage + index + 1}. `.padStart(width);
    lines.push('', ...renderFound(found, number, style));
  });
  return lines.join('\n');
}

function renderFound(found: FoundArticle, number: string, style: TerminalStyle): string[] {
  const indent = ' '.repeat(number.length);
  const { file, url, link } = found.citation;
  const lines = [
    headOf(found, style),
    ...found.excerpts.flatMap((excerpt) => quote(excerpt, indent.length, style)),
    inOneLine(file),
  ];
  const address = renderAddress({ link, url }, style);
  if (address) lines.push(address);
  return lines.map((line, i) => `${i === 0 ? number : indent}${line}`);
}

function headOf(
  { citation, titleHighlights, matches }: FoundArticle,
  style: TerminalStyle,
): string {
  const { title, outlet, author, date } = citation;
  const about = [outlet, author, date].filter((part) => part?.trim()) as string[];
  const parts = about.map(inOneLine);
  if (title?.trim()) {
    const shown = { text: title.replace(/\s/gu, ' '), highlights: titleHighlights };
    parts.unshift(markHighlights(shown, style));
  }
  parts.push(paint('dim', MESSAGES[style.locale].search.matches(matches), style));
  return parts.join(' · ');
}

/** Each excerpt begins with a mark of its own, so that two do not read as one. */
function quote(excerpt: SearchExcerpt, indent: number, style: TerminalStyle): string[] {
  const lines = markedLines(excerpt, style.columns - indent - 3, style);
  return lines.map((line, i) => `${paint('dim', i === 0 ? '├ ' : '│ ', style)}${line}`);
}
