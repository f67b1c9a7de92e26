/**
 * The text of a part of a Word file. Deleted text is left out and inserted text is read; both are
 * counted. Hidden text, field codes and what stands beside ruby are not read.
 */

import type { Flow, Opened } from './flow.js';
import { type Attributes, readXml } from './xml.js';

/** With all that is in them. Of a drawing that is written twice the newer writing is read. */
const UNREAD = new Set(['w:del', 'w:moveFrom', 'w:rt', 'mc:Fallback', 'w:instrText', 'w:delText']);
const CHANGES = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo']);
const HEADING_DEPTH = 3;
/** Notes that are lines between text and notes. */
const NO_NOTE = /^(?:separator|continuationSeparator|continuationNotice)$/u;

export interface DocxOptions {
  flow: Flow;
  /** Ids of styles that are headings. */
  headings: ReadonlySet<string>;
}

export class DocxText {
  changes = 0;
  /** Names of elements that are open and not read, outermost first. */
  private unread: string[] = [];
  private runs = 0;
  private isHidden = false;
  private isText = false;
  private cells = 0;
  private heading: Opened | null = null;
  private label = '';

  constructor(private readonly options: DocxOptions) {}

  read(xml: string): void {
    for (const event of readXml(xml)) {
      if (event.kind === 'open') this.open(event.name, event.attributes);
      else if (event.kind === 'close') this.close(event.name);
      else if (this.isText && !this.isHidden && this.unread.length === 0) {
        this.label += event.text;
        this.options.flow.write(event);
      }
    }
  }

  private open(name: string, attributes: Attributes): void {
    if (CHANGES.has(name) && this.unread.length === 0) this.changes++;
    const isNoNote =
      /^w:(?:foot|end)note$/u.test(name) && NO_NOTE.test(attributes.get('w:type') ?? '');
    if (UNREAD.has(name) || isNoNote || this.unread.length > 0) this.unread.push(name);
    if (this.unread.length > 0) return;
    const { flow } = this.options;
    if (name === 'w:t') this.isText = true;
    else if (name === 'w:tab') flow.space();
    else if (name === 'w:br' || name === 'w:cr') flow.breakLine(1);
    else if (name === 'w:p') this.beginParagraph();
    else if (name === 'w:r') this.runs++;
    else if (name === 'w:vanish' && this.runs > 0) this.isHidden = isOn(attributes);
    else if (name === 'w:tc') this.beginCell();
    else if (name === 'w:tr') flow.breakLine(1);
    else if (name === 'w:pStyle') this.beginHeading(attributes.get('w:val'));
    else if (name === 'w:outlineLvl') {
      if (Number(attributes.get('w:val')) < HEADING_DEPTH) this.beginHeading(null);
    }
  }

  private close(name: string): void {
    if (this.unread.length > 0) {
      if (this.unread.at(-1) === name) this.unread.pop();
      return;
    }
    if (name === 'w:t') this.isText = false;
    else if (name === 'w:r') {
      this.runs = Math.max(0, this.runs - 1);
      this.isHidden = false;
    } else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc') this.endCell();
    else if (name === 'w:tbl') this.options.flow.breakLine(2);
  }

  private beginParagraph(): void {
    if (this.cells === 0) this.options.flow.breakLine(2);
    this.label = '';
  }

  private beginHeading(style: string | null): void {
    if (this.heading || (style !== null && !this.options.headings.has(style))) return;
    this.heading = this.options.flow.open();
  }

  private endParagraph(): void {
    const { flow } = this.options;
    const range = this.heading && flow.close(this.heading);
    this.heading = null;
    const label = this.label.replace(/\s+/gu, ' ').trim();
    if (range && label !== '') {
      flow.marks.push({ at: range.start, kind: 'chapter', label, number: null });
    }
    flow.breakLine(this.cells > 0 ? 1 : 2);
  }

  private beginCell(): void {
    this.cells++;
  }

  /** Cells of a row stand beside each other, whatever their paragraphs end with. */
  private endCell(): void {
    this.cells = Math.max(0, this.cells - 1);
    this.options.flow.tab();
  }
}

function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off)$/u.test(attributes.get('w:val') ?? 'on');
}
