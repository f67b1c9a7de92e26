/** How many of what a question asks for: the measure and the noun that must stand with the amount. */

import { isStopWord } from '../../../text/stop-words.js';
import { wordsOf } from '../../../text/words.js';
import { MEASURES, sameMeasures, unitsAsked, unitsFor } from './measures.js';

export interface AskedAmount {
  kind: 'amount';
  /** Any of them will do; empty where none is said (总收入是多少). */
  measures: readonly string[];
  /** Of what: words of which one must stand near the amount; empty for anything. */
  nouns: readonly string[];
  /** What is said to have the amount (收入 of 总收入是多少), which often stands apart from it. */
  subject: string | null;
  /** 第几次 asks for 第四次. */
  isOrdinal: boolean;
}

const ASKS = /(?<![好十这那前后哪])(?<ordinal>第)?(?:多少|几)(?!乎|时|号|点|何|率|经|度)/u;
/** 多少年轻人 counts no years. */
const NO_MEASURE =
  /^(?:年轻|年级|人才|人口|人员|人民(?!币)|家庭|家长|个性|位置|项目|条件|种类|场地|天然|门票|级别|度|元素|层次|款项)/u;
const MULTIPLE = /^[十百千万亿]+/u;
/** Beside another asking word 几 asks nothing: 未来几年, 几千年来. */
const ASKS_ELSE = /哪|谁|什么|为何|怎/u;
const ENGLISH = /\bhow (?:many|much)\b/u;

const OF_ANYTHING = { nouns: [], subject: null, isOrdinal: false } as const;

/** Null where no amount is asked for. */
export function readAskedAmount(folded: string): AskedAmount | null {
  const units = unitsAsked(folded);
  if (units) return { kind: 'amount', measures: units, ...OF_ANYTHING };
  const asks = ASKS.exec(folded);
  if (!asks || (!asks[0].endsWith('多少') && ASKS_ELSE.test(folded)))
    return ENGLISH.test(folded) ? { kind: 'amount', measures: [], ...OF_ANYTHING } : null;
  const behind = folded.slice(asks.index + asks[0].length).replace(MULTIPLE, '');
  const measure = MEASURES.find((one) => behind.startsWith(one) && !NO_MEASURE.test(behind)) ?? '';
  const isOrdinal = asks.groups?.ordinal !== undefined;
  const nouns = isOrdinal ? [] : nounsIn(behind.slice(measure.length));
  return {
    kind: 'amount',
    measures: measure === '' ? unitsFor(folded) : sameMeasures(measure),
    nouns,
    subject: subjectOf(folded.slice(0, asks.index)),
    isOrdinal,
  };
}

/** So many words behind the measure may name what is counted: 座中型水库. */
const MOST_NOUNS = 3;
const NO_NOUN = /^(?:以上|左右|超过|组成|构成|提供|用来|同比|表示|价值|世界)$/u;

/** A segmenter parts 运动/员. */
const NOUN_END = /^[员生师者家队馆站厅所室]$/u;
/** 福建的 of 多少福建的工作队: what is counted stands behind it. */
const OF = /^[^的]{0,6}的(?=\p{Script=Han}{2})/u;

function nounsIn(behind: string): string[] {
  const [clause = ''] = behind.split(/[,。?!;]/u);
  const words = wordsOf(clause.replace(OF, ''));
  const nouns: string[] = [];
  for (const [at, { text }] of words.slice(0, MOST_NOUNS).entries()) {
    if (isStopWord(text) || text.length < 2 || NO_NOUN.test(text)) break;
    if (text.startsWith('人')) continue;
    const suffix = words[at + 1]?.text ?? '';
    nouns.push(NOUN_END.test(suffix) ? text + suffix : text);
  }
  return nouns;
}

const COUNTS = /(?:共|总共|一共|大约|约|大概)*(?:有|是|为|达到?)(?:了|约|大约)?$/u;
const COUNT_OF = /(?:的?(?:人数|数量|总数|总量|个数|数目))$/u;

/** 教师 of 教师有多少, and 收入 of 总收入是多少. */
function subjectOf(before: string): string | null {
  const subject = before.replace(COUNTS, '');
  if (subject === before) return null;
  const [, clause = ''] = /([^,。?!;]*)$/u.exec(subject.replace(COUNT_OF, '')) ?? [];
  const words = wordsOf(clause);
  const last = words.at(-1);
  if (!last || last.end !== clause.length) return null;
  // 额 of 贸易顺差额 says nothing by itself.
  const { text } = last.text.length > 1 ? last : (words.at(-2) ?? last);
  return text.length > 1 && !isStopWord(text) ? text : null;
}
