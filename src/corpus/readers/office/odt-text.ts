/**
 * The text of a part of an OpenDocument file. Deleted text, comments, hidden text and what stands
 * beside ruby are not read; changes are counted.
 */

import type { Flow, Opened } from './flow.js';
import { type Attributes, readXml } from './xml.js';

const UNREAD = new Set(
  'text:tracked-changes text:ruby-text office:annotation text:hidden-text text:note-citation svg:title svg:desc office:script text:tracked-change text:index-title-template'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set(['text:p', 'text:h']);
const HEADING_DEPTH = 3;

export class OdtText {
  changes = 0;
  private within = 0;
  private unread: string[] = [];
  private paragraphs = 0;
  private cells = 0;
  private heading: Opened | null = null;
  private label = '';

  /** @param within the element whose text is read; notes of a document are read by themselves */
  constructor(
    private readonly flow: Flow,
    private readonly options: { within: string },
  ) {}

  read(xml: string): void {
    for (const event of readXml(xml)) {
      if (event.kind === 'open') this.open(event.name, event.attributes);
      else if (event.kind === 'close') this.close(event.name);
      else if (this.within > 0 && this.paragraphs > 0 && this.unread.length === 0) {
        this.label += event.text;
        this.flow.write(event);
      }
    }
  }

  private open(name: string, attributes: Attributes): void {
    if (name === 'text:changed-region') this.changes++;
    if (name === this.options.within) this.within++;
    if (this.within === 0) return;
    const isNote = name === 'text:note' && this.options.within !== 'text:note-body';
    if (UNREAD.has(name) || isNote || this.unread.length > 0) {
      this.unread.push(name);
      return;
    }
    if (PARAGRAPHS.has(name)) this.beginParagraph(name, attributes);
    else if (name === 'text:s' || name === 'text:tab') this.flow.space();
    else if (name === 'text:line-break') this.flow.breakLine(1);
    else if (name === 'table:table-row') this.flow.breakLine(1);
    else if (name === 'table:table-cell') this.cells++;
  }

  private close(name: string): void {
    if (this.within === 0) return;
    if (this.unread.length > 0) {
      if (this.unread.at(-1) === name) this.unread.pop();
    } else if (PARAGRAPHS.has(name)) this.endParagraph();
    else if (name === 'table:table-cell') {
      this.cells = Math.max(0, this.cells - 1);
      this.flow.tab();
    } else if (name === 'table:table') this.flow.breakLine(2);
    if (name === this.options.within) this.within--;
  }

  private beginParagraph(name: string, attributes: Attributes): void {
    if (this.cells === 0) this.flow.breakLine(2);
    this.paragraphs++;
    this.label = '';
    const level = Number(attributes.get('text:outline-level') ?? 1);
    if (name === 'text:h' && level <= HEADING_DEPTH) this.heading ??= this.flow.open();
  }

  private endParagraph(): void {
    this.paragraphs = Math.max(0, this.paragraphs - 1);
    const range = this.heading && this.flow.close(this.heading);
    this.heading = null;
    const label = this.label.replace(/\s+/gu, ' ').trim();
    if (range && label !== '') {
      this.flow.marks.push({ at: range.start, kind: 'chapter', label, number: null });
    }
    this.flow.breakLine(this.cells > 0 ? 1 : 2);
  }
}
