/** A workbook's parts → its sheets and their cells, each with its place in the part that holds it. */

import path from 'node:path';
import { KaojuError } from '../../../errors.js';
import type { Archive } from '../archive/zip.js';
import { readPart } from '../office/parts.js';
import { type Placed, readXml } from '../office/xml.js';
import type { Cell } from './cells.js';
import type { Epoch } from './serial-day.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
/** Of a sheet; more stand in none. */
const MOST_COLUMNS = 16_384;
/** A carriage return, which is white space. */
const RETURN = /_x000D_/u;

export interface Sheet {
  name: string;
  /** The part that holds it. */
  part: string;
}

export interface SheetCell extends Cell {
  /** From 0. */
  column: number;
  /** The part that its characters stand in. */
  part: string;
  isNumber: boolean;
}

export interface SheetRow {
  number: number;
  cells: SheetCell[];
}

export class Workbook {
  private strings: Cell[] | null = null;

  private constructor(
    private readonly archive: Archive,
    readonly sheets: readonly Sheet[],
    readonly epoch: Epoch,
  ) {}

  /** @throws FileUnreadable for what holds no workbook */
  static async open(archive: Archive): Promise<Workbook> {
    const xml = await readPart(archive, WORKBOOK);
    if (xml === null) throw new KaojuError('FileUnreadable', 'holds no workbook');
    const targets = targetsIn((await readPart(archive, RELATIONS)) ?? '');
    const sheets: Sheet[] = [];
    let epoch: Epoch = '1899-12-30';
    for (const event of readXml(xml)) {
      if (event.kind !== 'open') continue;
      const { attributes } = event;
      const name = localName(event.name);
      if (name === 'workbookPr' && /^(?:1|true)$/u.test(attributes.get('date1904') ?? '')) {
        epoch = '1904-01-01';
      }
      const part = targets.get(attributes.get('r:id') ?? '');
      if (name === 'sheet' && part !== undefined) {
        sheets.push({ name: attributes.get('name') ?? part, part });
      }
    }
    return new Workbook(archive, sheets, epoch);
  }

  /**
   * Rows with a cell, in order.
   *
   * @throws FileUnreadable for a cell whose text is not there
   */
  async rowsOf({ part }: Sheet): Promise<Iterable<SheetRow>> {
    const xml = (await readPart(this.archive, part)) ?? '';
    this.strings ??= stringsIn((await readPart(this.archive, STRINGS)) ?? '');
    return rowsIn(xml, { part, strings: this.strings });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Parts by the ids that they are named by. */
function targetsIn(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const event of readXml(xml)) {
    if (event.kind !== 'open' || localName(event.name) !== 'Relationship') continue;
    const target = event.attributes.get('Target') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : path.posix.join('xl', target);
    targets.set(event.attributes.get('Id') ?? '', part);
  }
  return targets;
}

/** Texts that cells name by their number; what stands beside a word to read it by is left out. */
function stringsIn(xml: string): Cell[] {
  const strings: Cell[] = [];
  let text = new CellText();
  for (const event of readXml(xml)) {
    const name = event.kind === 'text' ? '' : localName(event.name);
    if (event.kind === 'open' && name === 'si') text = new CellText();
    else if (event.kind === 'close' && name === 'si') strings.push(text.cell);
    else text.take(event.kind, name, event);
  }
  return strings;
}

/** What of a cell is its text: that of its elements t, without those within rPh. */
class CellText {
  readonly cell: Cell = { text: '', pieces: [] };
  private aside = 0;
  private isText = false;

  take(kind: 'open' | 'close' | 'text', name: string, event: unknown): void {
    if (name === 'rPh') this.aside += kind === 'open' ? 1 : -1;
    else if (name === 't') this.isText = kind === 'open';
    else if (kind === 'text' && this.isText && this.aside === 0) this.add(event as Placed);
  }

  add({ text, from, to }: Placed): void {
    const { cell } = this;
    const [before = '', ...behind] = to - from === text.length ? text.split(RETURN) : [text];
    let at = from;
    for (const [index, one] of [before, ...behind].entries()) {
      if (index > 0) at += '_x000D_'.length;
      const start = cell.text.length;
      const end = start + one.length;
      if (one !== '') {
        cell.pieces.push({ start, end, from: at, to: behind.length > 0 ? at + one.length : to });
      }
      cell.text += one;
      at += one.length;
    }
  }
}

function* rowsIn(
  xml: string,
  { part, strings }: { part: string; strings: readonly Cell[] },
): Generator<SheetRow> {
  let row: SheetRow = { number: 0, cells: [] };
  let [column, type] = [-1, ''];
  let [inline, value] = [new CellText(), new CellText()];
  let isValue = false;
  for (const event of readXml(xml)) {
    const name = event.kind === 'text' ? '' : localName(event.name);
    if (event.kind === 'open' && name === 'row') {
      row = { number: Number(event.attributes.get('r')) || row.number + 1, cells: [] };
      column = -1;
    } else if (event.kind === 'close' && name === 'row') {
      if (row.cells.some(({ text }) => text.trim() !== '')) yield row;
    } else if (event.kind === 'open' && name === 'c') {
      column = columnOf(event.attributes.get('r')) ?? column + 1;
      type = event.attributes.get('t') ?? 'n';
      [inline, value] = [new CellText(), new CellText()];
    } else if (event.kind === 'close' && name === 'c') {
      const cell = type === 'inlineStr' ? inline.cell : value.cell;
      const named = type === 's' ? stringAt(strings, cell.text) : null;
      const where = named ? STRINGS : part;
      row.cells.push({ ...(named ?? cell), column, part: where, isNumber: type === 'n' });
    } else if (name === 'v') isValue = event.kind === 'open';
    else if (event.kind === 'text' && isValue) value.add(event);
    else inline.take(event.kind, name, event);
  }
}

/** B of B3 is 1. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  const number = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return Math.min(number, MOST_COLUMNS) - 1;
}

function stringAt(strings: readonly Cell[], number: string): Cell {
  const found = /^\d{1,9}$/u.test(number) ? strings[Number(number)] : undefined;
  if (found) return found;
  throw new KaojuError('FileUnreadable', `is damaged: its text ${number.slice(0, 20)} is missing`);
}
