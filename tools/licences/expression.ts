/**
 * SPDX licence expressions: `MIT`, `(MIT OR Apache-2.0)`, `MIT AND BSD-3-Clause`.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */

/**
 * Whether what the expression leaves to choose can be chosen so that every licence is allowed.
 * `X WITH exception` and `X+` are asked about as they stand. Throws a SyntaxError for what is no
 * expression.
 */
export function satisfies(expression: string, isAllowed: (licence: string) => boolean): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/gu) ?? [];
  const reader = new Reader(tokens, isAllowed);
  const result = reader.readEither();
  if (reader.next() !== undefined) throw new SyntaxError(`No licence expression: ${expression}`);
  return result;
}

/** Reads from left to right; AND binds tighter than OR. */
class Reader {
  #at = 0;
  readonly #tokens: string[];
  readonly #isAllowed: (licence: string) => boolean;

  constructor(tokens: string[], isAllowed: (licence: string) => boolean) {
    this.#tokens = tokens;
    this.#isAllowed = isAllowed;
  }

  next(): string | undefined {
    return this.#tokens[this.#at];
  }

  readEither(): boolean {
    let result = this.#readAll();
    while (this.#take('OR')) result = this.#readAll() || result;
    return result;
  }

  #readAll(): boolean {
    let result = this.#readOne();
    while (this.#take('AND')) result = this.#readOne() && result;
    return result;
  }

  #readOne(): boolean {
    if (this.#take('(')) {
      const result = this.readEither();
      if (!this.#take(')')) throw new SyntaxError('A bracket is not closed');
      return result;
    }
    const licence = this.#readName();
    return this.#isAllowed(this.#take('WITH') ? `${licence} WITH ${this.#readName()}` : licence);
  }

  #readName(): string {
    const name = this.next() ?? '';
    if (!/^[A-Za-z0-9][A-Za-z0-9.+:-]*$/u.test(name) || /^(?:AND|OR|WITH)$/u.test(name)) {
      throw new SyntaxError(`No name of a licence: ${name}`);
    }
    this.#at++;
    return name;
  }

  #take(token: string): boolean {
    if (this.next() !== token) return false;
    this.#at++;
    return true;
  }
}
