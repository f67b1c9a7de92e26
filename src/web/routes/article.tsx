/** `/a/ID`: the reader. */

import type { Context } from 'hono';
import { addressesOf } from '../../citation/addresses.js';
import { cite } from '../../citation/formats.js';
import { webAddress } from '../../citation/link.js';
import { converterTo, langOf, otherScript, scriptOf } from '../../text/folding/script.js';
import { finishInTurns } from '../../text/steps.js';
import { nameOf } from '../lists/names.js';
import { layOutSteps } from '../reading/article-body.js';
import { findWithin } from '../reading/finding.js';
import { readMarks } from '../reading/marks.js';
import { readingLinks } from '../reading/reading-links.js';
import { render } from '../render.js';
import { elsewhereOf } from '../versions/elsewhere.js';
import { ArticlePage } from '../views/reader/article-page.js';
import { renderLines } from '../views/reader/article-text.js';
import { tooOften, type Web } from '../web.js';
import { gone, notServing } from './notices.js';

export async function articlePage(web: Web, c: Context): Promise<Response> {
  const { collection } = web.sources;
  if (!collection.runtime) return notServing(web, c);
  const view = web.viewOf(c);
  const { generation } = collection.runtime;
  const article = generation.articles.byId(c.req.param('id') ?? '');
  if (!article) return gone(web, c);
  const wait = web.waitToAsk(c);
  if (wait > 0) return tooOften(web, c, wait);
  const { text } = article;
  const marks = readMarks(view.query.getAll('at'), text);
  const finding = await findWithin(article, view.query.get('find'));
  const script = scriptOf(text);
  const other = script && view.query.get('aid') === 'on' ? otherScript(script) : null;
  const aid = other && { script: other, convert: await converterTo(other) };
  const body = await finishInTurns(
    layOutSteps(
      article,
      { marks: marks.ranges, found: finding.ranges },
      pageNumber(view.query.get('page')),
    ),
  );
  const links = readingLinks({ view, article, marks, finding, body, aid });
  const lang = langOf(script);
  const amount = marks.ranges.length;
  const lines = await finishInTurns(renderLines({ view, body, lang, marks: amount, aid, links }));
  const { base, day, local } = view.citing;
  const [whole, quote] = cite(article, addressesOf(article, marks.ranges, base), day);
  return render(
    c,
    <ArticlePage
      view={view}
      article={article}
      body={body}
      lines={lines}
      links={links}
      script={script}
      marks={marks}
      finding={finding}
      elsewhere={elsewhereOf(generation, article.id)}
      name={nameOf(generation.articles, article)}
      nameOf={(record) => nameOf(generation.articles, record)}
      aid={aid}
      cited={{
        article: whole as NonNullable<typeof whole>,
        quote: quote ?? null,
        local: local && webAddress(article.url) === null,
      }}
    />,
  );
}

/** Null for what names no page. */
function pageNumber(given: string | null): number | null {
  return given !== null && /^\d{1,6}$/u.test(given) ? Number(given) : null;
}
