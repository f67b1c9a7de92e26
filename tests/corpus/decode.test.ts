import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/corpus/decode.js';
import { thrownBy } from '../support/run/errors.js';

const SIMPLIFIED =
  '许勤率河北省党政代表团赴西藏阿里就对口支援工作对接交流\r\n7月15日-16日，省委副书记、省长许勤率我省党政代表团到西藏阿里地区深入对接交流。\n';
const TRADITIONAL =
  '福建黨政代表團赴西藏昌都市考察\r\n抵達昌都後，代表團直奔八宿縣益青鄉索那村，周祖翼入戶看望慰問，祝願他們一家生活越來越紅火。\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8', 'utf8', SIMPLIFIED],
    ['UTF-8', 'utf8', TRADITIONAL],
    ['UTF-8', 'utf8', '🇨🇳𠮷'],
    ['GB18030', 'gb18030', SIMPLIFIED],
    ['GB18030', 'gb18030', TRADITIONAL],
    ['GB18030', 'gb18030', `${SIMPLIFIED}镕喆𠮷`],
    ['Big5', 'big5', TRADITIONAL],
  ] as const)('reads %s (%s)', (encoding, name, text) => {
    expect(decodeText(iconv.encode(text, name))).toEqual({ text, encoding });
  });

  it.each([
    ['UTF-8', [0xef, 0xbb, 0xbf], 'utf8'],
    ['UTF-16LE', [0xff, 0xfe], 'utf-16le'],
    ['UTF-16BE', [0xfe, 0xff], 'utf-16be'],
  ] as const)('takes the BOM off %s, and the BOM alone', (encoding, bom, name) => {
    const bytes = Buffer.concat([Buffer.from(bom), iconv.encode(TRADITIONAL, name)]);
    expect(decodeText(bytes)).toEqual({ text: TRADITIONAL, encoding });
    expect(decodeText(Buffer.from(bom))).toEqual({ text: '', encoding });
  });

  it('keeps a second BOM, line ends and invisible characters as they are', () => {
    const text = '\ufeff第一行\r\n\r第二行\u200b\u3000\t完';
    expect(decodeText(Buffer.from(`\ufeff${text}`)).text).toBe(text);
  });

  it('reads an empty file as empty', () => {
    expect(decodeText(Buffer.alloc(0))).toEqual({ text: '', encoding: 'UTF-8' });
  });

  it('reads plain ASCII as UTF-8', () => {
    expect(decodeText(Buffer.from('GDP +45.6%'))).toEqual({
      text: 'GDP +45.6%',
      encoding: 'UTF-8',
    });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a zero byte in UTF-8', Buffer.from('昌都\u0000市')],
  ])('refuses %s as binary', (_, bytes) => {
    const { code, message } = thrownBy(() => decodeText(bytes));
    expect({ code, message }).toEqual({
      code: 'FileUnreadable',
      message: 'is binary data, not text (it holds zero bytes)',
    });
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s without its mark', (name) => {
    for (const text of [SIMPLIFIED, TRADITIONAL, '昌都 2018']) {
      const { encoding } = decodeText(iconv.encode(text, name, { addBOM: false }));
      expect(encoding.toLowerCase()).toBe(name);
      expect(decodeText(iconv.encode(text, name, { addBOM: false })).text).toBe(text);
    }
  });

  it.each([
    ['UTF-8', 'utf8', SIMPLIFIED],
    ['GB18030', 'gb18030', SIMPLIFIED],
    ['GB18030', 'gb18030', TRADITIONAL],
    ['Big5', 'big5', TRADITIONAL],
  ] as const)(
    'loses one character to a bad byte in %s, and says in which line',
    (encoding, name, text) => {
      const whole = text.repeat(4);
      const before = iconv.encode(whole.slice(0, text.length + 10), name).length;
      const bytes = iconv.encode(whole, name);
      const decoded = decodeText(
        Buffer.concat([bytes.subarray(0, before), Buffer.from([0xff]), bytes.subarray(before)]),
      );
      expect(decoded.encoding).toBe(encoding);
      expect(decoded.text).toBe(
        `${whole.slice(0, text.length + 10)}\ufffd${whole.slice(text.length + 10)}`,
      );
      expect(decoded.warning).toContain(
        `is damaged ${encoding}: 1 invalid place(s), the first in line 3`,
      );
    },
  );

  it.each([
    ['UTF-8', 'utf8', SIMPLIFIED],
    ['GB18030', 'gb18030', SIMPLIFIED],
    ['Big5', 'big5', TRADITIONAL],
  ] as const)('loses the last character of %s that was cut in it', (encoding, name, text) => {
    const whole = text.trimEnd().replace(/。$/u, '').repeat(3);
    const decoded = decodeText(iconv.encode(whole, name).subarray(0, -1));
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toBe(`${whole.slice(0, -1)}\ufffd`);
    expect(decoded.warning).toContain('1 invalid place');
  });

  it('takes a sign of loss that UTF-8 holds itself for text', () => {
    expect(decodeText(Buffer.from('昌\ufffd市'))).toEqual({
      text: '昌\ufffd市',
      encoding: 'UTF-8',
    });
  });

  it('refuses bytes that are in none of its encodings', () => {
    const bytes = Buffer.from(Array.from({ length: 300 }, (_, i) => 0x80 + ((i * 53) % 128)));
    const { code, message } = thrownBy(() => decodeText(bytes));
    expect(code).toBe('FileUnreadable');
    expect(message).toContain('is in an encoding that could not be told');
  });
});
