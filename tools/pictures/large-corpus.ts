/** A temporary folder of articles that takes a while to index, and changes to it. */

import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const GOLDEN = path.join(ROOT, 'tests/fixtures/golden');
/** As many that a build of them is seen half-way: progress is shown every few seconds. */
const COPIES_AT_FIRST = 3;
const COPIES_LATER = 8;
const OTHER_ENCODINGS = /big5|gb18030|utf16/u;

export interface LargeCorpus {
  folder: string;
  /** Many articles more, one fewer, one of another wording, and a file that is none. */
  change(): Promise<void>;
  remove(): Promise<void>;
}

export async function makeLargeCorpus(): Promise<LargeCorpus> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kaoju-articles-'));
  await addCopies(folder, 1, COPIES_AT_FIRST);
  return {
    folder,
    change: async () => {
      await rm(path.join(folder, 'wechat-account-poem-1.txt'));
      await addCopies(folder, COPIES_AT_FIRST + 1, COPIES_AT_FIRST + COPIES_LATER);
      await appendFile(path.join(folder, 'wechat-account-poem-2.txt'), '\n更正：日期有誤。\n');
      await writeFile(path.join(folder, 'scan-2024-09-15.txt'), Buffer.from([0x25, 0, 1, 2, 0]));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The reports that the tests of reading use, once for every number, each a little different. */
async function addCopies(folder: string, from: number, to: number): Promise<void> {
  for (let copy = from; copy <= to; copy++) {
    for (const name of await readdir(GOLDEN)) {
      const source = path.join(GOLDEN, name, 'source.txt');
      if (OTHER_ENCODINGS.test(name) || !existsSync(source)) continue;
      const file = path.join(folder, `${name}-${copy}.txt`);
      await cp(source, file);
      // Of articles that are the same to the letter only the first is work.
      await appendFile(file, `\n第${copy}次轉載。\n`);
    }
  }
}
