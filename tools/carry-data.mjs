/**
 * The last step of `npm run build`: what the program reads at run time (tables, weights) lies
 * beside the module that reads it, and the compiler carries modules alone. Plain JavaScript, so
 * that it runs wherever the compiler does.
 */

import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const MODULE = /\.tsx?$/u;

for (const entry of readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || MODULE.test(entry.name)) continue;
  const file = path.relative(ROOT, path.join(entry.parentPath, entry.name));
  cpSync(path.join(ROOT, file), path.join(ROOT, 'dist', file));
}
