/** Whether a question asks what came next or before: 看过医院之后又去了哪里, 签约之前见了谁. */

import type { Range } from '../../../types/article.js';

export interface AskedNext {
  /** What it came after or before, as the question has it; a range of the folded question. */
  event: Range;
  /** In an article that tells things in their order, which neighbour of the event's sentence answers. */
  direction: 'after' | 'before';
}

const ASKS = '(?=[^。!]*(?:哪|什么|谁|何|啥|怎么))';
/** Not in 皇后, 后来, 前任 and the like. */
const AFTER = '(?<![皇王太前背落最先今此随幕])后(?![来半续期面方备者果悔台勤代])';
const BEFORE = '(?<![目眼从提当先此面以之空])前(?![任往后沿景者半期面方线列去来提途几十])';
const FORMS: readonly (readonly [AskedNext['direction'], RegExp])[] = (
  [
    ['after', `^(?:在|当|等|从)?(?<event>[^,?]{2,30}?)(?:之后|以后|过后|${AFTER})${ASKS}`],
    ['after', '^(?<event>[^,?]{2,30}?)的?下一(?:站|步|项|个)'],
    ['before', `^(?:在|当)?(?<event>[^,?]{2,30}?)(?:之前|以前|${BEFORE})${ASKS}`],
  ] as const
).map(([direction, form]) => [direction, new RegExp(form, 'du')]);

/** Null where it asks for neither. */
export function askedNext(folded: string): AskedNext | null {
  for (const [direction, form] of FORMS) {
    const [start, end] = form.exec(folded)?.indices?.groups?.event ?? [];
    if (start !== undefined && end !== undefined) return { event: { start, end }, direction };
  }
  return null;
}
