/** Reasons in folded text, where it says that they are some: behind 因, 由于, 为了. */

import type { Range } from '../../../types/article.js';

const SAID =
  /(?:由于|因为|为了|鉴于|出于|缘于|源于|起因于|归因于|原因是|原因在于|有感于|(?<![原基成病诱肇主起])因(?![此而素子果])|以便|旨在)(?<reason>[^,。;!?]{2,60})/gu;
/** What follows was brought about by what stands before. */
const SAID_BEHIND = /(?:因此|因而|所以|导致|致使|使得|以致)/u;

/** Each reason with the word that says so, in order. */
export function findReasons(folded: string): Range[] {
  return Array.from(folded.matchAll(SAID), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Whether a text says that one thing brings about another, in whatever order. */
export function tellsReason(folded: string): boolean {
  return SAID_BEHIND.test(folded) || findReasons(folded).length > 0;
}
