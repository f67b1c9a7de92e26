/** The environment, in one schema. `.env.example` lists every key; a test holds the two together. */

import { type Stats, statSync } from 'node:fs';
import { z } from 'zod';
import { KaojuError } from './errors.js';
import { defaultFolder, type FolderKey, readFolders } from './folders.js';
import { PACKAGE_ROOT } from './package-root.js';

export { PACKAGE_ROOT };

const folder = (key: FolderKey) => z.string().default(defaultFolder(key));
const onOff = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(fallback)
    .transform((given) => given === 'on');
const snowflake = z.string().regex(/^\d{15,21}$/u, { error: 'must be an id of 15 to 21 digits' });
/** Pages link to each other from the root, so that a path would lead nowhere. */
const publicUrl = z
  .url({ protocol: /^https?$/u })
  .refine((given) => !URL.canParse(given) || new URL(given).href === `${new URL(given).origin}/`, {
    error: 'must be an address without a path, as in https://kaoju.example.org',
  })
  .transform((given) => new URL(given).origin);

export const configSchema = z.object({
  CORPUS_DIR: folder('CORPUS_DIR'),
  INDEX_DIR: folder('INDEX_DIR'),
  MODEL_DIR: folder('MODEL_DIR'),
  DATA_DIR: folder('DATA_DIR'),
  FOLLOW_LINKS: onOff('off'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  ALLOWED_GUILDS: z
    .string()
    .default('')
    .transform((given) => given.split(/[\s,]+/u).filter((id) => id !== ''))
    .pipe(z.array(snowflake)),
  USER_INSTALL: onOff('off'),
  REGISTER_COMMANDS: onOff('on'),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/u })
    .default('https://discord.com/api')
    .transform((given) => given.replace(/\/+$/u, '')),
  // Lets about 6% of unanswerable questions through on collections that the weights were not
  // fitted on; 5% at .68, which leaves more of our own questions without an answer
  // (docs/EVALUATION.md). Lower: more answers, more of them wrong.
  ABSTAIN_BELOW: z.coerce.number().min(0).max(1).default(0.55),
  MAX_QUESTIONS: z.coerce.number().int().min(1).max(64).default(2),
  MAX_WAITING: z.coerce.number().int().min(0).max(10_000).default(50),
  RECORD_QUESTIONS: onOff('off'),
  WEB: onOff('on'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: publicUrl.optional(),
  EVAL_DIR: folder('EVAL_DIR'),
});

export type Config = z.infer<typeof configSchema>;

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
  const parsed = configSchema.safeParse(given);
  if (parsed.success) {
    refuseFiles(parsed.data);
    return parsed.data;
  }
  const issue = parsed.error.issues[0];
  const key = String(issue?.path[0]);
  throw new KaojuError(
    'ConfigInvalid',
    `${key} is ${JSON.stringify(given[key])}: ${issue?.message}`,
  );
}

/** A folder that is written to is made when it is missing; a file in its place cannot be. */
function refuseFiles(config: Config): void {
  for (const key of ['INDEX_DIR', 'DATA_DIR'] as const) {
    const found = lookAt(config[key]);
    if (!found || found.isDirectory()) continue;
    throw new KaojuError(
      'ConfigInvalid',
      `${key} is ${JSON.stringify(config[key])}: that is a file; a folder was expected`,
    );
  }
}

/** Null for what is not there, and for what may not be looked at: whoever writes to it tells why. */
function lookAt(folder: string): Stats | null {
  try {
    return statSync(folder, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
