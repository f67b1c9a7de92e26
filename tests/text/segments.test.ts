import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../../src/text/segments.js';
import { itHolds } from '../support/run/properties.js';
import { awkwardText } from '../support/texts/unicode.js';

/** By the definition: the whole text in one go. */
function graphemesInOneGo(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const cut = (text: string): string[] =>
  Array.from(graphemesOf(text), ({ start, end }) => text.slice(start, end));

/** Plain runs between characters that join what is beside them. */
function mixedText(): fc.Arbitrary<string> {
  const plain = fc.string({
    unit: fc.constantFrom(...'河北省，。“”AZaz09 ~#*（）！'),
    maxLength: 8,
  });
  const joining = fc.constantFrom(
    ...['\u0600', '\u0301', '\u200d', '\ufe0f', '\u20e3', '\u3099', '🇨', '👨', '\r', '\n'],
  );
  const parts = fc.array(fc.oneof(plain, joining, awkwardText(6)), { maxLength: 30 });
  return parts.map((all) => all.join(''));
}

describe('graphemesOf', () => {
  it.each([
    ['plain characters one by one', '河北，100%', ['河', '北', '，', '1', '0', '0', '%']],
    ['a mark behind a plain one', '河e\u0301北京', ['河', 'e\u0301', '北', '京']],
    [
      'a sign that goes with what is behind it',
      '河北\u060012年',
      ['河', '北', '\u06001', '2', '年'],
    ],
    ['a keycap', '第1\ufe0f\u20e3名', ['第', '1\ufe0f\u20e3', '名']],
    ['a carriage return and a line feed', '河北\r\n北京', ['河', '北', '\r\n', '北', '京']],
    ['flags side by side', '去🇨🇳🇯🇵了', ['去', '🇨🇳', '🇯🇵', '了']],
    ['one plain character', '河', ['河']],
    ['nothing', '', []],
  ])('gives %s', (_, text, graphemes) => {
    expect(cut(text)).toEqual(graphemes);
  });

  itHolds('cuts any text as the segmenter does in one go', mixedText(), (text) => {
    expect(cut(text)).toEqual(graphemesInOneGo(text));
  });

  it('cuts what is longer than a block, and a grapheme that is', () => {
    const text = `${'한국어 '.repeat(400)}e${'\u0301'.repeat(2_000)}河北`;
    expect(cut(text)).toEqual(graphemesInOneGo(text));
  });

  it.each(['👍🏽', '🇨🇳', '\u{1d165}'])(
    'cuts no pair of units at the edge of a block: %j',
    (joining) => {
      for (const before of ['', '河', '河\r', '\u0600']) {
        const text = before + joining.repeat(600);
        expect(cut(text)).toEqual(graphemesInOneGo(text));
      }
    },
  );
});
