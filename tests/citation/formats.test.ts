import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/citation/formats.js';
import { hostileText } from '../support/hostile/text.js';
import { itHolds } from '../support/run/properties.js';

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
        plain: `《福建黨政代表團赴西藏昌都市考察》，福建日報，周琳、肖春道，2024-09-15，${ADDRESS}`,
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

  it('shows an address that people can read, and gives programs the coded one', () => {
    const [cited] = cite(ARTICLE, ['https://example.org/%E6%98%8C%20x'], '2026-11-25');
    expect(cited?.gbt).toContain('https://example.org/昌%20x');
    expect(cited?.chicago).toContain('https://example.org/昌%20x');
    expect(cited?.plain).toContain('https://example.org/昌%20x');
    expect(cited?.bibtex).toContain('url     = {https://example.org/%E6%98%8C%20x}');
  });

  it('leaves out what is not known, and names a file that has no title', () => {
    const bare = { ...ARTICLE, title: null, outlet: null, author: null, date: null };
    const [cited] = cite(bare, [ADDRESS], '2026-11-25');
    expect(cited?.gbt).toBe(`a.txt[EB/OL]. [2026-11-25]. ${ADDRESS}.`);
    expect(cited?.chicago).toBe(`“a.txt.” Accessed November 25, 2026. ${ADDRESS}.`);
    expect(cited?.bibtex).toMatch(/^@misc\{kaoju-k3q7xm2p5dva,\n {2}title {3}= \{\{a\.txt\}\},/u);
  });

  it.each([
    ['周琳、肖春道', '周琳, 肖春道'],
    ['周琳，肖春道; John Smith', '周琳, 肖春道, John Smith'],
    ['新华社记者  周琳\n', '新华社记者 周琳'],
    ['、', ''],
  ])('reads the authors of %j as %j', (author, named) => {
    const [cited] = cite({ ...ARTICLE, author }, [ADDRESS], '2026-11-25');
    expect(cited?.gbt.split('福建黨政')[0]?.replace(/\. $/u, '')).toBe(named);
  });

  it.each([
    ['第一行\r\n  第二行\u0007', '第一行 第二行'],
    ['半个字\ud840', '半个字\ufffd'],
    ['\u3000', 'a.txt'],
    ['__proto__', '__proto__'],
  ])('names %j in one line as %j', (title, named) => {
    const [cited] = cite({ ...ARTICLE, title, author: null }, [ADDRESS], '2026-11-25');
    expect(cited?.gbt.split('[N/OL]')[0]).toBe(named);
  });

  it.each(['2024-13-45', '2024-9', '2024'])('does not give %s as a day', (date) => {
    const [cited] = cite({ ...ARTICLE, date }, [ADDRESS], '2026-11-25');
    expect(cited?.gbt).toContain('福建日報[2026-11-25]');
    expect(cited?.bibtex).not.toContain('year');
  });

  it('cites the same article at each address', () => {
    const cited = cite(ARTICLE, ['https://e.cn/$&', 'https://e.cn/--"'], '2026-11-25');
    expect(cited.map(({ gbt }) => gbt.split('[2026-11-25]. ')[1])).toEqual([
      'https://e.cn/$&.',
      'https://e.cn/--".',
    ]);
  });

  itHolds(
    "leaves a title's own characters as they are, white space apart",
    fc.tuple(hostileText(60), hostileText(20), hostileText(20)),
    ([title, outlet, author]) => {
      const own = title
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .trim();
      const [cited] = cite({ ...ARTICLE, title, outlet, author }, [ADDRESS], '2026-11-25');
      expect(cited?.gbt).toContain(`${own || 'a.txt'}[`);
      expect(cited?.chicago).toContain(`“${own || 'a.txt'}`);
      expect(cited?.gbt).toMatch(/^[^\p{Cc}\p{Surrogate}]+\.$/u);
      expect(cited?.chicago).toMatch(/^[^\p{Cc}\p{Surrogate}]+\.$/u);
    },
  );

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
