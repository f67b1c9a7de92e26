/** What the collection covers, in lines: years, outlets, the newest article, what failed. */

import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { FailedFile } from '../../types/build-report.js';
import type { KnownNames } from '../completion/known-names.js';
import { fieldMarkdown } from '../message/markdown.js';

/** Years and outlets that are named; the rest are counted. */
const MOST_NAMED = 8;
const MOST_FAILED = 3;
const MAX_NAME = 40;
const MAX_TITLE = 80;

type Counted = [name: string, articles: number];

export function coverageLines({ articles, outlets }: KnownNames, locale: Locale): string[] {
  const { status, punctuation } = MESSAGES[locale];
  const years = new Map<string, number>();
  for (const { date } of articles) {
    const year = date?.slice(0, 4) || status.undated;
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  const list = (label: string, counted: readonly Counted[]): string[] => {
    if (counted.length === 0) return [];
    const named = counted
      .slice(0, MOST_NAMED)
      .map(([name, count]) => status.count(fieldMarkdown(name, MAX_NAME), count));
    const rest = counted.length - named.length;
    const all = rest > 0 ? [...named, status.others(rest)] : named;
    return [punctuation.labelled(label, all.join(' · '))];
  };
  const [newest] = articles;
  const about = newest?.date
    ? [newest.name, newest.outlet ?? '', newest.date]
        .map((part) => fieldMarkdown(part, MAX_TITLE))
        .filter((part) => part !== '')
    : [];
  return [
    ...list(status.years, [...years]),
    ...list(
      status.outlets,
      outlets.map(({ name, articles: count }): Counted => [name, count]),
    ),
    ...(about.length > 0 ? [punctuation.labelled(status.newest, about.join(' · '))] : []),
  ];
}

/** By name; empty where none failed. */
export function failedLines(failed: readonly Pick<FailedFile, 'file'>[], locale: Locale): string[] {
  if (failed.length === 0) return [];
  const { status, punctuation } = MESSAGES[locale];
  const named = failed.slice(0, MOST_FAILED).map(({ file }) => fieldMarkdown(file ?? '', MAX_NAME));
  const rest = failed.length - named.length;
  const all = rest > 0 ? [...named, status.others(rest)] : named;
  return [punctuation.labelled(status.failed, all.join(' · '))];
}
