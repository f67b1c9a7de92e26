/** What a page says of itself: JSON-LD of a report, then Open Graph, then meta and link. */

import type { Told } from '../reader.js';
import { attributeOf, type Document, elementsOf, isElement, nodesBelow, textOf } from './tree.js';

const REPORT = /(?:Article|BlogPosting|Report|NewsEpisode)$/u;
const MAX_JSON = 200_000;
const MOST_OBJECTS = 2_000;
/** As browsers mark what they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/iu;

/** Names of meta elements, first that says something; OG before the rest. */
const META = {
  title: ['og:title', 'twitter:title', 'articletitle', 'dc.title', 'dcterms.title'],
  outlet: [
    'og:site_name',
    'application-name',
    'contentsource',
    'dc.publisher',
    'source',
    'publisher',
  ],
  author: ['article:author', 'author', 'byl', 'dc.creator', 'dcterms.creator'],
  date: [
    'article:published_time',
    'og:article:published_time',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'firstpublishedtime',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'date',
    'weibo:article:create_at',
  ],
} as const satisfies Partial<Record<keyof Told, readonly string[]>>;

/** @param headline as the page shows it; null where it shows none */
export function toldOf(page: Document, html: string, headline: string | null): Told {
  const meta = metaOf(page);
  const report = reportOf(page);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const title = report.title ?? first(META.title) ?? documentTitle(page);
  const author = report.author ?? first(META.author);
  return {
    title: shownTitle(title, headline),
    outlet: report.outlet ?? first(META.outlet),
    author: isAddress(author) ? undefined : author,
    date: report.date ?? first(META.date) ?? shownDate(page),
    url: linkOf(page) ?? meta.get('og:url') ?? report.url ?? SAVED_FROM.exec(html)?.[1],
  };
}

/** The headline as it is shown, where the page's own title only adds the site's name. */
function shownTitle(title: unknown, headline: string | null): unknown {
  if (typeof title !== 'string' || headline === null) return title ?? headline ?? undefined;
  const bare = (text: string): string => text.replace(/\s+/gu, '');
  return bare(title).includes(bare(headline)) ? headline : title;
}

const DATE_PLACE = /^(?:publish|pub|post)[-_]?(?:time|date)$/iu;

/** The day that an element says to be the report's. */
function shownDate(page: Document): string | undefined {
  for (const node of nodesBelow(page, () => false)) {
    if (!isElement(node)) continue;
    const said = node.tagName === 'time' ? attributeOf(node, 'datetime') : attributeOf(node, 'id');
    if (node.tagName === 'time' && said) return said;
    if (said && DATE_PLACE.test(said)) return textOf(node);
  }
  return undefined;
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//u.test(value);
}

function documentTitle(page: Document): string | undefined {
  const [title] = elementsOf(page, 'title');
  return (title && textOf(title)) || undefined;
}

function metaOf(page: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of elementsOf(page, 'meta')) {
    const name = attributeOf(element, 'property') ?? attributeOf(element, 'name');
    const content = attributeOf(element, 'content')?.trim();
    if (!name || !content || meta.has(name.toLowerCase())) continue;
    meta.set(name.toLowerCase(), content);
  }
  return meta;
}

function linkOf(page: Document): string | undefined {
  for (const element of elementsOf(page, 'link')) {
    const href = attributeOf(element, 'href');
    if (attributeOf(element, 'rel')?.toLowerCase() === 'canonical' && isAddress(href)) {
      return href ?? undefined;
    }
  }
  return undefined;
}

function reportOf(page: Document): Told {
  for (const element of elementsOf(page, 'script')) {
    if (attributeOf(element, 'type')?.trim().toLowerCase() !== 'application/ld+json') continue;
    const json = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    const report = findReport(parsed(json));
    if (report) return toldByReport(report);
  }
  return {};
}

/** Broken JSON-LD is no fault of the report. */
function parsed(json: string): unknown {
  if (json.length > MAX_JSON) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

type Fields = Record<string, unknown>;

function findReport(root: unknown): Fields | null {
  const waiting: unknown[] = [root];
  for (let looked = 0; waiting.length > 0 && looked < MOST_OBJECTS; looked++) {
    const one = waiting.shift();
    if (Array.isArray(one)) waiting.push(...one.slice(0, MOST_OBJECTS));
    else if (isFields(one)) {
      const types = [one['@type']].flat();
      if (types.some((type) => typeof type === 'string' && REPORT.test(type))) return one;
      waiting.push(one['@graph'], one.mainEntity);
    }
  }
  return null;
}

function toldByReport(report: Fields): Told {
  return {
    title: textIn(report.headline) ?? textIn(report.name),
    outlet: nameIn(report.publisher) ?? nameIn(report.sourceOrganization),
    author: namesIn(report.author),
    date: textIn(report.datePublished) ?? textIn(report.dateCreated),
    url: textIn(report.url) ?? textIn(report.mainEntityOfPage) ?? idIn(report.mainEntityOfPage),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function idIn(value: unknown): string | undefined {
  return isFields(value) ? textIn(value['@id']) : undefined;
}

function nameIn(value: unknown): string | undefined {
  const [one] = [value].flat();
  return isFields(one) ? textIn(one.name) : textIn(one);
}

function namesIn(value: unknown): string | undefined {
  const names = [value].flat().flatMap((one) => nameIn(one) ?? []);
  return names.length > 0 ? names.join('、') : undefined;
}
