/**
 * What may stand between somebody's name and the verb that says that he speaks: adverbs, times, and
 * a preposition with what follows it. Not one pattern, since its parts may begin alike, and a
 * pattern that tries each way to part a long run of them has no end.
 */

const ADVERBS =
  `还 也 又 并 则 都 再 再次 一再 多次 反复 进一步 特别 着重 同时 随后 最后 首先 接着 继续 明确 曾 曾经 已 已经 均
  一致 普遍 公开 严肃 郑重 如此 这样 这么 这才 不禁 忍不住 连连 连忙 立刻 立即 马上 同日 当天 不停 直 笑 只 却 便 就
  才 更 常 总 一边 边 不无 分别 纷纷 真诚 衷心 诚挚 殷切`.split(/\s+/u);
const DAY =
  /(?:当地时间|北京时间)?(?:昨[日天晚]|今[日天晚]|(?:\d{1,2}月)?\d{1,2}日|周[一二三四五六日]|\d{4}年|[去今前]年|[上本]周|\d{1,2}月份?|[春夏秋冬][天季]|年[初底])/uy;
/** 高兴地, 笑着; a few units before. */
const MANNER = /[地着]/u;
const MOST_MANNER = 6;
/** 接受采访时, 会后; the last of a clause that has none of these. */
const CIRCUMSTANCE = /[时后前中上间]/u;
const NO_CIRCUMSTANCE = /[,对向]/u;
const MOST_CIRCUMSTANCE = 10;
/** With whatever follows them, up to the verb. */
const PREPOSITION =
  /在(?!场|校|职|读)|于|对(?!外|口)|向|跟|与|同|就(?!业)|针对|围绕|给|代表(?!团)|接受|面对|受访|出席|主持|听取|看完|发表|发布|参加|通过|随|为|从|结合|根据|用|以|谈|说起|提起|指|拉|翻|看|望|带|抚|拿|握|总结|致辞|讲话|发言|作(?![人品者家用为业坊物])|致|回忆|到|率|一|所|当场|当即|告诫|[表心]|感慨|激动|高兴|无奈|自豪|坦|欣慰|开心|兴奋|动情/uy;
const MOST_BEHIND = 40;
/** Behind a name: 王芳(女)说. */
const NOTE = /\s*(?:\([^()]{0,20}\))?/uy;

/**
 * For each place of some words, and for their end, whether all from there on may stand between.
 *
 * @param words folded; a clause of some sixty units at most
 */
export function mayStandBetween(words: string): (from: number) => boolean {
  const fits = new Array<boolean>(words.length + 1).fill(false);
  fits[words.length] = true;
  for (let at = words.length - 1; at >= 0; at--) {
    fits[at] = endsWithPreposition(words, at) || endsOf(words, at).some((end) => fits[end]);
  }
  return (from) => {
    const behind = endOf(NOTE, words, from);
    return (fits[from] ?? false) || (behind !== null && (fits[behind] ?? false));
  };
}

function endsWithPreposition(words: string, at: number): boolean {
  const end = endOf(PREPOSITION, words, at);
  return end !== null && words.length - end <= MOST_BEHIND;
}

/** Where what may begin here may end. */
function endsOf(words: string, at: number): number[] {
  const ends = ADVERBS.filter((adverb) => words.startsWith(adverb, at)).map(
    ({ length }) => at + length,
  );
  if (/\s/u.test(words[at] as string)) ends.push(at + 1);
  const day = endOf(DAY, words, at);
  if (day !== null) ends.push(day);
  for (let end = at + 2; end <= Math.min(words.length, at + MOST_MANNER + 1); end++) {
    if (MANNER.test(words[end - 1] as string)) ends.push(end);
  }
  for (let end = at + 2; end <= Math.min(words.length, at + MOST_CIRCUMSTANCE + 1); end++) {
    if (NO_CIRCUMSTANCE.test(words[end - 2] as string)) break;
    if (CIRCUMSTANCE.test(words[end - 1] as string)) ends.push(end);
  }
  return ends;
}

/** Where a sticky pattern that matches here ends; null where it does not. */
function endOf(pattern: RegExp, words: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(words) ? pattern.lastIndex : null;
}
