/** An error in a person's language, its code last. */

import { type ErrorFacts, type FactsOf, KaojuError, messageOf } from '../../errors.js';
import type { Locale } from '../locale.js';
import { CHINESE, LATIN } from '../punctuation.js';
import type { ErrorMessages } from '../subjects/error-messages.js';
import { errors as zhHans } from '../zh-hans/errors.js';
import { errors as zhHant } from '../zh-hant/errors.js';
import { translatePhrase } from './translate-phrase.js';

type Chinese = Exclude<Locale, 'en'>;

/** Errors are thrown in English. */
export const ERROR_MESSAGES: Record<Chinese, ErrorMessages> = {
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
  return error.facts ? exactly(error.facts, locale) : inGeneral(error, locale);
}

function exactly(facts: ErrorFacts, locale: Chinese): string {
  const tell = ERROR_MESSAGES[locale].exact[facts.what] as (
    values: FactsOf[keyof FactsOf],
  ) => string;
  if (facts.what !== 'setting-invalid') return tell(facts);
  return tell({ ...facts, must: translatePhrase(facts.must, locale) ?? facts.must });
}

function inGeneral(error: KaojuError, locale: Chinese): string {
  const { kinds, advice } = ERROR_MESSAGES[locale];
  const said =
    translatePhrase(error.message, locale) ?? CHINESE.labelled(kinds[error.code], error.message);
  const usual = new KaojuError(error.code, '').advice;
  const toDo = error.advice === usual ? (advice[error.code] ?? usual) : error.advice;
  return toDo ? CHINESE.sentences(said, translatePhrase(toDo, locale) ?? toDo) : said;
}
