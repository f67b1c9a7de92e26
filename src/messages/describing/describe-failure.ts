/**
 * Why a file was not indexed, in a reader's language. Builds keep their reasons in English, as
 * errors are written; what is known of them is told by kind, with the figures they name.
 */

import { MESSAGES } from '../languages.js';
import type { Locale } from '../locale.js';
import type { FailureKind } from '../subjects/build-messages.js';
import { translatePhrase } from './translate-phrase.js';

/** How errors of each kind begin or what they hold; the first that fits counts. */
const SAID: readonly [kind: FailureKind, said: RegExp][] = [
  ['empty', /^is empty|^has no (?:article )?text(?! layer)/u],
  ['binary', /^is binary/u],
  ['encoding', /^is in an encoding/u],
  ['notAFile', /^is not a regular file/u],
  ['link', /^is a link out of the corpus/u],
  ['frontMatter', /^has front matter/u],
  ['table', /^is not a CSV table/u],
  ['tooLarge', /^(?:has|holds) .*; at most .* are read|^takes longer|^unpacks to more/u],
  ['format', /^is no (?:archive|.* that can be read)/u],
  ['unreadable', /^cannot be read/u],
];

/** The same of what no phrase tells by its own words. */
const SAID_BROADLY: typeof SAID = [
  ['table', /^has no columns? "/u],
  ['encrypted', /^is encrypted/u],
  ['noTextLayer', /^has no text layer/u],
  ['noColumn', /^has no column of texts/u],
  ['tooLarge', /^takes more memory|^(?:has|holds) more than|^(?:holds|stands in) too many/u],
  ['nothing', /^shows no text|^holds no |^has no row with|^is a feed without|^names no chapters/u],
  ['kind', /^is of a kind|^is no article/u],
  [
    'damaged',
    /^is damaged|^ends inside|^goes on behind|^lacks its|^names its text twice|^row .* has|^has text on page|^declares entities|^is no object|^is longer than/u,
  ],
];

/** Null where an error is of no kind that is known; it is then shown as it stands. */
export function describeFailure(error: string, locale: Locale): string | null {
  if (locale === 'en') return null;
  const { failures } = MESSAGES[locale].build;
  const kindOf = (said: typeof SAID): FailureKind | undefined =>
    said.find(([, pattern]) => pattern.test(error))?.[0];
  const kind = kindOf(SAID);
  if (kind) return failures[kind];
  const broadly = kindOf(SAID_BROADLY);
  return translatePhrase(error, locale) ?? (broadly ? failures[broadly] : null);
}
