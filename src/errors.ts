/**
 * Errors that a person can act on. Each says what was found, what was expected and what to do;
 * its `code` is what programs compare. Anything else that is thrown is a defect of ours.
 */

export type ErrorCode =
  | 'ConfigInvalid'
  | 'CorpusMissing'
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

export class KaojuError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = code;
    this.code = code;
  }
}

/** True for a KaojuError, of that code when one is given. */
export function isKaojuError(error: unknown, code?: ErrorCode): error is KaojuError {
  return error instanceof KaojuError && (code === undefined || error.code === code);
}

/** One line for a person: the message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
