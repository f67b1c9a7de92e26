/** The environment, in one schema. `.env.example` lists every key; a test holds the two together. */

import { statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { KaojuError } from './errors.js';
import { PACKAGE_ROOT } from './package-root.js';

export { PACKAGE_ROOT };

const folder = (fallback: string) => z.string().default(path.join(PACKAGE_ROOT, fallback));
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
const MAX_ENV_BYTES = 1_000_000;
const FOLDERS = ['CORPUS_DIR', 'INDEX_DIR', 'MODEL_DIR', 'DATA_DIR', 'EVAL_DIR'] as const;

export const configSchema = z.object({
  CORPUS_DIR: folder('corpus'),
  INDEX_DIR: folder('index'),
  MODEL_DIR: folder('models/bge-small-zh-v1.5'),
  DATA_DIR: folder('data'),
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
  EVAL_DIR: folder('../shared/eval'),
});

export type Config = z.infer<typeof configSchema>;

/**
 * Reads .env beside package.json, which the real environment overrides. A relative folder
 * counts from where it was written: from .env's own folder, else from the working directory.
 *
 * @throws ConfigInvalid naming the key, what it holds and what it takes
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const typed = { ...environment };
  const file = path.join(PACKAGE_ROOT, '.env');
  if (environment === process.env && isThere(file)) process.loadEnvFile(file);
  // KEY= in a file means the default, as if the line were not there.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  for (const key of FOLDERS) {
    const from = typed[key] ? process.cwd() : PACKAGE_ROOT;
    if (given[key]) given[key] = path.resolve(from, given[key]);
  }
  const parsed = configSchema.safeParse(given);
  if (parsed.success) {
    refuseFiles(parsed.data);
    return parsed.data;
  }
  const issue = parsed.error.issues[0];
  const key = String(issue?.path[0]);
  throw new KaojuError(
    'ConfigInvalid',
    `${key} is ${JSON.stringify(given[key])}: ${issue?.message}. See .env.example`,
  );
}

/** A pipe would be waited for, and a folder is what a container makes of a file that is missing. */
function isThere(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.isFile() && found.size <= MAX_ENV_BYTES) return true;
  throw new KaojuError(
    'ConfigInvalid',
    '.env is not a regular file of at most 1 MB. Write it anew from .env.example, or remove it',
  );
}

/** A folder that is written to is made when it is missing; a file in its place cannot be. */
function refuseFiles(config: Config): void {
  for (const key of ['INDEX_DIR', 'DATA_DIR'] as const) {
    const found = statSync(config[key], { throwIfNoEntry: false });
    if (!found || found.isDirectory()) continue;
    throw new KaojuError(
      'ConfigInvalid',
      `${key} is ${JSON.stringify(config[key])}: that is a file; a folder was expected. See .env.example`,
    );
  }
}
