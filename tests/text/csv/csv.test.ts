import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/text/csv/csv.js';
import { thrownBy } from '../../support/run/errors.js';

describe('readCsv', () => {
  it('reads rows by their columns, with the line that each ends in', () => {
    const table = '\uFEFF File , Title\n# 备注\n\na.txt, 昌都,多的\n"b,2.txt"\nc.txt,一#二\n';
    expect(readCsv(table)).toEqual([
      { cells: { file: 'a.txt', title: '昌都' }, line: 4, surplus: 1 },
      { cells: { file: 'b,2.txt' }, line: 5, surplus: 0 },
      { cells: { file: 'c.txt', title: '一#二' }, line: 6, surplus: 0 },
    ]);
    expect(readCsv('')).toEqual([]);
  });

  it('says why something is no table', () => {
    const error = thrownBy(() => readCsv('file,title\n"a.txt,昌都\n'));
    expect(error).toMatchObject({ code: 'FileUnreadable' });
    expect(String(error)).toContain('is not a CSV table: ');
  });
});
