import { describe, expect, it } from 'vitest';
import { englishWords, keyOf, placeNames, stemsOf } from '../../src/expansion/english-names.js';
import { findRegionalWords } from '../../src/expansion/regional-words.js';
import { readCells, readTable, splitCell } from '../../src/expansion/tables.js';
import { familyNameLength, looksLikePerson } from '../../src/text/family-names.js';
import { fold } from '../../src/text/folding/fold.js';
import { isStopWord } from '../../src/text/stop-words.js';

describe('the tables that ship', () => {
  it.each(['place-names', 'english-words', 'regional-names', 'regional-words'])(
    '%s.csv has two cells a row, no word twice and no lone characters',
    (name) => {
      const rows = readTable(name);
      expect(rows.length).toBeGreaterThan(100);
      expect(rows.filter((row) => row.length !== 2)).toEqual([]);
      const words = rows.map(([word = '']) => fold(word));
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
      const han = rows.flatMap(([, cell]) => splitCell(cell));
      expect(han.filter((word) => Array.from(word).length < 2)).toEqual([]);
    },
  );

  it('regional-words.csv is folded', () => {
    const cells = readTable('regional-words').flat();
    expect(cells.filter((cell) => fold(cell) !== cell)).toEqual([]);
  });

  it('English names are Latin words that a question does not ask with', () => {
    for (const table of [placeNames(), englishWords()]) {
      for (const [key, variants] of table) {
        expect(key).toMatch(/^[a-z]+(?: [a-z]+)*$/u);
        expect(isStopWord(key)).toBe(false);
        for (const variant of variants) expect(variant).toMatch(/^\p{Script=Han}+$/u);
      }
    }
  });
});

describe('readCells', () => {
  it('reads the cells below the header', () => {
    expect(readCells('名,别名\n# 备注\n昌都 , Qamdo\n')).toEqual([['昌都', 'Qamdo']]);
  });

  it('refuses what it cannot read', () => {
    expect(() => readCells('名,别名\n"昌都,卡若",Qamdo\n')).toThrow(/no cells in quotes/u);
  });
});

describe('findRegionalWords', () => {
  const found = (text: string): string[] =>
    findRegionalWords(fold(text)).map(({ text, variants }) => `${text}→${variants.join('/')}`);

  it.each([
    ['軟體工程', ['软体→软件']],
    ['人工智慧與人工智能', ['人工智慧→人工智能', '人工智能→人工智慧']],
    ['对口支援', []],
    ['支持与启用', []],
    ['群众的智慧', []],
    // Neither word ends where a word of the text does.
    ['山水平和安宁', []],
    ['布希', ['布希→布什']],
    ['新西兰', ['新西兰→纽西兰']],
    ['奥运会', []],
    ['山东省德州市', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('stemsOf', () => {
  it.each([
    ['visits', 'visit'],
    ['visited', 'visit'],
    ['visiting', 'visit'],
    ['cities', 'city'],
    ['companies', 'company'],
    ['signed', 'sign'],
    ['arriving', 'arrive'],
    ['died', 'die'],
    ['donated', 'donate'],
    ['winning', 'win'],
    ['buses', 'bus'],
  ])('%s may be a form of %s', (form, word) => {
    expect(stemsOf(form)).toContain(word);
  });

  it('leaves short words whole', () => {
    expect(stemsOf('gas')).toEqual(['gas']);
    expect(stemsOf('is')).toEqual(['is']);
  });
});

it('keyOf takes marks, capitals and hyphens away', () => {
  expect(keyOf('Ürümqi')).toBe('vrvmqi');
  expect(keyOf('High-Quality  Development')).toBe('high quality development');
  expect(keyOf('福建')).toBe('');
});

it.each([
  ['周祖翼', 1, true],
  ['欧阳修', 2, true],
  ['许勤', 1, true],
  ['札达', 0, false],
  ['李', 1, false],
  ['李了的', 1, false],
])('%s has a family name of %i', (name, length, isPerson) => {
  expect(familyNameLength(name)).toBe(length);
  expect(looksLikePerson(name)).toBe(isPerson);
});
