/** What stands on a page of a PDF, by the library itself and none of our rules. */

import { openPdf } from '../../../src/corpus/readers/pdf/pdfjs.js';

/** @param number from 1 */
export async function pdfPageText(bytes: Buffer, number: number): Promise<string> {
  const task = await openPdf(bytes, { isStrict: false });
  const page = await (await task.promise).getPage(number);
  const { items } = await page.getTextContent();
  await task.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}
