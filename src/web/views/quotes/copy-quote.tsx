/**
 * A quote with its source, copied in one click in the form that was chosen last (assets/quote.js);
 * without script the same link leads to where every form stands to be copied.
 */

import { citedAddress } from '../../../citation/addresses.js';
import { type Cited, cite } from '../../../citation/formats.js';
import { readerPath } from '../../../citation/link.js';
import { type Quote, toMark } from '../../../citation/reader-mark.js';
import type { Article } from '../../../types/article.js';
import type { View } from '../../locale.js';

/** Forms to choose from, with the names that are names in every language. */
const FORMS = [
  ['gbt', 'GB/T 7714'],
  ['chicago', 'Chicago'],
  ['plain', null],
] as const;

export interface QuoteSource
  extends Pick<Article, 'id' | 'file' | 'title' | 'outlet' | 'author' | 'date' | 'url'> {
  /** The address that opens at the quote, where it is another than the printed one. */
  link: string | null;
}

interface CopyQuoteProps {
  view: View;
  source: QuoteSource;
  quote: Quote;
}

export function CopyQuote({ view, source, quote }: CopyQuoteProps) {
  const { texts } = view;
  const address = citedAddress(source, [quote], view.citing.base);
  const cited = citedAt(view, source, address);
  return (
    <a
      class="copy-quote"
      aria-live="polite"
      href={`${view.link(readerPath(source.id), { at: toMark(quote) })}#cite`}
      data-gbt={cited.gbt}
      data-chicago={cited.chicago}
      data-plain={cited.plain}
      data-link={source.link ?? address}
      data-done={texts.copied}
    >
      {texts.copyQuote}
    </a>
  );
}

/** On paper, under a quote: where it stands. */
export function PrintedSource({ view, source, quote }: CopyQuoteProps) {
  const cited = citedAt(view, source, citedAddress(source, [quote], view.citing.base));
  return (
    <p class="on-paper" lang="zh">
      {cited.gbt}
    </p>
  );
}

/** Shown by script, which alone remembers what was chosen. */
export function FormChoice({ view: { texts } }: { view: View }) {
  return (
    <p class="form-choice" hidden>
      <label>
        {texts.quoteForm}{' '}
        <select>
          {FORMS.map(([form, name]) => (
            <option value={form}>{name ?? texts.plainForm}</option>
          ))}
        </select>
      </label>
    </p>
  );
}

function citedAt(view: View, source: QuoteSource, address: string): Cited {
  return cite(source, [address], view.citing.day)[0] as Cited;
}
