/** Two versions of one report, the earlier one first, with what only one of them says marked. */

import { readerPath } from '../../../citation/link.js';
import { langOf, scriptOf } from '../../../text/folding/script.js';
import type { Article } from '../../../types/article.js';
import type { View } from '../../locale.js';
import type { Row, Side } from '../../versions/compare.js';
import { Layout } from '../layout.js';
import { SourceFacts } from '../quotes/source-facts.js';

interface ComparePageProps {
  view: View;
  /** Two. */
  sides: readonly { article: Article; name: string }[];
  rows: readonly Row[];
}

export function ComparePage({ view, sides, rows }: ComparePageProps) {
  const { texts } = view;
  const langs = sides.map(({ article }) => langOf(scriptOf(article.text)));
  return (
    <Layout view={view} title={texts.compareTitle} kind="compare">
      <h1>{texts.compareTitle}</h1>
      <p class="lead">{rows.every(({ same }) => same) ? texts.compareSame : texts.compareNote}</p>
      <div class="versions">
        {sides.map(({ article, name }, index) => (
          <div class="version-head">
            <h2 lang={langs[index]}>
              <a href={view.link(readerPath(article.id))}>
                <bdi>{name}</bdi>
              </a>
            </h2>
            <SourceFacts view={view} citation={article} />
          </div>
        ))}
        {rows.map(({ same, first, second }) => (
          <>
            <Half side={first} same={same} lang={langs[0]} of="del" />
            <Half side={second} same={same} lang={langs[1]} of="ins" />
          </>
        ))}
      </div>
    </Layout>
  );
}

interface HalfProps {
  side: Side;
  same: boolean;
  lang: string | undefined;
  of: 'del' | 'ins';
}

function Half({ side: { text, changed }, same, lang, of: Marked }: HalfProps) {
  const parts = [];
  let at = 0;
  for (const { start, end } of changed) {
    parts.push(text.slice(at, start));
    parts.push(<Marked>{text.slice(start, end)}</Marked>);
    at = end;
  }
  parts.push(text.slice(at));
  return (
    <p class={same ? 'half same' : 'half'} lang={lang}>
      {parts}
    </p>
  );
}
