/** What every measurement is given. */

import type { Config } from '../../../src/config.js';
import type { BenchArticle } from '../collection/collection.js';
import type { Figure } from '../meters/figure.js';
import type { Folders, Workspace } from '../processes/workspace.js';

export interface Measurement {
  /** For --only. */
  name: string;
  title: string;
  measure(setting: Setting): Promise<Figure[]>;
}

export interface Setting {
  config: Config;
  articles: BenchArticle[];
  /** Corpus and index in the cache: to read, never to change. */
  folders: Folders;
  workspace: Workspace;
  /** Fewer repetitions, for a result within minutes. */
  quick: boolean;
}
