/** An excerpt's place in its article, for the page that shows both side by side. */

import type { ArticleStore } from '../../store/articles.js';
import { langOf, scriptOf } from '../../text/folding/script.js';
import { finishInTurns } from '../../text/steps.js';
import { nameOf } from '../lists/names.js';
import type { View } from '../locale.js';
import { type ArticleBody, layOutSteps } from '../reading/article-body.js';
import { readMarks } from '../reading/marks.js';
import { readingLinks } from '../reading/reading-links.js';
import type { Place } from '../views/ask/place.js';
import { renderLines } from '../views/reader/article-text.js';

/** Paragraphs before what is marked, and behind it. */
const BEFORE = 2;
const BEHIND = 12;
const NOTHING = { words: '', ranges: [] };

/** Null where the address opens no article, or none that is there. */
export async function placeOf(view: View, articles: ArticleStore): Promise<Place | null> {
  const article = articles.byId(view.query.get('open') ?? '');
  if (!article) return null;
  const marks = readMarks(view.query.getAll('at').slice(0, 1), article.text);
  const shown = { marks: marks.ranges, found: [] };
  const body = around(await finishInTurns(layOutSteps(article, shown, null)));
  const links = readingLinks({ view, article, marks, finding: NOTHING, body, aid: null });
  const lang = langOf(scriptOf(article.text));
  const lines = renderLines({ view, body, lang, marks: marks.ranges.length, aid: null, links });
  return {
    id: article.id,
    name: nameOf(articles, article),
    lang,
    at: links.marks,
    lines: await finishInTurns(lines),
  };
}

/** So few lines that the marked one is in view without a scroll. */
function around(body: ArticleBody): ArticleBody {
  const lines = body.body.filter(({ kind }) => kind !== 'noise');
  const marked = lines.findIndex(({ pieces }) => pieces.some(({ mark }) => mark !== null));
  const first = Math.max(0, marked - BEFORE);
  return { ...body, body: lines.slice(first, Math.max(0, marked) + BEHIND) };
}
