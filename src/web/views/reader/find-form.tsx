/** A box to look for words within the article, and where they stand. */

import { readerPath } from '../../../citation/link.js';
import { MAX_SEARCH } from '../../../search/search-query.js';
import type { View } from '../../locale.js';
import type { Finding } from '../../reading/finding.js';
import type { ReadingLinks } from '../../reading/reading-links.js';

/** Links to places; script steps through all of them. */
const MOST_LINKS = 20;

interface FindFormProps {
  view: View;
  articleId: string;
  finding: Finding;
  /** What the address marks, which stays marked. */
  marks: readonly string[];
  links: ReadingLinks;
}

export function FindForm({ view, articleId, finding, marks, links }: FindFormProps) {
  const { texts } = view;
  const { words, ranges } = finding;
  return (
    <search class="find">
      <form action={readerPath(articleId)} method="get">
        <label class="hidden" for="find">
          {texts.find}
        </label>
        <input
          id="find"
          name="find"
          type="search"
          value={words}
          placeholder={texts.find}
          maxlength={MAX_SEARCH}
          autocomplete="off"
          spellcheck={false}
        />
        {marks.map((mark) => (
          <input type="hidden" name="at" value={mark} />
        ))}
        {view.chosen && <input type="hidden" name="lang" value={view.chosen} />}
        <button type="submit">{texts.findButton}</button>
      </form>
      {words !== '' && (
        <nav class="places" aria-label={texts.foundHere(ranges.length)}>
          <span role="status">{texts.foundHere(ranges.length)}</span>
          {ranges.slice(0, MOST_LINKS).map((_, index) => (
            <a href={links.toFound(index + 1)} aria-label={texts.foundNumber(index + 1)}>
              {index + 1}
            </a>
          ))}
          {ranges.length > MOST_LINKS && <span>…</span>}
          <a href={links.withoutFind}>{texts.clear}</a>
        </nav>
      )}
    </search>
  );
}
