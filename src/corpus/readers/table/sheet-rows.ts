/** A sheet's part → its rows with a cell, in order. */

import { KaojuError } from '../../../errors.js';
import { type Attributes, readXml, type XmlEvent } from '../office/xml.js';
import { CellText, localName } from './cell-text.js';
import type { Cell } from './cells.js';

/** The part of the texts that cells name by their number. */
export const STRINGS = 'xl/sharedStrings.xml';
/** Of a sheet; more stand in none. */
const MOST_COLUMNS = 16_384;

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

interface SheetSource {
  /** The sheet's own. */
  part: string;
  strings: readonly Cell[];
}

/** @throws FileUnreadable for a cell whose text is not there */
export function* rowsIn(xml: string, source: SheetSource): Generator<SheetRow> {
  const reader = new RowReader(source);
  for (const event of readXml(xml)) {
    const row = reader.take(event);
    if (row) yield row;
  }
}

class RowReader {
  private row: SheetRow = { number: 0, cells: [] };
  private column = -1;
  private type = '';
  private inline = new CellText();
  private value = new CellText();
  private isValue = false;

  constructor(private readonly source: SheetSource) {}

  /** @returns the row that ends here; null while none does, and for one that shows nothing */
  take(event: XmlEvent): SheetRow | null {
    const name = event.kind === 'text' ? '' : localName(event.name);
    const attributes = event.kind === 'open' ? event.attributes : null;
    if (name === 'row') {
      if (!attributes) return this.shown();
      this.beginRow(attributes);
    } else if (name === 'c') {
      if (attributes) this.beginCell(attributes);
      else this.endCell();
    } else if (name === 'v') this.isValue = attributes !== null;
    else if (event.kind === 'text' && this.isValue) this.value.add(event);
    else this.inline.take(event.kind, name, event);
    return null;
  }

  private beginRow(attributes: Attributes): void {
    this.row = { number: Number(attributes.get('r')) || this.row.number + 1, cells: [] };
    this.column = -1;
  }

  private shown(): SheetRow | null {
    return this.row.cells.some(({ text }) => text.trim() !== '') ? this.row : null;
  }

  private beginCell(attributes: Attributes): void {
    this.column = columnOf(attributes.get('r')) ?? this.column + 1;
    this.type = attributes.get('t') ?? 'n';
    this.inline = new CellText();
    this.value = new CellText();
  }

  private endCell(): void {
    const { part, strings } = this.source;
    const cell = this.type === 'inlineStr' ? this.inline.cell : this.value.cell;
    const named = this.type === 's' ? stringAt(strings, cell.text) : null;
    this.row.cells.push({
      ...(named ?? cell),
      column: this.column,
      part: named ? STRINGS : part,
      isNumber: this.type === 'n',
    });
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
