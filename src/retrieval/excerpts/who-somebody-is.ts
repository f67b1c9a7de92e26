/** Sentences that tell who somebody is, before those in which the person only speaks or acts. */

import type { RankedWindow } from '../ranking/rank.js';

/** What a person is called by ends like this: 馆长, 总工程师, 县委书记. Folded. */
const ROLE =
  '(?:长|主任|书记|师|员|人|者|家|生|手|教授|主席|总统|总理|总裁|总监|经理|主管|董事|院士|博士|专家|委员|代表|秘书|理事|顾问|干事|教练|冠军|导演|医生|老师|记者|村民|居民|市民)';
/** What tells it behind the name. */
const TELLS =
  '(?:是|系|为|任|担任|出任|现任|曾任|就任|当选|,|\\(|(?:\\d{4}年)?(?:出?生于|生在)|毕业|现年|今年\\d)';

/**
 * Those that tell it, in their order.
 *
 * @param about a name, folded, with where if that is said: 齐扎拉在西藏
 */
export function tellingOf(windows: readonly RankedWindow[], about: string): RankedWindow[] {
  const [name = ''] = about.split('在');
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const tells = new RegExp(`${ROLE}[、,“"]?${escaped}|${escaped}(?:\\d{4}年)?${TELLS}`, 'u');
  return windows.filter(({ passage, first, last }) =>
    passage.texts.slice(first, last + 1).some((text) => tells.test(text)),
  );
}
