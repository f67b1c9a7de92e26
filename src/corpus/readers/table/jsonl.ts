/** JSON lines: an object an article, by the names of its fields. */

import { KaojuError } from '../../../errors.js';
import { decodeText } from '../../decode.js';
import { refuseLate } from '../limits.js';
import type { FailedPart, Reading, ReadingContext, ReadingSettings } from '../reader.js';
import type { Cell } from './cells.js';
import { columnsOf, textColumn, toldOf } from './columns.js';
import { rowPart, rowReading } from './row.js';

/** @throws FileUnreadable for a file without an object that holds a text */
export async function read(
  bytes: Buffer,
  { limits, signal }: ReadingContext,
): Promise<(Reading | FailedPart)[]> {
  const { text: file, encoding, warning } = decodeText(bytes);
  const all: (Reading | FailedPart)[] = [];
  let [at, number] = [0, 0];
  for (const line of file.split('\n')) {
    refuseLate(signal, limits);
    number++;
    if (line.trim() !== '') all.push(readLine({ line, at, number, encoding, limits }));
    at += line.length + 1;
  }
  const first = all.find((one): one is Reading => 'text' in one);
  if (!first) {
    const [failed] = all as FailedPart[];
    throw new KaojuError('FileUnreadable', failed?.error ?? 'is empty');
  }
  if (warning) first.warnings.push(warning);
  return all;
}

interface LineOf {
  line: string;
  at: number;
  number: number;
  encoding: string;
  limits: ReadingSettings;
}

function readLine({ line, at, number, encoding, limits }: LineOf): Reading | FailedPart {
  const failed = (error: string): FailedPart => ({ part: `row ${number}`, error });
  const object = parsed(line);
  if (!object) return failed('is no object');
  const names = Object.keys(object);
  const columns = columnsOf(names, limits);
  try {
    const name = textColumn(columns, names);
    if (typeof object[name] !== 'string') return failed(`has no text in ${name}`);
    const cell = findText(line, at, name);
    if (!cell || cell.text !== object[name]) return failed('names its text twice');
    if (cell.text.trim() === '') return failed('is empty');
    const told = toldOf(columns, (field) => object[field]);
    const id = columns.id === undefined ? undefined : object[columns.id];
    return rowReading({ part: rowPart(id, told, cell.text), number, cell, told, encoding });
  } catch (error) {
    if (error instanceof KaojuError) return failed(error.message);
    throw error;
  }
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gu;

/** The string under a name of the object itself, as the line writes it. */
function findText(line: string, at: number, name: string): Cell | null {
  let depth = 0;
  let [key, isValue] = ['', false];
  for (const { 0: token, index } of line.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && token === ',') isValue = false;
    else if (depth === 1 && token === ':') isValue = true;
    else if (depth === 1 && token.length > 1 && !isValue) key = JSON.parse(token) as string;
    else if (depth === 1 && token.length > 1 && key === name) {
      return unescaped(token.slice(1, -1), at + index + 1);
    }
  }
  return null;
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/gu;

function unescaped(written: string, from: number): Cell {
  const parts: string[] = [];
  const pieces: Cell['pieces'] = [];
  let [length, at] = [0, 0];
  const add = (text: string, end: number): void => {
    if (text === '') return;
    pieces.push({ start: length, end: length + text.length, from: from + at, to: from + end });
    parts.push(text);
    length += text.length;
    at = end;
  };
  for (const { 0: sign, index } of written.matchAll(ESCAPE)) {
    add(written.slice(at, index), index);
    add(JSON.parse(`"${sign}"`) as string, index + sign.length);
  }
  add(written.slice(at), written.length);
  return { text: parts.join(''), pieces };
}
