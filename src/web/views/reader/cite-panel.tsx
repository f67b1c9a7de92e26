/** How to cite the article, or what is marked in it; each form to be copied as it stands. */

import type { Cited } from '../../../citation/formats.js';
import type { Quote } from '../../../citation/reader-mark.js';
import type { Article } from '../../../types/article.js';
import type { View } from '../../locale.js';
import { CopyQuote, FormChoice } from '../quotes/copy-quote.js';

interface CitePanelProps {
  view: View;
  cited: { article: Cited; quote: Cited | null; local: boolean };
  article: Article;
  /** What is marked in it. */
  quotes: readonly Quote[];
  /** The article's own language. */
  lang: string;
}

const FORMS = [
  ['gbt', 'GB/T 7714-2015'],
  ['chicago', 'Chicago'],
  ['plain', null],
  ['bibtex', 'BibTeX'],
] as const;

export function CitePanel({ view, cited, article, quotes, lang }: CitePanelProps) {
  const { texts } = view;
  return (
    <section class="cite" id="cite" aria-labelledby="cite-title">
      <h2 id="cite-title">{texts.cite}</h2>
      {cited.quote && (
        <>
          <h3>{texts.citeQuote}</h3>
          {quotes.map((quote) => (
            <div class="quote">
              <blockquote lang={lang}>{quote.text}</blockquote>
              <p class="actions">
                <CopyQuote view={view} source={{ ...article, link: null }} quote={quote} />
              </p>
            </div>
          ))}
          <FormChoice view={view} />
          <Forms view={view} cited={cited.quote} of="quote" />
        </>
      )}
      <details open={!cited.quote}>
        <summary>{texts.citeArticle}</summary>
        <Forms view={view} cited={cited.article} of="article" />
      </details>
      {cited.local && <p class="small">{texts.citeLocal}</p>}
    </section>
  );
}

function Forms({ view: { texts }, cited, of }: { view: View; cited: Cited; of: string }) {
  return (
    <dl>
      {FORMS.map(([form, name]) => (
        <div>
          <dt id={`${of}-${form}-name`}>{name ?? texts.plainForm}</dt>
          <dd>
            <pre
              id={`${of}-${form}`}
              class={form}
              lang={form === 'gbt' || form === 'plain' ? 'zh-Hans' : 'en'}
            >
              {cited[form]}
            </pre>
            <button
              type="button"
              class="copy"
              hidden
              data-copies={`${of}-${form}`}
              data-done={texts.copied}
              aria-describedby={`${of}-${form}-name`}
            >
              {texts.copy}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
