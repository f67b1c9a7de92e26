/**
 * What the fields of front matter are called by the tools that write them: Hugo, Hexo, Jekyll,
 * Astro, Obsidian and its Web Clipper, and people who write in Chinese.
 */

import { fold } from '../../text/folding/fold.js';

export type FieldName = 'id' | 'title' | 'outlet' | 'author' | 'date' | 'url';

/** Other names of a field, most trusted first; as `keyOf` gives them. */
const ALSO: Record<FieldName, readonly string[]> = {
  id: [],
  title: ['标题', '题名'],
  outlet: ['publisher', 'publication', 'sitename', 'site', 'source', '来源', '媒体'],
  author: ['authors', 'creator', 'byline', '作者', '记者'],
  date: [
    ...['published', 'publishdate', 'publisheddate', 'publishedat', 'publishedtime'],
    ...['pubdate', 'pubdatetime', 'datepublished', 'publicationdate'],
    ...['发布日期', '发布时间', '发表日期', '发表时间', '出版日期', '日期'],
    ...['created', 'createdat', 'datecreated'],
  ],
  url: [
    ...['source', 'sourceurl', 'originalurl', 'canonical', 'canonicalurl', 'link'],
    ...['链接', '原文链接', '网址'],
  ],
};

/** The day on which a page was clipped, where the block has what the page itself says. */
const CLIPPED = new Set(['created', 'createdat', 'datecreated']);

/** Names that two fields share; which it is the value tells. */
const ADDRESS = /^[<[]?.*https?:\/\//iu;

const NAMES = Object.keys(ALSO) as FieldName[];
const KNOWN = new Set(NAMES.flatMap((name) => [name as string, ...ALSO[name]]));

const LINE = /^["']?([\p{L}\p{N}_][^\r\n:：]{0,63}?)["']?\s*[:：]/u;
/** A line that begins as a field of YAML does. */
const FIELD_LINE = /^(?:\{|["']?[\p{L}\p{N}_][^\r\n:]{0,63}:(?:\s|$))/u;

export interface Candidate {
  /** As it is written. */
  name: string;
  value: unknown;
}

export function isFieldLine(line: string): boolean {
  return FIELD_LINE.test(line);
}

/** The name that a line begins with, if it is one of those that are read; null else. */
export function knownName(line: string): string | null {
  const key = keyOf(LINE.exec(line)?.[1] ?? '');
  return KNOWN.has(key) ? key : null;
}

/** What a block has for a field, most trusted first. */
export function candidatesFor(
  field: FieldName,
  block: ReadonlyMap<string, unknown>,
): readonly Candidate[] {
  const byKey = keyed(block);
  return [field, ...ALSO[field]].flatMap((key) => {
    const found = byKey.get(key);
    if (!found || (CLIPPED.has(key) && isClipping(byKey))) return [];
    if (key === 'source' && isAddress(found.value) !== (field === 'url')) return [];
    return [found];
  });
}

/** The day of clipping, where it is all that a block has of days; it is no date of the article. */
export function clippedOn(block: ReadonlyMap<string, unknown>): Candidate | null {
  const byKey = keyed(block);
  const day = [...CLIPPED].flatMap((key) => byKey.get(key) ?? [])[0];
  return day && isClipping(byKey) ? day : null;
}

function keyed(block: ReadonlyMap<string, unknown>): Map<string, Candidate> {
  const byKey = new Map<string, Candidate>();
  // An exact name wins over one that is only spelled alike.
  for (const [name, value] of block) {
    const key = keyOf(name);
    if (name === key || !byKey.has(key)) byKey.set(key, { name, value });
  }
  return byKey;
}

function isClipping(byKey: ReadonlyMap<string, Candidate>): boolean {
  return byKey.has('published') || byKey.has('source');
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && ADDRESS.test(value.trim());
}

/** publish_date, publishDate and Publish Date are one name. */
function keyOf(name: string): string {
  return fold(name).replace(/[\s_-]+/gu, '');
}
