/** The few files that pages load: style and a little script, read once, kept in memory. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../config.js';

const ASSETS_DIR = path.join(PACKAGE_ROOT, 'assets');

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'print.css': 'text/css; charset=utf-8',
  'ask.js': 'text/javascript; charset=utf-8',
  'quote.js': 'text/javascript; charset=utf-8',
  'reader.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

export interface Asset {
  body: string;
  type: string;
}

export interface Assets {
  get(name: string): Asset | undefined;
  /** Its address, which changes with its content so that it can be kept for good. */
  address(name: string): string;
}

export function loadAssets(): Assets {
  const assets = new Map<string, Asset & { version: string }>();
  for (const [name, type] of Object.entries(TYPES)) {
    const body =
      name === 'style.css' ? readStyle() : readFileSync(path.join(ASSETS_DIR, name), 'utf8');
    const version = createHash('sha256').update(body).digest('hex').slice(0, 8);
    assets.set(name, { body, type, version });
  }
  return {
    get: (name) => assets.get(name),
    address: (name) => `/assets/${name}?v=${assets.get(name)?.version}`,
  };
}

/** One sheet of the files in assets/style, in the order of their names. */
function readStyle(): string {
  const folder = path.join(ASSETS_DIR, 'style');
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return names
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}
