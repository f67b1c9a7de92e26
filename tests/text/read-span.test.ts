/** A limit of time as it is typed: by years alone, by forms of questions, or nothing. */

import { describe, expect, it } from 'vitest';
import { readSpan } from '../../src/text/time/read-span.js';

const TODAY = '2026-11-29';

describe('readSpan', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    [' ２０１８ ', '2018-01-01', '2018-12-31'],
    ['2018-2020', '2018-01-01', '2020-12-31'],
    ['2018至2020', '2018-01-01', '2020-12-31'],
    ['2018年7月', '2018-07-01', '2018-07-31'],
    ['2018-07', '2018-07-01', '2018-07-31'],
    ['July 2018', '2018-07-01', '2018-07-31'],
    ['去年', '2025-01-01', '2025-12-31'],
    ['民國107年', '2018-01-01', '2018-12-31'],
    ['2018年7月1日至8月3日', '2018-07-01', '2018-08-03'],
    ['2019年、2018年', '2018-01-01', '2019-12-31'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(readSpan(text, TODAY)).toEqual({ from, to });
  });

  it.each(['', '昌都', '9999', '0000', '2020-2018', '123', '20180731234'])('%j is none', (text) => {
    expect(readSpan(text, TODAY)).toBeNull();
  });
});
