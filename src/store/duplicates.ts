/**
 * Which articles of a generation may be one report: reposts, syndicated and edited versions, and
 * notes of one form, which are not; text/sameness/sameness.ts tells them apart. Found when a
 * generation is opened, from the signatures in its records, by locality-sensitive hashing
 * (Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", 3.4). Nothing more is written for
 * it: 10,000 articles take 15 ms, in a fresh process up to 60.
 *
 * Pairs only, each compared by its signatures: alike is not transitive, and a chain of edited
 * versions would end at another report.
 */

import { SIGNATURE_SIZE } from '../text/sameness/signature.js';
import { othersTurn } from '../text/steps.js';

/**
 * Share of equal numbers in two signatures from which on two articles are looked at; an estimate
 * of the share of their five-character shingles that both have. Of 10,000 news articles 1,051
 * pairs are so much alike; in 53 of them neither has another sentence in the other's place. Fifty
 * were read: 49 are one report. .5 to .8 are sensible.
 */
export const SAME_REPORT = 0.6;

/** 32 bands of 4 numbers find a pair at .6 with 98.8%, at .7 with 99.99%, one at .3 with 23%. */
const BAND_NUMBERS = 4;
const BANDS = SIGNATURE_SIZE / BAND_NUMBERS;
const BAND_WORDS = BAND_NUMBERS / 2;
const ROW_WORDS = SIGNATURE_SIZE / 2;
const MOST_DIFFERENT = Math.floor(SIGNATURE_SIZE * (1 - SAME_REPORT));
/**
 * Articles in one bucket that a further one is compared with, the latest first. A collection may
 * hold thousands of notes of one template; comparing all with all would take minutes.
 */
const MOST_COMPARED = 64;
const ARTICLES_A_TURN = 1000;

export class Duplicates {
  private constructor(private readonly others: ReadonlyMap<number, readonly number[]>) {}

  /**
   * @param signatures one an article, base64 as signatureOf makes them; an empty one, or one of
   * another size, is like no other
   */
  static async find(signatures: readonly string[]): Promise<Duplicates> {
    const rows = new Uint32Array(signatures.length * ROW_WORDS);
    const present = decodeInto(rows, signatures);
    const others = new Map<number, number[]>();
    const buckets = new Buckets(signatures.length);
    for (let article = 0; article < signatures.length; article++) {
      if (article % ARTICLES_A_TURN === ARTICLES_A_TURN - 1) await othersTurn();
      if (!present[article]) continue;
      for (const earlier of buckets.meet(rows, article)) {
        if (!areAlike(rows, earlier, article)) continue;
        listOf(others, earlier).push(article);
        listOf(others, article).push(earlier);
      }
    }
    for (const list of others.values()) list.sort((a, b) => a - b);
    return new Duplicates(others);
  }

  /** Ordinals of the other articles that are the same report, in order; mostly none. */
  of(article: number): readonly number[] {
    return this.others.get(article) ?? [];
  }

  /** How many articles have one or more. */
  get articles(): number {
    return this.others.size;
  }
}

/** One chained hash table a band; an article is put in after it met those before it. */
class Buckets {
  private readonly mask: number;
  /** Article + 1 that came last into a bucket, and before which other it came; 0 for none. */
  private readonly last: Int32Array;
  private readonly before: Int32Array;
  /** Article + 1 that a candidate was last met by: it may share several bands. */
  private readonly met: Int32Array;

  constructor(private readonly articles: number) {
    const size = 1 << Math.ceil(Math.log2(Math.max(2, articles)));
    this.mask = size - 1;
    this.last = new Int32Array(BANDS * size);
    this.before = new Int32Array(BANDS * articles);
    this.met = new Int32Array(articles);
  }

  meet(rows: Uint32Array, article: number): number[] {
    const candidates: number[] = [];
    for (let band = 0; band < BANDS; band++) {
      const at = article * ROW_WORDS + band * BAND_WORDS;
      const [low, high] = [rows[at] as number, rows[at + 1] as number];
      const bucket = band * (this.mask + 1) + (hashOf(low, high) & this.mask);
      let next = this.last[bucket] as number;
      for (let count = 0; next !== 0 && count < MOST_COMPARED; count++) {
        const other = next - 1;
        const there = other * ROW_WORDS + band * BAND_WORDS;
        const same = rows[there] === low && rows[there + 1] === high;
        if (same && this.met[other] !== article + 1) {
          this.met[other] = article + 1;
          candidates.push(other);
        }
        next = this.before[band * this.articles + other] as number;
      }
      this.before[band * this.articles + article] = this.last[bucket] as number;
      this.last[bucket] = article + 1;
    }
    return candidates;
  }
}

function hashOf(low: number, high: number): number {
  const hash = Math.imul(low ^ Math.imul(high, 0x9e3779b9), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** Which articles have a signature. */
function decodeInto(rows: Uint32Array, signatures: readonly string[]): Uint8Array {
  const present = new Uint8Array(signatures.length);
  const bytes = Buffer.from(rows.buffer);
  signatures.forEach((signature, article) => {
    if (Buffer.byteLength(signature, 'base64') !== ROW_WORDS * 4) return;
    bytes.write(signature, article * ROW_WORDS * 4, 'base64');
    present[article] = 1;
  });
  return present;
}

function areAlike(rows: Uint32Array, a: number, b: number): boolean {
  let different = 0;
  for (let i = 0; i < ROW_WORDS; i++) {
    const difference = (rows[a * ROW_WORDS + i] as number) ^ (rows[b * ROW_WORDS + i] as number);
    if (difference === 0) continue;
    if ((difference & 0xffff) !== 0) different++;
    if (difference >>> 16 !== 0) different++;
    if (different > MOST_DIFFERENT) return false;
  }
  return true;
}

function listOf(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
