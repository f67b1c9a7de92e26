/** Which articles a quote may stand in, and which passages it may be a version of, by the term index. */

import type { Gaps } from '../search/search-gaps.js';
import type { ArticleStore } from '../store/articles.js';
import type { Generation } from '../store/generations.js';
import { bigramsOf, countTerms, MAX_TERM, unitsOf } from '../text/words.js';

type Indexed = Pick<Generation, 'articles' | 'terms'>;

/**
 * The share of a quote's pairs of neighbouring characters that an article must have. Not all: a
 * comma that one of the two lacks parts a pair.
 */
const SHARED = 1 / 3;
/** Of a quote that has no pairs (甲、乙) so many characters are looked up, some ms each. */
const MOST_UNITS = 4;
const MOST_PASSAGES = 8;
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/**
 * Ordinals of articles, those that share most first.
 *
 * @param key as toSearchKey makes it
 */
export function articlesWith({ articles, terms }: Indexed, key: string, gaps: Gaps): number[] {
  const units = unitsOf(key);
  const pairs = new Set(bigramsOf(units).map((pair) => pair.slice(0, MAX_TERM)));
  const shared = new Uint16Array(articles.records.length);
  const counter = new Counter(articles, shared);
  // 第 3 號 has no pair in the index that the quote 第3號 has.
  const spaced = [...gaps.mixed.keys()].filter(
    (ordinal) => gaps.mixed[ordinal] || gaps.any[ordinal],
  );
  for (const pair of pairs) {
    counter.next();
    counter.addPassages(terms.passagesOf(pair));
    for (const ordinal of gaps.pairs.get(pair) ?? []) counter.add(ordinal);
    if (!HAN_PAIR.test(pair)) for (const ordinal of spaced) counter.add(ordinal);
  }
  if (pairs.size === 0) {
    for (const { text } of units.slice(0, MOST_UNITS)) {
      counter.next();
      for (const passages of terms.passagesWithin(text.slice(0, MAX_TERM)))
        counter.addPassages(passages);
    }
  }
  const least = Math.max(1, Math.ceil(pairs.size * SHARED));
  const found: number[] = [];
  for (const [ordinal, count] of shared.entries()) if (count >= least) found.push(ordinal);
  return found.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
}

/** Ordinals of passages, best by BM25 first; none where no word of the quote is known. */
export function passagesLike({ terms }: Indexed, folded: string): number[] {
  const scores = terms.score(countTerms(folded));
  const best: number[] = [];
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] as number;
    if (score <= 0) continue;
    if (best.length === MOST_PASSAGES && score <= (scores[best.at(-1) as number] as number)) {
      continue;
    }
    const at = best.findIndex((other) => (scores[other] as number) < score);
    best.splice(at === -1 ? best.length : at, 0, passage);
    best.length = Math.min(best.length, MOST_PASSAGES);
  }
  return best;
}

/** Counts for each article how many of several things it has. */
class Counter {
  private readonly last: Uint16Array;
  private readonly owners: Uint32Array;
  private thing = 0;

  constructor(
    articles: ArticleStore,
    private readonly counts: Uint16Array,
  ) {
    this.last = new Uint16Array(counts.length);
    this.owners = ownersOf(articles);
  }

  next(): void {
    this.thing++;
  }

  add(article: number): void {
    if (this.last[article] === this.thing) return;
    this.last[article] = this.thing;
    this.counts[article] = (this.counts[article] as number) + 1;
  }

  addPassages(passages: Uint32Array): void {
    for (const passage of passages) this.add(this.owners[passage] as number);
  }
}

const known = new WeakMap<ArticleStore, Uint32Array>();

/** Of each passage its article. */
function ownersOf(articles: ArticleStore): Uint32Array {
  let owners = known.get(articles);
  if (!owners) {
    owners = new Uint32Array(articles.passages);
    for (const [ordinal, { passages }] of articles.records.entries()) {
      const first = articles.firstPassage(ordinal);
      owners.fill(ordinal, first, first + passages.length);
    }
    known.set(articles, owners);
  }
  return owners;
}
