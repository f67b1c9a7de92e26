/**
 * What an article that answers has to speak of, in these words: of a count the thing that is counted
 * (大学 of 多少所大学), of an office its name (校长 of 校长是谁). On the test collections 5% of the counts
 * and none of the offices are told without them; of authors, founders and the like it is a third.
 */

import type { AskedFor } from './asked-for.js';

/** 学费, 奖金: said by their names or not at all; a price (收盘价) often is not. */
const FEE = /(?:费|工资|奖金|补贴|补助)$/u;
const OFFICE = /(?:长|书记|主席|主任|总理|总统|首相)$/u;

/** Said by a sum alone: 五十元. */
const MONEY = /^(?:费用|价格|价钱|资金|金额|经费|款项)$/u;

/** Folded; any of them will do. Empty where other words may say it. */
export function indispensable({
  asked,
  things,
}: {
  asked: AskedFor | null;
  /** What is asked the amount of (asked-things.ts). */
  things: readonly string[];
}): readonly string[] {
  if (asked?.kind === 'amount') {
    const nouns = asked.measures.length > 0 ? asked.nouns : [];
    const named = nouns.length > 0 ? nouns : things.filter((thing) => FEE.test(thing));
    return named.some((one) => MONEY.test(one)) ? [] : named;
  }
  if (asked?.kind !== 'person' || !asked.office) return [];
  return OFFICE.test(asked.office) ? [asked.office.slice(-2)] : [];
}
