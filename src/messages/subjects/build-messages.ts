/** How a build of the index went, alike on a terminal, on Discord and on the pages. */

import type { BuildReport } from '../../types/build-report.js';

/** Why a file failed, by what a reader can do about it. */
export type FailureKind =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'notAFile'
  | 'link'
  | 'tooLarge'
  | 'frontMatter'
  | 'table'
  | 'format'
  | 'encrypted'
  | 'noTextLayer'
  | 'noColumn'
  | 'nothing'
  | 'damaged'
  | 'kind'
  | 'unreadable';

export type Changes = Pick<BuildReport, 'added' | 'changed' | 'removed' | 'unchanged'>;

export interface BuildMessages {
  size(counts: Pick<BuildReport, 'articles' | 'passages'>): string;
  changes(counts: Changes): string;
  /** The same where nothing was done yet. */
  toDo(counts: Changes): string;
  /** How many could not be indexed; their names and reasons stand behind it. */
  failed(files: number): string;
  /** How many were left out by their kind, and what is read; kinds and names stand behind it. */
  leftOut(files: number, readable: string): string;
  /** Why a file failed (describe-failure.ts). */
  failures: Record<FailureKind, string>;
  /** Of a file that failed. */
  kept: string;
  /** Above what was read of the articles that this build made. */
  read(articles: number): string;
  /** Where a value is not from the text: by front matter and by metadata.csv, each with its sign. */
  readFrom(signs: { frontMatter: string; table: string; format: string }): string;
  /** What the sign before an article means. */
  doubtful(sign: string, articles: number): string;
  /** Articles that are not shown. */
  readMore(articles: number): string;
  tableWritten(file: string, articles: number): string;
  rolledBack(generation: string): string;
  rate(passagesPerSecond: number): string;
  /** Seconds are rounded. */
  duration(seconds: number): string;
  /** A duration. */
  left(time: string): string;
}
