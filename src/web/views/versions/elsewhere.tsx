/** Other reports of the same event, under an article. */

import { readerPath } from '../../../citation/link.js';
import type { ArticleRecord } from '../../../store/articles.js';
import { langOf, scriptOf } from '../../../text/folding/script.js';
import type { View } from '../../locale.js';
import type { Elsewhere } from '../../versions/elsewhere.js';
import { SourceFacts } from '../quotes/source-facts.js';

interface ElsewhereProps {
  view: View;
  articleId: string;
  elsewhere: Elsewhere;
  /** What an article goes by. */
  nameOf(record: ArticleRecord): string;
}

export function ElsewhereList({ view, articleId, elsewhere, nameOf }: ElsewhereProps) {
  const { texts } = view;
  const { versions, near } = elsewhere;
  if (versions.length === 0 && near.length === 0) return null;
  const entry = (record: ArticleRecord, isVersion: boolean) => (
    <li>
      <a href={view.link(readerPath(record.id))} lang={langOf(scriptOf(nameOf(record)))}>
        <bdi>{nameOf(record)}</bdi>
      </a>{' '}
      <SourceFacts view={view} citation={record} />
      {isVersion && (
        <a class="compare" href={view.link('/compare', { a: articleId, b: record.id })}>
          {texts.compare}
        </a>
      )}
    </li>
  );
  return (
    <section class="elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{texts.elsewhere}</h2>
      {versions.length > 0 && (
        <>
          <h3>{texts.sameReport}</h3>
          <ul>{versions.map((record) => entry(record, true))}</ul>
        </>
      )}
      {near.length > 0 && (
        <>
          <h3>{texts.sameTime}</h3>
          <ul>{near.map((record) => entry(record, false))}</ul>
        </>
      )}
    </section>
  );
}
