/** An excerpt as a person reads it: the quote with its highlights, and where it stands. */

import { readerPath, webAddress } from '../../../citation/link.js';
import { type Quote, toMark } from '../../../citation/reader-mark.js';
import { langOf, scriptOf } from '../../../text/folding/script.js';
import type { Excerpt } from '../../../types/answer.js';
import type { View } from '../../locale.js';
import { AlsoIn } from './also-in.js';
import { CopyQuote, PrintedSource } from './copy-quote.js';
import { Highlighted } from './highlighted.js';
import { SourceFacts } from './source-facts.js';
import { Why } from './why.js';

interface ExcerptProps {
  view: View;
  excerpt: Excerpt;
  /** 1 is the best; null for one that is no answer. */
  number: number | null;
  /** What an article without a title goes by. */
  name?: string | undefined;
  /** The page with its place beside it. */
  beside: string;
  /** Into the reader's own script. */
  toOwnScript: (text: string) => string;
}

export function ExcerptView({ view, excerpt, number, name, beside, toOwnScript }: ExcerptProps) {
  const { text, speaker, citation, alsoIn, explain } = excerpt;
  const { texts } = view;
  const lang = langOf(scriptOf(text));
  const source = webAddress(citation.url) && webAddress(citation.link ?? citation.url);
  const place = toReader(view, citation.articleId, excerpt);
  const cited = { ...citation, id: citation.articleId };
  return (
    <article class="excerpt" id={excerptId(excerpt)}>
      {number !== null && (
        <p class="number" aria-hidden="true">
          {number}
        </p>
      )}
      <div class="quote">
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
            <bdi>{name ?? citation.title ?? texts.untitled}</bdi>
          </cite>
          <SourceFacts view={view} citation={citation} />
        </p>
        <p class="actions">
          <a class="reader" href={place}>
            {texts.openReader}
          </a>
          <a class="open-beside" href={beside}>
            {texts.openBeside}
          </a>
          {source && (
            <a href={source} rel="noreferrer">
              {texts.openSource}
            </a>
          )}
          <CopyQuote view={view} source={cited} quote={excerpt} />
        </p>
      </div>
      <PrintedSource view={view} source={cited} quote={excerpt} />
      <AlsoIn view={view} citation={citation} others={alsoIn} />
      {explain && <Why view={view} explain={explain} toOwnScript={toOwnScript} />}
    </article>
  );
}

/** Two excerpts of one answer never begin at one place of the same length. */
export function excerptId({ start, end, text }: Quote): string {
  return `e${toMark({ start, end, text })}`;
}

/** The reader's address of a quote. */
export function toReader(view: View, articleId: string, quote: Quote): string {
  return `${view.link(readerPath(articleId), { at: toMark(quote) })}#m1`;
}
