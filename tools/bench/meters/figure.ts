/** What a measurement gives: figures, some of them with a target. */

export interface Figure {
  name: string;
  /** Null where it could not be measured; the note says why. */
  value: number | null;
  unit: 'ms' | 's' | 'MB' | 'KB' | 'ratio' | 'a second' | 'count';
  target?: Target;
  note?: string;
}

export interface Target {
  /** What the figure must not pass: `most` from below, `least` from above. */
  kind: 'most' | 'least';
  value: number;
}

export interface Part {
  title: string;
  figures: Figure[];
  /** Share of the processors that other processes took meanwhile; null where it is not known. */
  otherWork: number | null;
}

export function atMost(value: number): Target {
  return { kind: 'most', value };
}

export function atLeast(value: number): Target {
  return { kind: 'least', value };
}

/** Null for a figure without a target or without a value. */
export function isReached({ value, target }: Figure): boolean | null {
  if (!target || value === null) return null;
  return target.kind === 'most' ? value <= target.value : value >= target.value;
}

/**
 * The value below which a share of all lies, by nearest rank.
 *
 * @param share 0 to 1
 * @throws RangeError for no values
 */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('There is no percentile of no values');
  return found;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

export function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
