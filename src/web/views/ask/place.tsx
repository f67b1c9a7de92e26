/** Beside an answer on a wide screen: where one of its excerpts stands. */

import { raw } from 'hono/html';
import { readerPath } from '../../../citation/link.js';
import type { View } from '../../locale.js';

export interface Place {
  id: string;
  /** What the article goes by. */
  name: string;
  lang: string;
  /** What is marked in it, as addresses name it. */
  at: readonly string[];
  /** As renderLines made them. */
  lines: string;
}

export function PlaceView({ view, place }: { view: View; place: Place }) {
  const { texts } = view;
  return (
    <aside class="place" aria-labelledby="place">
      <h2 id="place" lang={place.lang}>
        <bdi>{place.name}</bdi>
      </h2>
      <p class="actions">
        <a href={`${view.link(readerPath(place.id), { at: place.at })}#m1`}>{texts.openReader}</a>
      </p>
      <div class="text report">{raw(place.lines)}</div>
    </aside>
  );
}
