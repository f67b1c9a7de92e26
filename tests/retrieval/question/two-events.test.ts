import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitComparison } from '../../../src/retrieval/question/two-events.js';
import { fold } from '../../../src/text/fold.js';
import { itHolds } from '../../support/properties.js';
import { awkwardText } from '../../support/unicode.js';

describe('splitComparison', () => {
  it.each([
    // Which is earlier.
    [
      '福建黨政代表團赴昌都考察和河北考察團赴阿里，哪個比較早？',
      '福建党政代表团赴昌都考察|河北考察团赴阿里',
    ],
    ['札达县水厂投用与日土县中学开学哪一个事件发生更早？', '札达县水厂投用|日土县中学开学'],
    ['大興機場啟用跟港珠澳大橋通車，哪件事先發生', '大兴机场启用|港珠澳大桥通车'],
    ['神舟十二号发射以及天和核心舱发射，谁先谁后？', '神舟十二号发射|天和核心舱发射'],
    ['请问《流浪地球》上映与《哪吒》上映孰先孰后', '《流浪地球》上映|《哪吒》上映'],
    ['三星堆新坑公布、二里头遗址申遗这两件事哪一件在先？', '三星堆新坑公布|二里头遗址申遗'],
    ['疫苗上市与疫情封控解除，时间上谁更靠前？', '疫苗上市|疫情封控解除'],
    ['在嫦娥五号返回和天问一号发射之间，哪个事件更早发生？', '嫦娥五号返回|天问一号发射'],
    ['2023年11月，水厂投用和中学开学哪个事件发生得更早？', '2023年11月水厂投用|2023年11月中学开学'],
    // The same year, month, day.
    ['武漢解封與北京冬奧開幕是不是同一年的事？', '武汉解封|北京冬奥开幕'],
    ['武汉解封和北京冬奥会开幕在同一年吗', '武汉解封|北京冬奥会开幕'],
    ['北京申办冬奥成功和上海世博会闭幕有没有发生在同一个月？', '北京申办冬奥成功|上海世博会闭幕'],
    ['林清玄去世和金庸去世是同一年吗？', '林清玄去世|金庸去世'],
    ['昌都书苑启用和阿里体育场启用是否在同一天进行？', '昌都书苑启用|阿里体育场启用'],
    // How far apart.
    ['港珠澳大桥通车跟大兴机场启用相差多少天？', '港珠澳大桥通车|大兴机场启用'],
    ['嫦娥五号返回和天问一号发射之间隔了几个月？', '嫦娥五号返回|天问一号发射'],
    ['雄安新区设立和港珠澳大桥通车中间相隔多长时间？', '雄安新区设立|港珠澳大桥通车'],
    ['从青藏铁路开工到全线通车，一共用了多少年？', '青藏铁路开工|全线通车'],
    // The cue between the two.
    ['昌都考察早于阿里考察吗？', '昌都考察|阿里考察'],
    ['昌都考察晚於阿里考察嗎', '昌都考察|阿里考察'],
    ['天问一号发射比嫦娥五号返回早多久？', '天问一号发射|嫦娥五号返回'],
    [
      '福建代表團訪問昌都是在河北代表團訪問阿里之前還是之後？',
      '福建代表团访问昌都|河北代表团访问阿里',
    ],
    ['新馆开放是在老馆闭馆以后吗？', '新馆开放|老馆闭馆'],
    ['先有三峡大坝合龙还是先有青藏铁路通车？', '三峡大坝合龙|青藏铁路通车'],
    ['香港回归在前还是澳门回归在前？', '香港回归|澳门回归'],
    ['比起雄安新区设立，港珠澳大桥通车是更早还是更晚？', '雄安新区设立|港珠澳大桥通车'],
    // The cue first.
    ['哪件事先发生，是香港回归还是澳门回归？', '香港回归|澳门回归'],
    [
      '以下哪件事最晚：A股熔断、英国公投脱欧、里约奥运会开幕？',
      'a股熔断|英国公投脱欧|里约奥运会开幕',
    ],
    ['以下事件中，最早发生的是哪个？水厂投用，中学开学，书苑启用。', '水厂投用|中学开学|书苑启用'],
    ['以下几个事件中最早发生的是哪个？1. 水厂投用，2. 中学开学', '水厂投用|中学开学'],
    // Three and more.
    [
      '大兴机场启用、港珠澳大桥通车、青藏铁路通车，按时间先后顺序怎么排？',
      '大兴机场启用|港珠澳大桥通车|青藏铁路通车',
    ],
    [
      '地铁1号线开通、地铁2号线开通与荃湾线开通，最早的是哪一个？',
      '地铁1号线开通|地铁2号线开通|荃湾线开通',
    ],
    ['水厂投用、中学开学和书苑启用都发生在同一年吗？', '水厂投用|中学开学|书苑启用'],
    // Both are asked for.
    ['香港回归和澳门回归各是哪一年？', '香港回归|澳门回归'],
    [
      '2022年9月和2023年7月，福建和河北分别做了什么？',
      '2022年9月福建做了什么|2023年7月河北做了什么',
    ],
    ['2023年3月和7月，福建和河北分别做了什么？', '2023年3月福建做了什么|2023年7月河北做了什么'],
    // A conjunction within an event, a name or quotes.
    [
      '中国和平方舟医院船启航和参与国际维和的部队回国，哪个更早？',
      '中国和平方舟医院船启航|参与国际维和的部队回国',
    ],
    [
      '美国与伊朗谈判破裂和欧盟与英国达成协议，哪件事发生得更早？',
      '美国与伊朗谈判破裂|欧盟与英国达成协议',
    ],
    ['《战争与和平》出版和《红与黑》出版是同一年吗？', '《战争与和平》出版|《红与黑》出版'],
    ['“水和空气”展开幕与书苑启用哪个更早？', '“水和空气”展开幕|书苑启用'],
    ['代表团访问香港、澳门和广州与水厂投用哪个更早？', '代表团访问香港、澳门和广州|水厂投用'],
    // English.
    [
      'Which came first, the Lhasa railway or the Three Gorges Dam?',
      'the lhasa railway|the three gorges dam',
    ],
    ['Did the airport open happen before the bridge opened?', 'the airport open|the bridge opened'],
    [
      'How many days between the visit to Chamdo and the visit to Ngari?',
      'the visit to chamdo|the visit to ngari',
    ],
  ])('cuts %s', (question, events) => {
    expect(splitComparison(fold(question))?.join('|')).toBe(events);
  });

  it.each([
    '福建省和昌都市签署了什么协议？',
    '福建與西藏的合作有哪些項目？',
    '哪个国家最早承认新中国并与之建交？',
    '谁最早提出人类命运共同体和一带一路？',
    '福建和河北哪个省援藏更早？',
    '代表团和干部座谈时说了什么？',
    '北京和上海的距离相差多少公里？',
    '昌都市和阿里地区的海拔相差多少？',
    '习近平和普京在同一天会见了谁？',
    '两地签约比去年早吗？',
    '比亚迪和特斯拉哪家销量更高？',
    '王君正和徐勤是同一个人吗？',
    '考察团先后到了哪些地方？',
    '这次活动从开始到结束持续了几天？',
    '会议之前还是之后发布了公报？',
    '2018年的营业收入和利润总额分别是多少？',
    '中美在开放与封闭问题上分别做出了什么回应？',
    '球队参加了什么比赛，并取得了什么结果？',
    '水厂什么时候投用？',
    '大会发生在哪一场战争之后？',
    '镇淮楼最早于何时兴建？',
    '他在2003年後於何處任職？',
    '野驴与家驴的分别是什么？',
    '应当评价他的什么，而不是评价他是什么人？',
    '哪个更早？',
    '同一年吗',
    '和',
    '',
    '？！',
  ])('leaves %s whole', (question) => {
    expect(splitComparison(fold(question))).toBe(null);
  });

  const PIECES = [
    '水厂投用',
    '和',
    '与',
    '、',
    '，',
    '哪个更早',
    '同一年吗',
    '早于',
    '之前还是之后',
    '相差多少天',
    '《',
    '》',
    '“',
    '分别',
    '什么',
    '2018年',
    '以下',
    '：',
    '比',
    '从',
    '到',
    '1,200',
    '？',
    ' or ',
  ];
  itHolds(
    'gives parts of the question, none empty, each found in it',
    fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join('')),
      awkwardText(),
    ),
    (text) => {
      const folded = fold(text);
      const events = splitComparison(folded);
      if (events === null) return;
      expect(events.length).toBeGreaterThan(1);
      expect(events.length).toBeLessThanOrEqual(6);
      for (const event of events) {
        expect(event.trim()).not.toBe('');
        for (const character of event) expect(folded).toContain(character);
      }
    },
  );

  it('is quick to give up on what could be matched in many ways', () => {
    for (const piece of ['哪个是在,', '和与、', '是在之前', '比从到', '在是都均']) {
      expect(splitComparison(piece.repeat(250).slice(0, 1000))).not.toBe(undefined);
    }
  });
});
