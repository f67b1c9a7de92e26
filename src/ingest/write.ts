/** Writes a generation beside the serving one and makes it the serving one. */

import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ArticleWriter } from '../store/articles.js';
import { checkOf } from '../store/container.js';
import { syncFolder, writeDurably } from '../store/files.js';
import type { Fingerprint } from '../store/fingerprint.js';
import { type Manifest, newGenerationId, writeManifest } from '../store/generations.js';
import type { MadeArticle } from '../store/journal.js';
import {
  ARTICLES_FILE,
  generationFolder,
  TERMS_FILE,
  TEXTS_FILE,
  unnamedFolder,
} from '../store/paths.js';
import { type Pointer, writePointer } from '../store/pointer.js';
import { TermWriter } from '../store/terms/term-writer.js';
import { TokenSignWriter } from '../store/vectors/token-signs.js';
import { VectorWriter } from '../store/vectors/vectors.js';
import { turns } from '../text/steps.js';
import type { FileWarning } from '../types/build-report.js';
import { chooseId, type Named, wantedId } from './ids.js';
import { keepRows, type Rows } from './kept-rows.js';
import type { StepClock } from './timings.js';

/** Takes articles in order of their files and gives each its id. */
export class GenerationWriter {
  private readonly folder: string;
  private readonly articles = new ArticleWriter();
  private readonly terms = new TermWriter();
  private readonly vectors: VectorWriter;
  private readonly signs: TokenSignWriter;
  /** By id, the key of each article written. */
  readonly keys = new Map<string, string>();
  readonly warnings: FileWarning[] = [];

  private constructor(
    private readonly indexDir: string,
    private readonly fingerprint: Fingerprint,
    private readonly clock: StepClock,
  ) {
    this.folder = unnamedFolder(indexDir);
    this.vectors = new VectorWriter(this.folder, fingerprint.model.dimensions);
    this.signs = new TokenSignWriter(this.folder, fingerprint.model.dimensions);
  }

  static async create(
    indexDir: string,
    fingerprint: Fingerprint,
    clock: StepClock,
  ): Promise<GenerationWriter> {
    const writer = new GenerationWriter(indexDir, fingerprint, clock);
    await rm(writer.folder, { recursive: true, force: true });
    await mkdir(writer.folder, { recursive: true });
    return writer;
  }

  get count(): { articles: number; passages: number } {
    return { articles: this.articles.articles, passages: this.articles.passages };
  }

  async append(file: string, made: MadeArticle, kept: boolean): Promise<void> {
    const { record, text, terms, embeddings } = made;
    for (const warning of record.warnings) this.warnings.push({ file, warning });
    const id = this.idOf({ file, part: record.part, givenId: record.givenId });
    this.keys.set(id, record.key);
    await this.clock.time('articlesMs', () =>
      this.articles.append({ ...record, id, file, ...(kept && { kept }) }, text),
    );
    await this.clock.time('termsMs', async () => {
      const turn = turns();
      for (const passage of terms) {
        const wait = turn();
        if (wait) await wait;
        this.terms.append(passage);
      }
    });
    await this.clock.time('vectorsMs', async () => {
      for (const { vector, tokens } of embeddings) {
        await this.vectors.append(vector);
        await this.signs.append(tokens);
      }
    });
  }

  private idOf(named: Named): string {
    const isTaken = (id: string): boolean => this.keys.has(id);
    const id = chooseId(named, isTaken);
    const { file, givenId } = named;
    if (id !== wantedId(named)) {
      this.warnings.push({
        file,
        warning: givenId
          ? `another article has the id ${givenId} already; this one's is made from its path`
          : 'another folder has a file of the same name; the id of this one is made from its path',
      });
    }
    return id;
  }

  keepRows(rows: Rows): Promise<void> {
    return keepRows(this.folder, rows);
  }

  /** @param proceed called once more before the swap; rejects to leave everything as it was */
  async swap(
    previous: Pointer | null,
    about: Required<Pick<Manifest, 'corpusDir' | 'failed' | 'leftOut'>>,
    proceed: () => Promise<void>,
  ): Promise<Manifest> {
    const write = (name: string, bytes: Buffer): Promise<void> =>
      writeDurably(path.join(this.folder, name), bytes);
    const { articles, texts } = await this.clock.time('articlesMs', async () => {
      const encoded = this.articles.encode();
      await write(ARTICLES_FILE, encoded.articles);
      await write(TEXTS_FILE, encoded.texts);
      return encoded;
    });
    const terms = await this.clock.time('termsMs', async () => {
      const encoded = this.terms.encode();
      await write(TERMS_FILE, encoded);
      return encoded;
    });
    await this.clock.time('vectorsMs', async () => {
      await this.vectors.finish();
      await this.signs.finish();
    });
    const manifest: Manifest = {
      generation: newGenerationId(),
      builtAt: new Date().toISOString(),
      fingerprint: this.fingerprint,
      ...this.count,
      ...about,
      files: {
        [ARTICLES_FILE]: checkOf(articles),
        [TEXTS_FILE]: checkOf(texts),
        [TERMS_FILE]: checkOf(terms),
        ...Object.fromEntries(this.vectors.files),
        ...Object.fromEntries(this.signs.files),
      },
    };
    await writeManifest(this.folder, manifest);
    const target = generationFolder(this.indexDir, manifest.generation);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(this.folder, target);
    await syncFolder(path.dirname(target));

    await proceed();
    await writePointer(this.indexDir, {
      serving: manifest.generation,
      previous: previous?.serving ?? null,
      rolledBack: false,
    });
    return manifest;
  }
}
