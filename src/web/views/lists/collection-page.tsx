/** All articles, and the files that could not be read. */

import { readerPath } from '../../../citation/link.js';
import { describeFailure } from '../../../messages/describing/describe-failure.js';
import { MAX_SEARCH } from '../../../search/search-query.js';
import type { ArticleRecord } from '../../../store/articles.js';
import { langOf, scriptOf } from '../../../text/folding/script.js';
import type { FailedFile } from '../../../types/build-report.js';
import { type Listed, type Listing, SORTS } from '../../lists/listing.js';
import type { Overview } from '../../lists/overview.js';
import { timelineOf, yearsOf } from '../../lists/timeline.js';
import type { View } from '../../locale.js';
import { Layout } from '../layout.js';
import { PageLinks } from '../page-links.js';
import { ExportLinks } from './export-links.js';
import { TimeStrip, type Within } from './time-strip.js';
import { Years } from './years.js';

export interface CollectionPageProps {
  view: View;
  listing: Listing;
  listed: Listed;
  overview: Overview;
  failed: readonly FailedFile[];
  builtAt: string;
  /** What an article goes by. */
  nameOf(record: ArticleRecord): string;
}

export function CollectionPage(props: CollectionPageProps) {
  const { view, listed, listing, overview, builtAt } = props;
  const { texts } = view;
  const { found, all } = listed;
  return (
    <Layout view={view} title={texts.collectionTitle} kind="collection">
      <h1>{texts.collectionTitle}</h1>
      <p class="counts">
        <span>{found === all ? texts.articles(all) : texts.ofArticles(found, all)}</span>
        <span>{texts.outlets(overview.outlets.length)}</span>
        {overview.first && overview.last && (
          <span>{texts.span(overview.first, overview.last)}</span>
        )}
        <span>{texts.builtAt(builtAt.slice(0, 16).replace('T', ' '))}</span>
      </p>
      <Times {...props} />
      <Filter view={view} listing={listing} overview={overview} />
      {listing.words && found > 0 && (
        <p class="other">
          <a href={listingLink(props)({}, '/search')}>{texts.showPlaces}</a>
        </p>
      )}
      {found === 0 && <p class="none">{texts.none}</p>}
      {listed.groups.map(({ heading, records }) => (
        <section class="group">
          {listing.sort !== 'title' && (
            <h2>{heading ?? (listing.sort === 'outlet' ? texts.noOutlet : texts.undated)}</h2>
          )}
          <ul>
            {records.map((record) => (
              <Entry view={view} record={record} name={props.nameOf(record)} />
            ))}
          </ul>
        </section>
      ))}
      <Pages {...props} />
      <ExportLinks
        view={view}
        found={found}
        path="/collection"
        link={(path) => listingLink(props)({}, path)}
      />
      <Failed {...props} />
    </Layout>
  );
}

interface EntryProps {
  view: View;
  record: ArticleRecord;
  name: string;
}

function Entry({ view, record, name }: EntryProps) {
  const { outlet, author, date, file, id } = record;
  return (
    <li>
      {date ? <time datetime={date}>{date}</time> : <span />}
      <a href={view.link(readerPath(id))} lang={langOf(scriptOf(name))}>
        <bdi>{name}</bdi>
      </a>
      <span class="facts">
        {[outlet, author].map((fact) => fact?.trim() && <bdi>{fact}</bdi>)}
        <bdi class="file">{file}</bdi>
      </span>
    </li>
  );
}

function Filter({
  view,
  listing,
  overview,
}: Pick<CollectionPageProps, 'view' | 'listing' | 'overview'>) {
  const { texts } = view;
  return (
    <form class="filter" action="/collection" method="get">
      <label class="wide">
        {texts.wordsHeld}
        <input type="search" name="q" value={listing.words ?? ''} maxlength={MAX_SEARCH} />
      </label>
      <label class="half">
        {texts.outlet}
        <select name="outlet">
          <option value="">{texts.anyOutlet}</option>
          {overview.outlets.map(({ name, count }) => (
            <option value={name} selected={name === listing.outlet}>
              {name} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.from}
        <input type="date" name="from" value={listing.from ?? ''} />
      </label>
      <label>
        {texts.to}
        <input type="date" name="to" value={listing.to ?? ''} />
      </label>
      <label>
        {texts.sort}
        <select name="sort">
          {SORTS.map((sort) => (
            <option value={sort} selected={sort === listing.sort}>
              {texts.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      {listing.title && <input type="hidden" name="title" value={listing.title} />}
      {view.chosen && <input type="hidden" name="lang" value={view.chosen} />}
      <button type="submit">{texts.show}</button>
      <a href={view.link('/collection')}>{texts.reset}</a>
    </form>
  );
}

/** When the listed articles are from, whatever the limits of time. */
function Times(props: CollectionPageProps) {
  const { view, listing, listed } = props;
  const address = listingLink(props);
  const link = ({ from, to }: Within): string => address({ from, to });
  const bars = timelineOf(listed.months, listing);
  return (
    <>
      <TimeStrip view={view} bars={bars} within={listing} link={link} />
      <Years view={view} years={yearsOf(listed.months)} within={listing} link={link} />
    </>
  );
}

function Pages(props: CollectionPageProps) {
  const { page, pages } = props.listed;
  if (pages === 1) return null;
  const address = listingLink(props);
  const link = (number: number): string => address({ page: number });
  return <PageLinks texts={props.view.texts} page={page} pages={pages} link={link} />;
}

/** Addresses of the list with changes, from its first page on unless a page is named. */
function listingLink({ view, listing }: Pick<CollectionPageProps, 'view' | 'listing'>) {
  return (changes: Partial<Listing>, path = '/collection'): string => {
    const { from, to, outlet, words, title, sort, page } = { ...listing, page: 1, ...changes };
    return view.link(path, {
      q: words,
      from,
      to,
      outlet,
      title,
      sort: sort === 'newest' ? null : sort,
      page: page === 1 ? null : String(page),
    });
  };
}

function Failed({ view: { messages, locale }, failed }: CollectionPageProps) {
  if (failed.length === 0) return null;
  const { build, punctuation } = messages;
  return (
    <section class="failed" aria-labelledby="failed">
      <h2 id="failed">{build.failed(failed.length)}</h2>
      <dl>
        {failed.map(({ file, error, kept }) => (
          <div>
            <dt>
              <bdi>{file}</bdi>
            </dt>
            <dd>
              {describeFailure(error, locale) ?? <span lang="en">{error}</span>}
              {kept && punctuation.note(build.kept)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
