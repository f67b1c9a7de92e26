/** What a text or the name of a file may do to a terminal: nothing but stand there. */

/** C0 without the line end, DEL and C1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu;
/** What turns the direction of a name around; in a quote it is the article's own. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Control characters must not move the cursor, recolour or retitle the terminal. */
export function printable(text: string): string {
  return text.replace(CONTROLS, ' ');
}

export function inOneLine(text: string): string {
  return printable(text).replaceAll('\n', ' ').replace(TURNS, ' ');
}
