import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf, readMark, toMark } from '../../src/citation/reader-mark.js';
import { hostileText } from '../support/hostile/text.js';
import { itHolds } from '../support/run/properties.js';

const TEXT = '9月13日，代表团抵达昌都。他们看望了援藏干部。';

describe('readMark', () => {
  const quote = quoteOf({ text: TEXT }, { start: 6, end: 14 });

  it('finds the characters again, in a text that is longer since', () => {
    expect(quote.text).toBe('代表团抵达昌都。');
    expect(toMark(quote)).toBe('6-14-3hcw5');
    expect(readMark(toMark(quote), `${TEXT}次日返回。`)).toEqual({ start: 6, end: 14 });
  });

  it.each([
    ['another', TEXT.replace('昌都', '阿里')],
    ['moved', `本报讯${TEXT}`],
    ['missing', TEXT.slice(0, 10)],
  ])('finds nothing where the text is %s', (_, text) => {
    expect(readMark(toMark(quote), text)).toBeNull();
  });

  it('takes a mark without a tag at its word', () => {
    expect(readMark('6-14', TEXT.replace('昌都', '阿里'))).toEqual({ start: 6, end: 14 });
  });

  it.each(['6-14-', '6-14-abc', '6-14-ABCDE', '6-14-00000', '14-6', '6-6', '-6-14', '6', ''])(
    'is null for %j',
    (mark) => {
      expect(readMark(mark, TEXT)).toBeNull();
    },
  );

  const cases = fc.tuple(hostileText(300), fc.nat(300), fc.nat(300));
  itHolds('finds any stretch of any text', cases, ([text, from, length]) => {
    const range = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
    if (range.start >= range.end) return;
    const mark = toMark(quoteOf({ text }, range));
    expect(mark).toMatch(/^\d+-\d+-[0-9a-z]{5}$/u);
    expect(readMark(mark, text)).toEqual(range);
  });
});
