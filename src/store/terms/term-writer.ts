/** Terms of passages → the file that terms.ts reads. */

import { encodeContainer } from '../container.js';
import { Growing } from './growing.js';
import { layOut } from './term-layout.js';

const MAX_COUNT = 0xffff;

/** Takes the terms of passages in order of ordinal. */
export class TermWriter {
  private readonly ids = new Map<string, number>();
  private readonly termIds = new Growing(Uint32Array);
  private readonly counts = new Growing(Uint16Array);
  /** Where each passage's terms end in the two above. */
  private readonly ends = new Growing(Uint32Array);
  private readonly lengths = new Growing(Uint32Array);

  append(terms: Iterable<readonly [string, number]>): void {
    let length = 0;
    for (const [term, count] of terms) {
      this.termIds.push(this.idOf(term));
      this.counts.push(Math.min(count, MAX_COUNT));
      length += Math.min(count, MAX_COUNT);
    }
    this.lengths.push(length);
    this.ends.push(this.termIds.length);
  }

  private idOf(term: string): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(term, id);
    }
    return id;
  }

  /** Sorted by word: the same passages give the same bytes whatever way a build came to them. */
  encode(): Buffer {
    const words = [...this.ids.keys()].sort();
    const rankOf = new Uint32Array(words.length);
    words.forEach((word, rank) => {
      rankOf[this.ids.get(word) as number] = rank;
    });
    const termIds = this.termIds.view();
    const counts = this.counts.view();
    const ends = this.ends.view();
    const units = words.reduce((sum, word) => sum + word.length, 0);
    const layout = layOut(words.length, termIds.length, ends.length, units);

    let at = 0;
    words.forEach((word, rank) => {
      for (let i = 0; i < word.length; i++) layout.words[at++] = word.charCodeAt(i);
      layout.wordStarts[rank + 1] = at;
    });
    for (const id of termIds) {
      const rank = rankOf[id] as number;
      layout.postingStarts[rank + 1] = (layout.postingStarts[rank + 1] as number) + 1;
    }
    for (let rank = 0; rank < words.length; rank++) {
      layout.postingStarts[rank + 1] =
        (layout.postingStarts[rank + 1] as number) + (layout.postingStarts[rank] as number);
    }
    const next = layout.postingStarts.slice();
    for (let passage = 0, i = 0; passage < ends.length; passage++) {
      for (; i < (ends[passage] as number); i++) {
        const rank = rankOf[termIds[i] as number] as number;
        const place = next[rank] as number;
        next[rank] = place + 1;
        layout.postingPassages[place] = passage;
        layout.postingCounts[place] = counts[i] as number;
      }
    }
    layout.lengths.set(this.lengths.view());
    const header = { kind: 'TERM', dimensions: 0, count: ends.length, first: 0 } as const;
    return encodeContainer(header, new Uint8Array(layout.buffer));
  }
}
