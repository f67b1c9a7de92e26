/**
 * What a question asks the holder, the number or the amount of: 校长 of 校长是谁, 大学 of 多少所大学,
 * 学费 of 学费是多少, 死 of 死了几个人. A text that never speaks of it does not answer, however much of
 * the question's other words it holds.
 */

import { isStopWord } from '../../../text/stop-words.js';
import { wordsOf } from '../../../text/words.js';

const WHO = '(?:谁|哪位|哪个人|什么人|何人)';
/** 校长是谁, 书记由谁担任, 负责人叫什么名字; two characters name an office in full or are its end. */
const WHO_IS = new RegExp(
  `(\\p{Script=Han}{2})(?:一职)?(?:现在|目前|当时)?(?:(?:是|为|由|乃|系)${WHO}|(?:叫|姓)什么|有哪些人)`,
  'u',
);
/** 谁是校长, 谁担任某局的书记. */
const WHO_HOLDS = new RegExp(
  `${WHO}(?:是|当|做|担任|出任|接任|兼任|任)(?:了|过)?\\p{Script=Han}*?(\\p{Script=Han}{2})[?？呢啊]*$`,
  'u',
);
/** 多少所大学, 几位老师: a measure word may stand between. */
const HOW_MANY_OF =
  /(?:多少|几)(?:[个名位所家座条种项次届批篇部册件支间棵头只辆艘架枚张户门场])?(\p{Script=Han}{2,8})/u;
/** 学费是多少, 总投资要多少钱, 面积多大. */
const AMOUNT_OF =
  /(\p{Script=Han}{2})(?:一共|总共|大约|大概|到底|究竟)?(?:是|有|为|达|要|需要?|共|约)*(?:多少(?:钱|元|块|人民币)?|多[大高长重远久]|几(?:岁|元|块))[?？吗呢啊了]*$/u;
/** 死了几个人, 种了多少棵树. */
const DONE = /(\p{Script=Han})[了过](?:多少|几)/u;

/** Verbs and words of asking that AMOUNT_OF may take for a thing. */
const NO_THING =
  /^(?:[这那座条个].|一共|总共|大约|大概|现在|目前|当时|后来|需要|达到|共有|拥有|超过|花费)$/u;

/** Folded, each two characters or one word; none where the question names none. */
export function askedThings(question: string): string[] {
  const things = new Set<string>();
  const holder = WHO_IS.exec(question)?.[1] ?? WHO_HOLDS.exec(question)?.[1];
  if (holder) things.add(holder);
  const counted = firstWord(HOW_MANY_OF.exec(question)?.[1]);
  if (counted) things.add(counted);
  const done = DONE.exec(question)?.[1];
  if (done) things.add(done);
  const amount = AMOUNT_OF.exec(question)?.[1];
  if (amount && !counted && !done) things.add(amount);
  return [...things].filter((thing) => !NO_THING.test(thing) && !isStopWord(thing));
}

/** Of 老师参加了: 老师. */
function firstWord(run: string | undefined): string | undefined {
  const [first] = run ? wordsOf(run) : [];
  return first && first.text.length > 1 ? first.text : undefined;
}
