/** Which texts are left out of training because a measured question's text says the same. */

import type { ReaderText } from './folded-text.js';

/** Units in a row that two texts share only where one was copied from the other. */
const SHINGLE = 30;
/** One shingle in so many of the measured text is kept. */
const STEP = 15;
/** Fewer shared ones may be a common phrase or an agency's closing line. */
const LEAST_SHARED = 3;

export class CopiesOf {
  private readonly shingles = new Set<string>();

  constructor(texts: readonly ReaderText[]) {
    for (const { text } of texts) {
      const bare = bareOf(text);
      for (let at = 0; at + SHINGLE <= bare.length; at += STEP) {
        this.shingles.add(bare.slice(at, at + SHINGLE));
      }
    }
  }

  has({ text }: ReaderText): boolean {
    const bare = bareOf(text);
    let shared = 0;
    for (let at = 0; at + SHINGLE <= bare.length && shared < LEAST_SHARED; at++) {
      if (this.shingles.has(bare.slice(at, at + SHINGLE))) shared++;
    }
    return shared >= LEAST_SHARED;
  }
}

function bareOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
