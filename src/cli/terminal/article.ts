/** An article as a person reads it on a terminal. */

import type { Highlight } from '../../types/answer.js';
import type { Metadata } from '../../types/article.js';
import { renderAddress } from './address.js';
import { markedLines, markHighlights } from './answer.js';
import { inOneLine } from './printable.js';
import { paint, type TerminalStyle } from './style.js';

export interface ShownArticle extends Metadata {
  articleId: string;
  file: string;
  text: string;
  /** In order, without overlaps. */
  highlights: Highlight[];
}

/** Lines without a last line end; without colour a mark stands in brackets of its own. */
export function renderArticle(article: ShownArticle, style: TerminalStyle): string {
  const { title, outlet, author, date, url, file, articleId } = article;
  const about = [outlet, author, date].filter((part) => part?.trim()).join(' · ');
  const address = renderAddress({ link: null, url }, style);
  const head = [
    ...(title?.trim() ? [paint('bold', inOneLine(title), style)] : []),
    ...(about === '' ? [] : [inOneLine(about)]),
    paint('dim', inOneLine(`${articleId} · ${file}`), style),
    ...(address ? [address] : []),
  ];
  const marked = style.color ? article : { text: bracket(article, style), highlights: [] };
  const lines = markedLines(marked, style.columns - 1, style);
  return [...head, '', lines.join('\n').trimEnd()].join('\n');
}

function bracket({ text, highlights }: ShownArticle, style: TerminalStyle): string {
  const plain = (start: number, end?: number): string =>
    markHighlights({ text: text.slice(start, end), highlights: [] }, style);
  let marked = '';
  let at = 0;
  for (const { start, end } of highlights) {
    marked += `${plain(at, start)}⟦${plain(start, end)}⟧`;
    at = end;
  }
  return marked + plain(at);
}
