/** Centuries, decades and five-year plans, and their beginning and end: 上世纪九十年代初, 十四五末. */

import { readFigures, readNumber } from '../../figures/numerals.js';
import { type Form, inside, LEVEL, type Part, part } from './part.js';

const years = (first: number, last: number): Part => part({ years: [first, last] }, LEVEL.year);

/** Years counted from the first of a decade and of a century. */
const OF_DECADE: Record<string, readonly [number, number]> = {
  初: [0, 3],
  中: [3, 6],
  末: [6, 9],
};
const OF_CENTURY: Record<string, readonly [number, number]> = {
  初: [1, 10],
  中: [41, 60],
  末: [91, 100],
  前: [1, 50],
  后: [51, 100],
};
const EDGE = '(?:(初期?|早期|前期)|(中期|中叶)|(末期?|后期|晚期))?';

const edgeOf = (first?: string, middle?: string, last?: string): string =>
  first ? '初' : middle ? '中' : last ? '末' : '';

function decade(first: number, last: number, edge: string): Part {
  const [from, to] = OF_DECADE[edge] ?? [0, 9];
  return years(first + from, last + to);
}

const CENTURIES: readonly Form[] = [
  {
    pattern: `(?:(上个?)世纪|(?<!\\d)(\\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪)(?:([1-9])0年?(?:代)?[、至到-]([1-9])0年代|([一二三四五六七八九])([一二三四五六七八九])?十年代|([1-9])0年代)${EDGE}`,
    read: ([last, named, a, b, c, d, e, ...edge]) => {
      const century = last ? 1900 : (readNumber(named ?? '') - 1) * 100;
      if (!inside(century, 100, 2000)) return null;
      const from = readNumber(a ?? c ?? e ?? '');
      const to = readNumber(b ?? d ?? c ?? e ?? '');
      return from <= to ? decade(century + from * 10, century + to * 10, edgeOf(...edge)) : null;
    },
  },
  {
    pattern: `(?:(上个?|本)世纪|(?<!\\d)(\\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪)(?:([前上])半[叶期]?|([后下])半[叶期]?|${EDGE})`,
    read: ([relative, named, early, late, ...edge]) => {
      const century = relative
        ? relative === '本'
          ? 2000
          : 1900
        : (readNumber(named ?? '') - 1) * 100;
      // 本世纪 alone is as good as always.
      const part = early ? '前' : late ? '后' : edgeOf(...edge);
      if (!inside(century, 100, 2000) || (relative === '本' && part === '')) return null;
      const [from, to] = OF_CENTURY[part] ?? [1, 100];
      return years(century + from, century + to);
    },
  },
  {
    pattern: `(?:(?<!\\d)(1[89]\\d0|20\\d0)|([一二][〇零○一二三四五六七八九]{2}[〇零○]))年代${EDGE}`,
    read: ([digits, figures, ...edge]) => {
      const first = digits ? Number(digits) : readFigures(figures ?? '');
      return decade(first, first, edgeOf(...edge));
    },
  },
];

const QUOTES = '["”」\']?';

/** First and last year of the plan of that number. */
function planYears(number: number): readonly [number, number] {
  if (number === 1) return [1953, 1957];
  return number === 2 ? [1958, 1962] : [1951 + 5 * number, 1955 + 5 * number];
}

function plan(number: number, first: boolean, last: boolean): Part | null {
  if (!inside(number, 1, 30)) return null;
  const [from, to] = planYears(number);
  return years(last ? to : from, first ? from : to);
}

const PLAN_EDGE = '(?:(初(?!步)|开局之?年|首年)|(末|收官之?年|最后一年))?';

const PLANS: readonly Form[] = [
  {
    pattern: `第([一二三四五六七八九]|十[一二三四五六]?)个五年(?:规划|计划)?(?:时期|期间)?${PLAN_EDGE}`,
    read: ([number, first, last]) => plan(readNumber(number ?? ''), !!first, !!last),
  },
  // 十三五, “十四五”期间; the first nine and 十五 only where 计划, 期间 or 时期 says so.
  {
    pattern: `["“「']?(?<![一二三四五六七八九十百月])(?:(十[一二三四五六])五${QUOTES}(?![一二三四五六七八九十百千万亿多个名人天日号点岁周块元分斤辆艘]|时(?!期))(?:规划|计划|时期|期间)?|([一二三四五六七八九十])五${QUOTES}(?:计划|时期|期间|规划))${PLAN_EDGE}`,
    read: ([late, early, first, last]) => plan(readNumber(late ?? early ?? ''), !!first, !!last),
  },
];

export const DECADE_FORMS: readonly Form[] = [...CENTURIES, ...PLANS];
