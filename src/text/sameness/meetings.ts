/**
 * Where two texts say the same sentences in the same order: a greedy alignment, each sentence
 * with the nearest equal one ahead. Where sentences end may differ between the two, as line ends
 * and marks do: a run of one may be a run of the other. What is missed counts as different.
 */

import { finish, type Steps } from '../steps.js';

/** Sentences `first` to before `end` of one text say what those of the other say. */
export interface Meeting {
  first: number;
  end: number;
  firstThere: number;
  endThere: number;
}

/** Characters by which a sentence that ends elsewhere is found. */
const BEGINNING = 8;
/** Places ahead that are looked at for a sentence; a text of one sentence again and again has thousands. */
const MOST_TRIED = 4;
/** Sentence ends up to the next one that both have; without an end two long texts would be walked again at each sentence. */
const MOST_ENDS = 64;

/** In order, apart from each other. Time grows with the length of both. */
export function meetingsOf(a: readonly string[], b: readonly string[]): Meeting[] {
  return finish(meetingsSteps(a, b));
}

/** The same a sentence at a time. */
export function* meetingsSteps(a: readonly string[], b: readonly string[]): Steps<Meeting[]> {
  const whole = new Places(b);
  const begun = new Places(b.map((_, at) => beginningOf(b, at)));
  const meetings: Meeting[] = [];
  let next = 0;
  for (let first = 0; first < a.length; ) {
    yield;
    const ahead = [
      ...whole.from(next, a[first] as string),
      ...begun.from(next, beginningOf(a, first)),
    ].sort((one, two) => one - two);
    const meeting = firstOf(ahead, (there) => meetingAt({ a, first }, { b, there }));
    if (meeting) {
      meetings.push(meeting);
      first = meeting.end;
      next = meeting.endThere;
    } else {
      first++;
    }
  }
  return meetings;
}

/** Where each of the texts stands, in order. */
class Places {
  private readonly places = new Map<string, number[]>();

  constructor(texts: readonly string[]) {
    for (let at = texts.length - 1; at >= 0; at--) {
      const known = this.places.get(texts[at] as string);
      if (known) known.push(at);
      else this.places.set(texts[at] as string, [at]);
    }
  }

  /** The nearest ones from a place on; what lies before it is not asked for again. */
  from(next: number, text: string): number[] {
    const ahead = this.places.get(text) ?? [];
    while (ahead.length > 0 && (ahead.at(-1) as number) < next) ahead.pop();
    return ahead.slice(-MOST_TRIED).reverse();
  }
}

function beginningOf(sentences: readonly string[], at: number): string {
  let beginning = '';
  for (let i = at; i < sentences.length && beginning.length < BEGINNING; i++) {
    beginning += (sentences[i] as string).slice(0, BEGINNING - beginning.length);
  }
  return beginning;
}

function firstOf<T, R>(values: readonly T[], toResult: (value: T) => R | null): R | null {
  for (const value of values) {
    const result = toResult(value);
    if (result !== null) return result;
  }
  return null;
}

/** From two beginnings to the nearest place where a sentence ends in both; null where they part before, or none is near. */
function meetingAt(
  { a, first }: { a: readonly string[]; first: number },
  { b, there }: { b: readonly string[]; there: number },
): Meeting | null {
  let [i, j] = [first, there];
  let [inOne, inTwo] = [0, 0];
  for (let ends = 0; ends < MOST_ENDS && i < a.length && j < b.length; ends++) {
    const [one, two] = [a[i] as string, b[j] as string];
    const length = Math.min(one.length - inOne, two.length - inTwo);
    if (one.slice(inOne, inOne + length) !== two.slice(inTwo, inTwo + length)) return null;
    inOne += length;
    inTwo += length;
    if (inOne === one.length) [i, inOne] = [i + 1, 0];
    if (inTwo === two.length) [j, inTwo] = [j + 1, 0];
    if (inOne === 0 && inTwo === 0) return { first, end: i, firstThere: there, endThere: j };
    // Only one of them ends here; within a figure the other does not say the same.
    const [text, at] = inOne > 0 ? [one, inOne] : [two, inTwo];
    if (partsFigure(text.slice(at - 1, at), text.slice(at, at + 1))) return null;
  }
  return null;
}

/** True where digits stand on both sides of a border. */
export function partsFigure(before: string, behind: string): boolean {
  return /\d$/u.test(before) && /^\d/u.test(behind);
}
