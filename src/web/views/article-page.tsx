/** The reader: one article, with the passages marked that its address names. */

import type { Cited } from '../../citation/formats.js';
import { readerPath, webAddress } from '../../citation/link.js';
import { langOf, type Script } from '../../text/script.js';
import type { Article } from '../../types.js';
import type { ArticleBody } from '../article-body.js';
import type { View } from '../locale.js';
import type { Marks } from '../marks.js';
import { type Aid, ArticleText, Headline } from './article-text.js';
import { CitePanel } from './cite-panel.js';
import { Layout } from './layout.js';

export interface ArticlePageProps {
  view: View;
  article: Article;
  body: ArticleBody;
  script: Script | null;
  marks: Marks;
  aid: Aid | null;
  cited: { article: Cited; quote: Cited | null; local: boolean };
}

export function ArticlePage({ view, article, body, script, marks, aid, cited }: ArticlePageProps) {
  const { texts } = view;
  const title = article.title ?? texts.untitled;
  const amount = marks.ranges.length;
  const text = { view, body, lang: langOf(script), marks: amount, aid };
  return (
    <Layout view={view} title={title} kind="article" script="reader.js">
      <article class="report">
        <header>
          <Headline {...text} title={article.title ?? article.file} />
          <Facts view={view} article={article} />
          <Tools view={view} article={article} script={script} aid={aid} marks={marks} />
        </header>
        {marks.stale && (
          <p class="stale" role="status">
            {texts.staleMark}
          </p>
        )}
        {amount > 0 && <MarkList view={view} amount={amount} />}
        {aid && (
          <p class="aid-note">
            <span>{texts.original}</span>
            <span class="converted">{texts.aidLabel[aid.script]}</span>
          </p>
        )}
        <ArticleText {...text} />
        {article.noise.length > 0 && <p class="noise-note">{texts.noiseNote}</p>}
        <CitePanel
          view={view}
          cited={cited}
          quotes={marks.ranges.map((range) => ({
            lang: langOf(script),
            text: article.text.slice(range.start, range.end),
          }))}
        />
        <p class="printed" lang="zh">
          {(cited.quote ?? cited.article).gbt}
        </p>
      </article>
    </Layout>
  );
}

function Facts({ view: { texts }, article }: Pick<ArticlePageProps, 'view' | 'article'>) {
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
          <bdi class="file">{file}</bdi>
        </dd>
      </div>
    </dl>
  );
}

type ToolsProps = Pick<ArticlePageProps, 'view' | 'article' | 'script' | 'aid' | 'marks'>;

function Tools({ view, article, script, aid, marks }: ToolsProps) {
  const { texts } = view;
  const at = marks.ranges.map(({ start, end }) => `${start}-${end}`);
  const here = (query: { aid: string | null }) =>
    view.link(readerPath(article.id), { at, ...query });
  return (
    <p class="tools">
      {script && (
        <a href={here({ aid: aid ? null : 'on' })}>{aid ? texts.aidOff : texts.aidOn[script]}</a>
      )}
      <a href="#cite">{texts.cite}</a>
      <a href={view.link('/', { article: article.id })}>{texts.askWithin}</a>
    </p>
  );
}

function MarkList({ view: { texts }, amount }: { view: View; amount: number }) {
  return (
    <nav class="marks" aria-label={texts.marks(amount)}>
      <span>{texts.marks(amount)}</span>
      {Array.from({ length: amount }, (_, index) => (
        <a href={`#m${index + 1}`} aria-label={texts.markNumber(index + 1)}>
          {index + 1}
        </a>
      ))}
    </nav>
  );
}

function hostOf(address: string): string {
  return new URL(address).host;
}
