/** Numbers in words, as dates and amounts have them: digits, 十六, 廿三, 一百零七, and years figure by figure, 二〇一八. */

const FIGURES = '〇一二三四五六七八九';
const figureOf = new Map<string, number>([
  ...Array.from(FIGURES, (figure, value): [string, number] => [figure, value]),
  ['零', 0],
  ['○', 0],
  ['两', 2],
  ['元', 1],
]);
const TENS = new Map([
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
]);

/** Below a thousand; NaN for what is no such number (十十, 三五). */
export function readNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const parts = /^(?:([一二两三四五六七八九])百[零〇]?)?(.*)$/u.exec(text);
  const hundreds = parts?.[1] ? (figureOf.get(parts[1]) as number) * 100 : 0;
  const rest = parts?.[2] ?? '';
  if (rest === '' && hundreds > 0) return hundreds;
  const tens = /^([一二两三四五六七八九]?)([十廿卅])([一二三四五六七八九]?)$/u.exec(rest);
  if (tens) {
    const [, count = '', ten = '', one = ''] = tens;
    const value = TENS.get(ten) as number;
    if (count && value > 10) return Number.NaN;
    return hundreds + (count ? (figureOf.get(count) as number) : 1) * value + figure(one);
  }
  if (rest.length === 1 && figureOf.has(rest)) return hundreds + figure(rest);
  return Number.NaN;
}

/** 二〇一八 → 2018 */
export function readFigures(text: string): number {
  return Number(Array.from(text, (one) => figureOf.get(one) ?? one).join(''));
}

/** A year counted from another: 107, 一百零七, 百零七, 一〇七, 元; NaN for what is none. */
export function readEraYear(text: string): number {
  const count = readNumber(text.replace(/^百(?=.)/u, '一百'));
  if (!Number.isNaN(count)) return count;
  return /^[〇零○一二三四五六七八九]{2,3}$/u.test(text) ? readFigures(text) : Number.NaN;
}

/** Below ten thousand: 一千九百九十八, 两千零一十八, 三百; NaN for what is no such number. */
export function readThousands(text: string): number {
  const [, thousands = '', rest = ''] =
    /^(?:([一二两三四五六七八九])千[零〇]?)?(.*)$/u.exec(text) ?? [];
  const whole = figure(thousands) * 1000;
  return whole > 0 && rest === '' ? whole : whole + readNumber(rest);
}

/** Of any size: 两亿三千万, 十二万零五十; NaN for what is no number (三五, 千千). */
export function readLargeNumber(text: string): number {
  for (const [sign, amount] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const [count = '', rest, ...more] = text.split(sign);
    if (rest === undefined) continue;
    if (more.length > 0) return Number.NaN;
    const behind = rest.replace(/^[零〇]/u, '');
    return readLargeNumber(count) * amount + (behind === '' ? 0 : readLargeNumber(behind));
  }
  return readThousands(text);
}

function figure(text: string): number {
  return figureOf.get(text) ?? 0;
}
