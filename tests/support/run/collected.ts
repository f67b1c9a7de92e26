/** A stream that keeps what is written to it. */

import { Writable } from 'node:stream';

export class Collected extends Writable {
  private readonly parts: Buffer[] = [];

  override _write(part: Buffer, _: BufferEncoding, done: () => void): void {
    this.parts.push(part);
    done();
  }

  text(): string {
    return Buffer.concat(this.parts).toString('utf8');
  }
}
