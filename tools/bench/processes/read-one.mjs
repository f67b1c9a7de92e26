/** Reads one file as a build would, in a process of its own: what it took, as JSON. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFile } from '../../../dist/src/corpus/readers/read-file.js';

const file = process.argv[2];
const bytes = readFileSync(file);
const startedAt = performance.now();
const { readings } = await readFile(bytes, path.basename(file));
const ms = performance.now() - startedAt;
const pages = readings[0].marks.filter(({ kind }) => kind === 'page').length;
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ms, peakMb, pages, megabytes: bytes.length / 1e6 }));
