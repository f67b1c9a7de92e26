/** Where else an excerpt's text stands; copies that a reader cannot tell apart are named once. */

import { readerPath } from '../../../citation/link.js';
import type { Citation } from '../../../types/answer.js';
import type { View } from '../../locale.js';
import { SourceFacts } from './source-facts.js';

interface AlsoInProps {
  view: View;
  /** The excerpt's own. */
  citation: Citation;
  others: readonly Citation[];
}

export function AlsoIn({ view, citation, others }: AlsoInProps) {
  if (others.length === 0) return null;
  const own = nameOf(citation);
  const copies = new Map<string, Citation[]>();
  for (const other of others) {
    const name = nameOf(other);
    copies.set(name, [...(copies.get(name) ?? []), other]);
  }
  const { answer, punctuation } = view.messages;
  return (
    <div class="also">
      <p>{answer.alsoIn}</p>
      <ul>
        {[...copies].map(([name, [first, ...same]]) => (
          <li>
            <a href={view.link(readerPath((first as Citation).articleId))}>
              <bdi>{first?.title ?? first?.file}</bdi>
            </a>
            {name === own ? (
              punctuation.note(view.texts.sameCopy)
            ) : (
              <SourceFacts view={view} citation={first as Citation} />
            )}
            {same.length > 0 && punctuation.note(view.texts.moreCopies(same.length))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a reader knows an article by; without a title every file is one of its own. */
function nameOf({ title, outlet, author, date, file }: Citation): string {
  return JSON.stringify([title ?? file, outlet, author, date]);
}
