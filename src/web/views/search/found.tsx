/** An article in which the words stand, and where. */

import { readerPath } from '../../../citation/link.js';
import { langOf, scriptOf } from '../../../text/folding/script.js';
import type { Citation } from '../../../types/answer.js';
import type { FoundArticle, SearchExcerpt } from '../../../types/search.js';
import type { View } from '../../locale.js';
import { CopyQuote } from '../quotes/copy-quote.js';
import { toReader } from '../quotes/excerpt.js';
import { Highlighted } from '../quotes/highlighted.js';
import { SourceFacts } from '../quotes/source-facts.js';

interface FoundProps {
  view: View;
  found: FoundArticle;
  /** What the article goes by. */
  name: string;
}

export function FoundView({ view, found, name }: FoundProps) {
  const { citation, titleHighlights, excerpts, matches } = found;
  const [first] = excerpts;
  const place = first
    ? toReader(view, citation.articleId, first)
    : view.link(readerPath(citation.articleId));
  return (
    <article class="excerpt">
      <h2 lang={langOf(scriptOf(name))}>
        <a href={place}>
          <bdi>
            <Highlighted text={name} highlights={name === citation.title ? titleHighlights : []} />
          </bdi>
        </a>
      </h2>
      <p class="citation">
        <SourceFacts view={view} citation={citation} />
        <span class="facts matches">{view.messages.search.matches(matches)}</span>
      </p>
      {excerpts.map((excerpt) => (
        <Standing view={view} excerpt={excerpt} citation={citation} />
      ))}
    </article>
  );
}

interface StandingProps {
  view: View;
  excerpt: SearchExcerpt;
  citation: Citation;
}

function Standing({ view, excerpt, citation }: StandingProps) {
  const place = toReader(view, citation.articleId, excerpt);
  const source = { ...citation, id: citation.articleId };
  return (
    <div class="quote">
      <blockquote lang={langOf(scriptOf(excerpt.text))} cite={place}>
        <p>
          <Highlighted text={excerpt.text} highlights={excerpt.highlights} />
        </p>
      </blockquote>
      <p class="actions">
        <a class="reader" href={place}>
          {view.texts.openReader}
        </a>
        <CopyQuote view={view} source={source} quote={excerpt} />
      </p>
    </div>
  );
}
