/**
 * Why a file was not indexed, in a reader's language. Builds keep their reasons in English, as
 * errors are written; what is known of them is told by kind, with the figures they name.
 */

import type { FailureKind } from './build-messages.js';
import { MESSAGES } from './languages.js';
import type { Locale } from './locale.js';
import { translatePhrase } from './translate-phrase.js';

/** How errors of each kind begin or what they hold; the first that fits counts. */
const SAID: readonly [kind: FailureKind, said: RegExp][] = [
  ['empty', /^is empty|^has no (?:article )?text/u],
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

/** Null where an error is of no kind that is known; it is then shown as it stands. */
export function describeFailure(error: string, locale: Locale): string | null {
  const kind = SAID.find(([, said]) => said.test(error))?.[0];
  if (locale === 'en') return null;
  return kind ? MESSAGES[locale].build.failures[kind] : translatePhrase(error, locale);
}
