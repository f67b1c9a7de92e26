/** How an article was read, as a person reads it on a terminal. */

import type { Fold, FoldKind, InspectedArticle, Inspection } from '../../corpus/inspection.js';
import { MESSAGES } from '../../messages/languages.js';
import type { InspectMessages } from '../../messages/subjects/inspect-messages.js';
import type { Metadata } from '../../types/article.js';
import { markedLines } from './answer.js';
import { cellsOf, padTo, shortenTo, widestOf } from './cells.js';
import { inOneLine } from './printable.js';
import { paint, type TerminalStyle } from './style.js';

/** Cells before a sentence. */
const INDENT = 4;
/** Cells that a line of noise is shown with at least, however narrow the terminal. */
const LEAST = 20;

interface Shown {
  style: TerminalStyle;
  messages: InspectMessages;
}

/** Lines without a last line end. */
export function renderInspection(article: InspectedArticle, style: TerminalStyle): string {
  const shown = { style, messages: MESSAGES[style.locale].inspect };
  const sections = [
    head(article, shown),
    metadata(article, shown),
    noise(article, shown),
    passages(article, shown),
    folds(article, shown),
    warnings(article, shown),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function head({ file, articleId, encoding, characters }: InspectedArticle, shown: Shown): string[] {
  const { style, messages } = shown;
  const facts = [
    ...(articleId ? [messages.article(articleId)] : []),
    encoding,
    messages.characters(characters),
  ];
  return [paint('bold', inOneLine(file), style), paint('dim', inOneLine(facts.join(' · ')), style)];
}

function metadata({ metadata, titleAt }: Inspection, { style, messages }: Shown): string[] {
  const names = Object.keys(metadata) as (keyof Metadata)[];
  const labels = names.map((name) => messages.fields[name]);
  const lines = names.map((name, i) => {
    const { value, from } = metadata[name];
    const label = padTo(labels[i] as string, widestOf(labels));
    if (value === null || from === null) {
      return `  ${label}  ${paint('dim', messages.unknown, style)}`;
    }
    const where = [messages.from[from]];
    if (name === 'title' && titleAt) where.push(messages.line(titleAt.line));
    return `  ${label}  ${inOneLine(value)}  ${paint('dim', where.join(' · '), style)}`;
  });
  return [heading(messages.metadata, style), ...lines];
}

/** Ends of broken lines, which show nothing and may be many, are in the JSON alone. */
function noise({ noise: all }: Inspection, { style, messages }: Shown): string[] {
  const noise = all.filter(({ kind }) => kind !== 'line-end');
  if (noise.length === 0) return [messages.noNoise];
  const places = noise.map(({ line }) => messages.line(line));
  const kinds = noise.map(({ kind }) => messages.noiseKinds[kind]);
  const [placeCells, kindCells] = [widestOf(places), widestOf(kinds)];
  const room = style.columns - placeCells - kindCells - 7;
  const lines = noise.map(({ text }, i) => {
    const about = `${padTo(places[i] as string, placeCells)}  ${padTo(kinds[i] as string, kindCells)}`;
    return `  ${paint('dim', about, style)}  ${shorten(inOneLine(text), room)}`;
  });
  return [heading(messages.noise(noise.length), style), ...lines];
}

function passages(article: InspectedArticle, { style, messages }: Shown): string[] {
  const { passages, sentences, passagesUnknown } = article;
  if (sentences.length === 0) return [messages.nothing];
  if (passagesUnknown !== null) {
    return [
      heading(messages.sentences(sentences.length), style),
      `  ${paint('yellow', messages.passagesUnknown[passagesUnknown], style)}`,
      ...sentences.flatMap((sentence) => quote(sentence.text, style)),
    ];
  }
  const lines: string[] = [];
  let passage: number | null = null;
  for (const sentence of sentences) {
    if (sentence.passage !== null && sentence.passage !== passage) {
      passage = sentence.passage;
      lines.push(`  ${paint('dim', messages.passage(passage, sentence.line), style)}`);
    }
    lines.push(...quote(sentence.text, style));
  }
  const count = messages.passages(passages?.length ?? 0, sentences.length);
  return [heading(count, style), ...lines];
}

/** Each sentence begins with a mark of its own, so that two do not read as one. */
function quote(text: string, style: TerminalStyle): string[] {
  const lines = markedLines({ text, highlights: [] }, style.columns - INDENT - 1, style);
  return lines.map((line, i) => `  ${paint('dim', i === 0 ? '├ ' : '│ ', style)}${line}`);
}

function folds({ folds }: Inspection, { style, messages }: Shown): string[] {
  if (folds.length === 0) return [messages.noFolds];
  const kinds = [...new Set(folds.map(({ kind }) => kind))];
  const labels = kinds.map((kind) => messages.foldKinds[kind]);
  const width = widestOf(labels) + INDENT;
  const room = Math.max(LEAST, style.columns - width - 1);
  const lines = kinds.flatMap((kind, i) =>
    wrapItems(pairsOf(folds, kind), room).map((line, row) => {
      const label = row === 0 ? (labels[i] as string) : '';
      return `  ${padTo(label, width - 2)}${line}`;
    }),
  );
  return [heading(messages.folds, style), ...lines];
}

function pairsOf(folds: readonly Fold[], kind: FoldKind): string[] {
  return folds
    .filter((fold) => fold.kind === kind)
    .map(
      ({ from, to, count }) => `${inOneLine(from)}→${inOneLine(to)}${count > 1 ? `×${count}` : ''}`,
    );
}

function wrapItems(items: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const before = lines.at(-1);
    const joined = `${before}  ${item}`;
    if (before !== undefined && cellsOf(joined) <= room) lines[lines.length - 1] = joined;
    else lines.push(item);
  }
  return lines;
}

function warnings({ warnings }: Inspection, { style, messages }: Shown): string[] {
  if (warnings.length === 0) return [];
  return [
    heading(messages.warnings, style),
    ...warnings.map((warning) => `  ${paint('yellow', inOneLine(warning), style)}`),
  ];
}

function heading(text: string, style: TerminalStyle): string {
  return paint('bold', text, style);
}

/** Of a line that is there to be recognised; --json has all of it. */
function shorten(line: string, cells: number): string {
  return shortenTo(line, Math.max(LEAST, cells));
}
