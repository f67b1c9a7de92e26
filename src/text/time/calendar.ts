/** Days of the calendar that dates are written in, and the lunar holidays' days in it. */

export interface Day {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

/** First and last, both included. */
export type Span = readonly [number, number];

export interface DaySpan {
  first: Day;
  last: Day;
}

/** A YYYY-MM-DD that is a day of the calendar; null for anything else. */
export function parseDay(iso: string | null): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso ?? '');
  if (!parts) return null;
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isReal(day) ? day : null;
}

export function formatDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isReal({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays({ year, month, day }: Day, count: number): Day {
  return toDay(new Date(Date.UTC(year, month - 1, day + count)));
}

/** The same day so many months on, or the month's last where it has no such day. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const first = toDay(new Date(Date.UTC(year, month - 1 + count, 1)));
  return { ...first, day: Math.min(day, daysIn(first.year, first.month)) };
}

export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Days from the first to the second; negative where the second is earlier. */
export function daysBetween(a: Day, b: Day): number {
  const time = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
  return Math.round((time(b) - time(a)) / 86_400_000);
}

/** 0 for Monday to 6 for Sunday: weeks begin on Monday in Chinese usage. */
export function weekdayOf({ year, month, day }: Day): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** Months may run past the year's end: 12 to 14 is a winter. */
export function monthsOf(year: number, [first, last]: Span): DaySpan {
  const from = addMonths({ year, month: 1, day: 1 }, first - 1);
  const to = addMonths({ year, month: 1, day: 1 }, last - 1);
  return { first: from, last: { ...to, day: daysIn(to.year, to.month) } };
}

function toDay(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Made when a festival is first asked for: it takes as long as reading a hundred questions. */
let lunar: Intl.DateTimeFormat | undefined;
const lunarDays = new Map<string, Day | null>();

/** The day in `year` on which a lunar date falls; null where the calendar is not known (before 1900, after 2100). */
export function lunarDay(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2100) return null;
  const key = `${year} ${month}/${day}`;
  let found = lunarDays.get(key);
  if (found === undefined) {
    found = null;
    lunar ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    // A lunar month begins three to seven weeks after the solar one of its number.
    for (let i = 18; i < 60 && !found; i++) {
      const date = new Date(Date.UTC(year, month - 1, day + i));
      if (lunar.format(date) === `${month}/${day}`) found = toDay(date);
    }
    lunarDays.set(key, found);
  }
  return found;
}
