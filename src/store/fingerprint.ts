/**
 * What an index was built with. Two parts: what vectors depend on, and what terms depend on
 * besides; after an update of Node (another ICU cuts other words) only the terms are made anew.
 */

export interface Fingerprint {
  /** Of the files themselves. */
  format: number;
  model: { name: string; digest: string; dimensions: number; pooling: string; maxTokens: number };
  /** How files are read and split, and how text is folded. */
  text: string;
  /** How folded text is cut into words. */
  words: string;
}

/** Of an index as exact words and whole articles need it: whatever model made its vectors. */
export type TextFingerprint = Omit<Fingerprint, 'model'>;

/** True where passages and vectors of one can be taken over into the other. */
export function sharesPassages(a: Fingerprint, b: Fingerprint): boolean {
  return describePassages(a) === describePassages(b);
}

/**
 * Null where both are the same, else what differs, for a person.
 * @param expected without a model where no vectors are read
 */
export function sameFingerprint(
  built: Fingerprint,
  expected: Fingerprint | TextFingerprint,
): string | null {
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  if ('model' in expected && differs(built.model, expected.model)) {
    return `${describeModel(built)}; the config asks for ${describeModel(expected)}`;
  }
  if (built.format !== expected.format) {
    return `format ${built.format}; this version reads format ${expected.format}`;
  }
  if (built.text !== expected.text) {
    return `other rules for text (${built.text}); this version has ${expected.text}`;
  }
  if (built.words !== expected.words) {
    return `other words (${built.words}); this Node and version have ${expected.words}`;
  }
  return null;
}

function describePassages({ format, model, text }: Fingerprint): string {
  return JSON.stringify([format, model, text]);
}

function describeModel({ model }: Fingerprint): string {
  return `${model.name} (${model.dimensions} d, ${model.pooling}, ${model.maxTokens} tokens, ${model.digest})`;
}
