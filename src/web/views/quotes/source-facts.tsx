/** Outlet, author, date, the file's name and the place in it, as far as they are known. */

import type { Citation } from '../../../types/answer.js';
import type { View } from '../../locale.js';

interface SourceFactsProps {
  view: View;
  citation: Pick<Citation, 'outlet' | 'author' | 'date' | 'file' | 'place'>;
}

export function SourceFacts({ view, citation }: SourceFactsProps) {
  const { outlet, author, date, file, place } = citation;
  return (
    <span class="facts">
      {[outlet, author].map((fact) => fact?.trim() && <bdi>{fact}</bdi>)}
      {date && <time datetime={date}>{date}</time>}
      <bdi class="file">{file}</bdi>
      {place && (
        <bdi class="place">{view.messages.answer.places[place.kind](place.label, place.to)}</bdi>
      )}
    </span>
  );
}
