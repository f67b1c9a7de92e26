/**
 * Where the block is that a file may begin with and that says what the article is: YAML between
 * lines of dashes, TOML between lines of plus signs, or fields alone as Hexo writes them. Each is
 * bounded before it is parsed. What the values mean is metadata.ts's to say.
 */

import { MAX_BLOCK, type ParsedBlock, refusal, refuseLong } from './bounds.js';
import { isFieldLine, knownName } from './names.js';
import { parseToml } from './toml.js';
import { parseYaml } from './yaml.js';

const YAML =
  /---[^\S\r\n]*(?:\r?\n|\r)(?:([\s\S]*?)(?:\r?\n|\r))?(?:---|\.\.\.)[^\S\r\n]*(?:\r?\n|\r|$)/uy;
const TOML =
  /\+\+\+[^\S\r\n]*(?:\r?\n|\r)(?:([\s\S]*?)(?:\r?\n|\r))?\+\+\+[^\S\r\n]*(?:\r?\n|\r|$)/uy;
const OPENING = /---[^\S\r\n]*(?:\r\n|\r|\n)/uy;
const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/uy;
const CLOSING = /^-{3,}\s*$/u;
/** A list, a value that goes on, a remark. */
const UNDER_FIELD = /^(?:\s+\S|-\s|#)/u;
/** A line of TOML, as against text between two rules. */
const TOML_FIELD = /^\s*["']?[\p{L}\p{N}_.-]+["']?\s*=/mu;

export interface FrontMatterBlock {
  /** Fields as they are written; null where the block is layout, such as rules around a headline. */
  fields: ReadonlyMap<string, unknown> | null;
  /** Where the text behind the block begins; 0 without a block. */
  end: number;
  /** What was read otherwise than it is written, with the file's own lines. */
  warnings: string[];
}

/** A block as it stands in the file. */
interface Written {
  text: string;
  /** The file's own number of its first line. */
  firstLine: number;
  end: number;
}

const NONE: FrontMatterBlock = { fields: null, end: 0, warnings: [] };

/** @throws FileUnreadable for a block that is not valid, and for one beyond the bounds */
export function parseFrontMatter(article: string): FrontMatterBlock {
  // Tools and people leave an empty line before it.
  const start = article.search(/\S/u);
  if (start === -1 || !isLineStart(article, start)) return NONE;
  if (article.startsWith('+++', start)) return readToml(article, start);
  if (article.startsWith('---', start)) return readYaml(article, start);
  return readOpenFields(article, start) ?? NONE;
}

function readYaml(article: string, start: number): FrontMatterBlock {
  const written = blockAt(YAML, article, start);
  if (!written || written.text.trim() === '') return readUnclosed(article, start) ?? NONE;
  const { text, firstLine } = written;
  const lines = text.split(/[\r\n]+/u);
  if (text.length > MAX_BLOCK && !lines.some(isFieldLine)) return NONE;
  refuseLong(text);
  const parsed = parseYaml(text, firstLine);
  if (!parsed.fault) return toBlock(parsed, written);
  // The second line of dashes may as well be a rule far down in the text.
  const unclosed = readUnclosed(article, start);
  if (unclosed) return unclosed;
  if (lines.some(knownName)) throw refusal(parsed.fault, parsed.cause);
  // Text between two rules that happens to be no YAML costs a warning, not the file.
  return { ...NONE, warnings: [`front matter ${parsed.fault}; it is read as text`] };
}

/** Lists and single words are layout. */
function toBlock(parsed: ParsedBlock, { end }: Written): FrontMatterBlock {
  const { fields, fault, cause, warnings } = parsed;
  if (fault) throw refusal(fault, cause);
  return fields && fields.size > 0 ? { fields, end, warnings } : NONE;
}

function readToml(article: string, start: number): FrontMatterBlock {
  const written = blockAt(TOML, article, start);
  if (!written || !TOML_FIELD.test(written.text)) return NONE;
  refuseLong(written.text);
  return toBlock(parseToml(written.text, written.firstLine), written);
}

function blockAt(pattern: RegExp, article: string, start: number): Written | null {
  pattern.lastIndex = start;
  const match = pattern.exec(article);
  if (!match) return null;
  const firstLine = lineOf(article, start) + 1;
  return { text: match[1] ?? '', firstLine, end: start + match[0].length };
}

/** Opened by dashes and closed by an empty line; null where that does not hold. */
function readUnclosed(article: string, start: number): FrontMatterBlock | null {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(article);
  const read = opening && readOpenFields(article, start + opening[0].length);
  if (!read) return null;
  const line = lineOf(article, start);
  const warning = `front matter: line ${line} opens it and no line --- closes it; it is read up to the first empty line`;
  return { ...read, warnings: [warning, ...read.warnings] };
}

/**
 * Fields that no line of dashes opens: closed by one, as Hexo writes them, or by an empty line.
 * Null for anything else, since a report may begin with a colon as well.
 */
function readOpenFields(article: string, start: number): FrontMatterBlock | null {
  const written = openBlockAt(article, start);
  return written && toBlock(parseYaml(written.text, written.firstLine), written);
}

function openBlockAt(article: string, start: number): Written | null {
  const names = new Set<string>();
  let textEnd = start;
  let behind = start;
  let isBlank = false;
  let isClosed = false;
  let at = start;
  while (at < article.length && at - start <= MAX_BLOCK && !isClosed) {
    LINE.lastIndex = at;
    const [whole = '', line = ''] = LINE.exec(article) ?? [];
    isClosed = CLOSING.test(line);
    const says = !isClosed && line.trim() !== '';
    if (says && isBlank) break;
    if (says) {
      const name = /^[a-z]/iu.test(line) ? knownName(line) : null;
      if (name) names.add(name);
      else if (names.size === 0 || !(isFieldLine(line) || UNDER_FIELD.test(line))) return null;
      textEnd = at + line.length;
      behind = at + whole.length;
    }
    isBlank = !says;
    at += whole.length;
  }
  if (names.size < (isClosed ? 1 : 2)) return null;
  const end = isClosed ? at : behind;
  return { text: article.slice(start, textEnd), firstLine: lineOf(article, start), end };
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || /[\r\n]/u.test(text[at - 1] as string);
}

/** From 1. */
function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/u).length;
}
