/** Where an excerpt stands, for whoever shows it. */

import type { Article, Citation } from '../types.js';

export function citationOf({ id, file, title, outlet, author, date, url }: Article): Citation {
  return { articleId: id, file, title, outlet, author, date, url, link: null };
}
