/**
 * A quote laid along a passage that is near: which of its tokens stand there, and where the two
 * part. Fewest changes, any part of the passage (P. Sellers, "The theory and computation of
 * evolutionary distances", 1980); time and memory are the product of both lengths.
 */

/** Ranges of tokens, ends exclusive; one of the two may be empty. */
export interface TokenParting {
  quote: [start: number, end: number];
  passage: [start: number, end: number];
}

export interface Alignment {
  /** The part of the passage that the quote was laid along; of tokens, the end exclusive. */
  first: number;
  end: number;
  partings: TokenParting[];
  /** Tokens of the quote that stand there. */
  kept: number;
  /** The most of them in a row. */
  longest: number;
}

const KEEP = 0;
const CHANGE = 1;
/** Only in the quote, and only in the passage. */
const ADD = 2;
const LEAVE = 3;

/** Null where nothing is shared. */
export function align(quote: readonly string[], passage: readonly string[]): Alignment | null {
  const { steps, end } = fill(quote, passage);
  const width = passage.length + 1;
  const path: number[] = [];
  let [i, j] = [quote.length, end];
  while (i > 0) {
    const step = steps[i * width + j] as number;
    path.push(step);
    if (step !== LEAVE) i--;
    if (step !== ADD) j--;
  }
  const alignment = { first: j, end, ...follow(path.reverse(), j) };
  return alignment.kept > 0 ? alignment : null;
}

/** The cheapest way to each pair of places, and where the cheapest way of all ends. */
function fill(
  quote: readonly string[],
  passage: readonly string[],
): { steps: Uint8Array; end: number } {
  const width = passage.length + 1;
  const steps = new Uint8Array((quote.length + 1) * width);
  let above = new Uint32Array(width);
  for (let i = 1; i <= quote.length; i++) {
    const costs = new Uint32Array(width);
    costs[0] = i;
    steps[i * width] = ADD;
    for (let j = 1; j < width; j++) {
      const isSame = quote[i - 1] === passage[j - 1];
      let cost = (above[j - 1] as number) + (isSame ? 0 : 1);
      let step = isSame ? KEEP : CHANGE;
      if ((above[j] as number) + 1 < cost) [cost, step] = [(above[j] as number) + 1, ADD];
      if ((costs[j - 1] as number) + 1 < cost) [cost, step] = [(costs[j - 1] as number) + 1, LEAVE];
      costs[j] = cost;
      steps[i * width + j] = step;
    }
    above = costs;
  }
  let end = 0;
  for (let j = 1; j < width; j++) if ((above[j] as number) < (above[end] as number)) end = j;
  return { steps, end };
}

function follow(
  path: readonly number[],
  first: number,
): Pick<Alignment, 'partings' | 'kept' | 'longest'> {
  const partings: TokenParting[] = [];
  let [i, j, kept, run, longest] = [0, first, 0, 0, 0];
  let open: TokenParting | null = null;
  for (const step of path) {
    if (step === KEEP) {
      open = null;
      kept++;
      run++;
      longest = Math.max(longest, run);
    } else {
      run = 0;
      if (!open) {
        open = { quote: [i, i], passage: [j, j] };
        partings.push(open);
      }
    }
    if (step !== LEAVE) i++;
    if (step !== ADD) j++;
    if (open) [open.quote[1], open.passage[1]] = [i, j];
  }
  return { partings, kept, longest };
}
