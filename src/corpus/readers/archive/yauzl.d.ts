/** What of yauzl is used here; it brings no types of its own. */

declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    fileName: string;
    compressedSize: number;
    uncompressedSize: number;
    isEncrypted(): boolean;
  }

  export interface ZipFile {
    /** To be called once. Fails for names that are absolute or climb. */
    eachEntry(): AsyncIterable<Entry>;
    /** Fails where the entry is longer or shorter than it says. */
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }

  export function fromBufferPromise(
    buffer: Buffer,
    options: { strictFileNames: boolean; validateEntrySize: boolean },
  ): Promise<ZipFile>;
}
