/** How much front matter is read, and what is said of more. */

import { KaojuError } from '../../errors.js';

/** UTF-16 units between the lines that enclose it: four pages of text. */
export const MAX_BLOCK = 16_384;
/** Keys, items and brackets together: an author list or keywords have tens. */
const MAX_ENTRIES = 500;
/** A list in a value is 2. */
export const MAX_DEPTH = 8;

/** What a parser makes of a block. */
export interface ParsedBlock {
  /** As they are written; null for text that is no table of fields. */
  fields: ReadonlyMap<string, unknown> | null;
  /** What was read otherwise than it is written, with the file's own lines. */
  warnings: string[];
  /** Why it cannot be read; null where it can. */
  fault: string | null;
  cause?: unknown;
}

export function refuseLong(block: string): void {
  if (block.length > MAX_BLOCK) {
    throw refusal(`of ${block.length} characters; at most ${MAX_BLOCK} are read`);
  }
}

export function refuseMany(entries: number): void {
  if (entries > MAX_ENTRIES) {
    throw refusal(`of ${entries} keys and items; at most ${MAX_ENTRIES} are read`);
  }
}

export function refuseDeep(value: unknown): void {
  if (depthOf(value) > MAX_DEPTH) throw refusal(`nested deeper than ${MAX_DEPTH} levels`);
}

export function refusal(what: string, cause?: unknown): KaojuError {
  return new KaojuError('FileUnreadable', `has front matter ${what}`, {
    cause,
    advice: 'Correct it or remove the lines between ---',
  });
}

/** Ends one level beyond what is allowed. */
function depthOf(value: unknown, above = 0): number {
  if (typeof value !== 'object' || value === null || above > MAX_DEPTH) return above;
  const inside = Array.isArray(value) ? value : Object.values(value);
  return inside.reduce<number>(
    (deepest, one) => Math.max(deepest, depthOf(one, above + 1)),
    above + 1,
  );
}
