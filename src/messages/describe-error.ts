/** An error in a person's language, its code last. */

import { type ErrorFacts, type FactsOf, KaojuError, messageOf } from '../errors.js';
import type { ErrorMessages } from './error-messages.js';
import type { Locale } from './locale.js';
import { CHINESE, LATIN } from './punctuation.js';
import { errors as zhHans } from './zh-hans/errors.js';
import { errors as zhHant } from './zh-hant/errors.js';

/** Errors are thrown in English. */
export const ERROR_MESSAGES: Record<Exclude<Locale, 'en'>, ErrorMessages> = {
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
};

/** One line; a defect of ours has no code. */
export function describeError(error: unknown, locale: Locale): string {
  if (error instanceof KaojuError) {
    const { note } = locale === 'en' ? LATIN : CHINESE;
    return describeReason(error, locale) + note(error.code);
  }
  if (locale === 'en') return `Unexpected error: ${messageOf(error)}`;
  return CHINESE.labelled(ERROR_MESSAGES[locale].unexpected, messageOf(error));
}

/** One line without its code, for whoever does not read the documentation of codes. */
export function describeReason(error: KaojuError, locale: Locale): string {
  if (locale === 'en') return messageOf(error);
  const messages = ERROR_MESSAGES[locale];
  return error.facts ? exactly(error.facts, messages) : inGeneral(error, messages);
}

function exactly(facts: ErrorFacts, { exact }: ErrorMessages): string {
  const tell = exact[facts.what] as (values: FactsOf[keyof FactsOf]) => string;
  return tell(facts);
}

function inGeneral(error: KaojuError, { kinds, advice }: ErrorMessages): string {
  const said = CHINESE.labelled(kinds[error.code], error.message);
  const usual = new KaojuError(error.code, '').advice;
  const toDo = error.advice === usual ? (advice[error.code] ?? usual) : error.advice;
  return toDo ? CHINESE.sentences(said, toDo) : said;
}
