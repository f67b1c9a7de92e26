/** A file's bytes → its readings, by the reader of its format and within the limits. */

import { KaojuError } from '../../errors.js';
import { type Format, formatOf, readableEndings, TEXT } from './formats.js';
import { DEFAULT_LIMITS, refuseHeavy, refuseLong } from './limits.js';
import {
  type FailedPart,
  type InnerFile,
  isFailed,
  type Reading,
  type ReadingContext,
  type ReadingLimits,
  type ReadingSettings,
  type Served,
} from './reader.js';

/** A mail in a mail in an archive; deeper, somebody is playing. */
const MOST_INNER = 3;
/** Archives and PDF: nowhere one text as long as the file. */
const PARTLY_TEXT = /^(?:PK|%PDF)/u;

export interface ReadFile {
  format: Format;
  /** In the order of the file. */
  readings: Reading[];
  failed: FailedPart[];
}

/**
 * @param file its name tells the format, together with its first bytes
 * @throws FileUnreadable where nothing of it can be read
 */
export async function readFile(
  bytes: Buffer,
  file: string,
  limits: ReadingSettings = DEFAULT_LIMITS,
): Promise<ReadFile> {
  const signal = AbortSignal.timeout(limits.maxMs);
  const { format, read } = await readAs(bytes, file, { limits, signal, depth: 0 });
  const readings = read.filter((one): one is Reading => !isFailed(one));
  if (format !== TEXT) refuseTooMuch(readings, limits);
  return { format, readings: withOwnParts(readings), failed: read.filter(isFailed) };
}

interface Within {
  served?: Served | undefined;
  limits: ReadingSettings;
  signal: AbortSignal;
  depth: number;
}

async function readAs(
  bytes: Buffer,
  file: string,
  { served, limits, signal, depth }: Within,
): Promise<{ format: Format } & Pick<InnerFile, 'read'>> {
  const format = formatOf(file, bytes);
  if (!format || depth > MOST_INNER) {
    const found = format ? 'stands in too many other files' : 'is of a kind that is not read';
    throw new KaojuError('FileUnreadable', `${found} (${readableEndings()} are)`);
  }
  const readInner: ReadingContext['readInner'] = async (inner, name, about) => {
    const within = { served: about, limits, signal, depth: depth + 1 };
    const { format: found, read } = await readAs(inner, name, within);
    return { format: found.name, read };
  };
  const context = { file, limits, signal, readInner, ...(served && { served }) };
  if (!PARTLY_TEXT.test(bytes.toString('latin1', 0, 4))) refuseHeavy(bytes.length, limits);
  const { read } = await format.load();
  return { format, read: await named(format, () => read(bytes, context)) };
}

/** Of two articles that say to be the same one, the second is told by its number. */
function withOwnParts(readings: readonly Reading[]): Reading[] {
  const seen = new Map<string | null, number>();
  return readings.map((reading) => {
    const times = (seen.get(reading.part) ?? 0) + 1;
    seen.set(reading.part, times);
    return times === 1 ? reading : { ...reading, part: `${reading.part ?? ''}~${times}` };
  });
}

/** A library's own errors are the file's: what a hostile one makes of it costs an error. */
async function named<T>(format: Format, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof KaojuError) throw error;
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new KaojuError('FileUnreadable', `is no ${format.name} that can be read (${reason})`, {
      cause: error,
    });
  }
}

function refuseTooMuch(readings: readonly Reading[], limits: ReadingLimits): void {
  const characters = readings.reduce((sum, { text }) => sum + text.length, 0);
  if (readings.length > limits.maxParts) {
    throw new KaojuError(
      'FileUnreadable',
      `holds ${readings.length} articles; at most ${limits.maxParts} are read`,
      { advice: 'Split it' },
    );
  }
  refuseLong(characters, limits);
}
