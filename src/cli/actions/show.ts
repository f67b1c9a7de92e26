/** `kaoju show`: an article of the index on the terminal. Loads neither model nor vectors. */

import { codedAddress } from '../../citation/link.js';
import { type MarkFault, markOrFault } from '../../citation/reader-mark.js';
import { loadConfig } from '../../config.js';
import { KaojuError } from '../../errors.js';
import { textFingerprint } from '../../ingest/fingerprint.js';
import { openReadable } from '../../store/generations.js';
import { merge } from '../../text/ranges.js';
import type { Highlight } from '../../types/answer.js';
import type { Article } from '../../types/article.js';
import { findArticle } from '../find-article.js';
import { type CliIo, EXIT, printLine, styleOf } from '../io.js';
import { renderArticle } from '../terminal/article.js';

export interface ShowOptions {
  at: string[];
  json?: boolean;
}

export async function show(io: CliIo, given: string, { at, json }: ShowOptions): Promise<number> {
  const config = loadConfig(io.environment, io.folder);
  const { id: generation, articles } = await openReadable(config.INDEX_DIR, textFingerprint());
  const article = findArticle(articles, given);
  const marks = at.map((range) => toHighlight(article, range));
  const highlights = merge(marks.sort((a, b) => a.start - b.start));
  const { id: articleId, file, title, outlet, author, date, text } = article;
  const url = codedAddress(article.url);
  const shown = { generation, articleId, file, title, outlet, author, date, url, text, highlights };
  printLine(io, json ? JSON.stringify(shown) : renderArticle(shown, styleOf(io)));
  return EXIT.done;
}

/** @throws UsageInvalid for what is no range of the text */
function toHighlight({ text }: Article, given: string): Highlight {
  const mark = markOrFault(given, text);
  if (typeof mark !== 'string') return { ...mark, kind: 'match' };
  const { of, advice } = FAULTS[mark];
  throw new KaojuError('UsageInvalid', `--at ${given} is no range of ${of(text)}`, { advice });
}

const FAULTS: Record<MarkFault, { of: (text: string) => string; advice: string }> = {
  form: { of: () => 'characters', advice: 'Give it as 120-268' },
  beyond: {
    of: ({ length }) => `the article's ${length} characters`,
    advice: 'Copy the place anew from ask or search',
  },
  changed: {
    of: () => 'the article as it is now: other characters stood there when it was cited',
    advice: 'Copy the place anew from ask or search',
  },
};
