/**
 * The articles of a generation: their records (JSON lines) and their texts (UTF-16, so that an
 * offset is a position in the file and nothing is decoded before it is quoted).
 */

import { KaojuError } from '../errors.js';
import { type OriginMap, type PackedOrigin, unpackOrigin } from '../text/origin-map.js';
import { othersTurn } from '../text/steps.js';
import type { Article, Metadata, NoiseKind, PlaceMark, Range } from '../types/article.js';
import { type Container, encodeContainer } from './container.js';

/** One article as a generation keeps it; what an unchanged file needs not be read for again. */
export interface ArticleRecord extends Metadata {
  id: string;
  file: string;
  /** Content hash of the file's bytes, or of this article of it, and its row of metadata.csv. */
  key: string;
  /** From its own front matter; decides its id again when files come and go. */
  givenId: string | null;
  titleRange: Range | null;
  noise: [start: number, end: number, kind: NoiseKind][];
  passages: [start: number, end: number][];
  speeches: [start: number, end: number, speaker: string][];
  /** MinHash of its content (text/sameness/signature.ts): what tells its near-duplicates. */
  signature: string;
  warnings: string[];
  /** Of a file that is no text: its format, as corpus/readers/formats.ts names it. */
  format?: string;
  /** Of a file of several articles: which of them, and the content hash of the whole file. */
  part?: string;
  fileKey?: string;
  marks?: PlaceMark[];
  /** Where the text stands in a file that is no text. */
  origin?: PackedOrigin;
  /** UTF-16 units before this article's text and in it. */
  textStart: number;
  textLength: number;
  /** Set when the file failed in the last build and an earlier build's record is served. */
  kept?: true;
}

/** What a record keeps as lists of numbers. */
export function rangesOf({
  noise,
  speeches,
}: Pick<ArticleRecord, 'noise' | 'speeches'>): Pick<Article, 'noise' | 'speeches'> {
  return {
    noise: noise.map(([start, end, kind]) => ({ start, end, kind })),
    speeches: speeches.map(([start, end, speaker]) => ({ start, end, speaker })),
  };
}

const LINES_A_TURN = 500;

export class ArticleWriter {
  private readonly lines: string[] = [];
  private readonly texts: Buffer[] = [];
  private units = 0;
  passages = 0;

  append(record: Omit<ArticleRecord, 'textStart' | 'textLength'>, text: string): void {
    const stored = { ...record, textStart: this.units, textLength: text.length };
    this.lines.push(JSON.stringify(stored));
    this.texts.push(Buffer.from(text, 'utf16le'));
    this.units += text.length;
    this.passages += record.passages.length;
  }

  get articles(): number {
    return this.lines.length;
  }

  encode(): { articles: Buffer; texts: Buffer } {
    const count = this.lines.length;
    return {
      articles: encodeContainer(
        { kind: 'ARTS', dimensions: 0, count, first: 0 },
        Buffer.from(this.lines.join('\n')),
      ),
      texts: encodeContainer(
        { kind: 'TEXT', dimensions: 0, count, first: 0 },
        Buffer.concat(this.texts),
      ),
    };
  }
}

export class ArticleStore {
  private readonly ids = new Map<string, number>();
  /** Ordinal of each article's first passage. */
  private readonly firsts: Uint32Array;
  readonly passages: number;

  private constructor(
    readonly records: readonly ArticleRecord[],
    private readonly texts: Buffer,
  ) {
    this.firsts = new Uint32Array(records.length);
    let passages = 0;
    records.forEach((record, index) => {
      this.ids.set(record.id, index);
      this.firsts[index] = passages;
      passages += record.passages.length;
    });
    this.passages = passages;
  }

  /** @throws IndexCorrupt where the two files do not fit each other */
  static async open(articles: Container, texts: Container): Promise<ArticleStore> {
    const { payload } = articles;
    const records: ArticleRecord[] = [];
    for (let at = 0; at < payload.byteLength; ) {
      const end = payload.indexOf(10, at);
      const line = payload.toString('utf8', at, end === -1 ? payload.byteLength : end);
      records.push(JSON.parse(line) as ArticleRecord);
      at = end === -1 ? payload.byteLength : end + 1;
      if (records.length % LINES_A_TURN === 0) await othersTurn();
    }
    const last = records.at(-1);
    const units = last ? last.textStart + last.textLength : 0;
    if (
      records.length !== articles.header.count ||
      records.length !== texts.header.count ||
      texts.payload.byteLength !== units * 2
    ) {
      throw new KaojuError(
        'IndexCorrupt',
        `The index holds ${records.length} articles, ${articles.header.count} and ${texts.header.count} were written`,
      );
    }
    return new ArticleStore(records, texts.payload);
  }

  /** The article as it was read; undefined for an id that is not in this generation. */
  byId(id: string): Article | undefined {
    const ordinal = this.ids.get(id);
    return ordinal === undefined ? undefined : this.article(ordinal);
  }

  /** Its place among the articles; undefined for an id that is not in this generation. */
  ordinalOf(id: string): number | undefined {
    return this.ids.get(id);
  }

  recordById(id: string): ArticleRecord | undefined {
    const ordinal = this.ids.get(id);
    return ordinal === undefined ? undefined : this.records[ordinal];
  }

  article(ordinal: number): Article {
    const record = this.records[ordinal] as ArticleRecord;
    const { id, file, title, outlet, author, date, url, titleRange, part, format, marks } = record;
    const text = this.textOf(record);
    const known = { id, file, title, outlet, author, date, url, titleRange, text };
    return {
      ...known,
      ...rangesOf(record),
      ...(part !== undefined && { part }),
      ...(format !== undefined && { format }),
      ...(marks && { marks }),
    };
  }

  /** Where its text stands in its file; null for a text, which is its file. */
  originOf({ origin }: ArticleRecord): OriginMap | null {
    return origin ? unpackOrigin(origin) : null;
  }

  textOf({ textStart, textLength }: ArticleRecord): string {
    return this.texts.toString('utf16le', textStart * 2, (textStart + textLength) * 2);
  }

  /** Ordinal of an article's first passage. */
  firstPassage(ordinal: number): number {
    return this.firsts[ordinal] as number;
  }

  /** Which article a passage belongs to, and its range there. */
  passage(ordinal: number): { article: number; range: Range } {
    let low = 0;
    let high = this.firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.firsts[middle] as number) <= ordinal) low = middle;
      else high = middle - 1;
    }
    // Articles without passages share their first ordinal with the next one; the last wins.
    const record = this.records[low];
    const range = record?.passages[ordinal - (this.firsts[low] as number)];
    if (!range) throw new RangeError(`There is no passage ${ordinal}`);
    return { article: low, range: { start: range[0], end: range[1] } };
  }
}
