/** What a verb of the program is; each file of verbs/ holds one, and main.ts lists them. */

import type { Command } from 'commander';
import type { CliIo } from './io.js';

/**
 * @typeParam Given what its arguments hold, in order
 * @typeParam Options what its options hold, by their long name in camel case
 */
export interface Verb<Given extends unknown[] = unknown[], Options extends object = object> {
  name: string;
  description: string;
  /** Lines as a person types them, for --help. */
  examples: readonly string[];
  /** What --help says below the examples. */
  note?: string;
  /** Adds arguments and options. Called for every verb at each start: loads nothing. */
  define?(command: Command): void;
  /**
   * Loads its parts and runs.
   *
   * @returns the exit code
   */
  run(io: CliIo, given: Given, options: Options): Promise<number>;
}
