/** The search page: one box, three questions to try, and the answer under it. */

import { toMark } from '../../../citation/reader-mark.js';
import { describeUnderstood } from '../../../messages/describing/describe-answer.js';
import { MAX_QUESTION } from '../../../retrieval/question/question.js';
import type { UnknownLimits } from '../../../search/unknown-limits.js';
import type { ArticleRecord } from '../../../store/articles.js';
import { langOf, scriptOf } from '../../../text/folding/script.js';
import type { Answer, Excerpt } from '../../../types/answer.js';
import type { Query, View } from '../../locale.js';
import type { Asked } from '../../requests/asking.js';
import { Layout } from '../layout.js';
import { LimitFields } from '../limit-fields.js';
import { FormChoice } from '../quotes/copy-quote.js';
import { ExcerptView, excerptId } from '../quotes/excerpt.js';
import { UnknownLimitsNote } from '../unknown-limits.js';
import { WordsBox } from '../words-box.js';
import { type Place, PlaceView } from './place.js';

export interface AskPageProps {
  view: View;
  asked: Asked;
  /** Null while nothing was asked. */
  answer: Answer | null;
  examples: string[];
  /** Names to choose from. */
  outlets: string[];
  counts: { articles: number; first: string | null; last: string | null };
  /** Of the one article that is asked, where one is. */
  articleTitle: string | null;
  /** Of the excerpt that is opened beside the answer; null where none is. */
  place: Place | null;
  /** What articles without a title go by, by id. */
  names: ReadonlyMap<string, string>;
  /** Limits that name nothing that is there. */
  unknown: UnknownLimits;
  nameOf(record: ArticleRecord): string;
  /** Into the reader's own script. */
  toOwnScript: (text: string) => string;
}

export function AskPage(props: AskPageProps) {
  const { view, asked, answer } = props;
  const { texts } = view;
  const { from, to, outlet } = asked.filter;
  return (
    <Layout
      view={view}
      title={answer ? answer.question.slice(0, 80) : view.messages.name}
      kind="ask"
      scripts={['ask.js', 'quote.js']}
    >
      {!answer && (
        <div class="opening">
          <h1>{texts.tagline}</h1>
          <p>{texts.about}</p>
        </div>
      )}
      {answer && <h1 class="hidden">{texts.answerTitle}</h1>}
      <search>
        <AskForm {...props} />
      </search>
      {answer && (
        <p class="other">
          <a href={view.link('/search', { q: asked.question, from, to, outlet })}>
            {texts.searchInstead}
          </a>
        </p>
      )}
      {answer ? (
        <div class={props.place ? 'with-place' : undefined}>
          <AnswerView {...props} answer={answer} />
          {props.place && <PlaceView view={view} place={props.place} />}
        </div>
      ) : (
        <Examples {...props} />
      )}
    </Layout>
  );
}

function AskForm({ view, asked, outlets, articleTitle }: AskPageProps) {
  const { texts } = view;
  const { from, to, outlet, articleId } = asked.filter;
  return (
    <form class="ask" action="/" method="get">
      <WordsBox
        value={asked.question}
        label={texts.question}
        placeholder={texts.placeholder}
        button={texts.ask}
        most={MAX_QUESTION}
      />
      {articleId && (
        <p class="within">
          <input type="hidden" name="article" value={articleId} />
          {texts.within} <bdi>{articleTitle ?? articleId}</bdi>{' '}
          <a href={view.link('/', { q: asked.question, from, to, outlet })}>{texts.everywhere}</a>
        </p>
      )}
      <LimitFields view={view} limits={asked.filter} outlets={outlets} />
      {view.chosen && <input type="hidden" name="lang" value={view.chosen} />}
    </form>
  );
}

function Examples({ view, examples, counts }: AskPageProps) {
  const { texts } = view;
  const { articles, first, last } = counts;
  return (
    <>
      {examples.length > 0 && (
        <section class="examples" aria-labelledby="examples">
          <h2 id="examples">{texts.examples}</h2>
          <ul>
            {examples.map((question) => (
              <li>
                <a href={view.link('/', { q: question })} lang={langOf(scriptOf(question))}>
                  {question}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="counts">
        <a href={view.link('/collection')}>{texts.articles(articles)}</a>
        {first && last && <span>{texts.span(first, last)}</span>}
      </p>
    </>
  );
}

function AnswerView({
  view,
  asked,
  answer,
  names,
  unknown,
  nameOf,
  toOwnScript,
}: AskPageProps & { answer: Answer }) {
  const { texts, messages } = view;
  const { excerpts, near, answered, verdict } = answer;
  const shared = (excerpt: Excerpt) => ({
    ...{ view, excerpt, toOwnScript },
    name: names.get(excerpt.citation.articleId),
    beside: besideLink(view, asked, excerpt),
  });
  const said = messages.answer.noAnswer[answer.reason ?? 'not-found'];
  return (
    <section class="answer" aria-live="polite">
      <p class="on-paper asked">{answer.question}</p>
      <Understood view={view} answer={answer} />
      <UnknownLimitsNote
        {...{ view, filter: asked.filter, unknown, nameOf }}
        limitedTo={(limit) => limitedLink(view, asked, limit)}
      />
      {answered ? (
        <p class="found">
          {verdict === 'possible' ? messages.answer.possible : texts.excerptsFound(excerpts.length)}
        </p>
      ) : (
        <div class="abstained">
          <p class="said">{said}</p>
          {answer.reason === 'not-found' && <p>{messages.answer.hint}</p>}
        </div>
      )}
      {!answered && excerpts.length > 0 && <h2 class="closest">{messages.answer.closest}</h2>}
      {excerpts.map((excerpt, index) => (
        <ExcerptView {...shared(excerpt)} number={answered ? index + 1 : null} />
      ))}
      {near.length > 0 && (
        <details class="near">
          <summary>
            {messages.answer.near} ({near.length})
          </summary>
          {near.map((excerpt) => (
            <ExcerptView {...shared(excerpt)} number={null} />
          ))}
        </details>
      )}
      {excerpts.length > 0 && <FormChoice view={view} />}
    </section>
  );
}

/** The same question within another outlet or another article. */
function limitedLink(view: View, { question, filter }: Asked, limit: Query): string {
  const { from, to, outlet, articleId } = filter;
  return view.link('/', { q: question, from, to, outlet, article: articleId, ...limit });
}

/** The same answer with an excerpt's place beside it, where the page stays at the excerpt. */
function besideLink(view: View, { question, filter }: Asked, excerpt: Excerpt): string {
  const { from, to, outlet, articleId } = filter;
  const { articleId: open } = excerpt.citation;
  const query = { q: question, from, to, outlet, article: articleId, open, at: toMark(excerpt) };
  return `${view.link('/', query)}#${excerptId(excerpt)}`;
}

/** What was made of the question's own words for a time, an outlet, an article. */
function Understood({ view: { locale, messages }, answer }: { view: View; answer: Answer }) {
  const said = describeUnderstood(answer.understood, locale);
  if (said.length === 0) return null;
  return (
    <p class="understood">
      <span class="label">{messages.answer.understood}</span> {said.join(' · ')}
    </p>
  );
}
