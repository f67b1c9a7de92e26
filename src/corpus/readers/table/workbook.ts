/** A workbook's parts → its sheets and their cells, each with its place in the part that holds it. */

import path from 'node:path';
import { KaojuError } from '../../../errors.js';
import type { Archive } from '../archive/zip.js';
import { readPart } from '../office/parts.js';
import { readXml } from '../office/xml.js';
import { CellText, localName } from './cell-text.js';
import type { Cell } from './cells.js';
import type { Epoch } from './serial-day.js';
import { rowsIn, type SheetRow, STRINGS } from './sheet-rows.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

export interface Sheet {
  name: string;
  /** The part that holds it. */
  part: string;
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
