import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../src/checking/check.js';
import type { QuoteCheck, TextCheck } from '../../src/checking/quote-check.js';
import type { Generation } from '../../src/store/generations.js';
import { builtIndex, FUJIAN, HEBEI, REPORTS, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';

let reports: Generation;

beforeAll(async () => {
  ({ generation: reports } = await builtIndex(fakeEmbedder(), REPORTS));
});

async function indexOf(files: Record<string, string>): Promise<Generation> {
  const folder = writeFiles(temporaryFolder(), files);
  return (await builtIndex(fakeEmbedder(), folder)).generation;
}

const check = (text: string, generation = reports): Promise<TextCheck> =>
  checkText(generation, text, { today: '2026-11-29' });

/** Of a text with one quote. */
async function checkOne(text: string, generation = reports): Promise<QuoteCheck> {
  const { quotes } = await check(text, generation);
  expect(quotes).toHaveLength(1);
  return quotes[0] as QuoteCheck;
}

/** What is marked in the quote, and in the passage. */
function partings({ text, nearest }: QuoteCheck): [string, string][] {
  return (nearest?.partings ?? []).map(({ quote, passage }) => [
    text.slice(quote.start, quote.end),
    (nearest?.text ?? '').slice(passage.start, passage.end),
  ]);
}

describe('checkText', () => {
  it('finds a quote where it stands, with the article’s own characters', async () => {
    const found = await checkOne('24年前中央确定河北对口支援阿里以来');
    expect(found).toMatchObject({ verdict: 'verbatim', matches: 1, articles: 1, claimed: null });
    const [{ start, end, text, citation }] = found.standings as [QuoteCheck['standings'][0]];
    const file = readFileSync(path.join(REPORTS, citation.file), 'utf8');
    expect([citation.file, file.slice(start, end)]).toEqual([HEBEI, text]);
  });

  it.each([
    ['24年前中央確定河北對口支援阿里以來', ['script']],
    ['24年前中央确定，河北对口支援阿里以来', ['punctuation']],
    ['２４年前 中央确定河北对口支援阿里以来。', ['width', 'spaces']],
    ['西藏是「世界屋脊」，阿里是「世界屋脊」的「屋脊」', ['punctuation']],
  ])('tells how %s is written otherwise', async (text, differences) => {
    const found = await checkOne(text);
    expect(found).toMatchObject({ verdict: 'same-words', nearest: null });
    expect(found.standings[0]?.differences).toEqual(differences);
  });

  it.each([
    ['25年前中央确定河北对口支援阿里以来', [['25', '24']]],
    ['在平均海拔4500.5米的雪域高原', [['4500.5', '4500']]],
    ['許勤與齊扎布一行在平均海拔4500米的雪域高原', [['布', '拉']]],
    ['西藏自治區黨委書記王君正沒有陪同考察', [['沒有', '']]],
    ['對口支援是中央作出戰略決策', [['', '的']]],
  ])('marks where %s parts from what stands there', async (text, expected) => {
    const found = await checkOne(text);
    expect(found).toMatchObject({ verdict: 'different', standings: [], matches: 0 });
    expect(partings(found)).toEqual(expected);
  });

  it('takes a quote that leaves a negation out for another', async () => {
    const generation = await indexOf({ 'a.txt': '新规定\n会议决定，不支持这个项目继续施工。' });
    const found = await checkOne('支持这个项目继续施工', generation);
    expect(found.verdict).toBe('different');
    expect(partings(found)).toEqual([['', '不']]);
  });

  it('takes figures whole', async () => {
    const generation = await indexOf({ 'a.txt': '增长\n全市产值增长45.6%，比2018年高。' });
    for (const text of ['产值增长45.6', '产值增长5.6%', '18年高', '产值增长456%']) {
      expect((await checkOne(text, generation)).verdict, text).not.toMatch(/verbatim|same/u);
    }
    expect((await checkOne('产值增长４５．６％', generation)).verdict).toBe('same-words');
  });

  it.each(['第 3 号', '第3号', '共 3 人'])('finds %s where white space parts it', async (text) => {
    const generation = await indexOf({ 'a.txt': '名单\n2019 年，第 3 号决定共 3 人签名。' });
    expect((await checkOne(text, generation)).verdict).toMatch(/verbatim|same-words/u);
  });

  it('finds every standing, in headlines too, the earliest first', async () => {
    const body = '代表团在昌都考察。大家说，昌都的明天会更好。';
    const generation = await indexOf({
      'b.txt': `昌都的明天\n2019-03-02 10:00\n${body}`,
      'a.txt': `訪問昌都\n2018-07-17 10:00\n${body}`,
      'c.txt': `第三篇\n没有相同的话。`,
    });
    const found = await checkOne('昌都的明天', generation);
    expect(found).toMatchObject({ verdict: 'verbatim', articles: 2 });
    expect(found.standings.map(({ citation }) => citation.file)).toEqual([
      'a.txt',
      'b.txt',
      'b.txt',
    ]);
  });

  it('checks each quotation of a message, titles and names not', async () => {
    const { quotes, stands } = await check(
      '《河北日报》说“组团式”援藏，“24年前中央确定河北对口支援阿里以来”，又说「我省先後選派九批幹部人才進藏工作」',
    );
    expect(quotes.map(({ verdict }) => verdict)).toEqual(['verbatim', 'different']);
    expect(stands).toBe(false);
  });

  it.each([
    ['「24年前中央確定……先後選派八批幹部人才」', [true, true]],
    ['「24年前中央確定...先後選派九批幹部人才」', [true, false]],
    ['24年前中央确定…先后选派八批…干部人才', [true, true, true]],
    ['「24年前中央確定……河北對口支援阿里以來」', [true]],
    ['「……24年前中央确定河北对口支援阿里以来……」', [true]],
  ])('checks what an ellipsis parts by itself: %s', async (text, expected) => {
    const { quotes } = await check(text);
    expect(quotes.map(({ verdict }) => /verbatim|same/u.test(verdict))).toEqual(expected);
    for (const { text: own, start, end } of quotes) expect(text.slice(start, end)).toBe(own);
  });

  it('leaves an ellipsis whole that the article has, or that has no words beside it', async () => {
    const generation = await indexOf({ 'a.txt': '旧事\n老人想了想……才说起当年的事情。' });
    const found = await checkOne('“老人想了想……才说起当年的事情”', generation);
    expect(found).toMatchObject({ verdict: 'verbatim', matches: 1 });
    expect((await checkOne('“从前的山上有一座很大的庙……庙”')).verdict).toBe('not-found');
  });

  it('takes a passage that quotes somebody itself as a whole', async () => {
    const found = await checkOne('被称为“藏西秘境天上阿里”,是“孔繁森精神”的发源地');
    expect(found).toMatchObject({ verdict: 'verbatim', start: 0 });
  });

  it.each([
    ['', 'empty'],
    ['援'.repeat(4_001), 'too-long'],
  ])('has nothing to check in %.10s', async (text, reason) => {
    expect(await check(text)).toMatchObject({ reason, stands: false, quotes: [] });
  });

  it.each([
    ['援', 'too-short'],
    ['……', 'too-short'],
    ['援'.repeat(1_001), 'too-long'],
    ['北京烤鸭很好吃，我不想吃别的东西', null],
  ])('does not find %.10s', async (text, reason) => {
    expect(await checkOne(text)).toMatchObject({ reason, verdict: 'not-found', nearest: null });
  });
});

describe('what is claimed of a quote', () => {
  const said = '对口支援是中央作出的战略决策';

  it.each([
    [`据河北日报2018年7月报道，许勤说：“${said}”。`, true],
    [`「${said}」，許勤說`, true],
    [`7月17日，许勤表示：“${said}”`, true],
    [`据人民日报2018年7月报道，许勤说：“${said}”。`, false],
    [`河北日报2019年1月报道：“${said}”`, false],
    [`周祖翼说：“${said}”`, false],
    [`大家都知道“${said}”`, null],
  ])('is compared with where it stands: %s', async (text, expected) => {
    const found = await checkOne(text);
    expect([found.verdict, found.asClaimed]).toEqual(['verbatim', expected]);
  });

  it.each([
    ['港務局長', true],
    ['王海涛', true],
    ['秘書長', null],
    ['陈志强', false],
  ])('is not held against a speaker whom %s may mean', async (who, expected) => {
    const generation = await indexOf({
      'a.txt':
        '新码头\n2022-11-03\n宁波港新码头投入使用。港务局局长王海涛说,码头采用远程控制的桥吊,工人在控制室操作。',
    });
    const found = await checkOne(`${who}說：「码头采用远程控制的桥吊」`, generation);
    expect([found.claimed?.person, found.asClaimed]).toEqual([who, expected]);
  });

  it.each([
    ['县长', '徐榛蔚', null],
    ['县长徐榛蔚', '县长', true],
    ['县长徐榛蔚', '徐榛蔚', true],
    ['县长徐榛蔚', '陈志强', false],
  ])('where %s speaks and %s is said to', async (speaker, who, expected) => {
    const generation = await indexOf({
      'a.txt': `堤防\n2022-11-03\n昨日举行会议。${speaker}表示,堤防全长四公里,保护两岸居民。`,
    });
    const found = await checkOne(`${who}说：“堤防全长四公里,保护两岸居民”`, generation);
    expect(found.asClaimed).toBe(expected);
  });

  it('is told in the message’s own words', async () => {
    const { claimed } = await checkOne(`據新華社2018年7月17日電，許勤說：“${said}”`);
    expect(claimed).toMatchObject({
      outlet: '新華社',
      date: { from: '2018-07-17', to: '2018-07-17', text: '2018年7月17日' },
      person: '許勤',
    });
  });

  it('is compared with the nearest passage where the words are others', async () => {
    const found = await checkOne(
      '许勤说：“西藏自治区党委带领全区各族人民，坚持抓好稳定发展生态强边四件大事”',
    );
    expect(found.nearest?.citation.file).toBe(FUJIAN);
    expect(found).toMatchObject({ verdict: 'different', asClaimed: false });
  });
});
