/**
 * The YAML of front matter: bounded before it is parsed, since a parser's work grows with the
 * square of the keys and an alias may stand for the whole block it is in; and mended where a
 * person wrote a value that YAML takes for something else (a colon in a headline).
 */

import { Lexer, parse, YAMLParseError } from 'yaml';
import { KaojuError, messageOf } from '../../errors.js';
import { type ParsedBlock, refusal, refuseDeep, refuseMany } from './bounds.js';
import { isFieldLine, knownName } from './names.js';

const ENTRY_TOKENS = new Set([':', '?', '-', ',', '[', '{']);
/** The lexer's own mark: the next token is a plain scalar or a block of text. */
const SCALAR_NEXT = '\x1f';

const LINE_END = /(\r\n|\r|\n)/u;
/** A full-width colon, and one without a space behind it, is what people type. */
const NAME_AND_VALUE = /^(?<name>[^\s:：][^:：]*?)\s*[:：]\s*(?<value>\S.*?)\s*$/u;
/** Signs that open what must be closed; what only looks so (「[獨家] 雲浦」) goes on behind it. */
const LEFT_OPEN = /^(?:"(?:[^"\\]|\\.)*|'[^']*|\[[^\]]*|\{[^}]*|[|>&*!].*)$/u;

/**
 * @param firstLine the file's own number of the block's first line
 * @throws FileUnreadable for a block beyond the bounds
 */
export function parseYaml(block: string, firstLine: number): ParsedBlock {
  refuseLarge(block);
  const asWritten = tryParse(block, firstLine);
  if (asWritten.fields || !block.split(LINE_END).some(knownName)) return asWritten;
  const mended = mend(block, firstLine);
  if (mended.warnings.length === 0) return asWritten;
  const { fields } = tryParse(mended.text, firstLine);
  return fields ? { fields, fault: null, warnings: mended.warnings } : asWritten;
}

function refuseLarge(block: string): void {
  let entries = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(block)) {
    if (!isScalar && ENTRY_TOKENS.has(token)) entries++;
    if (!isScalar && token.startsWith('*')) {
      throw refusal(
        `with an alias (${JSON.stringify(token.slice(0, 20))}); write the value itself`,
      );
    }
    isScalar = token === SCALAR_NEXT;
  }
  refuseMany(entries);
}

function tryParse(block: string, firstLine: number): ParsedBlock {
  try {
    // Its warnings would print lines of the article on standard error; its own line numbers
    // would count from the block.
    const given: unknown = parse(block, { logLevel: 'error', prettyErrors: false });
    refuseDeep(given);
    return { fields: toFields(given), warnings: [], fault: null };
  } catch (error) {
    if (error instanceof KaojuError) throw error;
    const fault = `that is not valid YAML: ${placeOf(error, block, firstLine)}${messageOf(error)}`;
    return { fields: null, warnings: [], fault, cause: error };
  }
}

function placeOf(error: unknown, block: string, firstLine: number): string {
  if (!(error instanceof YAMLParseError)) return '';
  const linesBefore = block.slice(0, error.pos[0]).split(/\r\n|\r|\n/u).length - 1;
  return `line ${firstLine + linesBefore}: `;
}

function toFields(given: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  return new Map(Object.entries(given));
}

/** The block with each field that cannot be read by itself written as YAML wants it. */
function mend(block: string, firstLine: number): { text: string; warnings: string[] } {
  const parts = block.split(LINE_END);
  const warnings: string[] = [];
  const mended = parts.map((line, i) => {
    const goesOn = /^\s+\S/u.test(parts[i + 2] ?? '');
    const better = i % 2 === 1 || goesOn ? null : mendLine(line);
    if (better === null) return line;
    warnings.push(
      `front matter: line ${firstLine + i / 2} is not valid YAML; it is read as ${better}`,
    );
    return better;
  });
  return { text: mended.join(''), warnings };
}

/** Null for a line that needs no mending, and for one of which it is not plain what it means. */
function mendLine(line: string): string | null {
  if (!isFieldLine(line) && knownName(line) === null) return null;
  const { name = '', value = '' } = NAME_AND_VALUE.exec(line)?.groups ?? {};
  if (value === '' || LEFT_OPEN.test(value) || isOneField(line)) return null;
  const asWritten = `${name}: ${value}`;
  return isOneField(asWritten) ? asWritten : `${name}: ${JSON.stringify(value)}`;
}

function isOneField(line: string): boolean {
  return tryParse(line, 1).fields?.size === 1;
}
