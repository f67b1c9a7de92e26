import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { contentOf } from '../../../src/corpus/passages/content.js';
import { embeddedText, passageParts } from '../../../src/corpus/passages/passages.js';
import type { Article } from '../../../src/types/article.js';

type Read = Omit<Article, 'id' | 'file'>;

const read = (text: string): Read => readArticle(text, null).article;

/** Paragraphs as they are read: line ends inside them left out. */
function paragraphs(text: string): string[] {
  const article = read(text);
  return contentOf(article).map((sentences) => {
    const start = sentences[0]?.start ?? 0;
    const end = sentences.at(-1)?.end ?? 0;
    return embeddedText({ ...article, title: null }, { start, end });
  });
}

/** As a program breaks text: after so many characters, wherever that is. */
function wrap(paragraph: string, columns: number, lead = ''): string {
  const lines: string[] = [];
  for (let at = 0; at < paragraph.length; at += columns) {
    lines.push(lead + paragraph.slice(at, at + columns));
  }
  return lines.join('\n');
}

const HARBOUR =
  '鹿鸣港务处十月三日开始清理北航道，计划用四十天挖出淤泥九万立方米。负责工程的韦思远说，航道水深将由六米增加到九米，三千吨级货船从此不必候潮。';
const SCHOOL = '同一天，鹿鸣水产学校的六十名学生登上科考船，跟随技术员学习测量水温和盐度。';

describe('lines broken inside a sentence', () => {
  it.each([
    ['after 20 characters', 20],
    ['after 33 characters', 33],
    ['after 15 characters', 15],
  ])('are one paragraph: %s', (_, columns) => {
    const text = `北航道清淤\n\n${wrap(HARBOUR, columns)}\n\n${wrap(SCHOOL, columns)}\n`;
    expect(paragraphs(text)).toEqual([HARBOUR.replaceAll('，', ','), SCHOOL.replaceAll('，', ',')]);
    expect(read(text).title).toBe('北航道清淤');
  });

  it('are told apart by the length of the last one, with no empty line between paragraphs', () => {
    const text = `北航道清淤\n${wrap(HARBOUR, 21)}\n${wrap(SCHOOL, 21)}\n`;
    expect(paragraphs(text)).toHaveLength(2);
  });

  it('are told apart by the indent of the first one', () => {
    const full = `　　${wrap('鹿鸣港务处十月三日开始清理北航道，计划用四十天挖出淤泥九万立方米，十一月完工。', 20)}`;
    const text = `北航道清淤\n\n${full}\n${full.replace('北', '南')}\n`;
    expect(paragraphs(text)).toHaveLength(2);
  });

  it('are read in a mail that quotes another', () => {
    const text = `转发：北航道\n\n${wrap(HARBOUR, 30, '> ')}\n\n${wrap(SCHOOL, 30, '>> ')}\n`;
    expect(paragraphs(text).map((one) => one.replace(/^[>\s]+/u, ''))).toEqual([
      HARBOUR.replaceAll('，', ','),
      SCHOOL.replaceAll('，', ','),
    ]);
  });

  it('keep words of other scripts apart', () => {
    const text = `Harbour news\n\n鹿鸣港务处与 North Channel Dredging\nCompany 签约，由后者清理北航道淤泥\n九万立方米，十一月完工。\n`;
    expect(paragraphs(text)).toEqual([
      '鹿鸣港务处与 north channel dredging company 签约,由后者清理北航道淤泥九万立方米,十一月完工。',
    ]);
  });

  it('leave each sentence a stretch of the file, its line ends included', () => {
    const text = `北航道清淤\n\n${wrap(HARBOUR, 20)}\n`;
    const article = read(text);
    const [first] = contentOf(article).flat();
    expect(text.slice(first?.start, first?.end)).toBe(
      '鹿鸣港务处十月三日开始清理北航道，计划用\n四十天挖出淤泥九万立方米。',
    );
    expect(passageParts(article, { start: 0, end: text.length })[1]).toBe(
      '鹿鸣港务处十月三日开始清理北航道,计划用四十天挖出淤泥九万立方米。',
    );
  });

  it('are one with carriage returns, too', () => {
    const text = `北航道清淤\r\n\r\n${wrap(HARBOUR, 20).replaceAll('\n', '\r\n')}\r\n`;
    expect(paragraphs(text)).toEqual([HARBOUR.replaceAll('，', ',')]);
  });

  it('that say the same again are a repetition as one', () => {
    const text = `北航道清淤\n\n${wrap(HARBOUR, 20)}\n\n${wrap(HARBOUR, 20)}\n`;
    expect(paragraphs(text)).toHaveLength(1);
  });
});

describe('lines that end where they are meant to', () => {
  it.each([
    [
      'verse',
      '鹿鸣渔歌一首\n\n晨起推窗望海潮，\n千帆竞发过虹桥。\n白鸥不问归何处，\n只伴渔翁到暮朝。\n',
    ],
    [
      'verse without marks',
      '鹿鸣渔歌一首\n\n晨起推窗望海潮\n千帆竞发过虹桥\n白鸥不问归何处\n只伴渔翁到暮朝\n',
    ],
    [
      'a list',
      '夏季航班时刻\n\n鹿鸣至白鹤滩每日上午八点开航\n鹿鸣至青石湾每日上午九点开航\n鹿鸣至乌桕岛每日上午十点开航\n',
    ],
    [
      'numbered lines',
      '清淤工程要求\n\n一、港务处负责清理北航道的全部淤泥\n二、水产学校负责测量航道两侧的水温\n三、渔政站负责清点停泊在港内的船。\n',
    ],
    [
      'paragraphs of one line',
      `北航道清淤\n\n${HARBOUR}\n${SCHOOL}\n韦思远没有说明费用由谁承担。\n货主们等着看结果。\n`,
    ],
    [
      'a table',
      '测量比赛成绩\n\n名次　姓名　　成绩　　单位\n１　　韦思远　９.８７　港务处\n２　　闻一鸣　９.６５　水校\n３　　祝小满　９.５０　渔政站\n',
    ],
  ])('stay apart: %s', (_, text) => {
    const lines = text.trim().split(/\n+/u).slice(1);
    expect(paragraphs(text)).toHaveLength(lines.length);
    expect(read(text).noise).toEqual([]);
  });

  it('of a headline stay out of the paragraph below', () => {
    const text = `鹿鸣港北航道开工清淤\n港务处：货船不必候潮\n${wrap(HARBOUR, 24)}\n`;
    expect(read(text).title).toBe('鹿鸣港北航道开工清淤');
    expect(paragraphs(text).at(-1)).toBe(HARBOUR.replaceAll('，', ','));
  });
});

describe('lines of a page', () => {
  const noiseOf = (text: string, kind: string): string[] =>
    read(text)
      .noise.filter((one) => one.kind === kind)
      .map(({ start, end }) => text.slice(start, end).trim());

  it.each([
    ['a number between rules', '- 17 -'],
    ['a number between dots', '· 17 ·'],
    ['a number of a total', '17 / 203'],
    ['第17页', '第17页'],
    ['第十七页 共四十页', '第十七页'],
    ['a head and its number', '鹿鸣港志　　　　17'],
    ['a number and its head', '17 | 鹿鸣港志'],
  ])('inside a sentence are noise: %s', (_, page) => {
    const lines = wrap(HARBOUR, 20).split('\n');
    const text = `北航道清淤\n\n${[...lines.slice(0, 2), '', page, '', ...lines.slice(2)].join('\n')}\n`;
    expect(noiseOf(text, 'page')).toEqual([page]);
    const article = read(text);
    expect(embeddedText({ ...article, title: null }, { start: 5, end: text.length }).trim()).toBe(
      HARBOUR.replaceAll('，', ','),
    );
    for (const { start, end } of contentOf(article).flat()) {
      expect(text.slice(start, end)).not.toContain('17');
    }
  });

  it('are noise where heads and numbers go up from page to page, wherever they stand', () => {
    const page = (number: number): string =>
      `${HARBOUR}\n${SCHOOL}\n第${number}次出航。\n潮水正好。\n\n鹿鸣港志\n${number}\n`;
    const text = [41, 42, 43].map((number) => page(number)).join('\n');
    expect(noiseOf(text, 'page')).toEqual(
      [41, 42, 43].flatMap((number) => ['鹿鸣港志', `${number}`]),
    );
  });

  it.each([
    ['figures of a table, a line each', '成绩\n\n韦思远\n9\n闻一鸣\n10\n祝小满\n11\n'],
    ['the years of a chronicle', '港志\n\n2019　开港\n2020　扩建\n2021　通航\n2022　清淤。\n'],
    ['a number in an unbroken text', `北航道清淤\n\n${HARBOUR}\n\n17\n\n${SCHOOL}\n`],
  ])('are not seen in %s', (_, text) => {
    expect(noiseOf(text, 'page')).toEqual([]);
  });
});
