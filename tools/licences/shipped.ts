/** What ships: production packages by the lock file, and models, fonts and tables of others. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Licensed } from './judge.js';
import { SHIPPED } from './list.js';

interface LockedPackage {
  version?: string;
  license?: unknown;
  dev?: boolean;
  link?: boolean;
}

/**
 * Every package that `npm ci --omit=dev` installs, on any platform, once a version, by name. What
 * the lock file does not say is read in node_modules.
 */
export function productionPackages(root: string): Licensed[] {
  const { packages } = readJson(path.join(root, 'package-lock.json')) as {
    packages: Record<string, LockedPackage>;
  };
  const found = new Map<string, Licensed>();
  for (const [place, { version = null, license, dev, link }] of Object.entries(packages)) {
    if (place === '' || dev || link) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = toLicence({ license }) ?? installedLicence(path.join(root, place));
    found.set(`${name}@${version}`, { name, version, licence });
  }
  const titles = [...found.keys()].sort(new Intl.Collator('en', { numeric: true }).compare);
  return titles.map((title) => found.get(title) as Licensed);
}

/** The licence of a package.json, in today's form or the older ones; null for none. */
export function toLicence(manifest: { license?: unknown; licenses?: unknown }): string | null {
  const { license, licenses } = manifest;
  if (Array.isArray(licenses) && license === undefined) {
    const choice = licenses.map((one) => toLicence({ license: one })).filter((one) => one !== null);
    return choice.length > 0 ? choice.join(' OR ') : null;
  }
  if (typeof license === 'string') return license.trim() || null;
  const type = (license as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? type : null;
}

function installedLicence(folder: string): string | null {
  const manifest = path.join(folder, 'package.json');
  return existsSync(manifest) ? toLicence(readJson(manifest)) : null;
}

/** Models, fonts and the tables made from others' work; those not in SHIPPED have no licence. */
export function shippedFiles(root: string): Licensed[] {
  const models = readdirSync(path.join(root, 'models'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `models/${name}`);
  const fonts = readdirSync(path.join(root, 'assets'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:woff2?|[to]tf|eot)$/iu.test(file))
    .map((file) => `assets/${file.replaceAll(path.sep, '/')}`);
  const names = new Set([...models, ...fonts, ...SHIPPED.keys()]);
  return [...names].sort().map((name) => ({
    name,
    version: null,
    licence: SHIPPED.get(name) ?? null,
  }));
}

function readJson(file: string): object {
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}
