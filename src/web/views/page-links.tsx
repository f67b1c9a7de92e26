/** To the page before and the page behind. */

import type { View } from '../locale.js';

interface PageLinksProps {
  texts: View['texts'];
  /** From 1. */
  page: number;
  pages: number;
  link(page: number): string;
}

export function PageLinks({ texts, page, pages, link }: PageLinksProps) {
  return (
    <nav class="pages" aria-label={texts.page(page, pages)}>
      {page > 1 && (
        <a rel="prev" href={link(page - 1)}>
          {texts.previousPage}
        </a>
      )}
      <span>{texts.page(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={link(page + 1)}>
          {texts.nextPage}
        </a>
      )}
    </nav>
  );
}
