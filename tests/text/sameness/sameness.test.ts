import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/text/sameness/meaning.js';
import { areOneReport, reportOf } from '../../../src/text/sameness/sameness.js';
import { itHolds } from '../../support/run/properties.js';

const SENTENCE =
  '9月13日至14日，省委書記、省人大常委會主任周祖翼率福建黨政代表團赴西藏自治區昌都市，看望慰問援藏幹部人才。';

/** A note with something in its midst, between sentences that every such note has. */
const noteOf = (said: string): string =>
  `渡口镇今日发布例行通报。${said}镇政府办公室提醒居民留意后续消息。`;

const oneReport = (a: string, b: string): boolean => areOneReport(reportOf(a), reportOf(b));

/** Every kind of difference that makes another note, in both scripts. */
const TWO: [kind: string, a: string, b: string][] = [
  ['a figure', '全镇共有4821人。', '全镇共有4827人。'],
  ['a figure in Han characters', '全鎮共有六千三百戶。', '全鎮共有六千八百戶。'],
  ['a round zero', '始于二○○一年。', '始于二○一一年。'],
  ['a power of ten', '投入九百万元。', '投入九百亿元。'],
  ['a unit', '全長三十里。', '全長三十米。'],
  ['a currency', '售价五十美元。', '售价五十欧元。'],
  ['a sign of a currency', '售价$50。', '售价€50。'],
  ['a per cent sign', '下降5%。', '下降5。'],
  ['a per mille sign', '下降5%。', '下降5‰。'],
  ['a decimal point', '增長5.1%。', '增長51%。'],
  ['a minus sign', '氣溫-3度。', '氣溫3度。'],
  ['a sign of more or less', '占比>5%。', '占比<5%。'],
  ['a range', '招收2-3人。', '招收23人。'],
  ['two figures', '得分3、5。', '得分35。'],
  ['two figures in Han characters', '第三、五组。', '第三五组。'],
  ['a proportion', '比分为2:1。', '比分为21。'],
  ['a scale', '氣溫30℃。', '氣溫30℉。'],
  ['a weekday', '星期三停水。', '星期五停水。'],
  ['a weekday of Taiwan', '禮拜三停水。', '禮拜四停水。'],
  ['a day', '7月3日开放。', '7月8日开放。'],
  ['a year', '二〇二二年完工。', '二〇二三年完工。'],
  ['a year of the Republic', '民國一一二年完工。', '民國一一三年完工。'],
  ['a season', '立秋开镰。', '立春开镰。'],
  ['a part of the day', '上午停電。', '下午停電。'],
  ['a name', '冠军为高立秋。', '冠军为高立春。'],
  ['a surname', '鎮長陳明出席。', '鎮長程明出席。'],
  ['a place', '城南片区停气。', '城北片区停气。'],
  ['a direction', '車輛靠左行駛。', '車輛靠右行駛。'],
  ['a negation', '方案获得通过。', '方案未获得通过。'],
  ['another negation', '渡船可以載客。', '渡船不可以載客。'],
  ['more or less', '产量上升两成。', '产量下降两成。'],
  ['a limit', '限載十人以上。', '限載十人以下。'],
  ['a tense', '大桥已通车。', '大桥将通车。'],
  ['an order', '會前宣布。', '會後宣布。'],
  ['an ordinal', '第一名获奖。', '第二名获奖。'],
  ['a letter', 'A區封閉。', 'B區封閉。'],
  ['a tick', '消防：√。', '消防：×。'],
  ['a sex', '男子組決賽。', '女子組決賽。'],
  ['a person asked', '由他负责。', '由她负责。'],
  ['an added word', '全部居民撤離。', '全部漁港居民撤離。'],
  ['a whole sentence', '大橋限速四十。', '學校招收新生。'],
];

describe('two notes of one form', () => {
  it.each(TWO)('that differ in %s are two', (_, a, b) => {
    expect(oneReport(a, b)).toBe(false);
    expect(oneReport(noteOf(a), noteOf(b))).toBe(false);
    expect(oneReport(noteOf(b), noteOf(a))).toBe(false);
  });

  it.each([
    [
      '1月份全省工業增加值同比增長5.1%，增速居全國前列。',
      '2月份全省工業增加值同比增長6.2%，增速居全國前列。',
    ],
    [
      '經福建省紀委常委會會議研究並報省委批准，決定給予張三開除黨籍處分。',
      '經河北省紀委常委會會議研究並報省委批准，決定給予李四六開除黨籍處分。',
    ],
    // One character is enough, since nobody can tell which one bears the meaning.
    [
      '近日，人力資源社會保障部印發通知，部署啟動青年創業資源對接服務季活動。',
      '近日，人力资源和社会保障部印发通知，部署启动青年创业资源对接服务季活动。',
    ],
    ['這是40多年來第一個越界前往朝鮮的士兵。', '這是40多年來第一個越境前往朝鮮的士兵。'],
    [SENTENCE, '7月15日至16日，河北省委副書記、省長許勤率河北省黨政代表團赴西藏阿里地區考察。'],
    [SENTENCE, SENTENCE.slice(10)],
    ['共3\n5人', '共35人'],
    ['援藏', '援援援'],
    ['', ''],
    ['。', '。'],
  ])('%s ≠ %s', (a, b) => {
    expect(oneReport(a, b)).toBe(false);
    expect(oneReport(b, a)).toBe(false);
  });
});

describe('one text', () => {
  it.each([
    ['of itself', SENTENCE, SENTENCE],
    [
      'in the other script, without its commas',
      SENTENCE,
      '9月13日至14日,省委书记、省人大常委会主任周祖翼率福建党政代表团赴西藏自治区昌都市看望慰问援藏干部人才',
    ],
    ['with a sentence before it', SENTENCE, `閩藏一家親。${SENTENCE}`],
    ['with sentences left out', '甲乙丙丁。庚辛壬癸。', '甲乙丙丁。戊己戊己。庚辛壬癸。'],
    ['with its sentences ended elsewhere', '甲乙丙丁。戊己，庚辛。', '甲乙丙丁，戊己。庚辛'],
    [
      'over lines',
      '代表團察看了昌都市婦幼保健院的門診大廳。',
      '代表團察看了\n昌都市婦幼保健院\n的門診大廳',
    ],
    ['in full width', '增長５．１％，達１，２３４萬元。', '增长5.1%，达1234万元。'],
    ['with digits apart', '于 2 0 2 2 年 1 0 月 开 放。', '于2022年10月开放。'],
    ['with another dash', '9月13日—14日開放。', '9月13日～14日開放。'],
    ['with round zeros', '二○○八年竣工。', '二〇〇八年竣工。'],
    ['with what is invisible', '碧\u00ad波\u200d渡口改造。', '碧波渡口改造。'],
    ['as Hong Kong writes it', '衞生署公布結果。', '卫生署公布结果。'],
    ['with the list mark before it', '●大橋通車。', '大桥通车。'],
  ])('stays one %s', (_, a, b) => {
    expect(oneReport(a, b)).toBe(true);
    expect(oneReport(b, a)).toBe(true);
  });
});

describe('areOneReport', () => {
  const BODY = '大橋今日通車。全長六百米，投資九千萬元。';

  it.each([
    ['led in and closed in other words', `记者获悉，喜讯传来。${BODY}`, `${BODY}施工方表示感谢。`],
    ['led in by other agencies', `新華社福州7月3日電（記者張立）${BODY}`, `本报讯 ${BODY}`],
  ])('takes reports for one that are %s', (_, a, b) => {
    expect(oneReport(a, b)).toBe(true);
    expect(oneReport(b, a)).toBe(true);
  });

  it.each([
    ['were sent on other days', `中新社福州7月3日電 ${BODY}`, `中新社福州7月4日電 ${BODY}`],
    ['close with another figure', `${BODY}限速四十公里。`, `${BODY}限速六十公里。`],
    ['open with another name', `司仪为高立秋。${BODY}`, `司仪为高立春。${BODY}`],
    ['say something else in the midst', `始發。${BODY}結束。`, `始發。大橋今日通車。天晴。結束。`],
    ['share nothing', '大橋今日通車。', '学校招收新生。'],
  ])('takes reports for two that %s', (_, a, b) => {
    expect(oneReport(a, b)).toBe(false);
    expect(oneReport(b, a)).toBe(false);
  });

  it('is done with long hostile texts in no time', () => {
    const many = '通报。'.repeat(30_000);
    const begun = Array.from({ length: 30_000 }, (_, i) => `渡口镇今日例行通报${i}。`).join('');
    const long = '报'.repeat(100_000);
    expect(oneReport(many, `${many}大桥。`)).toBe(true);
    expect(oneReport(begun, begun.replace(/报0。/u, '报x。'))).toBe(false);
    expect(oneReport(long, `${long}x`)).toBe(false);
  });
});

const NOTE = [
  '雲浦縣水務局通報：',
  '城南片區星期三上午8時30分起停水，影響2,850戶居民，佔全縣12.5%；',
  '搶修由副局長韓立秋負責，預計投入九百四十萬元。',
  '居民不必儲水，停水不超過六小時。',
];
const NOTES = [
  NOTE.join(''),
  NOTE.join('\n'),
  '云浦县第十二届运动会昨日闭幕。冠军为左东海，成绩9.84秒。',
];
const meaningful = [
  ...'零一二三四五六七八九十百千万亿东西南北左右上下不未春夏秋冬甲乙丙丁王李0123456789',
];

describe('any text', () => {
  const changed = fc.tuple(fc.constantFrom(...NOTES), fc.nat(), fc.constantFrom(...meaningful));
  itHolds('is another with one Han character or digit changed', changed, ([note, at, to]) => {
    const characters = [...note];
    const places = characters.flatMap((one, i) => (/[\p{Script=Han}\d]/u.test(one) ? [i] : []));
    const place = places[at % places.length] as number;
    if (meaningOf(characters[place] as string) === meaningOf(to)) return;
    characters[place] = to;
    const other = characters.join('');
    expect([other, oneReport(note, other)]).toEqual([other, false]);
  });

  const missing = fc.tuple(fc.constantFrom(...NOTES), fc.nat());
  itHolds('is another with one Han character or digit left out', missing, ([note, at]) => {
    const characters = [...note];
    const places = characters.flatMap((one, i) => (/[\p{Script=Han}\d]/u.test(one) ? [i] : []));
    characters.splice(places[at % places.length] as number, 1);
    const other = characters.join('');
    expect([other, oneReport(note, other)]).toEqual([other, false]);
  });

  const dressed = fc.tuple(
    fc.constantFrom(...NOTES),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom(' ', '　', '\u00ad', '\u200d', '，', '。', '！', '\n')),
      {
        maxLength: 8,
      },
    ),
  );
  itHolds('stays one with other white space and marks', dressed, ([note, marks]) => {
    const characters = [...note];
    for (const [at, mark] of marks) {
      const place = at % (characters.length + 1);
      const around = [characters[place - 1], characters[place]];
      // Between two of a figure's characters they part it.
      if (around.some((one) => one !== undefined && /[^\p{Script=Han}，。；\s]/u.test(one)))
        continue;
      if (around.some((one) => one !== undefined && /[零一二三四五六七八九十百千万亿]/u.test(one)))
        continue;
      characters.splice(place, 0, mark);
    }
    const other = characters.join('');
    expect([other, oneReport(note, other)]).toEqual([other, true]);
  });
});
