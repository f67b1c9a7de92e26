/**
 * What a PDF says of itself. Its title and author are often what a program put there: a file's
 * name, an account's. Its dates are those of the file, not of the report, and are not taken.
 */

import type { Told } from '../reader.js';

/** Titles that programs give. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\s*-.*|.*\.(?:docx?|pptx?|xlsx?|wps|et|dps|odt|indd|qxd|fh\d*|cdr|dwg|ai|psd|html?|txt|pdf|tex|dvi|p65|pmd|s10|ps)|untitled.*|无标题.*|無標題.*|未命名.*|about:blank|(?:https?|file):.*|(?:新建|新增)?(?:文档|文件|文書|幻灯片|演示文稿|簡報|投影片|工作表|页面|頁面|document|presentation|slide|book|sheet|layout|page|title)\s*[\d()（）]*(?:\s*-\s*(?:副本|複製))?|powerpoint (?:演示文稿|簡報|presentation)|[\w.\\/: -]*[\\/][^\\/]*|[\d_.\s-]+|word\s?文[档書件].*)$/iu;
/** Authors that are accounts. */
const NO_AUTHOR =
  /^(?:administrator|admin|user\d*|owner|root|guest|test|unknown|anonymous|author|default|home|pc\d*|win(?:dows|\d+)?(?: user)?|microsoft(?: office)?(?: user)?|(?:windows|微软|微軟|系统|系統|china|lenovo|dell|hp|asus|acer|thinkpad|xp|ghost|番茄花园|雨林木风|深度)\s*(?:用户|用戶|使用者|user)?|用户|用戶|使用者|匿名|作者|未知|管理员|管理員|\w+-pc|desktop-\w+|[\d_.\s-]+|[\w.-]+@[\w.-]+)$/iu;
/** Names of programs, as title or author. */
const PROGRAM =
  /(?:acrobat|distiller|indesign|pscript|wps office|latex|pdftex|ghostscript|quarkxpress|cups|coreldraw|方正|飞腾)/iu;
const LOST = /[\ufffd\p{Cc}]|Ã.|þÿ/u;
const MAX_TITLE = 120;

export interface PdfInfo {
  /** The document's information dictionary. */
  info: Record<string, unknown>;
  /** A value of its XMP, by its name with prefix. */
  xmp: (name: string) => unknown;
}

export function readPdfInfo({ info, xmp }: PdfInfo): Told {
  const told: Told = {};
  const title = firstFit([xmp('dc:title'), info.Title], isTitle);
  const author = firstFit([xmp('dc:creator'), info.Author], isAuthor);
  const outlet = firstFit([xmp('prism:publicationname')], isTitle);
  const date = firstFit([xmp('prism:publicationdate'), xmp('prism:coverdate')], isDay);
  const url = firstFit([xmp('prism:url'), xmp('dc:source'), xmp('dc:identifier')], isAddress);
  if (title) told.title = title;
  if (author) told.author = author;
  if (outlet) told.outlet = outlet;
  if (date) told.date = date.slice(0, 10);
  if (url) told.url = url;
  return told;
}

function firstFit(values: readonly unknown[], fits: (value: string) => boolean): string | null {
  for (const value of values) {
    const text = (Array.isArray(value) ? value.join('、') : value) ?? '';
    if (typeof text !== 'string') continue;
    const tidy = text.replace(/\s+/gu, ' ').trim();
    if (tidy !== '' && fits(tidy)) return tidy;
  }
  return null;
}

function isTitle(value: string): boolean {
  return (
    value.length <= MAX_TITLE && !NO_TITLE.test(value) && !PROGRAM.test(value) && !LOST.test(value)
  );
}

function isAuthor(value: string): boolean {
  return (
    value.length <= MAX_TITLE && !NO_AUTHOR.test(value) && !PROGRAM.test(value) && !LOST.test(value)
  );
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/u.test(value);
}

function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/u.test(value);
}
