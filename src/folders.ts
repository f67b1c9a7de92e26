/** The folders that settings name, told without the rest of the settings and their schema. */

import { statSync } from 'node:fs';
import path from 'node:path';
import { KaojuError } from './errors.js';
import { PACKAGE_ROOT } from './package-root.js';

/** Below the package's root, where no setting says otherwise. */
const DEFAULTS = {
  CORPUS_DIR: 'corpus',
  INDEX_DIR: 'index',
  MODEL_DIR: 'models/bge-small-zh-v1.5',
  READER_DIR: 'models/reader-zh',
  DATA_DIR: 'data',
  EVAL_DIR: '../shared/eval',
};

const MAX_ENV_BYTES = 1_000_000;

export type FolderKey = keyof typeof DEFAULTS;
const KEYS = Object.keys(DEFAULTS) as FolderKey[];

export function defaultFolder(key: FolderKey): string {
  return path.join(PACKAGE_ROOT, DEFAULTS[key]);
}

/**
 * Absolute. A relative one counts from where it was written: from .env's own folder, else from
 * the working directory.
 */
export function readFolders(
  environment: NodeJS.ProcessEnv,
  workingFolder: string,
): Record<FolderKey, string> {
  addEnvFile(environment);
  const folders = KEYS.map((key) => [
    key,
    environment[key]
      ? path.resolve(workingFolder, expandHome(environment[key], environment))
      : defaultFolder(key),
  ]);
  return Object.fromEntries(folders) as Record<FolderKey, string>;
}

/**
 * Adds .env beside package.json to the process's own environment, which wins. Its relative
 * folders are made absolute there: later, and in a child process, nothing tells where one was
 * written.
 */
function addEnvFile(environment: NodeJS.ProcessEnv): void {
  const file = path.join(PACKAGE_ROOT, '.env');
  if (environment !== process.env || !isThere(file)) return;
  const typed = new Set(KEYS.filter((key) => environment[key]));
  process.loadEnvFile(file);
  for (const key of KEYS) {
    if (environment[key] && !typed.has(key)) {
      environment[key] = path.resolve(PACKAGE_ROOT, expandHome(environment[key], environment));
    }
  }
}

/** A shell does so where one is typed; nothing does in .env, and in --env of a container. */
function expandHome(folder: string, { HOME }: NodeJS.ProcessEnv): string {
  return HOME && /^~(?=\/|$)/u.test(folder) ? HOME + folder.slice(1) : folder;
}

/** A pipe would be waited for, and a folder is what a container makes of a file that is missing. */
function isThere(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.isFile() && found.size <= MAX_ENV_BYTES) return true;
  throw new KaojuError('ConfigInvalid', '.env is not a regular file of at most 1 MB', {
    advice: 'Write it anew from .env.example, or remove it',
  });
}
