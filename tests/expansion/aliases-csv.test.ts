import { describe, expect, it } from 'vitest';
import { indexAliases } from '../../src/expansion/aliases.js';
import { readAliasesCsv } from '../../src/expansion/aliases-csv.js';
import { thrownBy } from '../support/run/errors.js';

describe('readAliasesCsv', () => {
  it('reads two names a row, in either script, with comments and a BOM', () => {
    const { aliases, warnings } = readAliasesCsv(
      '\ufeffName,Alias\r\n# 藏文地名\r\nChamdo,昌都\r\n"閩團, 福建",福建省黨政代表團\r\n\r\n',
    );
    expect(aliases).toEqual([
      { name: 'Chamdo', alias: '昌都' },
      { name: '閩團, 福建', alias: '福建省黨政代表團' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('leaves out a row that is none, with its line, and keeps the others', () => {
    const { aliases, warnings } = readAliasesCsv(
      `name,alias\n昌都,\nA,昌都\n縣,Xian\n軟體,软体\n${'长'.repeat(65)},昌都\n只有一个\n阿里,Ngari\n`,
    );
    expect(aliases).toEqual([{ name: '阿里', alias: 'Ngari' }]);
    expect(warnings).toEqual([
      'aliases.csv: line 2 is left out: it must have two names, name,alias',
      'aliases.csv: line 3 is left out: "A" is too short; a name has two Han characters or a Latin word',
      'aliases.csv: line 4 is left out: "縣" is too short; a name has two Han characters or a Latin word',
      'aliases.csv: line 5 is left out: both names are the same in the index',
      `aliases.csv: line 6 is left out: "${'长'.repeat(40)}" has 65 characters; a name has at most 64`,
      'aliases.csv: line 7 is left out: it must have two names, name,alias',
    ]);
  });

  it("says which row has a third name, which is another row's", () => {
    const { aliases, warnings } = readAliasesCsv('name,alias\n阿里,Ngari,噶爾\n');
    expect(aliases).toEqual([{ name: '阿里', alias: 'Ngari' }]);
    expect(warnings).toEqual([
      'aliases.csv: line 2 has 1 more than the header: write a value with a comma in quotes',
    ]);
  });

  it('has nothing to say of an empty table', () => {
    expect(readAliasesCsv('')).toEqual({ aliases: [], warnings: [] });
    expect(readAliasesCsv('name,alias\n')).toEqual({ aliases: [], warnings: [] });
  });

  it('says what the first line must be', () => {
    const error = thrownBy(() => readAliasesCsv('from,to\n昌都,Chamdo\n'));
    expect(error.code).toBe('FileUnreadable');
    expect(error.message).toContain('its first line must be name,alias');
  });

  it('says why it is no table', () => {
    const error = thrownBy(() => readAliasesCsv('name,alias\n"昌都,Chamdo\n'));
    expect(error.code).toBe('FileUnreadable');
    expect(error.message).toContain('is not a CSV table');
  });
});

describe('indexAliases', () => {
  it('folds, goes both ways and gathers the names of one thing', () => {
    const { han, latin, longest } = indexAliases([
      { name: 'Qamdo', alias: '昌都市' },
      { name: 'Chamdo City', alias: '昌都市' },
      { name: '閩團', alias: '福建代表團' },
    ]);
    expect([...han]).toEqual([
      ['昌都市', ['qamdo', 'chamdo city']],
      ['闽团', ['福建代表团']],
      ['福建代表团', ['闽团']],
    ]);
    expect([...latin]).toEqual([
      ['qamdo', ['昌都市']],
      ['chamdo city', ['昌都市']],
    ]);
    expect(longest).toBe(5);
  });
});
