/** A TextCheck as a person reads it on a terminal. */

import type { Nearest, Place, QuoteCheck, TextCheck } from '../../checking/quote-check.js';
import {
  describeClaim,
  describePartings,
  describeVerdict,
} from '../../messages/describing/describe-check.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Highlight } from '../../types/answer.js';
import type { Range } from '../../types/article.js';
import { describeCitation, markedLines } from './answer.js';
import { inOneLine, printable } from './printable.js';
import { paint, type TerminalStyle } from './style.js';

/** Places that are shown; all are counted. */
const MOST_SHOWN = 10;
const INDENT = 3;

/** Lines without a last line end. */
export function renderCheck({ reason, quotes }: TextCheck, style: TerminalStyle): string {
  if (reason) return paint('yellow', MESSAGES[style.locale].check.none[reason], style);
  const isOne = quotes.length === 1;
  return quotes.map((quote) => renderQuote(quote, isOne, style).join('\n')).join('\n\n');
}

/** @param isOne the only one: its words stand above already, or where it stands */
function renderQuote(quote: QuoteCheck, isOne: boolean, style: TerminalStyle): string[] {
  const { check } = MESSAGES[style.locale];
  const { verdict, matches, standings, nearest } = quote;
  const color = verdict === 'verbatim' || verdict === 'same-words' ? 'green' : 'yellow';
  const lines = [paint(color, describeVerdict(quote, style.locale), style)];
  const claim = describeClaim(quote, style.locale);
  if (claim) lines.push(inOneLine(claim));
  if (!isOne || nearest) lines.push(...quoteLines(quote, nearest, style));
  const shown = standings.slice(0, MOST_SHOWN);
  for (const standing of shown) lines.push('', ...placeLines(standing, [], style));
  if (matches > shown.length && shown.length > 0) {
    lines.push('', paint('dim', check.more(matches - shown.length), style));
  }
  if (nearest) lines.push(...nearestLines(quote, nearest, style));
  return lines;
}

function quoteLines({ text }: QuoteCheck, nearest: Nearest | null, style: TerminalStyle): string[] {
  const marks = nearest?.partings.map(({ quote }) => quote) ?? [];
  return ['', ...marked(text, marks, style)];
}

function nearestLines(quote: QuoteCheck, nearest: Nearest, style: TerminalStyle): string[] {
  const { check, punctuation } = MESSAGES[style.locale];
  const marks = nearest.partings.map(({ passage }) => passage);
  const partings = punctuation.list(describePartings(quote, style.locale));
  return [
    '',
    paint('dim', punctuation.heading(check.nearest), style),
    ...placeLines(nearest, marks, style),
    `   ${printable(punctuation.labelled(check.parts, inOneLine(partings)))}`,
  ];
}

function placeLines(place: Place, marks: readonly Range[], style: TerminalStyle): string[] {
  const { answer, punctuation } = MESSAGES[style.locale];
  const { speaker, citation, text } = place;
  const about = speaker ? [inOneLine(punctuation.labelled(answer.speaker, speaker))] : [];
  return [
    ...marked(text, marks, style),
    ...[...about, ...describeCitation(citation, style)].map((line) => `   ${line}`),
  ];
}

function marked(text: string, marks: readonly Range[], style: TerminalStyle): string[] {
  const highlights: Highlight[] = marks
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start, end, kind: 'match' }));
  const bar = paint('dim', '│ ', style);
  const lines = markedLines({ text, highlights }, style.columns - INDENT - 2, style);
  return lines.map((line) => ` ${bar}${line}`);
}
