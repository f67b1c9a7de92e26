/** The thread that bounded-reader.ts starts: file after file, each answered with its readings or its fault. */

import { parentPort } from 'node:worker_threads';
import { type ErrorCode, KaojuError } from '../../../errors.js';
import { type ReadFile, readFile } from '../read-file.js';
import type { ReadingSettings } from '../reader.js';

export interface ReadingJob {
  bytes: Uint8Array;
  file: string;
  limits: ReadingSettings;
}

/** The format by its name; a fault of the file as the values that an error is made of. */
export type ReadingTold =
  | (Omit<ReadFile, 'format'> & { format: string })
  | { code: ErrorCode; message: string; advice: string | null };

parentPort?.on('message', async (job: ReadingJob) => {
  parentPort?.postMessage(await readJob(job));
});

async function readJob({ bytes, file, limits }: ReadingJob): Promise<ReadingTold> {
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    const read = await readFile(Buffer.from(buffer, byteOffset, byteLength), file, limits);
    return { ...read, format: read.format.name };
  } catch (error) {
    // Anything else is a defect of ours, and ends the thread.
    if (!(error instanceof KaojuError)) throw error;
    const { code, message, advice } = error;
    return { code, message, advice };
  }
}
