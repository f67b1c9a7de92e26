import { describe, expect, it } from 'vitest';
import { chooseAnswers } from '../../../src/retrieval/answers/choose.js';
import { fold } from '../../../src/text/folding/fold.js';
import { questionOf } from '../../support/texts/questions.js';

interface Given {
  text: string;
  score?: number;
  date?: string | null;
  /** What a reader would give, and how likely. */
  read?: [words: string, probability: number];
}

/** What is marked in each excerpt, folded. */
function marked(question: string, ...given: Given[]): (string | null)[] {
  const excerpts = given.map(({ text, score = 1, date = null, read }) => {
    const folded = fold(text);
    return {
      folded,
      title: '',
      articleDate: date,
      score,
      read: read ? wordsRead(folded, ...read) : null,
    };
  });
  return chooseAnswers(excerpts, questionOf(question)).map(
    (range, i) => range && (excerpts[i]?.folded.slice(range.start, range.end) ?? null),
  );
}

function wordsRead(folded: string, words: string, probability: number) {
  const start = folded.indexOf(words);
  return { start, end: start + words.length, probability };
}

describe('chooseAnswers', () => {
  it.each([
    ['水厂哪天启用', '新水厂于2018年7月18日启用', '2018年7月18日'],
    ['当地援建了多少所大学', '在当地援建5所小学、援建了3所大学', '3所'],
    ['學校有幾位老師', '學校有學生1200人,老師86名', '86名'],
    ['水厂总投资是多少', '水厂总投资9.4亿元,日供水30万吨', '9.4亿元'],
    ['水厂的厂长是谁', '水厂厂长林国栋介绍,副厂长王小明陪同', '林国栋'],
    ['誰率團前往青島', '省長林國棟率團前往青島,王小明陪同', '林国栋'],
    ['比赛在哪里举行', '比赛在青岛市体育中心举行', '青岛市体育中心'],
    ['代表团走访了哪所中学', '代表团走访了青岛市第二初级中学', '青岛市第二初级中学'],
    ['这艘科考船叫什么', '这艘科考船名为海星号', '海星号'],
    ['火灾中有多少人受伤', '火灾造成50人死亡,146人受伤', '146人'],
  ])('marks what answers %s', (question, text, answer) => {
    expect(marked(question, { text })).toEqual([answer]);
  });

  it.each([
    ['an amount of something else', '当地援建了多少所大学', '在当地援建了5所小学'],
    ['one of several in a row', '两个行业增速是多少', '两个行业增速分别达到15.7%和13.1%'],
    ['what it was before', '征收率降至多少', '征收率由3%下降'],
    ['the person that is asked about', '林国栋会见了谁', '省长林国栋会见了客人'],
    ['where it is not', '火炬设计在哪里', '火炬没有设计在体育场内'],
    ['an unknown kind', '代表团做了什么', '代表团看望了队员'],
    ['a text about something else', '法国二季度经济增长多少', '全年粮食产量增长5.5%'],
  ])('marks nothing for %s', (_, question, text) => {
    expect(marked(question, { text })).toEqual([null]);
  });

  it('marks the same answer in other excerpts, however it is written', () => {
    const long = '大桥全长二千八百五十米,去年建成';
    const other = '大桥全长3100米';
    expect(
      marked(
        '大桥全长多少米',
        { text: '大桥全长2850米' },
        { text: long, score: 0.1 },
        { text: other, score: 0.1 },
      ),
    ).toEqual(['2850米', '二千八百五十米', null]);
  });

  it('lets no excerpt lead that is unlikely to answer', () => {
    const lead = { text: '大桥已经建成' };
    expect(marked('大桥全长多少米', lead, { text: '大桥全长2850米', score: 0.1 })).toEqual([
      null,
      null,
    ]);
    expect(marked('大桥全长多少米', lead, { text: '大桥全长2850米', score: 0.4 })).toEqual([
      null,
      '2850米',
    ]);
  });

  it('marks what a reader gives as well, and nothing where it gives other words', () => {
    const unsure = '全年粮食产量增长5.5%';
    const marks = (text: string, question: string, read: Given['read']) =>
      marked(question, { text, ...(read && { read }) });
    expect(marks(unsure, '法国二季度经济增长多少', ['5.5%', 0.4])).toEqual(['5.5%']);
    expect(marks(unsure, '法国二季度经济增长多少', ['5.5%', 0.2])).toEqual([null]);
    const sure = '新水厂于2018年7月18日启用';
    expect(marks(sure, '水厂哪天启用', ['2018年7月', 0.1])).toEqual(['2018年7月18日']);
    expect(marks(sure, '水厂哪天启用', ['新水厂', 0.1])).toEqual([null]);
  });

  it('gives nothing for nothing', () => {
    expect(marked('大桥全长多少米')).toEqual([]);
    expect(marked('大桥全长多少米', { text: '' })).toEqual([null]);
  });
});
