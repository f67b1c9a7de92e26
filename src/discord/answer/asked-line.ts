/** The question as it stands on top of a message, from which a click reads it back. */

import { describeUnderstood } from '../../messages/describing/describe-answer.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Answer } from '../../types/answer.js';
import { fieldMarkdown, shorten } from '../message/markdown.js';

/** What /ask takes; in UTF-16 units, of which a character may have two. */
const MAX_SHOWN = 600;
const MAX_UNDERSTOOD = 100;

const ASKED = /^-# (.+)$/u;
const ISOLATES = /[\u2066-\u2069]/gu;
/** Every escape of ours; a number at the start of a line keeps its own. */
const ESCAPE = /\\([^\p{L}\p{N}\s])/gu;

/** In one line, as it is shown: what ranges of the question count in. */
export function shownQuestion(question: string): string {
  return shorten(question.replace(ISOLATES, ''), MAX_SHOWN);
}

/** Empty where nothing was asked. */
export function askedLine(question: string): string {
  const asked = fieldMarkdown(shownQuestion(question), MAX_SHOWN);
  return asked === '' ? '' : `-# ${asked}`;
}

/** The question that `askedLine` wrote on top of a text; null where there is none. */
export function readAsked(text: string): string | null {
  const [line = ''] = text.split('\n');
  const asked = ASKED.exec(line)?.[1];
  return asked === undefined ? null : asked.replace(ISOLATES, '').replace(ESCAPE, '$1').trim();
}

/** What was understood besides words; empty for nothing. */
export function understoodLine({ understood, question }: Answer, locale: Locale): string {
  const said = describeUnderstood(understood, locale);
  if (said.length === 0 || question.trim() === '') return '';
  const line = said.map((part) => fieldMarkdown(part, MAX_UNDERSTOOD)).join(' · ');
  const { answer, punctuation } = MESSAGES[locale];
  return `-# ${punctuation.labelled(answer.understood, line)}`;
}
