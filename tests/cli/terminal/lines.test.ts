/** A text's lines on a terminal: their width, and nothing of the text added, lost or cut apart. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesWithin } from '../../../src/cli/terminal/lines.js';
import { printable } from '../../../src/cli/terminal/printable.js';
import { itHolds } from '../../support/run/properties.js';
import { awkwardText, graphemeEdges } from '../../support/texts/unicode.js';

const cut = (text: string, cells: number): string[] =>
  linesWithin(text, cells).map(({ start, end }) => text.slice(start, end));

describe('linesWithin', () => {
  it.each<[string, string, number, string[]]>([
    [
      'Han characters where the line is full',
      '福建省代表團赴昌都',
      8,
      ['福建省代', '表團赴昌', '都'],
    ],
    ['no half of one', '福建省代表團', 9, ['福建省代', '表團']],
    [
      'between words, with the space before the cut',
      'to Lhasa by train',
      9,
      ['to Lhasa ', 'by train'],
    ],
    ['a long word where that takes fewer lines', 'at abcdefghijkl', 10, ['at abcdefg', 'hijkl']],
    [
      'on the next line where that does',
      'at abcdefghijklmnopqrst',
      10,
      ['at ', 'abcdefghij', 'klmnopqrst'],
    ],
    ['at line ends, empty lines kept', '福建\n\n昌都\n', 8, ['福建', '', '昌都', '']],
    [
      'no mark from its letter, composed or not',
      'e\u0301'.repeat(9),
      8,
      ['e\u0301'.repeat(8), 'e\u0301'],
    ],
    [
      'no emoji that is made of several',
      '看👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀❤️去',
      8,
      ['看👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', '❤️去'],
    ],
    ['no flag in two', '去🇨🇳🇯🇵🇰🇷🇻🇳', 8, ['去🇨🇳🇯🇵🇰🇷', '🇻🇳']],
    ['characters of Yi by their two cells', 'ꆈꌠꁱꂷꉬ', 8, ['ꆈꌠꁱꂷ', 'ꉬ']],
    ['half-width kana by one', 'ﾄﾙｺﾃﾞｽﾄｶﾞ', 8, ['ﾄﾙｺﾃﾞｽﾄ', 'ｶﾞ']],
    ['what takes no cell with what is before it', '福建省代\u200b表', 8, ['福建省代\u200b', '表']],
    ['nothing', '', 8, ['']],
    ['not below eight cells', '福建省代表團', -3, ['福建省代', '表團']],
  ])('cuts %s', (_, text, cells, lines) => {
    expect(cut(text, cells)).toEqual(lines);
  });

  const words = fc.array(fc.oneof(awkwardText(12), fc.constantFrom(' ', '  ', '\n')), {
    maxLength: 8,
  });
  const cases = fc.record({
    text: words.map((all) => printable(all.join(''))),
    cells: fc.integer({ min: 8, max: 60 }),
  });

  itHolds('gives all of a text but its line ends, between graphemes', cases, ({ text, cells }) => {
    const edges = graphemeEdges(text);
    let at = 0;
    for (const { start, end } of linesWithin(text, cells)) {
      const between = text.slice(at, start);
      expect(['', '\n']).toContain(between);
      expect(edges.has(start) && edges.has(end)).toBe(true);
      at = end;
    }
    expect(at).toBe(text.length);
  });

  itHolds('fills no line beyond its width with Han characters', cases, ({ text, cells }) => {
    for (const line of cut(text, cells)) {
      const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
      const latin = line.match(/[\w ]/gu)?.length ?? 0;
      expect(han * 2 + latin).toBeLessThanOrEqual(cells);
    }
  });
});
