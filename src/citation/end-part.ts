/** The full stop behind a part of an entry. */

/** What ends a sentence, and the quotation marks that may close behind it. */
const ENDED = /[.?!。？！．｡]["'”’」』》〉]*$/u;

/** The part with a full stop, unless it ends as a sentence does: neither `Jr..` nor `吗？.` */
export function endPart(part: string): string {
  return ENDED.test(part) ? part : `${part}.`;
}
