/** The records of a web archive, as warcio reads them, without what it writes to the console. */

import { WARCParser } from 'warcio';

const BEGIN = /^WARC\//u;

export class Records extends WARCParser {
  /** Whether the record before the one that was read last went on behind its end. */
  wasLonger = false;

  /** To the line that the next record begins with; an empty one, or null, where none was read yet. */
  override async readToNextRecord(): Promise<Uint8Array | null> {
    this.wasLonger = false;
    if (!this._record) return new Uint8Array();
    await this._record.skipFully();
    for (;;) {
      const line = await this._reader.readlineRaw();
      if (!line || line.byteLength === 0) return null;
      const written = Buffer.from(line).toString('latin1');
      if (BEGIN.test(written)) return line;
      if (written.trim() !== '') this.wasLonger = true;
    }
  }
}
