/** Plain text and markdown: the decoded file is the article's text. */

import { decodeText } from '../decode.js';
import type { Reading } from './reader.js';

/** @throws FileUnreadable for what is no text */
export async function read(bytes: Buffer): Promise<Reading[]> {
  const { text, encoding, warning } = decodeText(bytes);
  const warnings = warning ? [warning] : [];
  return [{ part: null, text, origin: null, told: {}, marks: [], noise: [], encoding, warnings }];
}
