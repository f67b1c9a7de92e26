/** Names of one thing that a collection's owner tells: what one is called, the other may be. */

import { fold } from '../text/folding/fold.js';
import { keyOf } from './english-names.js';
import { addVariants } from './tables.js';

/** Two names of one thing, either script, either language, as written. */
export interface Alias {
  name: string;
  alias: string;
}

export interface Aliases {
  /** Folded names with Han characters → other names, folded. */
  readonly han: ReadonlyMap<string, string[]>;
  /** Plain Latin words (hong kong) → other names, folded. */
  readonly latin: ReadonlyMap<string, string[]>;
  /** UTF-16 units of the longest name in `han`. */
  readonly longest: number;
}

export const NO_ALIASES: Aliases = { han: new Map(), latin: new Map(), longest: 0 };

/** Both ways; a third name of the same thing is another row. */
export function indexAliases(rows: readonly Alias[]): Aliases {
  const han = new Map<string, string[]>();
  const latin = new Map<string, string[]>();
  const add = (name: string, other: string): void => {
    if (/\p{Script=Han}/u.test(name)) addVariants(han, name, [other]);
    else addVariants(latin, keyOf(name), [other]);
  };
  for (const row of rows) {
    const name = fold(row.name.trim());
    const alias = fold(row.alias.trim());
    add(name, alias);
    add(alias, name);
  }
  let longest = 0;
  for (const name of han.keys()) longest = Math.max(longest, name.length);
  return { han, latin, longest };
}
