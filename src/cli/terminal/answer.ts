/** An Answer as a person reads it on a terminal. */

import {
  describeUnderstood,
  strongestEvidence,
} from '../../messages/describing/describe-answer.js';
import { MESSAGES } from '../../messages/languages.js';
import { clip, touching } from '../../text/ranges.js';
import type { Answer, Citation, Excerpt, Explanation } from '../../types/answer.js';
import { renderAddress } from './address.js';
import { linesWithin } from './lines.js';
import { inOneLine, printable } from './printable.js';
import { paint, type TerminalStyle } from './style.js';

/** Cells before a quoted line: number, bar and spaces. */
const INDENT = 5;

/** Highlights in order, without overlaps. */
type Marked = Pick<Excerpt, 'text' | 'highlights'>;

/** Lines without a last line end. */
export function renderAnswer(answer: Answer, style: TerminalStyle): string {
  const { answer: messages, punctuation } = MESSAGES[style.locale];
  const blocks = answer.excerpts.map((excerpt, index) =>
    renderExcerpt(excerpt, answer.answered ? index + 1 : null, style),
  );
  const understood = understoodLine(answer, style);
  const heading = (text: string): string => paint('dim', punctuation.heading(text), style);
  if (answer.answered) {
    const possible =
      answer.verdict === 'possible'
        ? [paint('yellow', punctuation.heading(messages.possible), style)]
        : [];
    const near = answer.near.map((excerpt) => renderExcerpt(excerpt, null, style));
    if (near.length > 0) near.unshift(heading(messages.near));
    return [...understood, ...possible, ...blocks, ...near].join('\n\n');
  }
  const said = messages.noAnswer[answer.reason ?? 'not-found'];
  const lines = [...understood, paint('yellow', said, style)];
  if (blocks.length > 0 && answer.reason === 'not-found') {
    lines.push(messages.hint, '', heading(messages.closest), ...blocks);
  }
  return lines.join('\n');
}

/** Further ones of an answer, numbered on from `first`. */
export function renderExcerpts(
  excerpts: readonly Excerpt[],
  first: number,
  style: TerminalStyle,
): string {
  return excerpts.map((excerpt, i) => renderExcerpt(excerpt, first + i, style)).join('\n\n');
}

function renderExcerpt(excerpt: Excerpt, number: number | null, style: TerminalStyle): string {
  const bar = paint('dim', '│ ', style);
  const quote = markedLines(excerpt, style.columns - INDENT - 1, style);
  const indent = number === null ? '   ' : `${number}. `.padStart(3);
  const lines = quote.map((line, i) => `${i === 0 ? indent : '   '}${bar}${line}`);
  if (excerpt.speaker) lines.push(`     ${describeSpeaker(excerpt.speaker, style)}`);
  lines.push(...describeCitation(excerpt.citation, style).map((line) => `     ${line}`));
  const below = [
    ...excerpt.alsoIn.map((other) => describeElsewhere(other, style)),
    ...(excerpt.explain ? explain(excerpt.explain, style) : []),
  ];
  lines.push(...below.map((line) => `     ${paint('dim', inOneLine(line), style)}`));
  return lines.join('\n');
}

function describeSpeaker(speaker: string, style: TerminalStyle): string {
  const { answer: messages, punctuation } = MESSAGES[style.locale];
  return inOneLine(punctuation.labelled(messages.speaker, speaker));
}

/** Each line with marks of its own: what stands before the next one must not end or take them. */
export function markedLines(
  { text, highlights }: Marked,
  cells: number,
  style: TerminalStyle,
): string[] {
  return linesWithin(printable(text), cells).map((line) => {
    const inside = touching(highlights, line).map((one) => {
      const { start, end } = clip(one, line);
      return { ...one, start: start - line.start, end: end - line.start };
    });
    return markHighlights({ text: text.slice(line.start, line.end), highlights: inside }, style);
  });
}

export function markHighlights({ text, highlights }: Marked, style: TerminalStyle): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of highlights) {
    marked += printable(text.slice(at, start));
    marked += paint(['bold', 'yellow'], printable(text.slice(start, end)), style);
    at = end;
  }
  return marked + printable(text.slice(at));
}

export function describeCitation(citation: Citation, style: TerminalStyle): string[] {
  const { title, outlet, author, date, file, link, url, place } = citation;
  const head = [title, outlet, author, date].filter((part) => part?.trim()).join(' · ');
  const lines = head === '' ? [] : [paint('bold', inOneLine(head), style)];
  const where = place && MESSAGES[style.locale].answer.places[place.kind](place.label, place.to);
  lines.push(inOneLine(where ? `${file} · ${where}` : file));
  const address = renderAddress({ link, url }, style);
  if (address) lines.push(address);
  return lines;
}

/** Times, outlet and article that the question was taken to name; no line for none. */
function understoodLine({ understood }: Answer, style: TerminalStyle): string[] {
  const said = describeUnderstood(understood, style.locale);
  if (said.length === 0) return [];
  const { answer: messages, punctuation } = MESSAGES[style.locale];
  const line = punctuation.labelled(messages.understood, said.join(' · '));
  return [paint('dim', inOneLine(line), style)];
}

function describeElsewhere(citation: Citation, { locale }: TerminalStyle): string {
  const { title, outlet, date, file } = citation;
  const where = [title, outlet, date, file].filter((part) => part?.trim()).join(' · ');
  const { answer: messages, punctuation } = MESSAGES[locale];
  return punctuation.labelled(messages.alsoIn, where);
}

/** Words found and missing, places by words and by meaning, and what adds most to the score. */
function explain(explanation: Explanation, { locale }: TerminalStyle): string[] {
  const { answer: messages, punctuation } = MESSAGES[locale];
  const { fields, ...names } = messages.explain;
  const { words, missing, lexicalRank, bm25, denseRank, cosine, score, read } = explanation;
  const field = (name: keyof typeof fields, value: string): string =>
    punctuation.labelled(fields[name], value);
  const rank = (value: number | null): string => (value === null ? names.beyond : `#${value}`);
  return [
    field('words', words.join(' ') || names.noWords),
    field('missing', missing.join(' ') || names.noWords),
    `${field('lexicalRank', rank(lexicalRank))} · ${field('bm25', bm25.toFixed(2))}`,
    `${field('denseRank', rank(denseRank))} · ${field('cosine', cosine.toFixed(3))}`,
    ...(read
      ? [`${punctuation.labelled(names.read, read.words)} · ${read.probability.toFixed(2)}`]
      : []),
    `${field('score', score.toFixed(2))} · ${punctuation.heading(names.strongest)}`,
    ...strongestEvidence(explanation, locale).map(
      ({ name, adds }) => `  +${adds.toFixed(2)}  ${name}`,
    ),
  ];
}
