/** A page's bytes → its text: BOM, then what the server or the page says, then detection. */

import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type DecodedText, decodeText } from '../../decode.js';

export interface DecodedPage {
  text: string;
  encoding: string;
  warnings: string[];
}

/** Browsers look no further for it. */
const HEAD_BYTES = 1024;
const META = /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/iu;
/** What pages call by the name of a part of it. */
const WIDER: Record<string, string> = {
  gb2312: 'GB18030',
  gbk: 'GB18030',
  'x-gbk': 'GB18030',
  gb_2312: 'GB18030',
  'gb_2312-80': 'GB18030',
  big5: 'Big5',
  'big5-hkscs': 'Big5',
  utf8: 'UTF-8',
};
/** Of characters lost, above which the name cannot be right. */
const MAX_LOST = 0.02;

/**
 * @param told by an HTTP or mail header; null where there is none
 * @throws FileUnreadable where no encoding fits
 */
export function decodePage(bytes: Buffer, told: string | null = null): DecodedPage {
  const hasMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u.test(bytes.toString('latin1', 0, 3));
  const named = hasMark ? null : (told ?? metaCharset(bytes));
  const decoded = named === null ? null : decodeNamed(bytes, named);
  if (decoded) return decoded;
  const { text, encoding, warning }: DecodedText = decodeText(bytes);
  return { text, encoding, warnings: warning ? [warning] : [] };
}

function metaCharset(bytes: Buffer): string | null {
  return META.exec(bytes.toString('latin1', 0, HEAD_BYTES))?.[1] ?? null;
}

/** Null for a name that nobody knows, and for one that is a lie. */
function decodeNamed(bytes: Buffer, named: string): DecodedPage | null {
  const encoding = WIDER[named.toLowerCase()] ?? named.toUpperCase();
  if (!iconv.encodingExists(encoding)) return null;
  // What a page is served with is often its template's, and not the page's.
  if (encoding !== 'UTF-8' && isUtf8(bytes) && bytes.some((byte) => byte > 127)) {
    return { text: iconv.decode(bytes, 'UTF-8'), encoding: 'UTF-8', warnings: [] };
  }
  const text = iconv.decode(bytes, encoding);
  const lost = text.split('\ufffd').length - 1;
  if (lost > Math.max(1, text.length * MAX_LOST)) return null;
  const warnings = lost > 0 ? [`is damaged ${encoding}: ${lost} place(s) cannot be read`] : [];
  return { text, encoding, warnings };
}
