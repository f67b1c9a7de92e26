/** The list at hand as files. */

import { MAX_EXPORTED } from '../../lists/max-exported.js';
import type { View } from '../../locale.js';

interface ExportLinksProps {
  view: View;
  /** Articles in the list. */
  found: number;
  /** The address of the list under another path. */
  link(path: string): string;
  /** What the paths begin with. */
  path: '/search' | '/collection';
}

export function ExportLinks({ view: { texts }, found, link, path }: ExportLinksProps) {
  if (found === 0) return null;
  return (
    <p class="exports">
      {texts.exportAs} <a href={link(`${path}.csv`)}>{'CSV'}</a>{' '}
      <a href={link(`${path}.bib`)}>{'BibTeX'}</a>
      {found > MAX_EXPORTED && <span class="small">{texts.exportFirst(MAX_EXPORTED)}</span>}
    </p>
  );
}
