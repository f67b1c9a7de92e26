/**
 * Errors that a person can act on. Each says what was found and expected, and apart from that what
 * to do; its `code` is what programs compare. Anything else that is thrown is a defect of ours.
 */

export type ErrorCode =
  | 'ConfigInvalid'
  | 'CorpusMissing'
  | 'OtherCorpus'
  | 'NothingIndexed'
  | 'FileUnreadable'
  | 'IndexMissing'
  | 'IndexStale'
  | 'IndexCorrupt'
  | 'IndexBusy'
  | 'BuildCancelled'
  | 'BuildFailed'
  | 'NoPreviousGeneration'
  | 'ModelInvalid'
  | 'EmbeddingInvalid'
  | 'UsageInvalid'
  | 'DiscordRefused';

/** Who mends a fault while people do nothing: the next build, or time. */
export type Mender = 'build' | 'waiting';

/** What holds of every error of a code, where the place that throws says nothing else. */
const OF_CODE: Partial<Record<ErrorCode, { advice: string; mendedBy: Mender | null }>> = {
  ConfigInvalid: { advice: 'See .env.example', mendedBy: null },
  IndexMissing: { advice: 'Run: npm run index', mendedBy: 'build' },
  IndexStale: { advice: 'Run: npm run index', mendedBy: 'build' },
  IndexCorrupt: { advice: 'Run: npm run index', mendedBy: 'build' },
  OtherCorpus: {
    advice:
      'Set CORPUS_DIR (in .env) to the folder that you mean; for the new one run: npm run index -- --replace',
    mendedBy: null,
  },
  IndexBusy: { advice: 'Wait for it to end, then run again', mendedBy: 'waiting' },
};

export interface KaojuErrorOptions {
  cause?: unknown;
  /** Null for none; default what holds of the code. */
  advice?: string | null;
  /** What `message` says, as values that a text in another language takes. */
  facts?: ErrorFacts;
}

/** By what happened, the values of its message. */
export interface FactsOf {
  'other-corpus': { before: string; now: string; removed: number; articles: number };
  'corpus-missing': { folder: string };
  'corpus-no-folder': { folder: string };
  'corpus-forbidden': { folder: string };
  'nothing-indexed': { folder: string; failed: number };
  'index-missing': { folder: string };
  'index-busy': { folder: string };
  'no-earlier-index': Record<never, never>;
  'setting-invalid': { key: string; given: string; must: string };
  'days-reversed': { from: string; to: string };
  'article-unknown': { given: string; nearest: string };
  'number-unknown': { given: string; last: number };
}

export type ErrorFacts = {
  [What in keyof FactsOf]: { what: What } & FactsOf[What];
}[keyof FactsOf];

export class KaojuError extends Error {
  readonly code: ErrorCode;
  /** What to do, in the imperative, without a full stop; `message` says what was found. */
  readonly advice: string | null;
  /** Null where a person has to act. */
  readonly mendedBy: Mender | null;
  readonly facts: ErrorFacts | null;

  constructor(code: ErrorCode, message: string, { cause, advice, facts }: KaojuErrorOptions = {}) {
    super(message, { cause });
    this.name = code;
    this.code = code;
    this.advice = advice === undefined ? (OF_CODE[code]?.advice ?? null) : advice;
    this.mendedBy = OF_CODE[code]?.mendedBy ?? null;
    this.facts = facts ?? null;
  }
}

/** True for a KaojuError, of that code when one is given. */
export function isKaojuError(error: unknown, code?: ErrorCode): error is KaojuError {
  return error instanceof KaojuError && (code === undefined || error.code === code);
}

/** One line for a person: the message of whatever was thrown, and what to do about it. */
export function messageOf(error: unknown): string {
  if (error instanceof KaojuError && error.advice) return `${error.message}. ${error.advice}`;
  return error instanceof Error ? error.message : String(error);
}
