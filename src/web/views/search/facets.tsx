/** How what was found spreads over outlets and time; each count is a link that narrows to it. */

import type { SearchFacets } from '../../../types/search.js';
import { timelineOf, yearsOf } from '../../lists/timeline.js';
import type { View } from '../../locale.js';
import type { Searched } from '../../requests/searching.js';
import { TimeStrip, type Within } from '../lists/time-strip.js';
import { Years } from '../lists/years.js';
import type { SearchLink } from './search-link.js';

/** Of outlets, before the rest is folded away; and in all. */
const SHOWN = 8;
const MOST = 40;

interface FacetsProps {
  view: View;
  facets: SearchFacets;
  searched: Searched;
  link: SearchLink;
}

export function Facets({ view, facets, searched, link }: FacetsProps) {
  const { texts } = view;
  const toTime = ({ from, to }: Within): string => link({ from, to });
  return (
    <aside class="facets" aria-label={texts.narrow}>
      <TimeStrip
        view={view}
        bars={timelineOf(facets.months, searched)}
        within={searched}
        link={toTime}
      />
      <Years view={view} years={yearsOf(facets.months)} within={searched} link={toTime} />
      {facets.undated > 0 && facets.months.length > 0 && (
        <p class="small">{texts.undatedAmount(facets.undated)}</p>
      )}
      <Outlets view={view} facets={facets} searched={searched} link={link} />
    </aside>
  );
}

function Outlets({ view: { texts }, facets, searched, link }: FacetsProps) {
  const { outlets, otherOutlets } = facets;
  if (outlets.length === 0) return null;
  const row = ({ name, articles }: SearchFacets['outlets'][number]) => (
    <li>
      <a
        href={link({ outlet: name === searched.outlet ? null : name })}
        aria-current={name === searched.outlet ? 'true' : undefined}
      >
        <bdi>{name}</bdi> <span class="amount">{articles.toLocaleString('en')}</span>
      </a>
    </li>
  );
  const unnamed = otherOutlets + Math.max(0, outlets.length - MOST);
  return (
    <section aria-labelledby="by-outlet">
      <h2 id="by-outlet">{texts.outlet}</h2>
      {searched.outlet && (
        <p class="small">
          <a href={link({ outlet: null })}>{texts.anyOutletLink}</a>
        </p>
      )}
      <ul class="chips">{outlets.slice(0, SHOWN).map(row)}</ul>
      {outlets.length > SHOWN && (
        <details>
          <summary>{texts.moreOutlets(outlets.length - SHOWN + otherOutlets)}</summary>
          <ul class="chips">{outlets.slice(SHOWN, MOST).map(row)}</ul>
          {unnamed > 0 && <p class="small">{texts.outletsLeftOut(unnamed)}</p>}
        </details>
      )}
    </section>
  );
}
