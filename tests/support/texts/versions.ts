/** One report and the same a day later, under headings of their own: for pages on what differs. */

import { articleIdOf } from '../../../src/corpus/identity.js';

const FERRY = [
  '一、通航',
  '港务局说，渡轮明天起每小时一班，首班六点。等船的人们在码头上排成两行，最前面的人天没有亮就到了。',
  '第一班船载走了四十人，第二班船载走了六十人。到中午为止，渡轮一共走了七个来回。',
  '二、票价',
  '票价仍是三元，老人和孩子不用买票。停航那几天，许多人改乘公共汽车过桥。',
].join('\n\n');

const EARLY = 'ferry-early.md';
const LATE = 'ferry-late.md';

/** By file. */
export function versionFiles(outlet = '海东早报'): Record<string, string> {
  const head = (title: string, date: string): string =>
    `---\ntitle: ${title}\noutlet: ${outlet}\ndate: ${date}\n---\n\n`;
  const later = FERRY.replace('四十人', '五十人');
  return {
    [EARLY]: `${head('渡轮恢复通航', '2019-03-05')}${FERRY}\n`,
    [LATE]: `${head('渡轮恢复通航（更新）', '2019-03-06')}${later}\n\n售票处说，月票下周开卖。\n`,
  };
}

/** Of the two articles. */
export const VERSION_IDS = { early: articleIdOf(EARLY), late: articleIdOf(LATE) };
