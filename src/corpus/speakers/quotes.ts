/** What of a sentence stands in quotation marks, which may have opened in a sentence before. */

const OPEN = '“「『';
const CLOSE: Record<string, string> = { '“': '”', '「': '」', '『': '』', '"': '"' };

export interface Quoted {
  /** For each unit whether it stands in quotation marks, the marks themselves included. */
  inside: boolean[];
  /** The mark that is still open at the end; null where none is. */
  open: string | null;
  /** Where the first quote that opens here begins; -1 for none. */
  firstOpens: number;
  /** Where the quote that was open at the beginning ends, behind its mark; 0 where none was. */
  closesAt: number;
}

/**
 * Outer marks alone: ‘ ’ and a mark inside another's quote change nothing.
 *
 * @param open the mark that an earlier sentence left open
 */
export function quotedIn(text: string, open: string | null): Quoted {
  const inside = new Array<boolean>(text.length).fill(false);
  const wasOpen = open !== null;
  let mark = open;
  let firstOpens = -1;
  let closesAt = wasOpen ? text.length : 0;
  let first = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (mark === null) {
      if (!OPEN.includes(sign) && sign !== '"') continue;
      mark = sign;
      if (firstOpens === -1) firstOpens = at;
      inside[at] = true;
    } else {
      inside[at] = true;
      if (sign !== CLOSE[mark]) continue;
      mark = null;
      if (wasOpen && first) closesAt = at + 1;
      first = false;
    }
  }
  return { inside, open: mark, firstOpens, closesAt };
}
