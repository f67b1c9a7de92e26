/**
 * PDF.js, loaded where the first PDF is read: its build for older runtimes, with its tables of
 * characters and its standard fonts from its own folder. Nothing is drawn, nothing is evaluated and
 * nothing is fetched.
 */

import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Its module makes one when it is loaded, for drawing, which is never done here. */
class UnusedMatrix {}

/** What it writes to the console: nothing, as its errors are thrown. */
const SILENT = 0;

/**
 * @param isStrict whether damage in a page is thrown; else what of it can be read is read
 */
export async function openPdf(
  bytes: Uint8Array,
  { isStrict }: { isStrict: boolean },
): Promise<PDFDocumentLoadingTask> {
  (globalThis as { DOMMatrix?: unknown }).DOMMatrix ??= UnusedMatrix;
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = packageFolder();
  return getDocument({
    // It keeps what it is given, and empties it.
    data: new Uint8Array(bytes),
    // Without these a font that names its characters by GBK, Big5 or UCS2 gives no text at all.
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // No picture is decoded.
    maxImageSize: 1,
    stopAtErrors: isStrict,
    verbosity: SILENT,
  });
}

/** Whether a page sets a font that could not be loaded. */
export async function hasFontError(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.some((operation, i) => {
    if (operation !== OPS.setFont) return false;
    const [font] = argsArray[i] as [string];
    // Of a font that failed it keeps the message.
    return page.commonObjs.has(font) && typeof page.commonObjs.get(font) === 'string';
  });
}

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  return `${path.dirname(require.resolve('pdfjs-dist/package.json'))}/`;
}
