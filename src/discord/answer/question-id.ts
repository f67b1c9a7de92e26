/** What buttons about a question as a whole carry. */

import { MAX_CUSTOM_ID, openId, sealId } from '../interactions/custom-id.js';

export type QuestionButton =
  /** Asks it. */
  | { action: 'ask'; question: string }
  /** Says that the answer of its message is not what was asked. */
  | { action: 'notAsked' };

const ASK = 'i';
const NOT_ASKED = 'n';

/** Null for a question that is too long for a button. */
export function toQuestionId(button: QuestionButton): string | null {
  const id = sealId(button.action === 'ask' ? [ASK, button.question] : [NOT_ASKED]);
  return id.length > MAX_CUSTOM_ID ? null : id;
}

/** Null for anything else. */
export function parseQuestionId(customId: string): QuestionButton | null {
  const [kind, ...fields] = openId(customId) ?? [];
  if (kind === NOT_ASKED && fields.length === 0) return { action: 'notAsked' };
  if (kind !== ASK || fields.length === 0) return null;
  // A colon in it was taken for the end of a field.
  return { action: 'ask', question: fields.join(':') };
}
