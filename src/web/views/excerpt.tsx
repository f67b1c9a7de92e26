/** An excerpt as a person reads it: the quote with its highlights, and where it stands. */

import { readerPath, webAddress } from '../../retrieval/link.js';
import type { Citation, Excerpt, Explanation, Range } from '../../types.js';
import type { View } from '../locale.js';
import { langOf, scriptOf } from '../script.js';

interface ExcerptProps {
  view: View;
  excerpt: Excerpt;
  /** 1 is the best; null for one that is no answer. */
  number: number | null;
}

export function ExcerptView({ view, excerpt, number }: ExcerptProps) {
  const { text, citation, alsoIn, explain } = excerpt;
  const { texts } = view;
  const lang = langOf(scriptOf(text));
  const source = webAddress(citation.url) && webAddress(citation.link ?? citation.url);
  const place = toReader(view, citation.articleId, excerpt);
  return (
    <article class="excerpt">
      {number !== null && (
        <p class="number" aria-hidden="true">
          {number}
        </p>
      )}
      <blockquote lang={lang} cite={place}>
        <Highlighted excerpt={excerpt} />
      </blockquote>
      <p class="citation">
        <cite lang={lang}>
          <bdi>{citation.title ?? texts.untitled}</bdi>
        </cite>
        <Facts citation={citation} />
      </p>
      <p class="actions">
        <a class="reader" href={place}>
          {texts.openReader}
        </a>
        {source && (
          <a href={source} rel="noreferrer">
            {texts.openSource}
          </a>
        )}
      </p>
      {alsoIn.length > 0 && (
        <div class="also">
          <p>{texts.alsoIn}</p>
          <ul>
            {alsoIn.map((other) => (
              <li>
                <a href={view.link(readerPath(other.articleId))}>
                  <bdi>{other.title ?? other.file}</bdi>
                </a>
                <Facts citation={other} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {explain && <Why view={view} explain={explain} lang={lang} />}
    </article>
  );
}

function toReader(view: View, articleId: string, { start, end }: Range): string {
  return `${view.link(`/a/${encodeURIComponent(articleId)}`, { at: `${start}-${end}` })}#m1`;
}

/** Outlet, author, date and the file's name, as far as they are known. */
function Facts({ citation }: { citation: Citation }) {
  const { outlet, author, date, file } = citation;
  return (
    <span class="facts">
      {[outlet, author].map((fact) => fact?.trim() && <bdi>{fact}</bdi>)}
      {date && <time datetime={date}>{date}</time>}
      <bdi class="file">{file}</bdi>
    </span>
  );
}

function Highlighted({ excerpt: { text, highlights } }: { excerpt: Excerpt }) {
  const parts = [];
  let at = 0;
  for (const { start, end, kind } of highlights) {
    parts.push(text.slice(at, start));
    parts.push(<mark class={kind}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <p>{parts}</p>;
}

interface WhyProps {
  view: View;
  explain: Explanation;
  lang: string;
}

/** Folded away; every field that has a name, in the order of the names. */
function Why({ view: { texts }, explain, lang }: WhyProps) {
  const fields = Object.entries(texts.explain).filter(([field]) => field in explain);
  return (
    <details class="why">
      <summary>{texts.why}</summary>
      <p>{texts.whyIntro}</p>
      <dl>
        {fields.map(([field, name]) => {
          const value = explain[field as keyof Explanation] as unknown;
          return (
            <div>
              <dt>{name}</dt>
              <dd lang={Array.isArray(value) ? lang : undefined}>{shown(value, field)}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );

  function shown(value: unknown, field: string): string {
    if (Array.isArray(value)) return value.length > 0 ? value.join('　') : texts.noWords;
    if (value === null || value === undefined) return texts.beyond;
    if (typeof value !== 'number') return String(value);
    const whole = Number.isInteger(value) && (/rank/iu.test(field) || field === 'passage');
    return whole ? String(value) : value.toFixed(field === 'bm25' ? 1 : 2);
  }
}
