/** An open PDF → its pages, one after the other, and what it says of itself. */

import { KaojuError } from '../../../errors.js';
import { refuseLate } from '../limits.js';
import type { ReadingContext, Told } from '../reader.js';
import { type PdfPage, readPage } from './items.js';
import { hasFontError, openPdf, type PDFDocumentProxy } from './pdfjs.js';
import { readPdfInfo } from './told.js';

export interface PdfDocument {
  pages: PdfPage[];
  /** As the document numbers its pages; null where it does not. */
  labels: string[] | null;
  told: Told;
  /** Pages that are damaged, from 1: of them what could be read. */
  damaged: number[];
}

/** Pages after which what PDF.js keeps of fonts and images is let go. */
const CLEAN_EVERY = 20;
/** Characters of a page: its number, a heading. */
const HARDLY_ANY = 60;

/** @throws FileUnreadable for what is encrypted or damaged beyond reading */
export async function readDocument(
  bytes: Uint8Array,
  { signal, limits }: Pick<ReadingContext, 'signal' | 'limits'>,
): Promise<PdfDocument> {
  const strict = new OpenDocument(bytes, { isStrict: true });
  const lenient = new OpenDocument(bytes, { isStrict: false });
  try {
    const document = await strict.get().catch(() => lenient.get());
    const pages: PdfPage[] = [];
    const damaged: number[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      refuseLate(signal, limits);
      const read = await readOne(document, number).catch(() => null);
      if (!read) damaged.push(number);
      const page = read ?? (await readOne(await lenient.get(), number));
      page.hasLostFont ||= await losesFonts(page, lenient);
      pages.push(page);
      characters += page.items.reduce((sum, { text }) => sum + text.length, 0);
      refuseEndless(characters, limits.maxCharacters);
      if (number % CLEAN_EVERY === 0) await document.cleanup();
    }
    const labels = await document.getPageLabels().catch(() => null);
    return { pages, labels, told: await toldBy(document), damaged };
  } catch (error) {
    throw named(error);
  } finally {
    await strict.close();
    await lenient.close();
  }
}

async function readOne(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const read = await readPage(page);
  page.cleanup();
  return read;
}

/** Where there is hardly any text: a font that cannot be loaded gives none, and no error. */
async function losesFonts({ number, items }: PdfPage, lenient: OpenDocument): Promise<boolean> {
  if (items.reduce((sum, { text }) => sum + text.length, 0) >= HARDLY_ANY) return false;
  const page = await (await lenient.get()).getPage(number);
  const isLost = await hasFontError(page);
  page.cleanup();
  return isLost;
}

function refuseEndless(characters: number, most: number): void {
  if (characters <= most) return;
  throw new KaojuError('FileUnreadable', `holds more than ${most} characters`, {
    advice: 'Split it',
  });
}

async function toldBy(document: PDFDocumentProxy): Promise<Told> {
  const read = await document.getMetadata().catch(() => null);
  if (!read) return {};
  const { info, metadata } = read;
  return readPdfInfo({
    info: info as Record<string, unknown>,
    xmp: (name) => metadata?.get(name) ?? null,
  });
}

function named(error: unknown): unknown {
  if (error instanceof KaojuError) return error;
  const { name, message } = error as Error;
  if (name === 'PasswordException') {
    return new KaojuError('FileUnreadable', 'is encrypted and needs a password', {
      cause: error,
      advice: 'Save it without one',
    });
  }
  return new KaojuError('FileUnreadable', `is no PDF that can be read (${message})`, {
    cause: error,
    advice: 'Save it again with the program that it comes from',
  });
}

/** Opened when it is first asked for. */
class OpenDocument {
  private opening: ReturnType<typeof openPdf> | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly options: { isStrict: boolean },
  ) {}

  async get(): Promise<PDFDocumentProxy> {
    this.opening ??= openPdf(this.bytes, this.options);
    return (await this.opening).promise;
  }

  async close(): Promise<void> {
    await (await this.opening)?.destroy();
  }
}
