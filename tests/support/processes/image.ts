/** What Dockerfile and .dockerignore say of the image, and a folder that holds what it would. */

import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../../src/package-root.js';

export interface Copy {
  /** The stage copied from; null for the project. */
  from: string | null;
  /** Below the project, or below the stage's working folder. */
  sources: string[];
  /** Below the working folder. */
  target: string;
}

export interface Stage {
  /** Null for the last, which is the image. */
  name: string | null;
  copies: Copy[];
}

const WORKING_FOLDER = '/app/';

/** The stages in order, with what each copies. */
export function readStages(): Stage[] {
  const stages: Stage[] = [];
  for (const line of readFileSync(path.join(PACKAGE_ROOT, 'Dockerfile'), 'utf8').split('\n')) {
    const [instruction, ...words] = line.split(/\s+/u);
    if (instruction === 'FROM') stages.push({ name: words[2] ?? null, copies: [] });
    if (instruction === 'COPY') stages.at(-1)?.copies.push(toCopy(words));
  }
  return stages;
}

function toCopy(words: string[]): Copy {
  const from = words[0]?.startsWith('--from=') ? words[0].slice('--from='.length) : null;
  const paths = from === null ? words : words.slice(1);
  return {
    from,
    sources: paths.slice(0, -1).map((source) => source.replace(WORKING_FOLDER, '')),
    target: paths.at(-1) as string,
  };
}

/** Whether a file or folder of the project reaches the builder: the last rule that fits decides. */
export function isSent(file: string): boolean {
  const rules = readFileSync(path.join(PACKAGE_ROOT, '.dockerignore'), 'utf8').trim().split('\n');
  let sent = true;
  for (const rule of rules) {
    const pattern = rule.replace(/^!/u, '');
    // A rule for a folder is one for all that is in it.
    const fits = pattern === '*' || file === pattern || file.startsWith(`${pattern}/`);
    if (fits) sent = rule.startsWith('!');
  }
  return sent;
}

/**
 * Copies what a stage would. Packages are linked: all for a stage that builds, for the image
 * those alone that ship.
 *
 * @param folders of the stages before it, by name
 */
export function layOut(stage: Stage, folder: string, folders: Record<string, string>): void {
  for (const { from, sources, target } of stage.copies) {
    const root = from === null ? PACKAGE_ROOT : (folders[from] as string);
    for (const source of sources.filter((one) => one !== 'node_modules')) {
      const into = target.endsWith('/') ? path.join(target, path.basename(source)) : target;
      cpSync(path.join(root, source), path.join(folder, into), { recursive: true });
    }
  }
  linkPackages(folder, stage.name === null);
}

function linkPackages(folder: string, shippedAlone: boolean): void {
  const lock = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [place, { dev }] of Object.entries(lock.packages)) {
    const isOwn = place.lastIndexOf('node_modules/') === 0;
    const at = path.join(PACKAGE_ROOT, place);
    if (!isOwn || (dev && shippedAlone) || !existsSync(at)) continue;
    mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
    symlinkSync(at, path.join(folder, place), 'junction');
  }
}
