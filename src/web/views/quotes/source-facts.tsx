/** Outlet, author, date and the file's name, as far as they are known. */

import type { Citation } from '../../../types.js';

export function SourceFacts({
  citation: { outlet, author, date, file },
}: {
  citation: Pick<Citation, 'outlet' | 'author' | 'date' | 'file'>;
}) {
  return (
    <span class="facts">
      {[outlet, author].map((fact) => fact?.trim() && <bdi>{fact}</bdi>)}
      {date && <time datetime={date}>{date}</time>}
      <bdi class="file">{file}</bdi>
    </span>
  );
}
