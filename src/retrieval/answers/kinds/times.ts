/** Times of folded text that may answer when something is. */

import { overlap } from '../../../text/ranges.js';
import { readTimes } from '../../../text/time/read-times.js';
import type { Range } from '../../../types/article.js';
import type { AskedTime } from '../../question/asked/asked-for.js';

/** Without one of these no time stands in a text; most sentences need not be read. */
const MAY_TELL =
  /[\d〇一二三四五六七八九十][年月日号世]|\d{4}|[去今明前后同当翌近上下本][年月周日天季]|年[初中末底间]|周[一二三四五六日]|星期|世纪|年代|[昨][日天晚]|春|夏|秋|冬|节|当[时晚]|早[上晨]|期间|时/u;

/** Where no day is known, so that 今年 is read at all. */
const ANY_DAY = '2000-01-01';
const HAN = '[元正〇零一二三四五六七八九十廿卅]';
/** Years of a reign (康熙七年), years of three figures, days of the moon (七月初十), ages (14世纪). */
const OTHER = new RegExp(
  `\\p{Script=Han}{2}(?:${HAN}{1,3}|\\d{1,2})年(?![级间来])|(?:公元前?|西元前?|前)?\\d{1,5}年(?:代|前|以?后)?(?![级间])|${HAN}{1,2}月(?:初?${HAN}{1,3})?|(?:公元前?|前)?(?:\\d{1,2}|${HAN}{1,3})世纪|\\d[\\d.]*[万亿]年前`,
  'gu',
);

const WRITTEN: Readonly<Record<AskedTime['grain'], RegExp>> = {
  year: /年|\d{4}|[今去前明][年]/u,
  month: /月/u,
  day: /[日号天]|周[一二三四五六日]|星期|[节]|元旦|除夕|中秋|端午/u,
  any: /./u,
};

/**
 * In order, without overlaps, fine enough to answer.
 *
 * @param said what the question itself tells, folded: no answer to it
 */
export function findTimes(
  folded: string,
  { grain }: AskedTime,
  { said, articleDate }: { said: ReadonlySet<string>; articleDate: string | null },
): Range[] {
  if (!MAY_TELL.test(folded)) return [];
  const read = readTimes(folded, articleDate ?? ANY_DAY);
  const others = Array.from(folded.matchAll(OTHER), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  })).filter((other) => !read.some((time) => overlap(time, other)));
  return [...read, ...others]
    .filter(({ start, end }) => {
      const written = folded.slice(start, end);
      return WRITTEN[grain].test(written) && !said.has(written);
    })
    .sort((a, b) => a.start - b.start);
}
