/** Files of every format with what a careful reader makes of them, and what holds of each reading. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFragment } from 'parse5';
import { PACKAGE_ROOT } from '../../../src/config.js';
import { type ReadFile, readFile } from '../../../src/corpus/readers/read-file.js';
import type { Reading } from '../../../src/corpus/readers/reader.js';
import { faultOf, type OriginSource, type Resolve } from '../../../src/text/origin-map.js';
import type { Metadata } from '../../../src/types/article.js';
import type { TextOf } from './sources.js';

export const FIXTURES = path.join(PACKAGE_ROOT, 'tests/fixtures/formats');

export interface ExpectedArticle extends Metadata {
  part?: string;
  /** Stands in the text. */
  quote: string;
  /** As a citation names where it stands. */
  place?: string;
  /** Stand nowhere in it. */
  without?: string[];
}

export interface Fixture {
  name: string;
  file: string;
  bytes: Buffer;
  expected: ExpectedArticle[];
}

/** Those of one format. */
export function fixturesOf(format: string): Fixture[] {
  const folder = path.join(FIXTURES, format);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const within = path.join(folder, name);
    const file = readdirSync(within).find((one) => one.startsWith('source.')) as string;
    return {
      name,
      file,
      bytes: readFileSync(path.join(within, file)),
      expected: JSON.parse(readFileSync(path.join(within, 'expected.json'), 'utf8')),
    };
  });
}

/** A place that is longer than its text is the format's own writing of it: &amp; or \\n. */
export function resolveIn(textOf: (source: OriginSource) => string): Resolve {
  return (source, { start, end, from, to }) => {
    const written = textOf(source).slice(from, to);
    return to - from === end - start ? written : unescaped(written);
  };
}

function unescaped(html: string): string {
  if (html.startsWith('\\')) return JSON.parse(`"${html}"`) as string;
  const [node] = parseFragment(html).childNodes;
  return node && 'value' in node ? node.value : '';
}

/** Null where each of a file's readings keeps to the contract; else what does not. */
export function faultIn(read: ReadFile, textOf: TextOf): string | null {
  const parts = new Set<string | null>();
  for (const reading of read.readings) {
    if (parts.has(reading.part)) return `two articles are ${reading.part}`;
    parts.add(reading.part);
    const resolve = resolveIn((source) => textOf(source, reading));
    const fault = reading.origin && faultOf(reading.text, reading.origin, resolve);
    if (fault) return fault;
    if (!isOrdered(reading)) return 'marks or noise are out of order';
  }
  return null;
}

function isOrdered({ text, marks, noise }: Reading): boolean {
  const marksFit = marks.every(({ at }, i) => at <= text.length && at >= (marks[i - 1]?.at ?? 0));
  return (
    marksFit && noise.every(({ start, end }, i) => start < end && start >= (noise[i - 1]?.end ?? 0))
  );
}

export async function readFixture({ bytes, file }: Fixture): Promise<ReadFile> {
  return readFile(bytes, file);
}
