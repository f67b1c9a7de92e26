/** Which file a person means: a path, the name of a file of the corpus, or the id of an article. */

import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type CorpusOptions, isArticle, listCorpus, readCorpusFile } from '../../corpus/files.js';
import { articleIdOf } from '../../corpus/identity.js';
import { readableEndings } from '../../corpus/readers/formats.js';
import { isKaojuError, KaojuError } from '../../errors.js';

export interface ArticleFile {
  /** Below the corpus folder with forward slashes; of a file elsewhere the path as it was given. */
  file: string;
  inCorpus: boolean;
  bytes: Buffer;
}

export interface Places extends CorpusOptions {
  corpusDir: string;
  /** Where a relative path counts from. */
  folder: string;
  /** The file of an article in the index; undefined for an id that is not there. */
  fileOfId(id: string): string | undefined;
}

/** How many files of one name are told. */
const SHOWN = 5;

/**
 * A path goes before a name, a name before an id.
 *
 * @throws UsageInvalid where there is none, or several files of that name
 * @throws FileUnreadable naming the file
 */
export async function readArticleFile(given: string, places: Places): Promise<ArticleFile> {
  const at = path.resolve(places.folder, given);
  const isPath = await stat(at).then(
    (found) => !found.isDirectory(),
    () => false,
  );
  const file = isPath ? await belowCorpus(at, places) : await findInCorpus(given, places);
  if (file !== null) return { file, inCorpus: true, bytes: await read(file, places) };
  // Whoever names a link means what it leads to.
  const elsewhere = { corpusDir: path.dirname(at), followLinks: true };
  return { file: given, inCorpus: false, bytes: await read(path.basename(at), elsewhere) };
}

/** The path of a file below the corpus folder; null for one elsewhere. */
async function belowCorpus(at: string, { corpusDir }: Places): Promise<string | null> {
  try {
    const folder = await realpath(path.dirname(at));
    const below = path.relative(await realpath(corpusDir), path.join(folder, path.basename(at)));
    const isOutside = below.startsWith('..') || path.isAbsolute(below);
    return isOutside ? null : below.replaceAll(path.sep, '/');
  } catch {
    // Without a corpus nothing is in it.
    return null;
  }
}

async function findInCorpus(given: string, places: Places): Promise<string> {
  const { articles } = await listCorpus(places.corpusDir, places);
  const name = given.normalize('NFC');
  const nameOf = (file: string): string => file.normalize('NFC');
  const whole = articles.find((file) => nameOf(file) === name);
  const named = articles.filter((file) => path.posix.basename(nameOf(file)) === name);
  const file = whole ?? named[0] ?? places.fileOfId(given) ?? findById(given, articles);
  if (file === undefined) throw notFound(given, places.corpusDir, articles.length);
  if (!whole && named.length > 1) throw ambiguous(given, named);
  return file;
}

/** Where there is no index yet: by the ids that names give. */
function findById(id: string, files: readonly string[]): string | undefined {
  return files.find((file) => articleIdOf(path.posix.basename(file)) === id);
}

function notFound(given: string, corpusDir: string, files: number): KaojuError {
  return new KaojuError(
    'UsageInvalid',
    `${JSON.stringify(given)} is neither a file, nor the name of one of the ${files} in ${corpusDir}, nor the id of an article`,
    { advice: 'Ids are in what kaoju search --json prints; names count from CORPUS_DIR' },
  );
}

function ambiguous(given: string, named: readonly string[]): KaojuError {
  const shown = named.slice(0, SHOWN).join(', ');
  const more = named.length > SHOWN ? ` and ${named.length - SHOWN} more` : '';
  return new KaojuError(
    'UsageInvalid',
    `${JSON.stringify(given)} is the name of ${named.length} files: ${shown}${more}`,
    { advice: 'Name one with its folder' },
  );
}

async function read(file: string, places: { corpusDir: string } & CorpusOptions): Promise<Buffer> {
  return await named(file, async () => {
    if (!isArticle(file)) {
      throw new KaojuError('FileUnreadable', `is no article: ${readableEndings()} files are read`);
    }
    return readCorpusFile(places.corpusDir, file, places);
  });
}

/** Errors of reading say nothing of the file, since a build's report has it beside them. */
export async function named<T>(file: string, reading: () => T | Promise<T>): Promise<T> {
  try {
    return await reading();
  } catch (error) {
    if (!isKaojuError(error, 'FileUnreadable')) throw error;
    const { message, advice } = error;
    throw new KaojuError('FileUnreadable', `${file} ${message}`, { cause: error, advice });
  }
}
