/**
 * Two small regressions by gradient descent (Adam, Kingma & Ba 2015) over standardised features,
 * with a little L2. Nothing in them is random.
 */

const STEPS = 300;
const RATE = 0.05;
const L2 = 1e-3;
/** Of the probability, whose features overlap: with less some weights turn against their sense. */
const SAMPLES_L2 = 1e-2;

/** One list of which the right ones should come first; its rows in any order. */
export interface List {
  rows: readonly (readonly number[])[];
  /** For each row the group it is right for, -1 where it is wrong: one row a group has to be high. */
  groups: readonly number[];
  /** What the list counts. */
  weight: number;
}

export interface Fitted {
  /** Of the features as they are, not standardised. */
  weights: number[];
  offset: number;
}

/**
 * Listwise: the softmax over a list should lie on its right rows. Of several right rows of one
 * group the best is enough (the mean over the groups of the log of each one's share).
 */
export function fitLists(lists: readonly List[]): Fitted {
  const usable = lists.filter(({ groups }) => groups.some((group) => group >= 0));
  const scale = scaleOf(usable.flatMap(({ rows }) => rows));
  const total = usable.reduce((sum, { weight }) => sum + weight, 0);
  const standard = usable.map((list) => ({ ...list, rows: list.rows.map(scale.apply) }));
  return scale.undo(
    descend(scale.size, L2, (weights, gradient) => {
      for (const { rows, groups, weight } of standard) {
        const shares = softmax(rows.map((row) => dot(row, weights)));
        const held = new Map<number, number>();
        groups.forEach((group, i) => {
          if (group >= 0) held.set(group, (held.get(group) ?? 0) + (shares[i] as number));
        });
        rows.forEach((row, i) => {
          const share = shares[i] as number;
          const group = groups[i] as number;
          const target =
            group < 0 ? 0 : share / Math.max(held.get(group) as number, 1e-300) / held.size;
          add(gradient, row, ((share - target) * weight) / total);
        });
      }
    }),
  );
}

export interface Sample {
  row: readonly number[];
  right: boolean;
  weight: number;
}

/**
 * Logistic regression.
 *
 * @param senses by feature, 1 where more of it may only raise the probability, -1 where it may only
 * lower it: features that overlap otherwise get weights against their sense, which hold on no
 * collection of another kind
 */
export function fitSamples(samples: readonly Sample[], senses: readonly (1 | -1)[]): Fitted {
  const scale = scaleOf(samples.map(({ row }) => row));
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const standard = samples.map((sample) => ({ ...sample, row: [...scale.apply(sample.row), 1] }));
  return scale.undo(
    descend(
      scale.size + 1,
      SAMPLES_L2,
      (weights, gradient) => {
        for (const { row, right, weight } of standard) {
          const said = 1 / (1 + Math.exp(-dot(row, weights)));
          add(gradient, row, ((said - (right ? 1 : 0)) * weight) / total);
        }
        senses.forEach((sense, i) => {
          const against =
            (weights[i] as number) * sense <= 0 && (gradient[i] as number) * sense > 0;
          if (against) gradient[i] = 0;
        });
      },
      senses,
    ),
  );
}

export function dot(row: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number);
  return sum;
}

function descend(
  size: number,
  l2: number,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
  senses: readonly (1 | -1)[] = [],
): Float64Array {
  const [weights, mean, square] = [1, 2, 3].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => weight * l2);
    addGradient(weights, gradient);
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] as number;
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope;
      square[i] = 0.999 * (square[i] as number) + 0.001 * slope * slope;
      const steady = (mean[i] as number) / (1 - 0.9 ** step);
      const spread = Math.sqrt((square[i] as number) / (1 - 0.999 ** step));
      weights[i] = (weights[i] as number) - (RATE * steady) / (spread + 1e-9);
      const sense = senses[i];
      if (sense && (weights[i] as number) * sense < 0) weights[i] = 0;
    }
  }
  return weights;
}

function scaleOf(rows: readonly (readonly number[])[]): {
  size: number;
  apply(row: readonly number[]): number[];
  undo(weights: Float64Array): Fitted;
} {
  const size = rows[0]?.length ?? 0;
  const means = Array.from({ length: size }, (_, i) => meanOf(rows, (row) => row[i] as number));
  const spreads = means.map((mean, i) =>
    Math.sqrt(meanOf(rows, (row) => ((row[i] as number) - mean) ** 2)),
  );
  // A feature that never differs says nothing.
  const inverse = spreads.map((spread) => (spread < 1e-9 ? 0 : 1 / spread));
  return {
    size,
    apply: (row) => row.map((value, i) => (value - (means[i] as number)) * (inverse[i] as number)),
    undo(fitted) {
      const weights = inverse.map((factor, i) => factor * (fitted[i] as number));
      return { weights, offset: (fitted[size] ?? 0) - dot(means, weights) };
    },
  };
}

function meanOf<T>(values: readonly T[], of: (value: T) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum / Math.max(1, values.length);
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const exponents = scores.map((score) => Math.exp(score - most));
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.map((value) => value / sum);
}

function add(gradient: Float64Array, row: readonly number[], factor: number): void {
  for (let i = 0; i < row.length; i++) {
    gradient[i] = (gradient[i] as number) + factor * (row[i] as number);
  }
}
