/** What of a folded question stands in quotes or brackets: a title or words that somebody said. */

const OPEN = '《〈“‘「『(【[';
const CLOSE = '》〉”’」』)】]';

/** For each unit whether it stands within quotes or brackets that are closed. */
export function insideQuotes(body: string): boolean[] {
  const inside = new Array<boolean>(body.length).fill(false);
  const open: number[] = [];
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] as string;
    const straight = sign === '"' || sign === "'";
    const opener = straight ? open.findLast((from) => body[from] === sign) : undefined;
    if (OPEN.includes(sign) || (straight && opener === undefined)) open.push(at);
    else if (CLOSE.includes(sign) || straight) {
      const from = straight
        ? open.findLastIndex((one) => body[one] === sign)
        : open.findLastIndex((one) => body[one] === OPEN[CLOSE.indexOf(sign)]);
      if (from >= 0) {
        inside.fill(true, open[from] as number, at + 1);
        open.length = from;
      }
    }
  }
  return inside;
}
