/** Dates of publication as pages and people write them. Questions' dates are not read here. */

const FORMS = [
  // 2018-07-17, 2018/7/17, 2018.7.17, 2018年7月17日, with or without a time
  /^(?<year>(?:19|20)\d{2})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?!\d)/u,
  // 民國107年7月17日
  /^(?:中华|中華)?民[国國]\s*(?<republic>\d{2,3})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/u,
  // 20180717
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/u,
];

/** The calendar day that a text begins with, as YYYY-MM-DD; null for none or one that never was. */
export function toIsoDate(text: string): string | null {
  const folded = text.normalize('NFKC').trim();
  for (const form of FORMS) {
    const groups = form.exec(folded)?.groups;
    if (!groups) continue;
    const year = groups.year ? Number(groups.year) : Number(groups.republic) + 1911;
    return isoDay(year, Number(groups.month), Number(groups.day));
  }
  return null;
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
