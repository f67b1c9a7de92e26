/** The reader: one article, with the passages marked that its address names. */

import type { Cited } from '../../../citation/formats.js';
import { readerPath, webAddress } from '../../../citation/link.js';
import { filePath } from '../../../citation/place.js';
import { quoteOf } from '../../../citation/reader-mark.js';
import type { ArticleRecord } from '../../../store/articles.js';
import { langOf, type Script } from '../../../text/folding/script.js';
import type { Article } from '../../../types/article.js';
import type { View } from '../../locale.js';
import type { ArticleBody } from '../../reading/article-body.js';
import type { Finding } from '../../reading/finding.js';
import type { Marks } from '../../reading/marks.js';
import type { ReadingLinks } from '../../reading/reading-links.js';
import type { Elsewhere } from '../../versions/elsewhere.js';
import { Layout } from '../layout.js';
import { PageLinks } from '../page-links.js';
import { ElsewhereList } from '../versions/elsewhere.js';
import { type Aid, ArticleText, Headline } from './article-text.js';
import { CitePanel } from './cite-panel.js';
import { FindForm } from './find-form.js';

export interface ArticlePageProps {
  view: View;
  article: Article;
  body: ArticleBody;
  /** Its body's lines, rendered. */
  lines: string;
  links: ReadingLinks;
  script: Script | null;
  marks: Marks;
  finding: Finding;
  elsewhere: Elsewhere;
  /** What it goes by, and others do. */
  name: string;
  nameOf(record: ArticleRecord): string;
  aid: Aid | null;
  cited: { article: Cited; quote: Cited | null; local: boolean };
}

export function ArticlePage(props: ArticlePageProps) {
  const { view, article, body, lines, links, script, marks, aid, cited, name } = props;
  const { texts } = view;
  const amount = marks.ranges.length;
  const text = { view, body, lang: langOf(script), marks: amount, aid, links };
  return (
    <Layout view={view} title={name} kind="article" scripts={['quote.js', 'reader.js']}>
      <article class="report">
        <header>
          <Headline {...text} title={name} />
          <Facts view={view} article={article} marks={marks} />
          <Tools view={view} article={article} script={script} aid={aid} links={links} />
        </header>
        {marks.stale && (
          <p class="stale" role="status">
            {texts.staleMark}
          </p>
        )}
        <FindForm
          view={view}
          articleId={article.id}
          finding={props.finding}
          marks={links.marks}
          links={links}
        />
        <Outline view={view} body={body} links={links} />
        {amount > 0 && <MarkList view={view} amount={amount} links={links} />}
        {aid && (
          <p class="aid-note">
            <span>{texts.original}</span>
            <span class="converted">{texts.aidLabel[aid.script]}</span>
          </p>
        )}
        <Pages view={view} body={body} links={links} />
        <ArticleText lines={lines} aid={aid} />
        <Pages view={view} body={body} links={links} />
        {article.noise.length > 0 && <p class="noise-note">{texts.noiseNote}</p>}
        <ElsewhereList
          view={view}
          articleId={article.id}
          elsewhere={props.elsewhere}
          nameOf={props.nameOf}
        />
        <p class="keys" id="keys" hidden>
          <span class="label">{texts.keys}</span> {texts.keysText}
        </p>
        <p class="selected" hidden>
          <a href={view.link(readerPath(article.id))}>{texts.markSelected}</a>
        </p>
        <CitePanel
          view={view}
          cited={cited}
          article={article}
          quotes={marks.ranges.map((range) => quoteOf(article, range))}
          lang={langOf(script)}
        />
        <p class="printed" lang="zh">
          {(cited.quote ?? cited.article).gbt}
        </p>
      </article>
    </Layout>
  );
}

function Facts({
  view: { texts },
  article,
  marks,
}: Pick<ArticlePageProps, 'view' | 'article' | 'marks'>) {
  const { outlet, author, date, file, url } = article;
  const source = webAddress(url);
  const facts: [string, string | null][] = [
    [texts.outlet, outlet],
    [texts.author, author],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div class={value?.trim() ? undefined : 'unknown'}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value?.trim() || texts.unknown}</bdi>
          </dd>
        </div>
      ))}
      <div class={date ? undefined : 'unknown'}>
        <dt>{texts.date}</dt>
        <dd>{date ? <time datetime={date}>{date}</time> : texts.unknown}</dd>
      </div>
      {source && (
        <div>
          <dt>{texts.source}</dt>
          <dd>
            <a href={source} rel="noreferrer">
              <bdi>{hostOf(source)}</bdi>
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{texts.file}</dt>
        <dd>
          {article.format === undefined ? (
            <bdi class="file">{file}</bdi>
          ) : (
            <a href={filePath(article, marks.ranges[0]?.start ?? null)}>
              <bdi class="file">{file}</bdi>
            </a>
          )}
        </dd>
      </div>
    </dl>
  );
}

type ToolsProps = Pick<ArticlePageProps, 'view' | 'article' | 'script' | 'aid' | 'links'>;

function Tools({ view, article, script, aid, links }: ToolsProps) {
  const { texts } = view;
  return (
    <p class="tools">
      {script && <a href={links.withAid(!aid)}>{aid ? texts.aidOff : texts.aidOn[script]}</a>}
      <a href="#cite">{texts.cite}</a>
      <a href={view.link('/', { article: article.id })}>{texts.askWithin}</a>
    </p>
  );
}

function Outline({
  view: { texts },
  body,
  links,
}: Pick<ArticlePageProps, 'view' | 'body' | 'links'>) {
  if (body.outline.length === 0) return null;
  return (
    <details class="outline">
      <summary>{texts.outline}</summary>
      <ol>
        {body.outline.map(({ at, text }) => (
          <li>
            <a href={links.toHeading(at)}>{text}</a>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface MarkListProps {
  view: View;
  amount: number;
  links: ReadingLinks;
}

function MarkList({ view: { texts }, amount, links }: MarkListProps) {
  return (
    <nav class="marks" aria-label={texts.marks(amount)}>
      <span>{texts.marks(amount)}</span>
      {Array.from({ length: amount }, (_, index) => (
        <a href={links.toMark(index + 1)} aria-label={texts.markNumber(index + 1)}>
          {index + 1}
        </a>
      ))}
    </nav>
  );
}

/** Only where an article is as long as a book. */
function Pages({ view, body, links }: Pick<ArticlePageProps, 'view' | 'body' | 'links'>) {
  const { page, pages } = body;
  if (pages === 1) return null;
  return <PageLinks texts={view.texts} page={page} pages={pages} link={links.toPage} />;
}

function hostOf(address: string): string {
  return new URL(address).host;
}
