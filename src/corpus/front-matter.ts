/**
 * The YAML block that a file may begin with, as far as it is one that a person wrote: bounded
 * before it is parsed, since a parser's work grows with the square of the keys and an alias may
 * stand for the whole block it is in. What the values mean is metadata.ts's to say.
 */

import { Lexer, parse } from 'yaml';
import { KaojuError, messageOf } from '../errors.js';

/** UTF-16 units between the lines of dashes: four pages of text. */
const MAX_BLOCK = 16_384;
/** Keys, items and brackets together: an author list or keywords have tens. */
const MAX_ENTRIES = 500;
/** A list in a value is 2. */
const MAX_DEPTH = 8;

const BLOCK = /^---(?:\r?\n|\r)(?:([\s\S]*?)(?:\r?\n|\r))?---(?:\r?\n|\r|$)/u;
/** A line that begins as a field does; without one a long block is layout. */
const FIELD_LINE = /^(?:\{|["']?[\p{L}\p{N}_][^\r\n:]{0,63}:(?:\s|$))/mu;
const ENTRY_TOKENS = new Set([':', '?', '-', ',', '[', '{']);
/** The lexer's own mark: the next token is a plain scalar or a block of text. */
const SCALAR_NEXT = '\x1f';

export interface FrontMatterBlock {
  /** Fields as YAML gives them; null where the block is layout, such as rules around a headline. */
  fields: ReadonlyMap<string, unknown> | null;
  /** Where the text behind the block begins; 0 without a block. */
  end: number;
}

const NONE: FrontMatterBlock = { fields: null, end: 0 };

/** @throws FileUnreadable for a block that is no YAML, and for one beyond the bounds */
export function parseFrontMatter(article: string): FrontMatterBlock {
  const match = BLOCK.exec(article);
  const block = match?.[1] ?? '';
  if (!match || block.trim() === '') return NONE;
  if (block.length > MAX_BLOCK && !FIELD_LINE.test(block)) return NONE;
  refuseLarge(block);
  const given = parseBlock(block);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return NONE;
  const fields = new Map(Object.entries(given));
  return fields.size === 0 ? NONE : { fields, end: match[0].length };
}

function refuseLarge(block: string): void {
  if (block.length > MAX_BLOCK) {
    throw refusal(`of ${block.length} characters; at most ${MAX_BLOCK} are read`);
  }
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
  if (entries > MAX_ENTRIES) {
    throw refusal(`of ${entries} keys and items; at most ${MAX_ENTRIES} are read`);
  }
}

function parseBlock(block: string): unknown {
  let given: unknown;
  try {
    // Its warnings would print lines of the article on standard error.
    given = parse(block, { logLevel: 'error' });
  } catch (error) {
    throw refusal(`that is not valid YAML: ${firstLine(messageOf(error))}`, error);
  }
  if (depthOf(given) > MAX_DEPTH) {
    throw refusal(`nested deeper than ${MAX_DEPTH} levels`);
  }
  return given;
}

/** Ends one level beyond what is allowed. */
function depthOf(value: unknown, above = 0): number {
  if (typeof value !== 'object' || value === null || above > MAX_DEPTH) return above;
  const inside = Array.isArray(value) ? value : Object.values(value);
  return inside.reduce<number>(
    (deepest, one) => Math.max(deepest, depthOf(one, above + 1)),
    above + 1,
  );
}

function refusal(what: string, cause?: unknown): KaojuError {
  return new KaojuError('FileUnreadable', `has front matter ${what}`, {
    cause,
    advice: 'Correct it or remove the lines between ---',
  });
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/:$/u, '');
}
