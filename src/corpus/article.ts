/** One file's text → Article: metadata in its order of trust, headline and noise as ranges. */

import { fold } from '../text/folding/fold.js';
import { isHeld, touchesAny } from '../text/ranges.js';
import { splitLinesSteps, splitSentences } from '../text/sentences.js';
import { finish, type Steps } from '../text/steps.js';
import type { Article, Metadata, Noise, Range } from '../types/article.js';
import { readLayout } from './layout/layout.js';
import { refuseEndless } from './layout/line-limits.js';
import { readLogicalLines } from './layout/wrapped-lines.js';
import { type FrontMatter, type Given, readFrontMatter, readTold } from './metadata.js';
import { contentSteps } from './passages/content.js';
import type { Reading } from './readers/reader.js';
import { speechSteps } from './speakers/find-speakers.js';

/** Where a value was read, in order of trust. */
export type Provenance = 'front-matter' | 'metadata.csv' | 'format' | 'text';

/** What the format of a file that is no text tells of an article. */
export type FromFormat = Pick<Reading, 'told' | 'noise'>;

export interface ReadArticle {
  article: Omit<Article, 'id' | 'file'>;
  /** Null where nothing tells a value. */
  readFrom: Record<keyof Metadata, Provenance | null>;
  /** From front matter; null without one. */
  givenId: string | null;
  warnings: string[];
}

/**
 * Front matter wins over the row of metadata.csv, that over what the format tells, that over what
 * the text shows. Only a text has front matter.
 *
 * @throws FileUnreadable for front matter that is no YAML, and for a line without end
 */
export function readArticle(
  text: string,
  row: Given | null,
  format: FromFormat | null = null,
): ReadArticle {
  return finish(readArticleSteps(text, row, format));
}

const NO_FRONT_MATTER: FrontMatter = { metadata: {}, warnings: [], end: 0 };

/** The same a line at a time. */
export function* readArticleSteps(
  text: string,
  row: Given | null,
  format: FromFormat | null = null,
): Steps<ReadArticle> {
  const front = format ? NO_FRONT_MATTER : readFrontMatter(text);
  const lines = yield* splitLinesSteps(text);
  yield* refuseEndless(text, lines);
  const logical = yield* readLogicalLines(text, lines, front.end);
  const layout = yield* readLayout(text, logical.lines);
  const hasNoTitle = format?.told.title === null;
  const sources: [Provenance, Partial<Metadata>][] = [
    ['front-matter', front.metadata],
    ['metadata.csv', row?.metadata ?? {}],
    ['format', format ? readTold(format.told) : {}],
    ['text', hasNoTitle ? { ...layout.shown, title: null } : layout.shown],
  ];
  const { metadata, readFrom } = firstOf(sources);
  // A headline that another title replaces is content like any other line.
  const titleRange = metadata.title === layout.shown.title ? layout.titleRange : null;
  const shown = [...layout.noise].sort(byStart);
  const about = format ? yield* withJoints(format.noise, shown) : shown;
  if (front.end > 0) about.unshift({ ...frontMatterRange(text, front.end), kind: 'front-matter' });
  const pages = logical.noise.filter(({ kind }) => kind === 'page');
  const known = yield* withJoints(about, pages);
  const repeats = yield* findRepeats(text, {
    lines: logical.lines,
    noise: known,
    title: titleRange,
  });
  const noise = yield* withJoints(yield* inOrder(about, repeats), logical.noise);
  const paragraphs = yield* contentSteps({ text, noise, titleRange });
  const speeches = yield* speechSteps({ text, noise }, paragraphs);
  return {
    article: { ...metadata, text, titleRange, noise, speeches },
    readFrom,
    givenId: front.metadata.id ?? null,
    warnings: [...(row?.warnings ?? []), ...front.warnings],
  };
}

/** Each value from the first source that tells it. */
function firstOf(
  sources: [Provenance, Partial<Metadata>][],
): Pick<ReadArticle, 'readFrom'> & { metadata: Metadata } {
  const metadata: Metadata = { title: null, outlet: null, author: null, date: null, url: null };
  const readFrom: ReadArticle['readFrom'] = {
    title: null,
    outlet: null,
    author: null,
    date: null,
    url: null,
  };
  for (const key of Object.keys(metadata) as (keyof Metadata)[]) {
    const source = sources.find(([, told]) => (told[key] ?? null) !== null);
    if (!source) continue;
    metadata[key] = source[1][key] ?? null;
    readFrom[key] = source[0];
  }
  return { metadata, readFrom };
}

/** Joints inside other noise are part of that. Both in order, and what comes of them. */
function* withJoints(noise: readonly Noise[], joints: readonly Noise[]): Steps<Noise[]> {
  const apart: Noise[] = [];
  for (const joint of joints) {
    yield;
    if (!touchesAny(noise, joint)) apart.push(joint);
  }
  return yield* inOrder(noise, apart);
}

/** Of two lists in order one. */
function* inOrder(one: readonly Noise[], other: readonly Noise[]): Steps<Noise[]> {
  const all: Noise[] = [];
  for (let [i, j] = [0, 0]; i < one.length || j < other.length; ) {
    yield;
    const [first, second] = [one[i], other[j]];
    const isFirst = first && (!second || byStart(first, second) <= 0);
    all.push((isFirst ? one[i++] : other[j++]) as Noise);
  }
  return all;
}

function frontMatterRange(text: string, end: number): Range {
  return { start: 0, end: text.slice(0, end).trimEnd().length };
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}

interface Searched {
  lines: readonly Range[];
  /** In order, without overlaps. */
  noise: readonly Noise[];
  title: Range | null;
}

/** Sentences from their second occurrence on; the headline counts as a first one. */
function* findRepeats(text: string, { lines, noise, title }: Searched): Steps<Noise[]> {
  const seen = new Set<string>();
  /** By sentence as written, since folding it again takes long; null for what says nothing. */
  const keys = new Map<string, string | null>();
  const repeats: Noise[] = [];
  for (const line of lines) {
    yield;
    if (isHeld(noise, line)) continue;
    for (const sentence of splitSentences(text, line)) {
      if (touchesAny(noise, sentence)) continue;
      const written = text.slice(sentence.start, sentence.end);
      const key = keys.has(written) ? keys.get(written) : repeatKey(written);
      keys.set(written, key ?? null);
      if (!key) continue;
      const isTitle = title !== null && sentence.start >= title.start && sentence.end <= title.end;
      if (seen.has(key) && !isTitle) repeats.push({ ...sentence, kind: 'repeat' });
      seen.add(key);
    }
  }
  return repeats;
}

function repeatKey(sentence: string): string | null {
  const key = fold(sentence).replace(/\s+/gu, '');
  return /[\p{L}\p{N}]/u.test(key) ? key : null;
}
