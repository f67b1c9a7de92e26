import { describe, expect, it } from 'vitest';
import { toSearchKey, toSearchKeyWithMap } from '../../src/search/search-key.js';
import { fold } from '../../src/text/folding/fold.js';
import { itHolds } from '../support/run/properties.js';
import { awkwardText } from '../support/texts/unicode.js';

describe('toSearchKey', () => {
  it.each([
    ['福　建 省', '福建省'],
    [' 2018 年 7 月 ', '2018年7月'],
    ['New  York時報', 'new york时报'],
    ['A, B', 'a, b'],
    ['昌都， 234人', '昌都, 234人'],
    ['', ''],
  ])('makes %j %j', (text, key) => {
    expect(toSearchKey(text)).toBe(key);
  });

  itHolds('is the same with its map', awkwardText(), (text) => {
    const mapped = toSearchKeyWithMap(text);
    expect(mapped.text).toBe(toSearchKey(text));
    expect(mapped.text.replaceAll(/\s/gu, '')).toBe(
      fold(text).replaceAll(/[\s\u200b\u2060\ufeff]/gu, ''),
    );
    let last = { start: 0, end: 0 };
    for (let at = 0; at < mapped.text.length; at++) {
      const range = mapped.toOriginal({ start: at, end: at + 1 });
      expect(range.start).toBeGreaterThanOrEqual(last.start);
      expect(range.end).toBeGreaterThanOrEqual(Math.max(last.end, range.start + 1));
      last = range;
    }
    expect(last.end).toBeLessThanOrEqual(text.length);
  });
});
