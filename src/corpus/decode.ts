/**
 * Bytes of a text file → text. UTF-8, UTF-16 with BOM, GB18030 and Big5; whatever else is
 * refused with a reason rather than guessed into mojibake.
 */

import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { KaojuError } from '../errors.js';

export interface DecodedText {
  /** Without its BOM; everything else as in the file. */
  text: string;
  encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5';
}

// Above this share of replacement characters the bytes are no damaged UTF-8 but something else.
const MAX_DAMAGE = 0.02;

/** @throws FileUnreadable for binary data and for text that is in none of the encodings */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'UTF-16BE');
  if (bytes.includes(0)) {
    throw new KaojuError('FileUnreadable', 'is binary data, not text (it holds zero bytes)');
  }
  if (isUtf8(bytes)) return decodeAs(bytes, 'UTF-8');

  const lossy = bytes.toString('utf8');
  const damage = lossy.split('\ufffd').length - 1;
  if (damage <= lossy.length * MAX_DAMAGE) {
    const line = lossy.slice(0, lossy.indexOf('\ufffd')).split('\n').length;
    throw new KaojuError(
      'FileUnreadable',
      `is damaged UTF-8: ${damage} invalid place(s), the first in line ${line}`,
      { advice: 'Save it again as UTF-8' },
    );
  }
  const decoded = decodeAs(bytes, detectLegacy(bytes));
  if (decoded.text.includes('\ufffd')) {
    throw new KaojuError(
      'FileUnreadable',
      'is in an encoding that could not be told (UTF-8, UTF-16 with BOM, GB18030 and Big5 are read)',
      { advice: 'Save it as UTF-8' },
    );
  }
  return decoded;
}

/**
 * GB18030 accepts nearly any bytes, Big5 text among them, so both are tried: the detector's
 * confidence decides where only one of them decodes without loss, that one.
 */
function detectLegacy(bytes: Buffer): 'GB18030' | 'Big5' {
  const lossless = (['GB18030', 'Big5'] as const).filter(
    (encoding) => !iconv.decode(bytes, encoding).includes('\ufffd'),
  );
  if (lossless.length === 1) return lossless[0] as 'GB18030' | 'Big5';
  const ranked = chardet.analyse(bytes);
  const confidence = (name: string): number =>
    ranked.find((match) => match.name === name)?.confidence ?? 0;
  return confidence('Big5') > confidence('GB18030') ? 'Big5' : 'GB18030';
}

function decodeAs(bytes: Buffer, encoding: DecodedText['encoding']): DecodedText {
  return { text: iconv.decode(bytes, encoding, { stripBOM: true }), encoding };
}
