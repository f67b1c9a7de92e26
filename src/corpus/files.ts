/** Which files of a corpus folder are articles, and their bytes. */

import { constants, type Dirent } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { KaojuError } from '../errors.js';
import type { LeftOut } from '../types/build-report.js';
import { formatOfName, readableEndings, TEXT } from './readers/formats.js';
import { DEFAULT_LIMITS } from './readers/limits.js';

/** Of a text: 5 MB is a book, not a report. */
export const MAX_FILE_BYTES = 5_000_000;
/** Names kept of each kind that is left out; folders of pictures hold thousands. */
const MAX_LEFT_OUT = 20;
const NOT_ARTICLES = new Set(['readme.md', 'metadata.csv', 'aliases.csv']);

export interface CorpusOptions {
  /** Links that lead out of the corpus folder are followed too; those within it always are. */
  followLinks?: boolean;
  /** Of a file that is no text; default the limits' own. */
  maxBytes?: number;
}

export interface CorpusFiles {
  /** Paths below the corpus folder with forward slashes, in code unit order. */
  articles: string[];
  /** Files of other kinds by extension, for the report. */
  leftOut: Record<string, LeftOut>;
  /** Links that lead out of the corpus and are not followed. */
  outside: string[];
  /** Folders that cannot be looked into, and why; what stands below them is not known. */
  unreadable: { file: string; reason: string }[];
}

/** @throws CorpusMissing where the folder cannot be read */
export async function listCorpus(
  corpusDir: string,
  options: CorpusOptions = {},
): Promise<CorpusFiles> {
  try {
    return await new Listing(await realpath(corpusDir), options).list();
  } catch (error) {
    throw corpusMissing(corpusDir, error);
  }
}

function corpusMissing(corpusDir: string, cause: unknown): KaojuError {
  const message = `The folder ${corpusDir}, which CORPUS_DIR names, cannot be read`;
  const advice = `Make it and put articles in it: ${readableEndings()} files are read`;
  const facts = { folder: corpusDir };
  switch (codeOf(cause)) {
    case 'ENOTDIR':
      return new KaojuError('CorpusMissing', `CORPUS_DIR is ${corpusDir}, which is a file`, {
        cause,
        advice: 'Name the folder that the articles are in',
        facts: { what: 'corpus-no-folder', ...facts },
      });
    case 'EACCES':
      return new KaojuError('CorpusMissing', message, {
        cause,
        advice: 'Let the user that Kaoju runs as read it and all folders above it',
        facts: { what: 'corpus-forbidden', ...facts },
      });
    default:
      return new KaojuError('CorpusMissing', message, {
        cause,
        advice,
        facts: { what: 'corpus-missing', ...facts },
      });
  }
}

/** One walk through a corpus. */
class Listing {
  private readonly articles: string[] = [];
  private readonly leftOut = new Map<string, LeftOut>();
  private readonly outside: string[] = [];
  private readonly unreadable: CorpusFiles['unreadable'] = [];
  private readonly visited = new Set<string>();

  /** @param root without links in it */
  constructor(
    private readonly root: string,
    private readonly options: CorpusOptions,
  ) {}

  async list(): Promise<CorpusFiles> {
    await this.visit('', this.root);
    const { outside, unreadable } = this;
    const leftOut = Object.fromEntries(this.leftOut);
    return { articles: this.articles.sort(), leftOut, outside, unreadable };
  }

  private async visit(folder: string, real: string): Promise<void> {
    // A link to a folder above would go round forever.
    if (this.visited.has(real)) return;
    this.visited.add(real);
    const entries = await readdir(real, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      await this.meet(file, entry, path.join(real, entry.name));
    }
  }

  private async meet(file: string, entry: Dirent, at: string): Promise<void> {
    try {
      const real = entry.isSymbolicLink() ? await realpath(at) : at;
      if (!mayRead(this.root, real, this.options)) this.outside.push(file);
      else if (!(await stat(real)).isDirectory()) this.meetFile(file);
      else if (!entry.name.startsWith('_')) await this.visit(file, real);
    } catch (error) {
      const code = codeOf(error);
      // A link that leads nowhere is a file that fails, or is left out, like any other.
      if (code === 'ENOENT' || isArticle(file)) this.meetFile(file);
      else this.unreadable.push({ file, reason: `cannot be read (${code})` });
    }
  }

  private meetFile(file: string): void {
    const name = path.posix.basename(file);
    if (NOT_ARTICLES.has(name.toLowerCase())) return;
    if (isArticle(file)) this.articles.push(file);
    else this.leaveOut(file, path.extname(name).toLowerCase() || name);
  }

  private leaveOut(file: string, kind: string): void {
    const { count, files } = this.leftOut.get(kind) ?? { count: 0, files: [] };
    if (files.length < MAX_LEFT_OUT) files.push(file);
    this.leftOut.set(kind, { count: count + 1, files });
  }
}

/**
 * Reads a file of the corpus: nothing but a regular file, so that a pipe or a device hangs nobody.
 *
 * @throws FileUnreadable for any other, for one that is too large, outside or not to be opened;
 * its cause has the system's own code
 */
export async function readCorpusFile(
  corpusDir: string,
  file: string,
  options: CorpusOptions = {},
): Promise<Buffer> {
  const { handle } = await openCorpusFile(corpusDir, file, options);
  try {
    return await handle.readFile();
  } catch (error) {
    const message = `cannot be read (${codeOf(error)})`;
    throw new KaojuError('FileUnreadable', message, { cause: error });
  } finally {
    await handle.close();
  }
}

export interface OpenedFile {
  /** Closing it is the caller's. */
  handle: FileHandle;
  bytes: number;
  changedAtMs: number;
}

/** As readCorpusFile, for who passes a file on without holding it: what is read may be 100 MB. */
export async function openCorpusFile(
  corpusDir: string,
  file: string,
  options: CorpusOptions = {},
): Promise<OpenedFile> {
  try {
    const real = await realpath(path.join(corpusDir, file));
    if (!mayRead(await realpath(corpusDir), real, options)) {
      throw new KaojuError('FileUnreadable', OUTSIDE);
    }
    return await openRegularFile(real, maxBytesOf(file, options));
  } catch (error) {
    if (error instanceof KaojuError) throw error;
    const message = `cannot be read (${codeOf(error)})`;
    throw new KaojuError('FileUnreadable', message, { cause: error });
  }
}

/** What is said of a link that is not followed. */
export const OUTSIDE = 'is a link out of the corpus; it is followed with FOLLOW_LINKS=on';

function maxBytesOf(file: string, { maxBytes = DEFAULT_LIMITS.maxBytes }: CorpusOptions): number {
  const format = formatOfName(file);
  return format === null || format === TEXT ? MAX_FILE_BYTES : maxBytes;
}

async function openRegularFile(real: string, maxBytes: number): Promise<OpenedFile> {
  // Opening a device may already do something; what became a pipe since then must not wait.
  refuseUnfit(await stat(real), maxBytes);
  const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await handle.stat();
    refuseUnfit(found, maxBytes);
    return { handle, bytes: found.size, changedAtMs: found.mtimeMs };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function refuseUnfit(found: { isFile(): boolean; size: number }, maxBytes: number): void {
  if (!found.isFile()) throw new KaojuError('FileUnreadable', 'is not a regular file');
  if (found.size > maxBytes) {
    throw new KaojuError(
      'FileUnreadable',
      `has ${(found.size / 1e6).toFixed(1)} MB; at most ${maxBytes / 1e6} MB are read`,
      { advice: 'Split it' },
    );
  }
}

function mayRead(root: string, real: string, { followLinks = false }: CorpusOptions): boolean {
  return followLinks || real === root || real.startsWith(root.replace(/\/?$/u, path.sep));
}

/** By its name alone. */
export function isArticle(file: string): boolean {
  return formatOfName(file) !== null;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
