/** 12,345: figures of all three languages are grouped alike. */

/** @param whole not negative. Small ones, most of all, do not wait for the locale data to load. */
export function grouped(whole: number): string {
  const digits = String(whole);
  return digits.length < 4 ? digits : whole.toLocaleString('en');
}
