/**
 * aliases.csv beside the articles: `name,alias`, a row for two names of one thing (Potala
 * Palace,布达拉宫). It changes how questions are read, not the index. A row that says nothing is
 * left out with a warning.
 */

import { KaojuError } from '../errors.js';
import { describeSurplus, readCsv } from '../text/csv/csv.js';
import { fold } from '../text/folding/fold.js';
import type { Alias } from './aliases.js';
import { keyOf } from './english-names.js';

/** UTF-16 units; a name, not a sentence. */
const LONGEST_NAME = 64;

export interface GivenAliases {
  aliases: Alias[];
  warnings: string[];
}

/**
 * Reads aliases.csv: a header line `name,alias`, then two names a line; lines that start with #
 * are comments.
 *
 * @throws FileUnreadable where it is no such table
 */
export function readAliasesCsv(table: string): GivenAliases {
  const rows = readCsv(table);
  const columns = Object.keys(rows[0]?.cells ?? {});
  if (rows.length > 0 && !(columns.includes('name') && columns.includes('alias'))) {
    throw new KaojuError(
      'FileUnreadable',
      'has no columns "name" and "alias"; its first line must be name,alias',
    );
  }
  const aliases: Alias[] = [];
  const warnings: string[] = [];
  for (const row of rows) {
    const { cells, line } = row;
    const { name = '', alias = '' } = cells;
    const surplus = describeSurplus(row);
    if (surplus) warnings.push(`aliases.csv: ${surplus}`);
    const problem = problemOf(name, alias);
    if (problem === null) aliases.push({ name, alias });
    else warnings.push(`aliases.csv: line ${line} is left out: ${problem}`);
  }
  return { aliases, warnings };
}

function problemOf(name: string, alias: string): string | null {
  for (const one of [name, alias]) {
    if (one === '') return 'it must have two names, name,alias';
    const shown = JSON.stringify(one.slice(0, 40));
    if (one.length > LONGEST_NAME) {
      return `${shown} has ${one.length} characters; a name has at most ${LONGEST_NAME}`;
    }
    const hanCharacters = one.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (hanCharacters === 1 || (hanCharacters === 0 && keyOf(one).length < 2)) {
      return `${shown} is too short; a name has two Han characters or a Latin word`;
    }
  }
  return fold(name) === fold(alias) ? 'both names are the same in the index' : null;
}
