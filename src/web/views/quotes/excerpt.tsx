/** An excerpt as a person reads it: the quote with its highlights, and where it stands. */

import { readerPath, webAddress } from '../../../citation/link.js';
import { type Quote, toMark } from '../../../citation/reader-mark.js';
import { strongestEvidence } from '../../../messages/describe-answer.js';
import { langOf, scriptOf } from '../../../text/script.js';
import type { Excerpt, Explanation } from '../../../types.js';
import type { View } from '../../locale.js';
import { Highlighted } from './highlighted.js';
import { SourceFacts } from './source-facts.js';

interface ExcerptProps {
  view: View;
  excerpt: Excerpt;
  /** 1 is the best; null for one that is no answer. */
  number: number | null;
}

export function ExcerptView({ view, excerpt, number }: ExcerptProps) {
  const { text, speaker, citation, alsoIn, explain } = excerpt;
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
        <p>
          <Highlighted text={text} highlights={excerpt.highlights} />
        </p>
      </blockquote>
      {speaker && (
        <p class="speaker">
          {view.messages.answer.speaker} <bdi lang={lang}>{speaker}</bdi>
        </p>
      )}
      <p class="citation">
        <cite lang={lang}>
          <bdi>{citation.title ?? texts.untitled}</bdi>
        </cite>
        <SourceFacts citation={citation} />
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
          <p>{view.messages.answer.alsoIn}</p>
          <ul>
            {alsoIn.map((other) => (
              <li>
                <a href={view.link(readerPath(other.articleId))}>
                  <bdi>{other.title ?? other.file}</bdi>
                </a>
                <SourceFacts citation={other} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {explain && <Why view={view} explain={explain} lang={lang} />}
    </article>
  );
}

/** The reader's address of a quote. */
export function toReader(view: View, articleId: string, quote: Quote): string {
  return `${view.link(readerPath(articleId), { at: toMark(quote) })}#m1`;
}

interface WhyProps {
  view: View;
  explain: Explanation;
  lang: string;
}

/** Folded away; every field that has a name, in the order of the names, then what adds most. */
function Why({ view: { texts, messages, locale }, explain, lang }: WhyProps) {
  const names = messages.answer.explain;
  const fields = Object.keys(names.fields) as (keyof typeof names.fields)[];
  return (
    <details class="why">
      <summary>{texts.why}</summary>
      <p>{texts.whyIntro}</p>
      <dl>
        {fields.map((field) => {
          const value = explain[field];
          return (
            <div>
              <dt>{names.fields[field]}</dt>
              <dd lang={Array.isArray(value) ? lang : undefined}>{shown(value, field)}</dd>
            </div>
          );
        })}
      </dl>
      <p>{names.strongest}</p>
      <dl class="strongest">
        {strongestEvidence(explain, locale).map(({ name, adds }) => (
          <div>
            <dt>{name}</dt>
            <dd>+{adds.toFixed(2)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );

  function shown(value: string[] | number | null, field: string): string {
    if (value === null) return names.beyond;
    if (typeof value !== 'number') return value.length > 0 ? value.join('　') : names.noWords;
    const whole = Number.isInteger(value) && (/rank/iu.test(field) || field === 'passage');
    return whole ? String(value) : value.toFixed(field === 'bm25' ? 1 : 2);
  }
}
