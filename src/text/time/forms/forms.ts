/**
 * All patterns of parts of times in one compiled alternation. Where two match at the same place
 * the one listed first wins, so that longer ones stand before shorter ones.
 */

import type { Range } from '../../../types/article.js';
import { DECADE_FORMS } from './decade-forms.js';
import { ENGLISH_FORMS } from './english-forms.js';
import { FESTIVAL_FORM } from './festivals.js';
import { MONTH_FORMS } from './month-forms.js';
import type { Form, Part } from './part.js';
import { REPUBLIC_FORMS } from './republic-forms.js';
import { VAGUE_FORMS } from './vague-forms.js';
import { WINDOW_FORMS } from './window-forms.js';
import { YEAR_FORMS } from './year-forms.js';

const FORMS: readonly Form[] = [
  ...REPUBLIC_FORMS,
  ...DECADE_FORMS,
  ...YEAR_FORMS,
  ...WINDOW_FORMS,
  ...VAGUE_FORMS,
  ...MONTH_FORMS,
  FESTIVAL_FORM,
  ...ENGLISH_FORMS,
];
/**
 * What any form begins with: looked at first, since most forms look behind them, and most
 * characters begin none (this halves the time).
 */
const FIRST =
  '[\\d〇零○一二两三四五六七八九十百廿卅几数半多大前去上今本明昨后这那此下过最近未民中春夏秋冬年月日不初底末元端国双首第妇劳儿建教情圣西公清重除正岁暑寒农新同q"“‘「\']|\\b[a-z]';
const ALL = new RegExp(
  `(?=${FIRST})(?:${FORMS.map(({ pattern }) => `(${pattern})`).join('|')})`,
  'gu',
);

/** Where the group of each form stands among those of the alternation. */
const GROUPS: number[] = [];
let next = 1;
for (const { pattern } of FORMS) {
  GROUPS.push(next);
  next += new RegExp(`${pattern}|`, 'u').exec('')?.length ?? 1;
}

export interface FoundPart extends Range, Part {}

/** The parts of times in folded text, in order, without overlaps. */
export function findParts(folded: string): FoundPart[] {
  const found: FoundPart[] = [];
  for (const match of folded.matchAll(ALL)) {
    const index = GROUPS.findIndex((group) => match[group] !== undefined);
    const form = FORMS[index] as Form;
    const first = GROUPS[index] as number;
    const read = form.read(match.slice(first + 1, GROUPS[index + 1]));
    if (read) found.push({ start: match.index, end: match.index + match[0].length, ...read });
  }
  return found;
}
