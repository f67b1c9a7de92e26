/** What stands between and around texts that are put together, by the script they are set in. */

export interface Punctuation {
  /** A value behind its name. */
  labelled(name: string, value: string): string;
  /** Above what it announces. */
  heading(text: string): string;
  /** Something less important, directly behind a text. */
  note(text: string): string;
  list(items: readonly string[]): string;
  /** A sentence without its full stop, and one that has it. */
  sentences(first: string, second: string): string;
}

export const LATIN: Punctuation = {
  labelled: (name, value) => `${name}: ${value}`,
  heading: (text) => `${text}:`,
  note: (text) => ` (${text})`,
  list: (items) => items.join(', '),
  sentences: (first, second) => `${first}. ${second}`,
};

export const CHINESE: Punctuation = {
  labelled: (name, value) => `${name}：${value}`,
  heading: (text) => `${text}：`,
  note: (text) => `（${text}）`,
  list: (items) => items.join('、'),
  sentences: (first, second) => `${first}。${second}`,
};
