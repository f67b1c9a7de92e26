/** The environment, in one schema. `.env.example` lists every key; a test holds the two together. */

import { type Stats, statSync } from 'node:fs';
import * as v from 'valibot';
import { KaojuError } from './errors.js';
import { defaultFolder, type FolderKey, readFolders } from './folders.js';
import { PACKAGE_ROOT } from './package-root.js';
import { TABLE_COLUMNS, type TableColumn } from './types/article.js';

export { PACKAGE_ROOT };

const folder = (key: FolderKey) => v.optional(v.string(), defaultFolder(key));
const oneOf = <const T extends readonly string[]>(names: T, fallback: T[number]) =>
  v.optional(v.picklist(names, `must be one of ${names.join(', ')}`), fallback);
const onOff = (fallback: 'on' | 'off') =>
  v.pipe(
    oneOf(['on', 'off'], fallback),
    v.transform((given) => given === 'on'),
  );
const number = (fallback: number, least: number, most: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform(Number),
      v.custom<number>(
        (given) => (given as number) >= least && (given as number) <= most,
        `must be a number from ${least} to ${most}`,
      ),
    ),
    String(fallback),
  );
const wholeNumber = (fallback: number, least: number, most: number) =>
  v.pipe(
    number(fallback, least, most),
    v.integer(`must be a whole number from ${least} to ${most}`),
  );
const snowflake = v.pipe(v.string(), v.regex(/^\d{15,21}$/u, 'must be an id of 15 to 21 digits'));
const httpUrl = v.pipe(
  v.string(),
  v.check(
    (given) => URL.canParse(given) && /^https?:$/u.test(new URL(given).protocol),
    'must be an address that starts with http:// or https://',
  ),
);
/** Pages link to each other from the root, so that a path would lead nowhere. */
const publicUrl = v.pipe(
  httpUrl,
  v.check(
    (given) => !URL.canParse(given) || new URL(given).href === `${new URL(given).origin}/`,
    'must be an address without a path, as in https://kaoju.example.org',
  ),
  v.transform((given) => new URL(given).origin),
);

/** text=报道全文, date=见报日期: what a column holds, and the name that it has. */
const columnNames = v.pipe(
  v.optional(v.string(), ''),
  v.transform((given) => given.split(',').filter((one) => one.trim() !== '')),
  v.transform((given) => given.map((one) => one.split('=').map((side) => side.trim()))),
  v.check(
    (given) =>
      given.every(
        ([column, name, ...more]) =>
          TABLE_COLUMNS.some((known) => known === column) && Boolean(name) && more.length === 0,
      ),
    `must be a list like text=body, date=day, of ${TABLE_COLUMNS.join(', ')}`,
  ),
  v.transform((given): Partial<Record<TableColumn, string>> => Object.fromEntries(given)),
);

const configSchema = v.object({
  CORPUS_DIR: folder('CORPUS_DIR'),
  INDEX_DIR: folder('INDEX_DIR'),
  MODEL_DIR: folder('MODEL_DIR'),
  READER: onOff('on'),
  READER_DIR: folder('READER_DIR'),
  READ_PASSAGES: wholeNumber(6, 1, 12),
  DATA_DIR: folder('DATA_DIR'),
  FOLLOW_LINKS: onOff('off'),
  READ_SECONDS: wholeNumber(120, 1, 3600),
  READ_MAX_MB: wholeNumber(400, 1, 4000),
  READ_MEMORY_MB: wholeNumber(1000, 32, 16_000),
  TABLE_COLUMNS: columnNames,
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'info'),
  DISCORD_TOKEN: v.optional(v.string()),
  DISCORD_GUILD_ID: v.optional(snowflake),
  ALLOWED_GUILDS: v.pipe(
    v.optional(v.string(), ''),
    v.transform((given) => given.split(/[\s,]+/u).filter((id) => id !== '')),
    v.array(snowflake),
  ),
  USER_INSTALL: onOff('off'),
  REGISTER_COMMANDS: onOff('on'),
  DISCORD_API_URL: v.pipe(
    v.optional(httpUrl, 'https://discord.com/api'),
    v.transform((given) => given.replace(/\/+$/u, '')),
  ),
  // Under it at most one right answer in thirty is lost, of every source left out of the fit, and
  // most of what has nothing to do with the collection is said not to be there; higher, and right
  // answers are called none, which is the worse mistake.
  ABSTAIN_BELOW: number(0.05, 0, 1),
  // Lets one unanswerable question in twenty through on the two kinds of news that the weights were
  // not fitted on, one in fifty on encyclopaedias; a third of the right answers are called possible
  // for it (docs/EVALUATION.md).
  ANSWER_FROM: number(0.85, 0, 1),
  MAX_QUESTIONS: wholeNumber(2, 1, 64),
  MAX_WAITING: wholeNumber(50, 0, 10_000),
  RECORD_QUESTIONS: onOff('off'),
  WEB: onOff('on'),
  HOST: v.optional(v.string(), '127.0.0.1'),
  PORT: wholeNumber(3000, 0, 65_535),
  PUBLIC_URL: v.optional(publicUrl),
  EVAL_DIR: folder('EVAL_DIR'),
});

export type Config = v.InferOutput<typeof configSchema>;

export const CONFIG_KEYS = Object.keys(configSchema.entries) as (keyof Config)[];

/** What holds where the environment says nothing. */
export const DEFAULT_CONFIG: Config = v.parse(configSchema, {});

/**
 * Reads .env beside package.json, which the real environment overrides.
 *
 * @param workingFolder where relative folders of the environment count from
 * @throws ConfigInvalid naming the key, what it holds and what it takes
 */
export function loadConfig(
  environment: NodeJS.ProcessEnv = process.env,
  workingFolder = process.cwd(),
): Config {
  const folders = readFolders(environment, workingFolder);
  // KEY= in a file means the default, as if the line were not there.
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...folders }).filter(([, value]) => value !== ''),
  );
  const parsed = v.safeParse(configSchema, given);
  if (parsed.success) {
    refuseFiles(parsed.output);
    return parsed.output;
  }
  const [issue] = parsed.issues;
  const key = String(issue.path?.[0].key);
  throw settingInvalid(key, given[key], issue.message);
}

/** A folder that is written to is made when it is missing; a file in its place cannot be. */
function refuseFiles(config: Config): void {
  for (const key of ['INDEX_DIR', 'DATA_DIR'] as const) {
    const found = lookAt(config[key]);
    if (!found || found.isDirectory()) continue;
    throw settingInvalid(key, config[key], 'that is a file; a folder was expected');
  }
}

function settingInvalid(key: string, value: unknown, must: string): KaojuError {
  const given = JSON.stringify(value);
  const facts = { what: 'setting-invalid', key, given, must } as const;
  return new KaojuError('ConfigInvalid', `${key} is ${given}: ${must}`, { facts });
}

/** Null for what is not there, and for what may not be looked at: whoever writes to it tells why. */
function lookAt(folder: string): Stats | null {
  try {
    return statSync(folder, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
