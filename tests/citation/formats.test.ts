import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/citation/formats.js';
import { hostileText } from '../support/hostile-text.js';
import { itHolds } from '../support/properties.js';

const ARTICLE = {
  id: 'k3q7xm2p5dva',
  file: 'a.txt',
  title: '福建黨政代表團赴西藏昌都市考察',
  outlet: '福建日報',
  author: '周琳、肖春道',
  date: '2024-09-15',
};
const ADDRESS = 'https://kaoju.example.org/a/k3q7xm2p5dva?at=120-268';

describe('cite', () => {
  it('names author, title, outlet, day, day of access and address', () => {
    expect(cite(ARTICLE, [ADDRESS], '2026-11-25')).toEqual([
      {
        gbt: `周琳, 肖春道. 福建黨政代表團赴西藏昌都市考察[N/OL]. 福建日報, 2024-09-15[2026-11-25]. ${ADDRESS}.`,
        chicago: `周琳 and 肖春道. “福建黨政代表團赴西藏昌都市考察.” 福建日報, September 15, 2024. Accessed November 25, 2026. ${ADDRESS}.`,
        bibtex: [
          '@article{kaoju-k3q7xm2p5dva,',
          '  author  = {{周琳} and {肖春道}},',
          '  title   = {{福建黨政代表團赴西藏昌都市考察}},',
          '  journal = {福建日報},',
          '  date    = {2024-09-15},',
          '  year    = {2024},',
          '  month   = sep,',
          `  url     = {${ADDRESS}},`,
          '  urldate = {2026-11-25},',
          '}',
        ].join('\n'),
      },
    ]);
  });

  it('leaves out what is not known, and names a file that has no title', () => {
    const bare = { ...ARTICLE, title: null, outlet: null, author: null, date: null };
    const [cited] = cite(bare, [ADDRESS], '2026-11-25');
    expect(cited?.gbt).toBe(`a.txt[EB/OL]. [2026-11-25]. ${ADDRESS}.`);
    expect(cited?.chicago).toBe(`“a.txt.” Accessed November 25, 2026. ${ADDRESS}.`);
    expect(cited?.bibtex).toMatch(/^@misc\{kaoju-k3q7xm2p5dva,\n {2}title {3}= \{\{a\.txt\}\},/u);
  });

  it('names four authors as three and others in GB/T 7714', () => {
    const many = { ...ARTICLE, author: '周琳、肖春道、孟宇光、陈美冉' };
    expect(cite(many, [ADDRESS], '2026-11-25')[0]?.gbt).toMatch(/^周琳, 肖春道, 孟宇光, 等\. /u);
  });

  it("escapes TeX's own characters", () => {
    const odd = { ...ARTICLE, title: '100% & {x}_y #1 $2 ^3 ~4 \\5' };
    expect(cite(odd, [ADDRESS], '2026-11-25')[0]?.bibtex).toContain(
      'title   = {{100\\% \\& \\{x\\}\\_y \\#1 \\$2 \\textasciicircum{}3 \\textasciitilde{}4 \\textbackslash{}5}}',
    );
  });

  itHolds(
    'gives one BibTeX entry with braces in balance for any title',
    fc.tuple(hostileText(40), hostileText(40), hostileText(20)),
    ([title, outlet, author]) => {
      const [cited] = cite({ ...ARTICLE, title, outlet, author }, [ADDRESS], '2026-11-25');
      const plain = (cited?.bibtex ?? '').replace(/\\[{}]/gu, '');
      let depth = 0;
      for (const [index, character] of [...plain].entries()) {
        if (character === '{') depth++;
        if (character === '}') depth--;
        if (depth === 0 && index > plain.indexOf('{')) expect(index).toBe([...plain].length - 1);
      }
      expect(depth).toBe(0);
    },
  );
});
