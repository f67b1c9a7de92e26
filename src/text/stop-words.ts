/**
 * Words too common to look for: they are counted like all others when passages are ranked, but
 * a question of nothing else asks for nothing, and they are never highlighted. Folded form.
 */

const STOP_WORDS = new Set(
  `的 了 着 过 吗 呢 吧 啊 呀 嘛 么 之 与 和 及 或 而 且 并 但 也 还 又 都 就 才 只 很 太 最 更 再
  在 于 从 自 向 到 对 对于 关于 由 被 把 将 给 让 为 为了 以 因 因为 所以 如果 虽然 但是 以及
  是 有 没 没有 不 不是 会 能 可以 可 要 应 该 应该 得 地 所 其 其中 此 这 那 这个 那个 这些 那些
  我 你 您 他 她 它 牠 我们 你们 他们 她们 它们 自己 咱们 大家 一 个 一个 些 一些 等 等等
  谁 什么 甚么 啥 哪 哪个 哪些 哪里 哪儿 哪天 哪年 哪一 何 何时 何地 何人 怎么 怎样 怎么样 如何
  为什么 为何 多少 几 多久 多大 是否 请问 告诉 知道 一下 有没有 是不是 能不能 时候 什么时候
  上 下 里 中 内 外 前 后 时 来 去 做 用 说 过去 进行 通过 使 令 则 即 若 如
  a an the of to in on at by for and or is are was were be been do does did what when where who
  whom which why how many much with from this that it its as about please tell me`.split(/\s+/u),
);

/** Characters that make no word by meeting: a segmenter takes 的是 for one. */
const ONLY_PARTICLES = /^[的了着过吗呢吧啊呀嘛么之与和及或而也都就还是在有]+$/u;

/** True for a folded word that is never looked for by itself. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || ONLY_PARTICLES.test(word);
}

const EMPTY_TOKENS =
  /^(?:[\p{P}\p{S}\p{Z}]+|[的了着过吗呢吧啊呀么之与和及或而且并但也还又都就才是有在于对从把被将给让为以这那其等])$/u;
const ASKING_TOKENS = /^[什么哪谁何几多少怎样时候]$/u;

/** True for a token of a passage that says nothing by itself: punctuation, particles. */
export function isEmptyToken(token: string): boolean {
  return EMPTY_TOKENS.test(token.replace(/^##/u, ''));
}

/** The same for a question, whose asking words (谁, 哪, 几) stand in no answer. */
export function isEmptyInQuestion(token: string): boolean {
  return isEmptyToken(token) || ASKING_TOKENS.test(token);
}
