/**
 * Bytes of a text file → text. UTF-8, UTF-16, GB18030 and Big5; a few damaged bytes cost their
 * characters alone, and whatever else is refused with a reason rather than guessed into mojibake.
 */

import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { KaojuError } from '../errors.js';

export interface DecodedText {
  /** Without its BOM; everything else as in the file. */
  text: string;
  encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5';
  /** Where characters were lost; only where some were. */
  warning?: string;
}

const LOST = '\ufffd';
/** Above this share of lost characters the bytes are no damaged text but something else. */
const MAX_DAMAGE = 0.02;
/** What Chinese text is made of, and how much of it at least. */
const USUAL = /[\t\n\r\x20-\x7e\u00b7\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/gu;
const MIN_USUAL = 0.95;
/** Of damaged text in Chinese these are more than a twenty-fifth; of bytes by chance hardly any. */
const COMMON = /[的一是在不了有和人中大年月日上国國会會市地十，。、：\d\s]/gu;
const MIN_COMMON = 0.04;
/** The detector's confidence (of 100) that a damaged reading has to be ahead of a whole one. */
const AHEAD = 20;

/** @throws FileUnreadable for binary data and for text that is in none of the encodings */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'UTF-16BE');
  if (bytes.includes(0)) return decodeUnmarked(bytes);
  if (isUtf8(bytes)) return decodeAs(bytes, 'UTF-8');

  const utf8 = decodeAs(bytes, 'UTF-8');
  if (isReadable(utf8)) return utf8;
  const legacy = decodeLegacy(bytes);
  if (legacy) return legacy;
  throw new KaojuError(
    'FileUnreadable',
    'is in an encoding that could not be told (UTF-8, UTF-16, GB18030 and Big5 are read)',
    { advice: 'Save it as UTF-8' },
  );
}

/** UTF-16 without its mark: of the two orders one gives Chinese text. */
function decodeUnmarked(bytes: Buffer): DecodedText {
  for (const encoding of ['UTF-16LE', 'UTF-16BE'] as const) {
    const decoded = decodeAs(bytes, encoding);
    const usual = decoded.text.match(USUAL)?.length ?? 0;
    if (isReadable(decoded) && usual >= decoded.text.length * MIN_USUAL) return decoded;
  }
  throw new KaojuError('FileUnreadable', 'is binary data, not text (it holds zero bytes)');
}

/**
 * GB18030 accepts nearly any bytes, Big5 text among them, so both are tried: the detector's
 * confidence decides where both can be read; where one alone can, that one.
 */
function decodeLegacy(bytes: Buffer): DecodedText | null {
  const readable = (['GB18030', 'Big5'] as const)
    .map((encoding) => decodeAs(bytes, encoding))
    .filter((decoded) => isReadable(decoded) && (!decoded.warning || isChinese(decoded.text)));
  if (readable.length < 2) return readable[0] ?? null;
  const ranked = chardet.analyse(bytes);
  const [gb, big5] = readable.map(({ encoding, warning }) => {
    const confidence = ranked.find(({ name }) => name === encoding)?.confidence ?? 0;
    return warning ? confidence - AHEAD : confidence;
  }) as [number, number];
  return (big5 > gb ? readable[1] : readable[0]) as DecodedText;
}

/** One lost character is damage, however short the text. */
function isReadable({ text }: DecodedText): boolean {
  const lost = text.split(LOST).length - 1;
  return lost <= Math.max(1, text.length * MAX_DAMAGE) && lost * 4 < Math.max(text.length, 1);
}

function isChinese(text: string): boolean {
  return (text.match(COMMON)?.length ?? 0) >= text.length * MIN_COMMON;
}

function decodeAs(bytes: Buffer, encoding: DecodedText['encoding']): DecodedText {
  const text = iconv.decode(bytes, encoding, { stripBOM: true });
  const at = text.indexOf(LOST);
  // UTF-8 may hold the sign itself.
  if (at === -1 || (encoding === 'UTF-8' && isUtf8(bytes))) return { text, encoding };
  const lost = text.split(LOST).length - 1;
  const line = text.slice(0, at).split('\n').length;
  const warning = `is damaged ${encoding}: ${lost} invalid place(s), the first in line ${line}, kept as ${LOST}. Save it again as UTF-8`;
  return { text, encoding, warning };
}
