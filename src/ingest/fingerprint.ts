/** What the index of this program on this machine is built with. */

import { SPLITTING_VERSION, TARGET_TOKENS } from '../corpus/passages/passages.js';
import { READING_VERSION } from '../corpus/versions.js';
import type { Model } from '../embedding/model.js';
import type { Fingerprint, TextFingerprint } from '../store/fingerprint.js';
import { FOLDING_VERSION } from '../text/folding/fold.js';
import { SIGNATURE_VERSION } from '../text/sameness/signature.js';
import { WORDS_VERSION } from '../text/words.js';

const FORMAT = 2;

/** What an index that this version builds on this machine was built with. */
export function fingerprintOf({
  name,
  digest,
  dimensions,
  pooling,
  maxTokens,
}: Model): Fingerprint {
  const { format, ...text } = textFingerprint();
  return { format, model: { name, digest, dimensions, pooling, maxTokens }, ...text };
}

/** The same for who reads no vectors: no model is looked at. */
export function textFingerprint(): TextFingerprint {
  return {
    format: FORMAT,
    text: `reading ${READING_VERSION}, splitting ${SPLITTING_VERSION}/${TARGET_TOKENS}, ${FOLDING_VERSION}, ${SIGNATURE_VERSION}`,
    words: `${WORDS_VERSION}, ICU ${process.versions.icu}`,
  };
}
