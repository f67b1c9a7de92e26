/** A page of a search, from the generation that serves now, as a message. */

import { linkTo } from '../../citation/link.js';
import type { Locale } from '../../messages/locale.js';
import { searchArticles } from '../../search/search.js';
import type { Ticket } from '../../serving/queue.js';
import type { Runtime } from '../../serving/runtime.js';
import type { FoundArticle, SearchResult } from '../../types/search.js';
import type { Reply } from '../interactions/reply.js';
import type { MessageBody } from '../message/message.js';
import { renderSearch } from './render-search.js';
import type { SearchState } from './search-state.js';

/** Each by a quote of up to 200 characters: about two screens of a phone. */
const PER_PAGE = 5;

export interface PageAsked {
  state: SearchState;
  runtime: Pick<Runtime, 'generation'>;
  /** A place in the queue, which the caller gives back. */
  ticket: Pick<Ticket, 'run'>;
  locale: Locale;
  publicUrl: string | null;
}

/** What found nothing is told to the one who asked alone. */
export async function findPage(asked: PageAsked): Promise<MessageBody | Reply> {
  const { state, runtime, ticket, locale, publicUrl } = asked;
  const { generation } = runtime;
  const { articles } = generation;
  const queueKey = `search\n${generation.id}\n${JSON.stringify(state)}`;
  const result = await ticket.run(queueKey, () => search(state, generation));
  const withLink = (found: FoundArticle): FoundArticle => {
    const article = articles.byId(found.citation.articleId);
    const place = found.excerpts[0] ?? article?.titleRange;
    if (!article || !place) return found;
    return { ...found, citation: { ...found.citation, link: linkTo(article, place, publicUrl) } };
  };
  const message = renderSearch({
    result: { ...result, results: result.results.map(withLink) },
    state,
    locale,
    keyOf: (articleId) => articles.recordById(articleId)?.key ?? null,
  });
  return result.reason === null ? message : { message, shown: 'private' };
}

/** The last page where there is none so far behind: a re-index may have left fewer. */
async function search(
  { query, from, to, outlet, sort, page }: SearchState,
  generation: Runtime['generation'],
): Promise<SearchResult> {
  const options = { filter: { from, to, outlet }, sort, perPage: PER_PAGE };
  const result = await searchArticles(generation, query, { ...options, page });
  if (page <= result.pages || result.pages === 0) return result;
  return searchArticles(generation, query, { ...options, page: result.pages });
}
