/** What is quoted of what was found: whole, once, in order, with what was understood. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/embedding/embedder.js';
import { type AskOptions, ask } from '../../../src/retrieval/ask.js';
import type { Generation } from '../../../src/store/generations.js';
import type { Answer } from '../../../src/types/answer.js';
import { builtIndex, writeFiles } from '../../support/index.js';
import { realEmbedder } from '../../support/models/model.js';
import { temporaryFolder } from '../../support/run/temporary.js';

const WATER =
  '水利廳長李建國在札達縣考察了新水廠的建設情況，並看望了施工人員。他說，水廠將在年底以前供水，惠及全縣兩千三百戶居民。\n';
const SCHOOL =
  '日土县中学于2019年9月2日开学，首批招收学生三百二十名。学校设有实验室、图书馆和体育场，教师来自石家庄、唐山和保定三地。\n';
const LIBRARY =
  '昌都書苑於2017年3月8日啟用，藏書十二萬冊。書苑每天開放十個小時，週末有朗讀活動。\n';
/** Of an agency, with what each paper put before or behind it. */
const COPIED = [
  '據介紹，噶爾縣牧業合作社去年出欄犛牛一千八百頭，社員戶均增收九千四百元，合作社還建起了奶製品加工坊，產品遠銷拉薩、日喀則和那曲等地。',
  '縣農牧局派出技術員駐社指導，從飼草種植、疫病防治到人工授精，手把手地教會了七十多名社員，並為每戶建立了養殖檔案。',
  '社長次仁多吉表示，合作社計畫在三年以內把暖棚擴建到一百二十座，帶動周邊五個村的牧民一起走上增收的道路。',
].join('\n\n');
const LONG = `${Array.from({ length: 14 }, (_, i) => `第${i + 1}期扎布让村道路工程铺设了路面${i + 3}公里，由第${i + 1}施工队承担。`).join('')}\n`;

/** Background that two articles share, and nothing else. */
const BRIDGE = '嘎瑪大橋全長六百二十米，由福建省投資建設，二〇一六年通車，連接昌都市區和扎西新村。';

/** Two years' notes of one form, and one text that two years have. */
const FERRY_2020 =
  '桑蘭渡口管理所公告，擺渡船每逢星期二停航檢修，請旅客提前安排行程，檢修期間由公路繞行。\n';
const FERRY_2021 = FERRY_2020.replace('星期二', '星期四');
const FIRE =
  '崗巴林場提醒遊客，進入林區嚴禁攜帶火種，違者由森林公安依法處理，舉報電話全天有人值守。\n';

const FILES = {
  'ferry-2020.txt': `渡口公告\n来源：察雅周报 2020-03-01\n\n${FERRY_2020}`,
  'ferry-2021.txt': `渡口公告\n来源：察雅周报 2021-03-01\n\n${FERRY_2021}`,
  'fire-2020.txt': `林場公告\n来源：察雅周报 2020-10-01\n\n${FIRE}`,
  'fire-2021.txt': `林場公告\n来源：察雅周报 2021-10-01\n\n${FIRE}`,
  'water.txt': `札達縣新水廠\n\n${WATER}`,
  'market.txt': `集市一日\n\n縣裡的集市清晨開張。${BRIDGE}\n`,
  'night.txt': `夜間照明\n\n${BRIDGE}路燈換成了新的。\n`,
  'school.txt': `日土县中学开学\n来源：阿里日报 2019-09-03\n\n${SCHOOL}`,
  'library.txt': `昌都書苑啟用\n来源：昌都晚报 2017-03-09\n\n${LIBRARY}`,
  'road.txt': `扎布让村道路工程\n\n${LONG}`,
  'late.txt': `合作社增收\n来源：西藏新闻网 2021-05-06\n\n${COPIED}\n\n记者从县里获悉，下一步将扩大养殖规模。\n`,
  'early.txt': `合作社報導\n来源：阿里日报 2021-04-30\n\n${COPIED}\n\n社員們對今年的行情充滿信心。\n`,
  'undated.txt': `合作社的故事\n\n合作社的院子裡堆滿了草料。\n\n${COPIED}\n`,
};

let embedder: Embedder;
let generation: Generation;

beforeAll(async () => {
  embedder = await realEmbedder();
  ({ generation } = await builtIndex(embedder, writeFiles(temporaryFolder(), FILES)));
});

function asked(question: string, options: Partial<AskOptions> = {}): Promise<Answer> {
  return ask(question, generation, embedder, { abstainBelow: 0, today: '2022-06-01', ...options });
}

const namesOf = ({ excerpts }: Answer): string[] => excerpts.map(({ citation }) => citation.file);

describe('the excerpts of an answer', () => {
  it('overlap nowhere, however much of one article answers', async () => {
    const { excerpts, near } = await asked('扎布让村道路工程由谁承担', { count: 10 });
    const mine = [...excerpts, ...near].filter(({ citation }) => citation.file === 'road.txt');
    expect(mine.length).toBeGreaterThan(2);
    mine.sort((a, b) => a.start - b.start);
    for (const [index, { start }] of mine.entries()) {
      expect(start).toBeGreaterThanOrEqual(mine[index - 1]?.end ?? 0);
    }
  });

  it('take in the sentence that tells who 他 is', async () => {
    const { excerpts } = await asked('水廠什麼時候供水，惠及多少戶居民');
    expect(excerpts[0]?.text).toBe(WATER.trim());
    expect(excerpts[0]?.citation.file).toBe('water.txt');
  });

  it('show a text that stands in several articles once, from the earliest', async () => {
    const { excerpts } = await asked('噶爾縣牧業合作社去年出欄犛牛多少頭', { count: 10 });
    const same = excerpts.filter(({ text }) => text.includes('一千八百頭'));
    expect(same).toHaveLength(1);
    expect(same[0]?.citation).toMatchObject({ file: 'early.txt', date: '2021-04-30' });
    // In order of days, the one without a day last.
    expect(same[0]?.alsoIn.map(({ file }) => file)).toEqual(['late.txt', 'undated.txt']);
    const [shown] = same;
    expect(FILES['early.txt'].slice(shown?.start, shown?.end)).toBe(shown?.text);
  });

  it('show a sentence once that stands in articles which share nothing else', async () => {
    const { excerpts } = await asked('嘎瑪大橋全長多少米', { count: 10 });
    const same = excerpts.filter(({ text }) => text.includes('六百二十米'));
    expect(same).toHaveLength(1);
    const files = [same[0]?.citation, ...(same[0]?.alsoIn ?? [])].map((one) => one?.file);
    expect(files.sort()).toEqual(['market.txt', 'night.txt']);
  });

  it('show both of two notes that differ in a weekday, each as itself', async () => {
    const { excerpts } = await asked('桑兰渡口星期几停航', { count: 10 });
    const notes = excerpts.filter(({ citation }) => citation.file.startsWith('ferry'));
    expect(notes.map(({ text }) => /星期[二四]/u.exec(text)?.[0]).sort()).toEqual([
      '星期二',
      '星期四',
    ]);
    expect(notes.flatMap(({ alsoIn }) => alsoIn)).toEqual([]);
  });

  it.each([
    ['2021年桑兰渡口星期几停航', 'ferry-2021.txt'],
    ['2020年桑蘭渡口星期幾停航', 'ferry-2020.txt'],
    ['2021年岗巴林场提醒游客什么', 'fire-2021.txt'],
    ['岗巴林场提醒游客什么', 'fire-2020.txt'],
  ])('show the article of the time asked for first: %s', async (question, file) => {
    expect(namesOf(await asked(question))[0]).toBe(file);
  });

  it.each([
    ['日土县中学开学和昌都书苑启用，哪个更早？', ['library.txt', 'school.txt']],
    ['昌都書苑啟用與日土縣中學開學相差多少年？', ['library.txt', 'school.txt']],
  ])('show both events in order of time: %s', async (question, files) => {
    const answer = await asked(question, { count: 2 });
    expect(namesOf(answer)).toEqual(files);
    expect(answer.excerpts[0]?.text).toContain('2017年3月8日');
    expect(answer.excerpts[1]?.text).toContain('2019年9月2日');
  });

  it('mark the answer apart from what matches', async () => {
    const [first] = (await asked('日土县中学哪天开学')).excerpts;
    const answers = first?.highlights.filter(({ kind }) => kind === 'answer');
    expect(answers?.map(({ start, end }) => first?.text.slice(start, end))).toEqual([
      '2019年9月2日',
    ]);
  });
});

describe('what was understood', () => {
  it.each([
    ['2019年9月日土县发生了什么', [{ from: '2019-09-01', to: '2019-09-30', text: '2019年9月' }]],
    ['去年合作社出栏了多少牦牛', [{ from: '2021-01-01', to: '2021-12-31', text: '去年' }]],
    [
      '民國１０８年９月２日開學的是哪所中學',
      [{ from: '2019-09-02', to: '2019-09-02', text: '民國１０８年９月２日' }],
    ],
    // A year that nobody said is looked for, not told.
    ['9月2日开学的是哪所中学', []],
    ['哪所中学开学了', []],
  ])('tells the times of %s in its own words', async (question, dates) => {
    expect((await asked(question)).understood.dates).toEqual(dates);
  });

  it('tells the outlet that the question names, as its articles have it', async () => {
    const { understood } = await asked('阿里日報怎麼報導合作社的');
    expect(understood).toEqual({ dates: [], outlet: '阿里日报', articleId: null });
    expect((await asked('合作社怎么样了')).understood.outlet).toBeNull();
  });

  it('prefers the outlet that the question names, and says that it does', async () => {
    const { excerpts } = await asked('昌都晚报对开放有什么报道', { explain: true, count: 10 });
    expect(excerpts[0]?.citation.outlet).toBe('昌都晚报');
    for (const { citation, explain } of excerpts) {
      const [told] = explain?.evidence.filter(({ name }) => name === 'outlet') ?? [];
      if (citation.outlet === '昌都晚报') expect(told?.adds).toBeGreaterThan(0);
      else expect(told).toBeUndefined();
      const adds = explain?.evidence.reduce((sum, one) => sum + one.adds, 0);
      expect(adds).toBeCloseTo(explain?.score ?? Number.NaN, 1);
    }
  });

  it('tells the limits that were set', async () => {
    const filter = { outlet: '昌都', articleId: null };
    const answer = await asked('书苑何时启用', { filter });
    expect(answer.understood.outlet).toBe('昌都');
    expect(new Set(namesOf(answer))).toEqual(new Set(['library.txt']));
  });
});

describe('an explanation', () => {
  it('tells which words stand there and which do not, and what adds to the score', async () => {
    const [first] = (await asked('日土县中学有没有游泳馆', { explain: true })).excerpts;
    const explain = first?.explain;
    expect(explain?.words).toEqual(expect.arrayContaining(['中学']));
    expect(explain?.missing).toEqual(expect.arrayContaining(['游泳']));
    const sum = explain?.evidence.reduce((total, { adds }) => total + adds, 0) ?? 0;
    expect(Math.abs(sum - (explain?.score ?? 0))).toBeLessThan(0.05);
    for (const { adds } of explain?.evidence ?? []) expect(Object.is(adds, -0)).toBe(false);
  });

  it('counts a time that fits', async () => {
    const timeOf = async (question: string) =>
      (await asked(question, { explain: true })).excerpts[0]?.explain?.evidence.find(
        ({ name }) => name === 'time',
      )?.value;
    expect(await timeOf('2019年9月2日日土县哪所中学开学')).toBe(1);
    expect(await timeOf('2018年9月2日日土县哪所中学开学')).toBe(0);
    expect(await timeOf('日土县哪所中学开学')).toBe(0);
  });
});
