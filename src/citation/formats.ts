/**
 * An article as bibliographies name it: in GB/T 7714-2015, in Chicago and as BibTeX, and plainly. The article's
 * own characters stay as they are, whatever the language of the page.
 */

import { toBibtex } from './bibtex.js';
import { toChicago } from './chicago.js';
import { type Citable, toCitedReport } from './cited-report.js';
import { toGbt } from './gbt.js';
import { toPlain } from './plain.js';
import { shownAddress } from './shown-address.js';

export interface Cited {
  gbt: string;
  chicago: string;
  bibtex: string;
  plain: string;
}

/**
 * The same article once for each address, in their order.
 *
 * @param addresses where it can be read: its own, or the reader's page
 * @param day of access, YYYY-MM-DD
 */
export function cite(article: Citable, addresses: string[], day: string): Cited[] {
  return addresses.map((url) => {
    const report = toCitedReport(article, { url: shownAddress(url), day });
    return {
      gbt: toGbt(report),
      chicago: toChicago(report),
      // A program reads it.
      bibtex: toBibtex({ ...report, url }),
      plain: toPlain(report),
    };
  });
}
