/** The routes of the pages. */

import { type Context, Hono } from 'hono';
import { addressesOf } from '../../citation/addresses.js';
import { cite } from '../../citation/formats.js';
import { exampleQuestions } from '../../serving/examples.js';
import { preparingPercent } from '../../serving/preparing.js';
import { localDay } from '../../text/day.js';
import { converterTo, langOf, otherScript, scriptOf } from '../../text/script.js';
import { finishInTurns } from '../../text/steps.js';
import type { FailedFile } from '../../types.js';
import { list, overviewOf, readListing } from '../lists/collection.js';
import { layOutSteps } from '../reading/article-body.js';
import { readMarks } from '../reading/marks.js';
import { readingLinks } from '../reading/reading-links.js';
import { render } from '../render.js';
import { AskPage } from '../views/ask/ask-page.js';
import { CollectionPage } from '../views/lists/collection-page.js';
import { ArticlePage } from '../views/reader/article-page.js';
import { renderLines } from '../views/reader/article-text.js';
import { tooOften, type Web } from '../web.js';
import { answer, type BadRequest, BUSY_SECONDS, readAsked } from './asking.js';

const EXAMPLES = 3;
const MAX_FAILED = 200;

type Made = Response | Promise<Response>;

export function pageRoutes(web: Web): Hono {
  const { sources } = web;
  // A place for /search is beside /collection: both are lists of articles.
  return new Hono()
    .get('/', (c) => askPage(web, c))
    .get('/a/:id', (c) => articlePage(web, c))
    .get('/collection', (c) => {
      const { runtime } = sources.collection;
      if (!runtime) return notServing(web, c);
      const { articles, manifest } = runtime.generation;
      const listing = readListing(new URL(c.req.url).searchParams);
      return render(
        c,
        <CollectionPage
          view={web.viewOf(c)}
          listing={listing}
          listed={list(articles, listing)}
          overview={overviewOf(articles)}
          failed={manifest.failed.slice(0, MAX_FAILED).map(withoutPaths)}
          builtAt={manifest.builtAt}
        />,
      );
    });
}

async function askPage(web: Web, c: Context): Promise<Response> {
  const { sources } = web;
  const { runtime } = sources.collection;
  const view = web.viewOf(c);
  const asked = readAsked(view.query);
  if ('kind' in asked) return badRequest(web, c, asked);
  if (!runtime) return notServing(web, c);
  const { articles } = runtime.generation;
  const { articleId } = asked.filter;
  const overview = overviewOf(articles);
  const page = {
    view,
    asked,
    outlets: overview.outlets.map(({ name }) => name),
    counts: overview,
    articleTitle: articleId ? (articles.recordById(articleId)?.title ?? null) : null,
  };
  if (asked.question === '') {
    const examples = await exampleQuestions(runtime, EXAMPLES);
    return render(c, <AskPage {...page} answer={null} examples={examples} />);
  }
  const wait = web.waitToAsk(c);
  if (wait > 0) return tooOften(web, c, wait);
  const outcome = await answer(sources, { ...asked, explain: true });
  if (outcome.kind === 'not-serving') return notServing(web, c);
  const { service } = view.messages;
  if (outcome.kind === 'busy') {
    return web.notice(c, 429, service.busy, BUSY_SECONDS);
  }
  if (outcome.kind === 'timed-out') {
    return web.notice(c, 503, service.timedOut, BUSY_SECONDS);
  }
  // What of the page's time was the question's own.
  c.header('Server-Timing', `ask;dur=${outcome.answer.timings.totalMs}`);
  return render(c, <AskPage {...page} answer={outcome.answer} examples={[]} />);
}

async function articlePage(web: Web, c: Context): Promise<Response> {
  const { collection, config } = web.sources;
  if (!collection.runtime) return notServing(web, c);
  const view = web.viewOf(c);
  const article = collection.runtime.generation.articles.byId(c.req.param('id') ?? '');
  if (!article) {
    return web.notice(c, 404, view.messages.service.gone);
  }
  const wait = web.waitToAsk(c);
  if (wait > 0) return tooOften(web, c, wait);
  const { text } = article;
  const marks = readMarks(view.query.getAll('at'), text);
  const script = scriptOf(text);
  const other = script && view.query.get('aid') === 'on' ? otherScript(script) : null;
  const aid = other && { script: other, convert: await converterTo(other) };
  const body = await finishInTurns(
    layOutSteps(article, marks.ranges, pageNumber(view.query.get('page'))),
  );
  const links = readingLinks({ view, article, marks, body, aid });
  const lang = langOf(script);
  const amount = marks.ranges.length;
  const lines = await finishInTurns(renderLines({ view, body, lang, marks: amount, aid, links }));
  const addresses = addressesOf(article, marks.ranges, c.req.url, config.PUBLIC_URL);
  const [whole, quote] = cite(article, addresses.all, localDay(web.options.now()));
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
      aid={aid}
      cited={{
        article: whole as NonNullable<typeof whole>,
        quote: quote ?? null,
        local: addresses.local,
      }}
    />,
  );
}

/** Null for what names no page. */
function pageNumber(given: string | null): number | null {
  return given !== null && /^\d{1,6}$/u.test(given) ? Number(given) : null;
}

function notServing(web: Web, c: Context): Made {
  const { texts, messages } = web.viewOf(c);
  const percent = preparingPercent(web.sources);
  if (percent === null) {
    return web.notice(c, 503, { title: messages.service.unavailable, text: texts.unavailable });
  }
  const notice = { title: messages.service.preparing, text: texts.preparing(percent), percent };
  return web.notice(c, 503, notice, BUSY_SECONDS);
}

function badRequest(web: Web, c: Context, bad: BadRequest): Made {
  const { texts, messages } = web.viewOf(c);
  if (bad.kind === 'too-long') {
    const text = messages.answer.noAnswer['too-long'];
    return web.notice(c, 413, { title: texts.tooLongTitle, text });
  }
  const text = bad.kind === 'bad-day' ? texts.badDay(bad.name) : texts.badOrder;
  return web.notice(c, 400, { title: texts.badTitle, text });
}

/** What a file's error quotes of the machine is nobody's business. */
function withoutPaths(failed: FailedFile): FailedFile {
  const error = failed.error.replace(/(?:[A-Za-z]:)?(?:[\\/][^\s'"\\/:]+){2,}/gu, '…');
  return { ...failed, error };
}
