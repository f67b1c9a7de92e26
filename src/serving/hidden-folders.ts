/** Errors name the folder that was tried; on Discord and on pages nobody is told where it is. */

import type { Config } from '../config.js';

const FOLDERS = ['CORPUS_DIR', 'INDEX_DIR', 'MODEL_DIR', 'READER_DIR', 'DATA_DIR'] as const;

/** The folders of the settings each as an ellipsis, those within another first. */
export function withoutFolders(
  text: string,
  config: Pick<Config, (typeof FOLDERS)[number]>,
): string {
  const folders = FOLDERS.map((key) => config[key]).sort((a, b) => b.length - a.length);
  return folders.reduce((told, folder) => told.replaceAll(folder, '…'), text);
}
