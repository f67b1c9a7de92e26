import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/checking/tokens.js';
import { toSearchKey } from '../../src/search/search-key.js';

const tokens = (text: string): string[] => tokensOf(toSearchKey(text)).map((one) => one.text);

describe('tokensOf', () => {
  it.each([
    ['對口，支援！', ['对', '口', '支', '援']],
    ['增长45.6%，达1,234.5万元', ['增', '长', '45.6%', '达', '1234.5万', '元']],
    ['气温-3度，2018-07-17', ['气', '温', '-3', '度', '2018-07-17']],
    ['５G New York，GDP', ['5', 'g', 'new', 'york', 'gdp']],
    ['1 234人和三百五十人', ['1', '234', '人', '和', '三百五十', '人']],
    ['二○一八年', ['二〇一八', '年']],
    ['一、二；5，6', ['一', '二', '5', '6']],
    ['——“”……', []],
  ])('cuts %s', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});
