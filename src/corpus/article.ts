/** One file's text → Article: metadata in its order of trust, headline and noise as ranges. */

import { fold } from '../text/fold.js';
import { splitLines, splitSentences } from '../text/sentences.js';
import type { Article, Metadata, Noise, Range } from '../types.js';
import { isInside } from './content.js';
import { readLayout } from './layout.js';
import { type Given, readFrontMatter } from './metadata.js';

export interface ReadArticle {
  article: Omit<Article, 'id' | 'file'>;
  /** From front matter; null without one. */
  givenId: string | null;
  warnings: string[];
}

/**
 * Front matter wins over the row of metadata.csv, that over what the text shows.
 *
 * @throws FileUnreadable for front matter that is no YAML
 */
export function readArticle(text: string, row: Given | null): ReadArticle {
  const front = readFrontMatter(text);
  const layout = readLayout(text, front.end);
  const given = { ...row?.metadata, ...front.metadata };
  const metadata: Metadata = {
    title: given.title ?? layout.shown.title,
    outlet: given.outlet ?? layout.shown.outlet,
    author: given.author ?? layout.shown.author,
    date: given.date ?? layout.shown.date,
    url: given.url ?? layout.shown.url,
  };
  // A headline that another title replaces is content like any other line.
  const titleRange = metadata.title === layout.shown.title ? layout.titleRange : null;
  const noise: Noise[] = [];
  if (front.end > 0) noise.push({ ...frontMatterRange(text, front.end), kind: 'front-matter' });
  noise.push(...layout.noise);
  noise.push(...findRepeats(text, noise, titleRange));
  noise.sort((a, b) => a.start - b.start);
  return {
    article: { ...metadata, text, titleRange, noise },
    givenId: front.metadata.id ?? null,
    warnings: [...(row?.warnings ?? []), ...front.warnings],
  };
}

function frontMatterRange(text: string, end: number): Range {
  return { start: 0, end: text.slice(0, end).trimEnd().length };
}

/** Sentences from their second standing on; the headline counts as a first standing. */
function findRepeats(text: string, noise: Noise[], title: Range | null): Noise[] {
  const seen = new Set<string>();
  const repeats: Noise[] = [];
  for (const line of splitLines(text)) {
    for (const sentence of splitSentences(text, line)) {
      if (isInside(noise, sentence)) continue;
      const key = fold(text.slice(sentence.start, sentence.end)).replace(/\s+/gu, '');
      if (!/[\p{L}\p{N}]/u.test(key)) continue;
      const isTitle = title !== null && sentence.start >= title.start && sentence.end <= title.end;
      if (seen.has(key) && !isTitle) repeats.push({ ...sentence, kind: 'repeat' });
      seen.add(key);
    }
  }
  return repeats;
}
