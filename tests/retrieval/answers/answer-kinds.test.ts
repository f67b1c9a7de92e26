import { describe, expect, it } from 'vitest';
import { answerKindsIn, type HeldKind } from '../../../src/retrieval/answers/answer-kinds.js';
import { fold } from '../../../src/text/folding/fold.js';
import { questionOf } from '../../support/texts/questions.js';

function kindIn(question: string, text: string): HeldKind {
  return answerKindsIn(questionOf(question), fold(text));
}

describe('answerKindsIn', () => {
  it.each([
    ['一个时间', '水厂哪天启用', '水厂于7月18日启用'],
    ['a year, also of a reign', '寺庙是哪一年建的', '寺廟建於康熙七年'],
    ['this year', '何时完成创建', '今年完成创建工作'],
    ['an amount with its noun', '援建了多少所大学', '在当地援建3所大学'],
    ['a noun before its amount', '学校有几个老师', '學校現有教師86名'],
    ['a noun said shorter', '有多少学生', '在校生1,200人'],
    ['any amount', '总收入是多少', '全年总收入9.4亿元'],
    ['a share', '占多少比例', '占全省的三成'],
    ['a height', '这座山有多高', '主峰海拔2850米'],
    ['an ordinal', '第几次会议', '落实第四次会议要求'],
    ['a person by office', '谁率团去的', '省长林国栋率团前往'],
    ['a person by what is done', '谁主持了会议', '林国栋主持会议'],
    ['a foreign name', '谁夺得冠军', '冠军是约翰·史密斯'],
    ['a body that acts', '谁宣布退出', '日本政府宣布退出'],
    ['an office', '校长是谁', '校长林国栋介绍了情况'],
    ['a place', '在哪里举行', '比赛在青岛举行'],
    ['a school', '去了哪所中学', '走访市第二初级中学'],
    ['a name', '这艘船叫什么', '这艘船名为远望号'],
    ['a reason', '为什么停电', '因雷击停电'],
    ['English', 'when did the plant open', '水厂于7月18日启用'],
  ])('holds %s', (_, question, text) => {
    expect(kindIn(question, text)).toBe('held');
  });

  it.each([
    ['水厂哪天启用', '水厂已经启用'],
    ['7月18日的水厂哪天启用', '水厂于7月18日动工'],
    ['援建了多少所大学', '在当地援建3所小学'],
    ['学校有几个老师', '学校有学生1200人'],
    ['有多少人受益', '2018年投入3万元'],
    ['落实了多少个项目', '这是一个重要的项目'],
    ['去了哪所中学', '走访了市人民医院'],
    ['这座山有多高', '山上有86座寺庙'],
    ['谁率团去的', '会议研究了有关工作'],
  ])('misses what %s asks for in %s', (question, text) => {
    expect(kindIn(question, text)).toBe('missing');
  });

  it.each([
    ['an unknown kind', '代表团做了什么', '代表团看望了队员'],
    ['a request', '总结一下水厂的报道', '水厂于7月18日启用'],
    ['a reason that need not be said', '为什么停电', '线路着火'],
    ['a company that may be called anything', '哪家公司中标', '中标的是远望'],
    ['who a person is', '林国栋是谁', '林国栋到了青岛'],
  ])('does not know of %s', (_, question, text) => {
    expect(kindIn(question, text)).toBe('unknown');
  });
});
