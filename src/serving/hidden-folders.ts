/** Errors name the folder that was tried; on Discord and on pages nobody is told where it is. */

import type { Config } from '../config.js';
import type { KaojuError } from '../errors.js';
import { describeReason } from '../messages/describing/describe-error.js';
import { LOCALES, type Locale } from '../messages/locale.js';

const FOLDERS = ['CORPUS_DIR', 'INDEX_DIR', 'MODEL_DIR', 'READER_DIR', 'DATA_DIR'] as const;

type Folders = Pick<Config, (typeof FOLDERS)[number]>;

/** In each language, in one line. */
export type Reasons = Record<Locale, string>;

/** What an error says, without the folders of the settings. */
export function reasonsOf(error: KaojuError, config: Folders): Reasons {
  const told = LOCALES.map((locale) => [
    locale,
    withoutFolders(describeReason(error, locale), config),
  ]);
  return Object.fromEntries(told) as Reasons;
}

/** The folders of the settings each as an ellipsis, those within another first. */
export function withoutFolders(text: string, config: Folders): string {
  const folders = FOLDERS.map((key) => config[key]).sort((a, b) => b.length - a.length);
  return folders.reduce((told, folder) => told.replaceAll(folder, '…'), text);
}
