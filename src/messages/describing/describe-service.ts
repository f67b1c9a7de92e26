/** Why there is no answer just now, in one line; the pages set a title apart. */

import { MESSAGES } from '../languages.js';
import type { Locale } from '../locale.js';
import type { Notice } from '../subjects/service-messages.js';

export function describeNotice({ title, text }: Notice, locale: Locale): string {
  return MESSAGES[locale].punctuation.sentences(title, text);
}

/** @param id of what went wrong, in the log */
export function describeFailure(id: string, locale: Locale): string {
  const { failed } = MESSAGES[locale].service;
  return describeNotice({ title: failed.title, text: failed.text(id) }, locale);
}

/** Without a full stop. */
export function describePreparing(percent: number, locale: Locale): string {
  const { service, punctuation } = MESSAGES[locale];
  return punctuation.labelled(service.preparing, `${percent}%`);
}
