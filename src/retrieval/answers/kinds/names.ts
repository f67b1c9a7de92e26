/** What folded text says that something is called: behind 名为 and 叫做, in quotes or title marks. */

import type { Range } from '../../../types/article.js';

const CALLED =
  /(?:名为|名叫|取名为?|命名为|改名为?|更名为|改称为?|又称为?|也称为?|亦称|俗称|简称为?|称为|称作|称之为|叫做|叫作|全名为?|全称为?|原名为?|本名为?|别名为?|名称为|名称是|名字是|名字叫|被称作|号称|人称|化名|笔名为?|艺名为?)[“"「『《]?(?<name>[^\s,。;:!?、“”"「」『』()《》的]{1,16})/gu;
const QUOTED = /[“"「『](?<name>[^“”"「」『』\n]{2,24})[”"」』]|(?<title>《[^《》]{1,30}》)/gu;

export interface Named extends Range {
  /** True where the text says that it is called so. */
  isSaid: boolean;
}

/** In order of where they begin; they may overlap. */
export function findNames(folded: string): Named[] {
  const found = [CALLED, QUOTED].flatMap((pattern) =>
    Array.from(folded.matchAll(pattern), (match): Named => {
      const name = match.groups?.name ?? match.groups?.title ?? '';
      const start = match.index + match[0].indexOf(name);
      return { start, end: start + name.length, isSaid: pattern === CALLED };
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}
