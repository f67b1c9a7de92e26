/**
 * Header values as they are read: encoded words, those that are split inside a character, and what
 * old programs wrote in bytes of GBK or Big5 with no word about it.
 */

import iconv from 'iconv-lite';
import { isKaojuError } from '../../../errors.js';
import { decodeText } from '../../decode.js';

const WORD = /=\?([\w.:+-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/giu;

/** @param value one character a byte, as entities keep it */
export function decodeWords(value: string): string {
  let out = '';
  let at = 0;
  let waiting: { charset: string; bytes: Buffer[] } | null = null;
  const end = (): void => {
    if (waiting) out += decoded(Buffer.concat(waiting.bytes), waiting.charset);
    waiting = null;
  };
  for (const { 0: word, 1: charset = '', 2: kind = '', 3: body = '', index } of value.matchAll(
    WORD,
  )) {
    const between = value.slice(at, index);
    const bytes = kind.toLowerCase() === 'b' ? Buffer.from(body, 'base64') : fromQ(body);
    // White space between two words is none of theirs, and a character may stand in both.
    if (waiting && between.trim() === '' && isSame(waiting, charset)) waiting.bytes.push(bytes);
    else {
      end();
      out += at > 0 && between.trim() === '' ? '' : plain(between);
      waiting = { charset, bytes: [bytes] };
    }
    at = index + word.length;
  }
  end();
  return (out + plain(value.slice(at))).replace(/\s+/gu, ' ').trim();
}

function isSame(waiting: { charset: string }, charset: string): boolean {
  return waiting.charset.toLowerCase() === charset.toLowerCase();
}

function fromQ(body: string): Buffer {
  const text = body
    .replace(/_/gu, ' ')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(text, 'latin1');
}

function decoded(bytes: Buffer, charset: string): string {
  const wider = /^gb(?:k|2312|_2312)/iu.test(charset) ? 'GB18030' : charset;
  return iconv.encodingExists(wider) ? iconv.decode(bytes, wider) : plain(bytes.toString('latin1'));
}

function plain(value: string): string {
  if (!/[\x80-\xff]/u.test(value)) return value;
  try {
    return decodeText(Buffer.from(value, 'latin1')).text;
  } catch (error) {
    if (!isKaojuError(error, 'FileUnreadable')) throw error;
    return value;
  }
}
