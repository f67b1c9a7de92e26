/** What an article's own text shows of outlet, author, date and address. */

import { toIsoDate } from '../../text/day.js';
import type { FoldedText } from '../../text/folding/fold.js';
import type { Metadata, NoiseKind, Range } from '../../types/article.js';
import { type Byline, findAgency } from './byline.js';
import { areNames, type FieldLine, personsIn } from './fields.js';

/** What a line's own text tells, wherever it stands. */
export interface Shape {
  folded: FoldedText;
  fields: FieldLine | null;
  byline: Byline | null;
  isPromo: boolean;
  isShare: boolean;
  /** A paragraph of the report, as against a headline or a line about the report. */
  isParagraph: boolean;
  noise: NoiseKind | null;
}

export interface Line extends Range {
  shape: Shape;
  noise: NoiseKind | null;
}

export interface Zones {
  lines: Line[];
  head: Line[];
  tail: Line[];
  firstBody: number;
  lastBody: number;
}

/** What the lines about an article and its first and last paragraph say of it. */
export function readShown(text: string, zones: Zones): Omit<Metadata, 'title'> {
  const original = (line: Line, range: Range): string => {
    const { start, end } = line.shape.folded.toOriginal(range);
    const found = text.slice(line.start + start, line.start + end).trim();
    return found.replace(/^《\s*(.+?)\s*》$/u, '$1');
  };
  const sources = [...zones.head, ...zones.tail].filter(({ noise }) => noise === 'source');
  const value = (key: string, accept: (value: string) => boolean): string | null => {
    for (const line of sources) {
      for (const field of line.shape.fields?.fields ?? []) {
        const found = field.key === key ? original(line, field) : '';
        if (found !== '' && accept(found)) return found;
      }
    }
    return null;
  };
  const opening = zones.firstBody === -1 ? null : (zones.lines[zones.firstBody] as Line);
  const closing = zones.lastBody === -1 ? null : (zones.lines[zones.lastBody] as Line);
  const agency = opening && findAgency(opening.shape.folded.text);
  const date = value('date', (found) => shownDate(found) !== null);
  const writers = writersIn(sources, original);
  return {
    outlet:
      value('source', (found) => /^(?!通讯员|通訊員|记者|記者).*\p{L}/u.test(found)) ??
      (agency && original(opening, agency)),
    author: writers
      ? writers
      : authorsOf([...zones.head, opening, closing, ...zones.tail], original),
    date: date && shownDate(date),
    url: value('url', (found) => URL.canParse(found)),
  };
}

function authorsOf(
  lines: (Line | null)[],
  original: (line: Line, range: Range) => string,
): string | null {
  for (const line of lines) {
    const byline = line?.shape.byline;
    if (line && byline)
      return joinNames(byline.authors.map((name) => original(line, name)).join('、'));
  }
  return null;
}

/** 24-05-20 behind a label is a day of this century. */
function shownDate(text: string): string | null {
  return toIsoDate(text) ?? (/^\d{2}-\d{2}-\d{2}/u.test(text) ? toIsoDate(`20${text}`) : null);
}

/** The authors of the first of the lines about the source that names any. */
function writersIn(lines: Line[], original: (line: Line, range: Range) => string): string | null {
  for (const line of lines) {
    const named = (line.shape.fields?.fields ?? []).filter(({ key }) => key === 'author');
    const persons = named.flatMap((field) => personsIn(original(line, field)));
    if (persons.length > 0 && areNames(persons.join(' ').normalize('NFKC'))) {
      return [...new Set(persons)].join('、');
    }
  }
  return null;
}

function joinNames(names: string): string {
  return personsIn(names).join('、');
}
