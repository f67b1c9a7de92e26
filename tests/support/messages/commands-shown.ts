/** Command lines that documents and --help show, as a shell reads them. */

/** Indented lines of a document that begin with a program, without their comments. */
export function commandLines(document: string): string[] {
  return document
    .split('\n')
    .filter((line) => /^ {4}(?:node|npm|docker|git|echo) /u.test(line))
    .map((line) => line.replace(/\s+#.*$/u, '').trim());
}

/** Arguments of `kaoju`; null for a line that runs something else. */
export function argumentsOf(line: string): string[] | null {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
    ([, single, double, bare]) => single ?? double ?? (bare as string),
  );
  const [first, second] = words;
  if (first === 'kaoju') return words.slice(1);
  return first === 'node' && second === 'dist/src/cli.js' ? words.slice(2) : null;
}
