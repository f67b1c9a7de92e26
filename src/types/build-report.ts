/** What a build tells of itself. */

export interface FailedFile {
  file: string;
  /** Which of a file of several articles; undefined where all of it failed. */
  part?: string;
  error: string;
  /** True when the record of an earlier build goes on being served for it. */
  kept?: boolean;
}

export interface FileWarning {
  /** Of files that were left out by their kind: `*` and what their names end with. */
  file: string;
  warning: string;
  leftOut?: LeftOut;
}

/** Files of one kind that is not read. */
export interface LeftOut {
  count: number;
  /** The first of them by path, at most 20. */
  files: string[];
}

/** As `index --json` prints it. */
export interface BuildReport {
  generation: string;
  model: string;
  articles: number;
  passages: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  /** Passages embedded in this run. */
  embedded: number;
  failed: FailedFile[];
  warnings: FileWarning[];
  seconds: number;
}
