/** Files that mean harm: each costs an error by name, and nothing else. */

import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/corpus/readers/limits.js';
import { readFile } from '../../../src/corpus/readers/read-file.js';
import { zipOf as archiveOf } from '../../support/formats/zip-by-hand.js';
import { rejectionOf } from '../../support/run/errors.js';

const LIMITS = { ...DEFAULT_LIMITS, maxUnpackedBytes: 1_000_000 };
const refused = async (file: string, content: string | Buffer): Promise<string> => {
  const error = await rejectionOf(readFile(Buffer.from(content), file, LIMITS));
  expect(error.code).toBe('FileUnreadable');
  return error.message;
};

/** An archive of one entry, whose headers say what they are told to. */
function zipOf(name: string, content: Buffer, said = content.byteLength): Buffer {
  const packed = deflateRawSync(content);
  const sizes = (head: Buffer, at: number): void => {
    head.writeUInt32LE(packed.byteLength, at);
    head.writeUInt32LE(said, at + 4);
    head.writeUInt16LE(Buffer.byteLength(name), at + 8);
  };
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  sizes(local, 18);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  sizes(central, 20);
  const front = Buffer.concat([local, Buffer.from(name), packed]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.byteLength + Buffer.byteLength(name), 12);
  end.writeUInt32LE(front.byteLength, 16);
  return Buffer.concat([front, central, Buffer.from(name), end]);
}

function warcOf(payload: Buffer, encoding = 'Content-Encoding: gzip\r\n'): Buffer {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${encoding}\r\n`),
    payload,
  ]);
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Target-URI: http://a.example/',
    'WARC-Date: 2021-01-01T00:00:00Z',
    'WARC-Record-ID: <urn:uuid:1>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${http.byteLength}`,
    '\r\n',
  ];
  return Buffer.concat([Buffer.from(head.join('\r\n')), http, Buffer.from('\r\n\r\n')]);
}

const BOMB = Buffer.alloc(20_000_000, 'a');

describe('readFile', () => {
  it('unpacks no ZIP bomb', async () => {
    const bomb = zipOf('archive/a.warc', BOMB);
    expect(await refused('a.wacz', bomb)).toBe('unpacks to more than 1 MB');
    const lying = zipOf('archive/a.warc', BOMB, 10);
    expect(await refused('a.wacz', lying)).toMatch(/^is no archive \(/u);
  });

  it('opens no path that climbs out of an archive', async () => {
    const climbing = zipOf('../archive/a.warc', Buffer.from('x'));
    expect(await refused('a.wacz', climbing)).toContain('invalid relative path');
  });

  it('unpacks no gzip bomb, neither an archive nor an answer in it', async () => {
    expect(await refused('a.warc', warcOf(gzipSync(BOMB)))).toBe('unpacks to more than 1 MB');
    expect(await refused('a.warc.gz', gzipSync(warcOf(BOMB)))).toBe('unpacks to more than 1 MB');
  });

  it('ends with an archive that was cut off, and keeps the pages before the cut', async () => {
    const paragraph = '福建省的代表團到昌都市考察了學校和醫院。'.repeat(8);
    const page = gzipSync(`<title>昌都</title><article><p>${paragraph}</p></article>`);
    const whole = warcOf(page);
    const cut = whole.subarray(0, whole.byteLength - 40);
    expect(await refused('a.warc', cut)).toBe('ends inside a record');
    const second = Buffer.from(
      cut.toString('latin1').replace('a.example/', 'b.example/'),
      'latin1',
    );
    const read = await readFile(Buffer.concat([whole, second]), 'a.warc', LIMITS);
    expect(read.readings.map(({ part }) => part)).toEqual(['http://a.example/']);
    expect(read.failed).toEqual([{ part: 'end', error: 'ends inside a record' }]);
  });

  it('takes two pages of one address and one length for two', async () => {
    const page = (year: string) => {
      const text = `${year}年福建省的代表團到昌都市考察了學校和醫院。`.repeat(8);
      return warcOf(Buffer.from(`<title>昌都</title><article><p>${text}</p></article>`), '');
    };
    const two = Buffer.concat([page('2018'), page('2019')]);
    expect((await readFile(two, 'a.warc', LIMITS)).readings).toHaveLength(2);
  });

  it('reads no page that goes on behind the end of its record, and the others', async () => {
    const page = (name: string) => {
      const text = `${name}的代表團到昌都市考察了學校和醫院。`.repeat(8);
      const html = Buffer.from(`<title>昌都</title><article><p>${text}</p></article>`);
      return warcOf(html, '').toString('latin1').replace('a.example', `${name.length}.example`);
    };
    const lying = page('福建').replace(
      /(?<=\nContent-Length: )\d+/u,
      (said) => `${Number(said) - 90}`,
    );
    const archive = Buffer.from(lying + page('福建省') + lying, 'latin1');
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    try {
      const { readings, failed } = await readFile(archive, 'a.warc', LIMITS);
      expect(readings.map(({ part }) => part)).toEqual(['http://3.example/']);
      expect(failed).toEqual([
        { part: 'http://2.example/', error: 'goes on behind the end that its record tells' },
      ]);
      expect(warned).not.toHaveBeenCalled();
    } finally {
      warned.mockRestore();
    }
  });

  it('expands no entities, and walks no feed without end', async () => {
    const entities = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>';
    expect(await refused('a.xml', entities)).toBe('declares entities of its own');
    const deep = `<rss><channel>${'<a>'.repeat(10_000)}</channel></rss>`;
    expect(await refused('a.xml', deep)).toBe('has more than 200 elements in one another');
  });

  it('reads no mail in a mail without end', async () => {
    const level = (_: unknown, i: number): string =>
      `Content-Type: multipart/mixed; boundary=b${i}.\n\n--b${i}.\n`;
    const nested = Array.from({ length: 100 }, level).join('');
    expect(await refused('a.eml', nested)).toBe('holds too many messages in one another');
    const beside = `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n一\n'.repeat(6_000)}`;
    expect(await refused('a.eml', beside)).toBe('holds more than 5000 bodies and attachments');
  });

  it('reads no workbook that means harm', async () => {
    const workbook = (more: Record<string, string>, target = 'worksheets/sheet1.xml'): Buffer => {
      const relation = `<Relationship Id="r1" Target="${target}"/>`;
      const parts = {
        'xl/workbook.xml': '<workbook><sheet name="a" r:id="r1"/></workbook>',
        'xl/_rels/workbook.xml.rels': `<Relationships>${relation}</Relationships>`,
        ...more,
      };
      return archiveOf(Object.entries(parts).map(([name, data]) => ({ name, data })));
    };
    const row = (number: number) => `<row><c t="s"><v>${number}</v></c></row>`;
    const sheet = (rows: string) => ({
      'xl/worksheets/sheet1.xml': `<worksheet>${rows}</worksheet>`,
    });
    const strings = (...all: string[]) => ({
      'xl/sharedStrings.xml': `<sst>${all.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
    });
    const read = (more: Record<string, string>, target?: string) =>
      refused('a.xlsx', workbook(more, target));
    expect(await read({ ...sheet(row(0) + row(7)), ...strings('text', '水庫') })).toBe(
      'is damaged: its text 7 is missing',
    );
    expect(await read({ ...sheet(row(0)), ...strings(' '.repeat(2_000_000)) })).toBe(
      'unpacks to more than 1 MB',
    );
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(await read(sheet(`${bomb}${row(0)}`))).toBe('declares entities of its own');
    // One long text that each of many rows names.
    const many = {
      ...sheet(row(0) + row(1).repeat(5_000)),
      ...strings('text', '水'.repeat(9_000)),
    };
    expect(await read(many)).toMatch(/^holds \d+ characters; at most 20000000 are read/u);
    // A workbook that is its own sheet, and one whose sheet would lie elsewhere.
    expect(await read(strings('text'), 'workbook.xml')).toBe('has no row with a text');
    expect(await read(strings('text'), '../../../etc/passwd')).toBe('has no row with a text');
    expect(await read(sheet('<row><c><v>1</v></c></row>'))).toBe(
      'has no column of texts (it has 1)',
    );
  });

  it('says what a table lacks', async () => {
    expect(await refused('a.csv', 'a,b\n1,2\n')).toBe('has no column of texts (it has a, b)');
    expect(await refused('a.csv', 'text\n"昌都\n')).toBe('row 2 has a quote without end');
    expect(await refused('a.jsonl', '[1]\n')).toBe('is no object');
    expect(await refused('a.srt', '昌都\n')).toBe('holds no cue of a transcript');
    expect(await refused('a.xml', '<a>昌都</a>')).toMatch(/^is no feed that can be read/u);
  });
});
