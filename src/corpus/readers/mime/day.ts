/** Days as mails and feeds write them. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MAIL_DAY = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/iu;

/** `Tue, 17 Jul 2018 23:30:00 +0800` as the day it is where it was written. */
export function isoDay(written: string | undefined): string | undefined {
  const [, day = '', month = '', year = ''] = MAIL_DAY.exec(written ?? '') ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return written;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
