/** Which language a person reads the pages in, and addresses that keep it. */

import { parseAccept } from 'hono/utils/accept';
import { MESSAGES } from '../messages/languages.js';
import { LOCALES, type Locale } from '../messages/locale.js';
import type { Messages } from '../messages/messages.js';
import type { WebMessages } from '../messages/subjects/web-messages.js';

/** What every view is given. */
export interface View {
  locale: Locale;
  /** What the pages say; the rest is for what other edges say too. */
  texts: WebMessages;
  messages: Messages;
  /** The address without the language, for the switch and the language's own links. */
  path: string;
  query: URLSearchParams;
  /** An address of ours that keeps the language that was chosen. */
  link(path: string, query?: Query): string;
  /** The same page in another language. */
  inLocale(locale: Locale): string;
  /** The language that was chosen by the switch; null where the browser told it. */
  chosen: Locale | null;
  asset(name: string): string;
  citing: Citing;
}

/** What a citation says besides the article itself. */
export interface Citing {
  /** Of the reader's addresses: PUBLIC_URL, or where the page was opened. */
  base: string;
  /** Of access, YYYY-MM-DD. */
  day: string;
  /** True where such an address opens on this machine alone. */
  local: boolean;
}

export type Query = Record<string, string | readonly string[] | null | undefined>;

interface Viewed {
  url: string;
  acceptLanguage: string | undefined;
  asset: (name: string) => string;
  publicUrl: string | undefined;
  /** Of access, YYYY-MM-DD. */
  day: string;
}

export function createView({ url, acceptLanguage, asset, publicUrl, day }: Viewed): View {
  const { pathname: path, searchParams: query, origin } = new URL(url);
  const chosen = LOCALES.find((locale) => locale === query.get('lang')) ?? null;
  query.delete('lang');
  const locale = chosen ?? acceptedLocale(acceptLanguage);
  return {
    locale,
    texts: MESSAGES[locale].web,
    messages: MESSAGES[locale],
    path,
    query,
    chosen,
    asset,
    citing: { base: publicUrl ?? origin, day, local: publicUrl === undefined },
    link: (to, more = {}) => address(to, { ...more, lang: chosen }),
    inLocale: (other) => address(path, { ...allOf(query), lang: other }),
  };
}

/** zh-TW, zh-HK and zh-MO read Traditional; other Chinese Simplified; everybody else English. */
export function acceptedLocale(header: string | undefined): Locale {
  for (const { type, q } of parseAccept(header ?? '')) {
    if (q === 0) continue;
    if (/^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/iu.test(type)) return 'zh-Hant';
    if (/^zh\b/iu.test(type)) return 'zh-Hans';
    if (/^en\b/iu.test(type)) return 'en';
  }
  return 'en';
}

export function address(path: string, query: Query): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') given.append(name, one);
    }
  }
  const text = given.toString();
  return text === '' ? path : `${path}?${text}`;
}

function allOf(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
}
