/** Days and names as custom ids carry them, in few characters. */

/** 2018-07-31 as the number 20180731; empty for none. */
export function writeDay(day: string | null): string {
  return day ? Number(day.replaceAll('-', '')).toString(36) : '';
}

/** What `writeDay` wrote; null for nothing. */
export function readDay(written: string): string | null {
  const digits = `${Number.parseInt(written, 36)}`.padStart(8, '0');
  return written === '' ? null : digits.replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3');
}

/** Its first UTF-16 units, never half a character. */
export function begin(text: string, most: number): string {
  const cut = text.length > most && /[\uD800-\uDBFF]/u.test(text[most - 1] as string);
  return text.slice(0, cut ? most - 1 : most);
}
