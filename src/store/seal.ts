/** The small JSON files of an index: readable by people, and not taken for one another. */

import { crc32 } from 'node:zlib';
import { KaojuError } from '../errors.js';

/** JSON with its own checksum over its name and content: one file's is no other file's. */
export function seal(content: object, name: string): string {
  return `${JSON.stringify({ check: sealOf(content, name), content }, null, 1)}\n`;
}

function sealOf(content: unknown, name: string): number {
  return crc32(`${name}\n${JSON.stringify(content)}`);
}

/** @throws IndexCorrupt for anything but what `seal` gave for this name */
export function openSealed<T>(json: string, name: string): T {
  try {
    const { check, content } = JSON.parse(json) as { check: number; content: T };
    if (check === sealOf(content, name)) return content;
  } catch {
    // Falls through: no JSON is as damaged as wrong JSON.
  }
  throw new KaojuError('IndexCorrupt', `The index file ${name} is damaged`);
}
