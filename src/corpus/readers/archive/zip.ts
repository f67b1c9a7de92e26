/**
 * A zip's entries, within the limits: names that climb, sizes that lie, entries that grow without
 * end and encrypted ones cost an error. Nothing is written anywhere.
 */

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { KaojuError, messageOf } from '../../../errors.js';
import { refuseHeavy, refuseLate, refuseSwollen } from '../limits.js';
import type { ReadingContext } from '../reader.js';

/** Entries that are listed; an office file has dozens, a book a few thousand. */
const MOST_ENTRIES = 65_000;
const OLE = 'd0cf11e0';

export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly context: Pick<ReadingContext, 'limits' | 'signal'>,
  ) {}

  /** @throws FileUnreadable for what is no zip, and for one with names that climb or too many */
  static async open(
    bytes: Buffer,
    context: Pick<ReadingContext, 'limits' | 'signal'>,
  ): Promise<Archive> {
    const zip = await openZip(bytes);
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) {
        refuseLate(context.signal, context.limits);
        if (entries.size >= MOST_ENTRIES) {
          throw new KaojuError('FileUnreadable', `holds more than ${MOST_ENTRIES} entries`);
        }
        if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      }
    } catch (error) {
      throw damaged(error);
    }
    return new Archive(zip, entries, context);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * @returns null where there is none of that name
   * @throws FileUnreadable for one that is encrypted, longer than it says, or too much with the rest
   */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.isEncrypted()) {
      throw new KaojuError('FileUnreadable', 'is encrypted', {
        advice: 'Save it without a password',
      });
    }
    const { limits, signal } = this.context;
    refuseSwollen(this.unpacked + entry.uncompressedSize, limits);
    const parts: Buffer[] = [];
    try {
      for await (const part of await this.zip.openReadStreamPromise(entry)) {
        refuseLate(signal, limits);
        parts.push(part as Buffer);
        this.unpacked += (part as Buffer).length;
        refuseSwollen(this.unpacked, limits);
      }
    } catch (error) {
      throw damaged(error);
    }
    const whole = Buffer.concat(parts);
    refuseHeavy(whole.length, limits);
    return whole;
  }
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { strictFileNames: false, validateEntrySize: true });
  } catch (error) {
    if (bytes.toString('hex', 0, 4) !== OLE) throw damaged(error);
    throw new KaojuError('FileUnreadable', 'is encrypted, or of an older program', {
      cause: error,
      advice: 'Save it in its newer form (.docx, .xlsx) without a password',
    });
  }
}

/** What yauzl says of names that climb and sizes that are not kept to, as an error of the file. */
function damaged(error: unknown): KaojuError {
  if (error instanceof KaojuError) return error;
  return new KaojuError('FileUnreadable', `is no archive (${messageOf(error)})`, {
    cause: error,
    advice: 'Save it again',
  });
}
