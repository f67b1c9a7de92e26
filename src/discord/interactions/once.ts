/**
 * Clicks that count once a message. Two quick ones carry the same message, which shows neither of
 * them; so that one came is kept in memory, of the newest messages, until a restart.
 */

const MOST_KEPT = 2_000;

export class Once {
  private readonly came = new Set<string>();

  /** @returns whether it is the first on this message */
  take(what: string, messageId: string): boolean {
    const click = `${what} ${messageId}`;
    if (this.came.has(click)) return false;
    this.came.add(click);
    const [oldest] = this.came;
    if (this.came.size > MOST_KEPT && oldest !== undefined) this.came.delete(oldest);
    return true;
  }

  /** It came to nothing: the next one is the first. */
  giveBack(what: string, messageId: string): void {
    this.came.delete(`${what} ${messageId}`);
  }
}

const all = new WeakMap<object, Once>();

/** That of a bot. */
export function onceOf(bot: object): Once {
  const once = all.get(bot) ?? new Once();
  all.set(bot, once);
  return once;
}
