/** Where exact words stand: one box, how what was found spreads, and each standing to open. */

import { MAX_SEARCH } from '../../../search/search-query.js';
import type { UnknownLimits } from '../../../search/unknown-limits.js';
import type { SearchResult } from '../../../types/search.js';
import type { Overview } from '../../lists/overview.js';
import type { View } from '../../locale.js';
import type { Searched } from '../../requests/searching.js';
import { Layout } from '../layout.js';
import { LimitFields } from '../limit-fields.js';
import { ExportLinks } from '../lists/export-links.js';
import { PageLinks } from '../page-links.js';
import { FormChoice } from '../quotes/copy-quote.js';
import { UnknownLimitsNote } from '../unknown-limits.js';
import { WordsBox } from '../words-box.js';
import { Facets } from './facets.js';
import { FoundView } from './found.js';
import { type SearchLink, SORTS, searchLink } from './search-link.js';

export interface SearchPageProps {
  view: View;
  searched: Searched;
  /** Null while nothing was searched for. */
  result: SearchResult | null;
  /** What the articles of the results go by, in their order. */
  names: readonly string[];
  counts: Overview;
  /** Limits that name nothing that is there. */
  unknown: UnknownLimits;
}

export function SearchPage(props: SearchPageProps) {
  const { view, searched, result, names, unknown } = props;
  const { texts, messages } = view;
  const { query } = searched;
  const link = searchLink(view, searched);
  return (
    <Layout
      view={view}
      title={query ? `${query.slice(0, 80)} · ${texts.navSearch}` : texts.navSearch}
      kind="search"
      scripts={['ask.js', 'quote.js']}
    >
      <h1 class={result ? 'hidden' : undefined}>{texts.searchTitle}</h1>
      {!result && <p class="lead">{messages.search.hint}</p>}
      <search>
        <SearchForm {...props} />
      </search>
      {result && <UnknownOutlet view={view} searched={searched} unknown={unknown} link={link} />}
      {result && result.reason !== null && <Nothing view={view} result={result} />}
      {result && (
        <p class="other">
          <a href={view.link('/', { q: query })}>{texts.askInstead}</a>
        </p>
      )}
      {result?.facets && hasAny(result.facets) && (
        <div class="narrowing">
          <Facets view={view} facets={result.facets} searched={searched} link={link} />
          <section class="found-list" aria-labelledby="found">
            <p class="found" id="found">
              {messages.search.found(result)}
            </p>
            <Order view={view} searched={searched} link={link} />
            {result.page > result.pages && result.pages > 0 && (
              <p class="none">{messages.search.beyond(result.page, result.pages)}</p>
            )}
            {result.results.map((found, index) => (
              <FoundView view={view} found={found} name={names[index] as string} />
            ))}
            {result.results.length > 0 && <FormChoice view={view} />}
            <Pages view={view} result={result} link={link} />
            <ExportLinks
              view={view}
              found={result.articles}
              path="/search"
              link={(path) => link({}, path)}
            />
          </section>
        </div>
      )}
    </Layout>
  );
}

/** Limits that leave nothing can be let go of where the words stand elsewhere. */
function hasAny({ outlets, months, undated }: NonNullable<SearchResult['facets']>): boolean {
  return outlets.length > 0 || months.length > 0 || undated > 0;
}

function SearchForm({ view, searched, counts }: SearchPageProps) {
  const { texts } = view;
  return (
    <form class="ask" action="/search" method="get">
      <WordsBox
        value={searched.query}
        label={texts.searchWords}
        placeholder={texts.searchPlaceholder}
        button={texts.search}
        most={MAX_SEARCH}
      />
      <LimitFields view={view} limits={searched} outlets={counts.outlets.map(({ name }) => name)} />
      {searched.sort !== 'relevance' && <input type="hidden" name="sort" value={searched.sort} />}
      {view.chosen && <input type="hidden" name="lang" value={view.chosen} />}
    </form>
  );
}

function Nothing({ view, result }: { view: View; result: SearchResult }) {
  const { search } = view.messages;
  return (
    <div class="abstained">
      <p class="said">{search.none[result.reason ?? 'not-found']}</p>
      {result.reason === 'not-found' && <p>{search.hint}</p>}
    </div>
  );
}

type UnknownOutletProps = Pick<SearchPageProps, 'view' | 'searched' | 'unknown'> & {
  link: SearchLink;
};

function UnknownOutlet({ view, searched, unknown, link }: UnknownOutletProps) {
  return (
    <UnknownLimitsNote
      {...{ view, unknown, filter: searched }}
      limitedTo={(limit) => link('outlet' in limit ? limit : {})}
      // A search is limited to no article.
      nameOf={({ file }) => file}
    />
  );
}

interface OrderProps {
  view: View;
  searched: Searched;
  link: SearchLink;
}

function Order({ view: { texts }, searched, link }: OrderProps) {
  return (
    <nav class="order" aria-label={texts.sort}>
      {SORTS.map((sort) => (
        <a href={link({ sort })} aria-current={sort === searched.sort ? 'true' : undefined}>
          {texts.searchSorts[sort]}
        </a>
      ))}
    </nav>
  );
}

function Pages({ view, result, link }: { view: View; result: SearchResult; link: SearchLink }) {
  const { page, pages } = result;
  if (pages < 2) return null;
  return (
    <PageLinks
      texts={view.texts}
      page={Math.min(page, pages + 1)}
      pages={pages}
      link={(number) => link({ page: number })}
    />
  );
}
