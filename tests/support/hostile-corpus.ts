/** Files that no person would write, and that a folder of reports may hold all the same. */

/** YAML of so many keys. */
export function keysOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `k${index}: v`).join('\n');
}

/** A list in a list, and so on. */
export function nestedList(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

/** A key under a key, a line each. */
export function nestedBlocks(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}title:`).join('\n');
}
