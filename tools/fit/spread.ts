/** So many of a list at most, evenly spread over it. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const every = Math.max(1, all.length / most);
  return all.filter((_, i) => Math.floor(i / every) > Math.floor((i - 1) / every));
}
