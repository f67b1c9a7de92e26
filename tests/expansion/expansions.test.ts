import { beforeAll, describe, expect, it } from 'vitest';
import { indexAliases } from '../../src/expansion/aliases.js';
import { findExpansions, loadExpansions } from '../../src/expansion/expansions.js';
import type { Lexicon } from '../../src/expansion/lexicon.js';
import { fold } from '../../src/text/folding/fold.js';
import { builtIndex, REPORTS, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { itHolds } from '../support/run/properties.js';
import { temporaryFolder } from '../support/run/temporary.js';
import { awkwardText } from '../support/texts/unicode.js';

let reports: Lexicon;
let own: Lexicon;

beforeAll(async () => {
  loadExpansions();
  reports = (await builtIndex(fakeEmbedder(), REPORTS)).generation.terms;
  own = (
    await builtIndex(
      fakeEmbedder(),
      writeFiles(temporaryFolder(), {
        'a.txt': '吕梁市的附件已寄往福建。西安与陕西历史博物馆签约,山西也在。\n',
        'b.txt': '川普在雪梨搭計程車,說軟體的品質與水準都好。\n',
        'c.txt': '福建省考察组到访呼和浩特,看望单田芳与任泽平。\n',
        'd.txt': '内蒙古的智慧城市项目由北京承建,背景复杂。解振华谈尼克松。\n',
        'f.txt': '云浦大桥全长四千一百二十米,总投资7.5亿元,工期四十八个月,村民占三成。\n',
        'e.txt': '女足队员吕小军在绿地训练,布达拉宫开放,iPhone 销量下降。\n',
      }),
    )
  ).generation.terms;
});

/** `text→variant/variant (kind)` for each expansion. */
function expansionsOf(question: string, lexicon: Lexicon): string[] {
  return findExpansions(fold(question), lexicon).map(
    ({ text, variants, kind }) => `${text}→${variants.join('/')} (${kind})`,
  );
}

describe('regional wording', () => {
  it.each([
    ['高质量发展的首要任务是什么', ['高质量→高品质 (regional)']],
    ['高質量發展的首要任務是什麼', ['高质量→高品质 (regional)']],
    ['服务水平如何', ['水平→水准 (regional)']],
    ['福建对口支援西藏三十年', []],
    ['许勤何时到阿里', []],
  ])('%s', (question, expected) => {
    expect(expansionsOf(question, reports)).toEqual(expected);
  });

  it('is expanded both ways, names too', () => {
    expect(expansionsOf('特朗普在悉尼坐出租车', own)).toEqual([
      '特朗普→川普 (regional)',
      '悉尼→雪梨 (regional)',
      '出租车→计程车 (regional)',
    ]);
    expect(expansionsOf('软件质量', own)).toEqual(['软件→软体 (regional)', '质量→品质 (regional)']);
    expect(expansionsOf('尼克森', own)).toEqual(['尼克森→尼克松 (regional)']);
  });

  it('offers nothing that the collection does not hold', () => {
    expect(expansionsOf('激光打印机与摩托车', own)).toEqual([]);
  });
});

describe('pinyin', () => {
  it.each([
    'Zhou Zuyi',
    'zhou zu yi',
    'ZhouZuyi',
    'Zhōu Zǔyì',
    'Zhou2 Zu3yi4',
    'ZHOU ZUYI',
    'Zuyi Zhou',
    'Zhou Zu-yi',
    'Ｚｈｏｕ Ｚｕｙｉ',
  ])('%s is 周祖翼', (name) => {
    const range = { start: 0, end: fold(name).length };
    expect(findExpansions(fold(name), reports)).toEqual([
      { ...range, text: fold(name), variants: ['周祖翼'], kind: 'pinyin', isKnown: false },
    ]);
  });

  it.each([
    ['Wang Junzheng', '王君正'],
    ['Xu Qin', '许勤'],
    ['xuqin', '许勤'],
    ['Fujian', '福建'],
    ['Hebei', '河北'],
    ['Qi Zhala', '齐扎拉'],
    ['Kong Fansen', '孔繁森'],
    ['Shijiazhuang', '石家庄'],
    ['Shiquanhe', '狮泉河'],
    ['Basu', '八宿'],
    ['Zhada', '札达'],
    ['Xi Jinping', '习近平'],
  ])('%s is %s in the two reports', (name, han) => {
    expect(findExpansions(fold(name), reports).map(({ variants }) => variants)).toEqual([[han]]);
  });

  it('reads ü in every spelling and heteronyms in names', () => {
    for (const name of ['Lüliang', 'Lvliang', 'Luliang', 'Lyuliang', 'Lǚliáng']) {
      expect(expansionsOf(name, own)).toEqual([`${fold(name)}→吕梁 (pinyin)`]);
    }
    expect(expansionsOf('Shan Tianfang, Ren Zeping, Xie Zhenhua', own)).toEqual([
      'shan tianfang→单田芳 (pinyin)',
      'ren zeping→任泽平 (pinyin)',
      'xie zhenhua→解振华 (pinyin)',
    ]);
  });

  it('puts places before other words that sound so', () => {
    expect(expansionsOf('Fujian', own)).toEqual(['fujian→福建/附件 (pinyin)']);
    expect(expansionsOf('Beijing', own)).toEqual(['beijing→北京/背景 (pinyin)']);
    expect(expansionsOf("Xi'an", own)).toEqual(["xi'an→西安 (pinyin)"]);
    expect(expansionsOf('Xian', own)).toEqual(['xian→西安 (pinyin)']);
    expect(expansionsOf('Shaanxi, Shanxi', own)).toEqual([
      'shaanxi→陕西 (place)',
      'shanxi→山西 (place)',
    ]);
  });

  it('finds names inside Chinese and English questions, where they stand', () => {
    const question = fold("When did Zhou Zuyi visit Fujian's 昌都 team?");
    const expansions = findExpansions(question, reports);
    expect(expansions.map(({ start, end, kind }) => [question.slice(start, end), kind])).toEqual([
      ['zhou zuyi', 'pinyin'],
      ['visit', 'english'],
      ['fujian', 'pinyin'],
    ]);
    expect(expansionsOf('Zhou Zuyi去了哪里', reports)).toEqual(['zhou zuyi→周祖翼 (pinyin)']);
  });

  it('does not take a given name for a word when nobody of that name stands there', () => {
    expect(expansionsOf('Gao Fujian', reports)).toEqual(['fujian→福建 (pinyin)']);
    expect(expansionsOf('Gao Fazhan', reports)).toEqual([]);
    expect(expansionsOf('Zhou Zu-ih', reports)).toEqual([]);
  });

  it.each(['iPhone', 'COTODAMA', 'hello', 'Windows', 'he can take the time', 'made of', 'g20 5G'])(
    'finds nothing for %s',
    (question) => {
      expect(expansionsOf(question, reports)).toEqual([]);
    },
  );
});

describe('English', () => {
  it.each([
    ['Tibet', ['tibet→西藏 (place)']],
    ['Chamdo', ['chamdo→昌都 (place)']],
    ['Qamdo', ['qamdo→昌都 (place)']],
    ['Ngari', ['ngari→阿里 (place)']],
    ['State Council', []],
    [
      'Which hospitals did the leaders of Tibet visit?',
      [
        'hospitals→医院 (english)',
        'leaders→领导 (english)',
        'tibet→西藏 (place)',
        'visit→考察/调研 (english)',
      ],
    ],
    ['Governor Xu Qin', ['governor→省长 (english)', 'xu qin→许勤 (pinyin)']],
    // The longest name that stands in the collection, not the longest of the table.
    ['Inner Mongolia', []],
  ])('%s', (question, expected) => {
    expect(expansionsOf(question, reports)).toEqual(expected);
  });

  it('goes by whole names where the collection has them', () => {
    expect(expansionsOf('Inner Mongolia, Hohhot', own)).toEqual([
      'inner mongolia→内蒙古 (place)',
      'hohhot→呼和浩特 (place)',
    ]);
    expect(expansionsOf('Potala Palace', own)).toEqual(['potala palace→布达拉宫 (place)']);
  });
});

describe('figures', () => {
  it.each([
    ['哪座桥全长4.12公里', '4.12公里→四千一百二十米 (figure)'],
    ['投资七亿五千万的是哪座桥', '七亿五千万→7.5亿 (figure)'],
    ['工期48個月的是哪座橋', '48个→四十八个 (figure)'],
    ['30%是谁', '30%→三成 (figure)'],
  ])('stand as the collection writes them: %s', (question, expected) => {
    expect(expansionsOf(question, own)).toEqual([expected]);
  });

  it.each(['全长2120米', '48人', '8月4日', '2018年'])('are nothing else: %s', (question) => {
    expect(expansionsOf(question, own)).toEqual([]);
  });
});

describe('aliases', () => {
  const aliases = indexAliases([
    { name: '福建省黨政代表團', alias: '闽团' },
    { name: 'Xizang', alias: '西藏' },
    { name: 'Rooftop Team', alias: '援藏工作队' },
  ]);

  it('go both ways, before all else', () => {
    const found = (question: string) =>
      findExpansions(fold(question), reports, aliases).map(({ text, variants, kind }) => {
        return { text, variants, kind };
      });
    expect(found('闽团去了哪里')).toEqual([
      { text: '闽团', variants: ['福建省党政代表团'], kind: 'alias' },
    ]);
    expect(found('the rooftop team in Xizang')).toEqual([
      { text: 'rooftop team', variants: ['援藏工作队'], kind: 'alias' },
      { text: 'xizang', variants: ['西藏'], kind: 'alias' },
    ]);
    // 闽团 itself stands nowhere.
    expect(found('福建省党政代表团')).toEqual([]);
  });
});

const PIECES = [
  'fujian',
  'Zhou Zuyi',
  '高质量',
  '质量',
  'Tibet',
  ' ',
  'xi\u2019an',
  'ü',
  'Xu-Qin',
  '1',
];

itHolds(
  'expansions are ranges of the question in order, apart, and stand in the collection',
  awkwardText(12).map((text) => fold(`${text}${PIECES[text.length % PIECES.length]}${text}`)),
  (folded) => {
    let end = 0;
    for (const expansion of findExpansions(folded, reports)) {
      expect(expansion.start).toBeGreaterThanOrEqual(end);
      expect(folded.slice(expansion.start, expansion.end)).toBe(expansion.text);
      expect(expansion.variants.length).toBeGreaterThan(0);
      expect(expansion.variants.length).toBeLessThanOrEqual(4);
      expect(expansion.variants).not.toContain(expansion.text);
      ({ end } = expansion);
    }
  },
);
