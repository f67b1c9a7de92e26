/** A limit that names nothing in the collection, and what is near it, each a link that asks so. */

import type { UnknownLimits } from '../../search/unknown-limits.js';
import type { ArticleRecord } from '../../store/articles.js';
import { langOf, scriptOf } from '../../text/folding/script.js';
import type { ArticleFilter } from '../../types/article.js';
import type { View } from '../locale.js';

interface UnknownLimitsProps {
  view: View;
  filter: Pick<ArticleFilter, 'outlet'> & Partial<Pick<ArticleFilter, 'articleId'>>;
  unknown: UnknownLimits;
  /** This page, limited to another outlet or another article. */
  limitedTo(limit: { outlet: string } | { article: string }): string;
  nameOf(record: ArticleRecord): string;
}

export function UnknownLimitsNote(props: UnknownLimitsProps) {
  const { view, filter, unknown, limitedTo, nameOf } = props;
  const { outlets, articles } = unknown;
  const { search } = view.messages;
  const outletLinks = outlets?.map((name) => ({ name, href: limitedTo({ outlet: name }) }));
  const articleLinks = articles?.map((record) => ({
    name: nameOf(record),
    href: limitedTo({ article: record.id }),
  }));
  return (
    <>
      {outletLinks && (
        <Unknown view={view} said={search.noOutlet(filter.outlet ?? '')} near={outletLinks} />
      )}
      {articleLinks && (
        <Unknown view={view} said={search.noArticle(filter.articleId ?? '')} near={articleLinks} />
      )}
    </>
  );
}

interface UnknownProps {
  view: View;
  said: string;
  near: readonly { name: string; href: string }[];
}

function Unknown({ view, said, near }: UnknownProps) {
  const { search, punctuation } = view.messages;
  if (near.length === 0) return <p class="unknown">{punctuation.sentences(said, '')}</p>;
  return (
    <p class="unknown">
      {punctuation.sentences(said, punctuation.labelled(search.nearest, ''))}
      {near.map(({ name, href }) => (
        <>
          {' '}
          <a href={href} lang={langOf(scriptOf(name))}>
            <bdi>{name}</bdi>
          </a>
        </>
      ))}
    </p>
  );
}
