/** Whether something may be shipped under its licence. It reads no files. */

import { satisfies } from './expression.js';
import { ALLOWED, DUTIES, READ_BY_HAND } from './list.js';

export interface Licensed {
  name: string;
  version: string | null;
  /** As the package gives it; null where it gives none. */
  licence: string | null;
}

export interface Judged extends Licensed {
  allowed: boolean;
  /** What is owed beyond keeping the notice. */
  duty: string | null;
  /** What to do about what is refused. */
  advice: string | null;
}

export function judge(licensed: Licensed): Judged {
  const { name, version } = licensed;
  const licence = READ_BY_HAND.get(`${name}@${version}`) ?? licensed.licence;
  const judged = { ...licensed, licence, duty: null };
  if (!licence || !isExpression(licence)) {
    return { ...judged, allowed: false, advice: adviceToRead(licence) };
  }
  if (satisfies(licence, (one) => ALLOWED.has(one))) {
    return { ...judged, allowed: true, advice: null };
  }
  const known = DUTIES.find(({ packages }) => name.startsWith(packages));
  if (known && satisfies(licence, (one) => ALLOWED.has(one) || one === known.licence)) {
    return { ...judged, allowed: true, duty: known.duty, advice: null };
  }
  const advice =
    'Not on the list. Replace it; or add the licence to ALLOWED if it asks for no more than its ' +
    'notice; or meet its duties and name them in DUTIES (tools/licences/list.ts)';
  return { ...judged, allowed: false, advice };
}

function isExpression(licence: string): boolean {
  if (/^(?:UNLICENSED$|SEE LICEN[CS]E\b)/iu.test(licence)) return false;
  try {
    satisfies(licence, () => true);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function adviceToRead(licence: string | null): string {
  const said = licence ? `Its licence is no SPDX expression: ${licence}` : 'It names no licence';
  return (
    `${said}. Read its LICENSE file, ask its authors if it has none, and name what it is under ` +
    'in READ_BY_HAND, or in SHIPPED for what is no package (tools/licences/list.ts)'
  );
}
