import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap } from '../../../src/text/folding/fold.js';
import { itHolds, runs } from '../../support/run/properties.js';
import { awkwardText, graphemeEdges } from '../../support/texts/unicode.js';

/** The part of the original that a part of the key came from. */
/** Characters that are each a grapheme, those among them that fold to something else. */
function plainText(): fc.Arbitrary<string> {
  const characters = '福建黨政著乾產說灣裏㦈揷鎷，。“”　（）％１２Ａｂ·—12 9年\t\nAZ';
  return fc.string({ unit: fc.constantFrom(...characters), maxLength: 40 });
}

function originalOf(original: string, part: string): string {
  const folded = foldWithMap(original);
  const start = folded.text.indexOf(part);
  const range = folded.toOriginal({ start, end: start + part.length });
  return original.slice(range.start, range.end);
}

describe('fold', () => {
  it.each([
    ['福建黨政代表團赴西藏昌都市考察', '福建党政代表团赴西藏昌都市考察'],
    ['看著', '看着'],
    ['説', '说'],
    ['産業', '产业'],
    ['為我們做好工作指明瞭前進方向', '为我们做好工作指明了前进方向'],
    ['對口支援', '对口支援'],
    ['ＧＤＰ增長４５．６％', 'gdp增长45.6%'],
    ['㌔', 'キロ'],
    ['', ''],
  ])('maps %s to %s', (original, key) => {
    expect(fold(original)).toBe(key);
  });

  it.each([
    ['河北對口支援阿里多少年了', '河北对口支援阿里多少年了'],
    ['慰問駐村工作隊', '慰问驻村工作队'],
    ['什麼時候', '什么时候'],
    ['成效顯著', '成效显著'],
    ['以美食著稱', '以美食著称'],
    ['著書立說', '著书立说'],
    ['陝西乾縣', '陕西乾县'],
    ['看著頭髮', '看着头发'],
    ['臺灣與台灣', '台湾与台湾'],
    // Radicals, as text from PDF has them.
    ['⻘海湖⻢场', '青海湖马场'],
    ['⺠办⻓途⻋站', '民办长途车站'],
    // Hong Kong's and older forms.
    ['衞生防護', '卫生防护'],
    ['敍述', '叙述'],
    ['鍾南山', '钟南山'],
    ['錢鍾書', '钱钟书'],
    ['钱锺书', '钱钟书'],
    ['餘姚', '馀姚'],
    ['户口與戶口與戸口', '户口与户口与户口'],
    // What nobody sees: soft hyphen, joiners, selectors, direction marks.
    ['碧\u00ad波\u200d渡', '碧波渡'],
    ['葛\u{e0100}城', '葛城'],
    ['說\ufe00明\u202a書\u202c', '说明书'],
    ['\u2060開\ufeff頭', '开头'],
    // Digits that stand apart, as their neighbours do.
    ['于 2 0 1 9 年 1 1 月 落 成', '于 2019 年 11 月 落 成'],
    ['于　２　０　１　９　年　落　成', '于 2019 年 落 成'],
    ['2 0 1 9 年', '2019 年'],
    ['2 0 1 9年3月', '2019年3月'],
    ['1 1 月 3 日', '11 月 3 日'],
    ['第 2 6 屆', '第 26 届'],
    ['全 長 7 . 2 5 公 里', '全 长 7.25 公 里'],
    ['， 佔 4 0 % 。', ', 占 40% 。'],
    ['耗 資 1 2 . 5 萬 元', '耗 资 12.5 万 元'],
  ])('gives %s and %s the same key', (traditional, simplified) => {
    expect(fold(traditional)).toBe(fold(simplified));
  });
});

describe('fold of digits that stand apart', () => {
  it.each([
    '得分 1 2 3',
    '乙 4 5 6 7',
    '1 2 3 4',
    '1 2 3 年',
    '共 3 、 4 人',
    'a 1 2 b',
    '1 . 2 0 1 9 年 落 成',
    '3 月 18 19 日 落 成',
    '2 0\n1 9 年',
    '增长 5 %',
  ])('leaves %s apart', (text) => {
    expect(fold(text)).toBe(text.normalize('NFKC'));
  });
});

describe('foldWithMap', () => {
  it('folds to the same key as fold', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        expect(foldWithMap(text).text).toBe(fold(text));
      }),
      runs(),
    );
  });

  it.each([
    ['攜手推動新時代對口援藏工作', '对口援藏', '對口援藏'],
    ['增長４５．６％了', '45.6%', '４５．６％'],
    ['𠮷野家的老闆', '野家', '野家'],
    ['行駛３㌔後', 'キロ', '㌔'],
    ['行駛３㌔後', 'ロ', '㌔'],
    ['伊斯坦布爾（İstanbul）市', 'stanbul', 'stanbul'],
    ['伊斯坦布爾（İstanbul）市', 'i', 'İ'],
    ['ΑΘΗΝΑΣ 雅典', 'ας', 'ΑΣ'],
    ['İ在ΑΘΗΝΑΣ的昌都', '昌都', '昌都'],
    ['有限公司ﬁ文件', 'i文', 'ﬁ文'],
    ['他e\u0301說', 'é', 'e\u0301'],
    ['全家👨‍👩‍👧‍👦福', '家👨', '家👨‍👩‍👧‍👦'],
    ['\u202a碧\u00ad波\u200d渡\u202c口', '碧波', '\u202a碧\u00ad波\u200d'],
    ['去⻘海', '青海', '⻘海'],
    ['于 2 0 1 9 年 落 成', '2019', '2 0 1 9'],
    ['于 2 0 1 9 年 落 成', '9 年', '9 年'],
    ['于　２　０　１　９　年', '019', '０　１　９'],
  ])('maps back in %s: %s', (original, part, expected) => {
    expect(originalOf(original, part)).toBe(expected);
  });

  it('keeps compatibility jamo that compose together', () => {
    expect(originalOf('他說ㅎㅏ了', '하')).toBe('ㅎㅏ');
  });

  it('maps every range onto whole graphemes, in order, with no gap but white space in figures', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        const folded = foldWithMap(text);
        const edges = graphemeEdges(text);
        let before = { start: 0, end: 0 };
        const wrong: unknown[] = [];
        for (let at = 0; at < folded.text.length; at++) {
          const range = folded.toOriginal({ start: at, end: at + 1 });
          const whole = edges.has(range.start) && edges.has(range.end) && range.start < range.end;
          const inOrder = range.start >= before.start && range.end >= before.end;
          const gap = fold(text.slice(before.end, range.start)).replace(/[\s\u200b]/gu, '');
          if (!whole || !inOrder || gap !== '') wrong.push({ at, range, before });
          if (range.start > before.end && !/\d|[.%]/u.test(folded.text[at] ?? '')) wrong.push(at);
          before = range;
        }
        expect(wrong).toEqual([]);
        if (folded.text !== '') expect(before.end).toBe(text.length);
      }),
      runs(),
    );
  });

  it('maps a range onto the run from its first unit to its last', () => {
    fc.assert(
      fc.property(awkwardText(), fc.nat(200), fc.nat(200), (text, a, b) => {
        const folded = foldWithMap(text);
        const [start, end] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y);
        fc.pre(start !== undefined && end !== undefined && start < end);
        expect(folded.toOriginal({ start, end })).toEqual({
          start: folded.toOriginal({ start, end: start + 1 }).start,
          end: folded.toOriginal({ start: end - 1, end }).end,
        });
      }),
      runs(),
    );
  });

  itHolds('maps plain characters as beside others', plainText(), (text) => {
    const alone = foldWithMap(text);
    const beside = foldWithMap(`${text}：e\u0301`);
    // Whether spaced digits are one figure depends on what is beside them.
    fc.pre(beside.text === `${alone.text}:é`);
    for (let at = 0; at < alone.text.length; at++) {
      const range = { start: at, end: at + 1 };
      expect(alone.toOriginal(range)).toEqual(beside.toOriginal(range));
      const empty = { start: at, end: at };
      expect(alone.toOriginal(empty)).toEqual(beside.toOriginal(empty));
    }
  });

  it('copes with a line of 100,000 characters', () => {
    const line = '福建黨政代表團１㌔e\u0301'.repeat(10_000);
    const folded = foldWithMap(line);
    expect(folded.text).toBe('福建党政代表团1キロé'.repeat(10_000));
    expect(folded.toOriginal({ start: 109_990, end: 109_994 })).toEqual({
      start: 109_990,
      end: 109_994,
    });
  });

  it('keeps a grapheme of 2,000 marks whole', () => {
    const text = `昌都${'e'}${'\u0301'.repeat(2000)}市`;
    const { length } = foldWithMap(text).text;
    expect(foldWithMap(text).toOriginal({ start: length - 1, end: length })).toEqual({
      start: 2003,
      end: 2004,
    });
    expect(foldWithMap(text).toOriginal({ start: 2, end: 3 })).toEqual({ start: 2, end: 2003 });
  });

  it('gives nothing for what is invisible alone', () => {
    expect(foldWithMap('\u200d\u2060').text).toBe('');
    expect(foldWithMap('\u200d\u2060').toOriginal({ start: 0, end: 0 })).toEqual({
      start: 2,
      end: 2,
    });
  });

  it('maps an empty range onto an empty one', () => {
    const folded = foldWithMap('３㌔後');
    expect(folded.toOriginal({ start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
    expect(folded.toOriginal({ start: 4, end: 4 })).toEqual({ start: 3, end: 3 });
    expect(foldWithMap('').toOriginal({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });

  it.each([
    { start: -1, end: 1 },
    { start: 2, end: 1 },
    { start: 0, end: 5 },
  ])('refuses the range $start-$end outside its key', (range) => {
    expect(() => foldWithMap('昌都市').toOriginal(range)).toThrow(RangeError);
  });
});
