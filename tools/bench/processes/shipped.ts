/**
 * The compiled program, typed by its sources: what is measured is what is shipped, not what a
 * loader makes of it.
 */

import { fileURLToPath } from 'node:url';

const compiled = new URL('../../../dist/src/', import.meta.url);

export const CLI = fileURLToPath(new URL('cli.js', compiled));

/** @param file such as `config.js`; T is `typeof import('../../../src/ingest/build-index.js')` */
export async function importShipped<T>(file: string): Promise<T> {
  return (await import(new URL(file, compiled).href)) as T;
}
