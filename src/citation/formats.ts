/**
 * An article as bibliographies name it: GB/T 7714-2015 and Chicago by citeproc-js, which styles
 * and locales in assets/citation are for, and BibTeX. The article's own characters stay as they
 * are, whatever the language of the page.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PACKAGE_ROOT } from '../package-root.js';
import type { Article } from '../types.js';
import { toBibtex } from './bibtex.js';

export interface Cited {
  gbt: string;
  chicago: string;
  bibtex: string;
}

/** A work as CSL has it. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  issued?: CslDate;
  accessed: CslDate;
  URL: string;
  /** Not English, whose titles Chicago writes With Capitals. */
  language: 'zh';
}

interface CslDate {
  'date-parts': number[][];
}

interface Engine {
  setOutputFormat(format: 'text'): void;
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]] | false;
}

/** Loaded when the first article is cited: 0.1 s. */
let formatter: ((item: CslItem) => Omit<Cited, 'bibtex'>) | null = null;

/** What of an article is cited. */
export type Citable = Pick<Article, 'id' | 'file' | 'title' | 'outlet' | 'author' | 'date'>;

const STYLES = path.join(PACKAGE_ROOT, 'assets', 'citation');

/** Stands for the address until the entry is made: citeproc would set its dashes and quotes. */
const PLACE = 'https://address.invalid/';

/**
 * The same work once for each address, in their order.
 *
 * @param addresses where it can be read: its own, or the reader's page
 * @param day of access, YYYY-MM-DD
 */
export function cite(article: Citable, addresses: string[], day: string): Cited[] {
  const item = toCslItem(article, PLACE, day);
  formatter ??= loadFormatter();
  const { gbt, chicago } = formatter(item);
  return addresses.map((address) => ({
    gbt: gbt.replace(PLACE, () => address),
    chicago: chicago.replace(PLACE, () => address),
    bibtex: toBibtex({ ...item, URL: address }),
  }));
}

export function toCslItem(
  { id, title, outlet, author, date, file }: Citable,
  address: string,
  day: string,
): CslItem {
  const issued = toCslDate(date);
  return {
    id,
    // A report without an outlet is what stands at its address.
    type: outlet ? 'article-newspaper' : 'webpage',
    title: plain(title ?? file),
    ...(author && {
      author: plain(author)
        .split(/[、,，;；]\s*|\s{2,}/u)
        .filter(Boolean)
        .map((literal) => ({ literal })),
    }),
    ...(outlet && { 'container-title': plain(outlet) }),
    ...(issued && { issued }),
    accessed: toCslDate(day) as CslDate,
    URL: address,
    language: 'zh',
  };
}

function toCslDate(date: string | null): CslDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date ?? '');
  return parts && { 'date-parts': [parts.slice(1).map(Number)] };
}

/** One line. citeproc takes tags such as <i> in a title for formatting and leaves them out. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

function loadFormatter(): (item: CslItem) => Omit<Cited, 'bibtex'> {
  const load = createRequire(import.meta.url);
  const { Engine } = load('citeproc') as {
    Engine: new (system: object, style: object, locale: string, force: boolean) => Engine;
  };
  const read = (name: string): object =>
    JSON.parse(readFileSync(path.join(STYLES, `${name}.json`), 'utf8'));
  let current: CslItem;
  const engineOf = (style: string, locale: string): Engine => {
    const held = read(`locale-${locale}`);
    const system = { retrieveLocale: () => held, retrieveItem: () => current };
    const engine = new Engine(system, read(style), locale, true);
    engine.setOutputFormat('text');
    return engine;
  };
  const engines = {
    gbt: engineOf('gb-t-7714-2015', 'zh-CN'),
    chicago: engineOf('chicago', 'en-US'),
  };
  const entryOf = (engine: Engine): string => {
    // Under one name at a time: an engine remembers what it has seen.
    engine.updateItems([]);
    engine.updateItems([current.id]);
    const made = engine.makeBibliography();
    return (made ? (made[1][0] ?? '') : '').trim();
  };
  return (item) => {
    current = item;
    return { gbt: entryOf(engines.gbt), chicago: entryOf(engines.chicago) };
  };
}
