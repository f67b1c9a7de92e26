/** Readings of files, as readers give them. */

import type { Reading } from '../../../src/corpus/readers/reader.js';

/** Of a text file. */
export function textReading(text: string): Reading {
  const nothing = { part: null, origin: null, told: {}, marks: [], noise: [], warnings: [] };
  return { ...nothing, text, encoding: 'UTF-8' };
}
