/** What is said of how an article was read. */

import type { Provenance } from '../../corpus/article.js';
import type { FoldKind, PassagesUnknown } from '../../corpus/inspection.js';
import type { Metadata, NoiseKind } from '../../types/article.js';

export interface InspectMessages {
  characters(count: number): string;
  article(id: string): string;
  metadata: string;
  fields: Record<keyof Metadata, string>;
  from: Record<Provenance, string>;
  unknown: string;
  line(number: number): string;
  noise(count: number): string;
  noNoise: string;
  noiseKinds: Record<NoiseKind, string>;
  passages(count: number, sentences: number): string;
  passage(number: number, line: number): string;
  sentences(count: number): string;
  passagesUnknown: Record<PassagesUnknown, string>;
  /** Of an article that no build takes, since all of it is noise. */
  nothing: string;
  folds: string;
  noFolds: string;
  foldKinds: Record<FoldKind, string>;
  warnings: string;
}
