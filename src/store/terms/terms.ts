/** The terms of a generation: an inverted index in one container, searched by BM25. */

import { KaojuError } from '../../errors.js';
import type { Container } from '../container.js';
import { idf, lengthNorm, termScore } from './bm25.js';
import { layOut, type TermLayout } from './term-layout.js';

export class TermIndex {
  private readonly meanLength: number;

  private constructor(private readonly data: TermLayout) {
    const total = data.lengths.reduce((sum, length) => sum + length, 0);
    this.meanLength = total / Math.max(1, data.lengths.length);
  }

  /** @throws IndexCorrupt where sizes do not fit each other */
  static open({ header, payload }: Container, passages: number): TermIndex {
    const [terms = 0, postings = 0, held = 0, units = 0] =
      payload.byteLength >= 16 ? new Uint32Array(payload.buffer, payload.byteOffset, 4) : [];
    if (held !== passages || header.count !== passages) {
      throw new KaojuError(
        'IndexCorrupt',
        `The index file terms.bin holds ${held} passages; the generation has ${passages}`,
      );
    }
    return new TermIndex(layOut(terms, postings, held, units, payload));
  }

  get passages(): number {
    return this.data.lengths.length;
  }

  get terms(): number {
    return this.data.wordStarts.length - 1;
  }

  /** In how many passages a term stands; 0 for an unknown one. */
  passagesWith(term: string): number {
    const id = this.find(term);
    return id === -1 ? 0 : this.postingsOf(id).length;
  }

  /** Passages in which a term stands, in order; a view, not to be written to. */
  passagesOf(term: string): Uint32Array {
    const id = this.find(term);
    return id === -1 ? new Uint32Array() : this.postingsOf(id);
  }

  /** The same for each term that a character or word stands inside: some ms, all are looked at. */
  *passagesWithin(fragment: string): Generator<Uint32Array> {
    const { wordStarts, words } = this.data;
    // A string is iterated by code points, which have fewer places than it has units.
    const units = Uint16Array.from({ length: fragment.length }, (_, i) => fragment.charCodeAt(i));
    const first = units[0] as number;
    for (let id = 0, at = 0; id < this.terms; id++) {
      const last = (wordStarts[id + 1] as number) - units.length;
      for (at = wordStarts[id] as number; at <= last; at++) {
        if (words[at] === first && units.every((unit, i) => words[at + i] === unit)) break;
      }
      if (at <= last) yield this.postingsOf(id);
    }
  }

  /** Rarity among the passages; the most for an unknown term. */
  idf(term: string): number {
    return idf(this.passagesWith(term), this.passages);
  }

  /**
   * BM25 of every passage.
   *
   * @param terms each with what it counts beside its idf
   * @returns one score a passage, 0 where no term stands in it
   */
  score(terms: Iterable<readonly [string, number]>): Float64Array {
    const { postingPassages, postingCounts, lengths } = this.data;
    const scores = new Float64Array(this.passages);
    for (const [term, weight] of terms) {
      const id = this.find(term);
      if (id === -1) continue;
      const weighed = weight * this.idf(term);
      const { start, end } = this.postingRange(id);
      for (let i = start; i < end; i++) {
        const passage = postingPassages[i] as number;
        const norm = lengthNorm(lengths[passage] as number, this.meanLength);
        scores[passage] =
          (scores[passage] as number) + termScore(weighed, postingCounts[i] as number, norm);
      }
    }
    return scores;
  }

  /** True where the term stands in the passage. */
  holds(term: string, passage: number): boolean {
    const id = this.find(term);
    return id !== -1 && includesSorted(this.postingsOf(id), passage);
  }

  /** In how many passages all the terms stand; 0 for no terms. */
  passagesWithAll(terms: readonly string[]): number {
    const ids = terms.map((term) => this.find(term));
    if (ids.length === 0 || ids.includes(-1)) return 0;
    const lists = ids.map((id) => this.postingsOf(id)).sort((a, b) => a.length - b.length);
    const [rarest, ...others] = lists as [Uint32Array, ...Uint32Array[]];
    if (others.length === 0) return rarest.length;
    let count = 0;
    for (const passage of rarest) {
      if (others.every((postings) => includesSorted(postings, passage))) count++;
    }
    return count;
  }

  /** The terms of exactly two UTF-16 units: the first one and one of `seconds`, in order. */
  pairs(first: string, seconds: ReadonlySet<string>): string[] {
    const { wordStarts, words } = this.data;
    const code = first.charCodeAt(0);
    const found: string[] = [];
    for (let id = this.lowerBound(first); id < this.terms; id++) {
      const start = wordStarts[id] as number;
      if (words[start] !== code) break;
      if ((wordStarts[id + 1] as number) - start !== 2) continue;
      const second = String.fromCharCode(words[start + 1] as number);
      if (seconds.has(second)) found.push(first + second);
    }
    return found;
  }

  /**
   * Turns the index round: a passage's ordinal → its terms with their counts, which a build
   * takes over for unchanged articles.
   */
  forward(): (passage: number) => [string, number][] {
    const { postingStarts, postingPassages, postingCounts } = this.data;
    const starts = new Uint32Array(this.passages + 1);
    for (const passage of postingPassages) {
      starts[passage + 1] = (starts[passage + 1] as number) + 1;
    }
    for (let i = 1; i < starts.length; i++) {
      starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    }
    const next = starts.slice();
    const terms = new Uint32Array(postingPassages.length);
    const counts = new Uint16Array(postingPassages.length);
    for (let id = 0; id < this.terms; id++) {
      for (let i = postingStarts[id] as number; i < (postingStarts[id + 1] as number); i++) {
        const passage = postingPassages[i] as number;
        const place = next[passage] as number;
        next[passage] = place + 1;
        terms[place] = id;
        counts[place] = postingCounts[i] as number;
      }
    }
    const words: (string | undefined)[] = [];
    return (passage) => {
      const held: [string, number][] = [];
      for (let i = starts[passage] as number; i < (starts[passage + 1] as number); i++) {
        const id = terms[i] as number;
        words[id] ??= this.word(id);
        held.push([words[id] as string, counts[i] as number]);
      }
      return held;
    };
  }

  private word(id: number): string {
    const { wordStarts, words } = this.data;
    return String.fromCharCode(...words.subarray(wordStarts[id], wordStarts[id + 1]));
  }

  private postingRange(id: number): { start: number; end: number } {
    const { postingStarts } = this.data;
    return { start: postingStarts[id] as number, end: postingStarts[id + 1] as number };
  }

  private postingsOf(id: number): Uint32Array {
    const { start, end } = this.postingRange(id);
    return this.data.postingPassages.subarray(start, end);
  }

  /** Binary search by UTF-16 units, the order in which JavaScript sorts strings; -1 if absent. */
  private find(term: string): number {
    const id = this.lowerBound(term);
    return id < this.terms && this.compare(term, id) === 0 ? id : -1;
  }

  /** The first word that does not stand before the term. */
  private lowerBound(term: string): number {
    let low = 0;
    let high = this.terms;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(term, middle) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private compare(term: string, id: number): number {
    const { wordStarts, words } = this.data;
    const start = wordStarts[id] as number;
    const length = (wordStarts[id + 1] as number) - start;
    const shared = Math.min(term.length, length);
    for (let i = 0; i < shared; i++) {
      const difference = term.charCodeAt(i) - (words[start + i] as number);
      if (difference !== 0) return difference;
    }
    return term.length - length;
  }
}

function includesSorted(values: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return values[low] === wanted;
}
