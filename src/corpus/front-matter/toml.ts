/** The TOML of front matter, as Hugo and Zola write it. */

import { parse, TomlError } from 'smol-toml';
import { MAX_DEPTH, type ParsedBlock, refuseDeep, refuseMany } from './bounds.js';

/**
 * @param firstLine the file's own number of the block's first line
 * @throws FileUnreadable for a block beyond the bounds
 */
export function parseToml(block: string, firstLine: number): ParsedBlock {
  try {
    // The older dates give themselves with the offset that they were written with.
    const given = parse(block, { maxDepth: MAX_DEPTH + 1, useLegacyDate: true });
    refuseDeep(given);
    refuseMany(countEntries(given));
    return { fields: new Map(Object.entries(given)), warnings: [], fault: null };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.replace('Invalid TOML document: ', '').split('\n');
    const fault = `that is not valid TOML: line ${firstLine + error.line - 1}: ${message}`;
    return { fields: null, warnings: [], fault, cause: error };
  }
}

/** Of a value that is not deep. */
function countEntries(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
  const inside = Object.values(value);
  return inside.reduce<number>((sum, one) => sum + 1 + countEntries(one), 0);
}
