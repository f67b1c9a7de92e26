/** Files of each format written from paragraphs, by hand and whatever stands in them. */

import { zipOf } from './zip-by-hand.js';

type Write = (paragraphs: readonly string[]) => Buffer;

const xml = (text: string): string =>
  text
    .replace(/[\p{Cc}\ufffe\uffff\p{Surrogate}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
const each = (paragraphs: readonly string[], write: (one: string) => string): string =>
  paragraphs.map((one) => write(xml(one))).join('');
const page = (paragraphs: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>題</title><body>${each(paragraphs, (one) => `<p>${one}</p>`)}`;
const base64 = (text: string): string =>
  Buffer.from(text).toString('base64').replace(/.{76}/gu, '$&\r\n');
const mail = (id: string, paragraphs: readonly string[]): string =>
  [
    `Message-ID: <${id}@a.example>`,
    'Subject: =?utf-8?B?5rC05bqr?=',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    `${base64(paragraphs.join('\n'))}\r\n`,
  ].join('\r\n');
const office = (part: string, content: string): Buffer => zipOf([{ name: part, data: content }]);

export const WRITTEN: Record<string, Write> = {
  html: (paragraphs) => Buffer.from(page(paragraphs)),
  mhtml: (paragraphs) =>
    Buffer.from(
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="b"',
        '',
        '--b',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        base64(page(paragraphs)),
        '--b--',
        '',
      ].join('\r\n'),
    ),
  docx: (paragraphs) =>
    office(
      'word/document.xml',
      `<w:document>${each(paragraphs, (one) => `<w:p><w:r><w:t>${one}</w:t></w:r></w:p>`)}</w:document>`,
    ),
  odt: (paragraphs) =>
    office(
      'content.xml',
      `<office:document-content><office:body><office:text>${each(paragraphs, (one) => `<text:p>${one}</text:p>`)}</office:text></office:body></office:document-content>`,
    ),
  epub: (paragraphs) =>
    zipOf([
      {
        name: 'META-INF/container.xml',
        data: '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      },
      {
        name: 'b.opf',
        data: '<package><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
      },
      {
        name: 'c.xhtml',
        data: `<html><head><title>題</title></head><body>${each(paragraphs, (one) => `<p>${one}</p>`)}</body></html>`,
      },
    ]),
  xlsx: (paragraphs) =>
    zipOf([
      {
        name: 'xl/workbook.xml',
        data: '<workbook><sheets><sheet name="一" r:id="r1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      {
        name: 'xl/sharedStrings.xml',
        data: `<sst>${each(['正文', ...paragraphs], (one) => `<si><r><t>${one}</t></r><rPh><t>x</t></rPh></si>`)}</sst>`,
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: `<worksheet><sheetData>${['', ...paragraphs].map((_, i) => `<row r="${i + 1}"><c r="B${i + 1}" t="s"><v>${i}</v></c></row>`).join('')}</sheetData></worksheet>`,
      },
    ]),
  eml: (paragraphs) => Buffer.from(mail('a', paragraphs)),
  mbox: (paragraphs) =>
    Buffer.from(
      paragraphs.map((one, i) => `From a@a.example\n${mail(`m${i}`, [one])}\n`).join('\n'),
    ),
  feed: (paragraphs) =>
    Buffer.from(
      `<rss version="2.0"><channel><title>題</title>${paragraphs
        .map(
          (one, i) =>
            `<item><guid>g${i}</guid><description>${xml(`<p>${xml(one)}</p>`)}</description></item>`,
        )
        .join('')}</channel></rss>`,
    ),
  table: (paragraphs) =>
    Buffer.from(
      `id,text\n${paragraphs.map((one, i) => `${i},"${one.replaceAll('"', '""')}"\n`).join('')}`,
    ),
  jsonl: (paragraphs) =>
    Buffer.from(paragraphs.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('')),
  cues: (paragraphs) =>
    Buffer.from(
      paragraphs
        .map((one, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${xml(one)}\n`)
        .join('\n'),
    ),
  warc: (paragraphs) => {
    const http = Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(paragraphs)}`,
    );
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2021-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.byteLength}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
  },
};
