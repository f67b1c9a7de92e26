/**
 * Who is meant by the words before a verb of speech: a name, an office, an institution, somebody
 * told by what they are. Works on folded text and gives places in it.
 */

import { familyNameLength } from '../../text/family-names.js';
import { wordsOf } from '../../text/words.js';
import type { Range } from '../../types/article.js';

/** What a person is called by ends like this. */
const ROLE = new RegExp(
  `(?:${[
    '(?<![成增生延特漫总])长|主任|书记|支书|主席|领袖|主帅|前锋|后卫|门将|先生|女士|学家|负责人|发言人|人士|专家|学者|教授|老师|教师|导师|医生|医师|护士|院士|博士|研究员|分析师|律师',
    '设计师|[厨技药]师|师傅|工程师|摄影师|经理|董事|总裁|总监|老板|店主|摊主|业主|户主|房东|租客|村民|居民|市民|网友|游客|乘客|旅客|顾客',
    '客人|消费者|读者|观众|球迷|用户|家长|学生|同学|新生|员工|职工|工人|工作人员|民警|警官|法官|检察官|队员|成员|运动员|教练|选手|球员',
    '志愿者|代表|委员|总统|总理|首相|大使|国王|议员|官员|干部|党员|司机|农户|农民|渔民|牧民|果农|菜农|茶农|商户|商家|业者|企业家|创始人',
    '合伙人|投资者|目击者|母亲|父亲|妈妈|爸爸|丈夫|妻子|儿子|女儿|爷爷|奶奶|外婆|阿公|阿嬷|家属|亲属|朋友|邻居|同事|老人|老者|孩子|小伙子?',
    '姑娘|男子|女子|男孩|女孩|传承人|馆员|店员|船员|社工|义工|演员|导演|作家|诗人|歌手|画家|编辑|作者|理事|司令|政委|[院校警官店厂馆园军]方',
    '方面|(?<!记)者|(?<![有别令让没个何多些众某每本国])人|秘书|顾问|干事|船老大|老大|站务|巡护员|护林员|讲解员|引航员|[驾售管调采]\\p{Script=Han}员|员',
  ].join('|')})$`,
  'u',
);
/** What an institution is called by; it speaks too. */
const INSTITUTION =
  /(?:[局厅署委]|(?<![全内大局一干中北南东西胸腰背])部|部门|考察团|调研组|督导组|检查组|慰问[组团]|访问团|公司|集团|大学|学院|政府|中心|协会|学会|联合会|基金会|法院|警方|银行|医院|学校|平台|气象台|国务院|白宫|团队|组委会|代表团|专班|工会|会议|全会|商场|超市|酒店|[小中]学|研究所|事务所|派出所|工作组|合作社|航空|铁路|剧院|博物馆|图书馆|管理处|办公室)$/u;
const PRONOUN = /^(?:他|她|他们|她们|它)$/u;
/** 王女士, 李局长, 老张, 小陈, 张某某. */
const CALLED =
  /(?:[老小阿]\p{Script=Han}|\p{Script=Han}(?:女士|先生|小姐|太太|大爷|大妈|大姐|大哥|大叔|大婶|大娘|阿姨|叔叔|奶奶|爷爷|伯伯?|婶|嫂|姐|哥|老师|教授|医生|医师|主任|局长|书记|县长|市长|省长|院长|校长|队长|经理|馆长|站长|总|董|同学|师傅|老汉|婆婆|老伯|老太太?|博士|律师|警官|某{1,2}))$/u;
const FOREIGN =
  /(?:\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,10}|[阿埃艾安奥巴拜班邦鲍贝比彼波伯布查达戴丹德登迪蒂杜多恩尔法菲费弗福富盖戈格哈海汉赫亨华惠霍基吉加贾杰金卡凯坎康科克肯库拉莱兰朗劳勒雷里利莉林龙卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明莫默姆纳奈内尼妮诺欧帕潘佩皮平普奇齐乔切让热瑞萨塞桑森沙山珊史舒斯松苏索塔泰坦汀汤特提图托瓦万威韦维温沃伍西希夏谢休雅亚扬耶伊因英尤约泽扎詹珍]{2,8}|[a-z][a-z.' -]{1,24})$/u;
/** Who is nobody in particular, or no one who speaks. */
const NOBODY =
  /^(?:.*(?:记者|笔者)|有人|人们|很多人|许多人|不少人|所有人|任何人|谁|什么|那么|这|那|此|本人|自己|我们?|你们?|咱们?|大家|家长会|法律|规定|条例|通知|公告|报告|意见|文件|文章|报道|数据|老话|俗话|古人|可以|一般|总|简单|具体|严格|换句话|也就是|比如|例如|.*(?:方案|规划|协议|法规|要求|成长|工作|情况|问题|发展|之人|为人|本人|个人|会长期))$/u;
/** What somebody said, not who: 重要指示要求. */
const SAID = /(?:指示|讲话|精神|批示|部署|决策|论述|嘱托|号召)$/u;
/** What may stand before it: a time, a link to what was said, a place. */
const LEAD =
  /^(?:但是?|而|不过|然而|因此|所以|对此|为此|此外|另外|同时|其中|随后|接着|最后|昨[日天晚]|今[日天晨晚]|当[日天晚]|近日|日前|此前|目前|据|根据|正如|就像|连|的|,|会上|会后|会中|采访中|座谈中|现场|一旁的?|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|[上下]午|晚上|早上|中午|凌晨|清晨|傍晚|\s)+/u;
const PLURAL = /(?:等(?:人|多[人位])?|一行|夫妇|们|两人|二人)$/u;
/** A preposition inside means that these words are more than who it is; not in a word like 对外, 就业. */
const PREPOSITION =
  /在(?!场|校|职|读|任|地|线|建)|(?<!反|面|绝|相|核)对(?!外|口|接|方|联)|[向](?!导|阳)|就(?!业|诊|读|职)|于(?!是)|把(?!关)|被(?!告)|让|给(?!排)|跟|告诉|接受|代表(?!团|处|队|人|$|\p{Script=Han}{2,3}$)|以及|是(?!$)|[,。:;!?]/u;

export interface Named extends Range {
  kind: 'name' | 'called' | 'office' | 'institution' | 'pronoun';
}

/**
 * The speaker that a run of words is, or ends with; null where it is none.
 *
 * @param known names that the article has shown
 */
export function namedIn(words: string, known: ReadonlySet<string>): Named | null {
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  let end = words.trimEnd().length;
  end -= /\([^()]{0,20}\)$/u.exec(words.slice(lead, end))?.[0].length ?? 0;
  if (PRONOUN.test(words.slice(lead, end))) return { start: lead, end, kind: 'pronoun' };
  const whole = end;
  end -= PLURAL.exec(words.slice(lead, end))?.[0].length ?? 0;
  if (end <= lead) return null;
  const start = behindRelative(words, lead, end);
  const who = words.slice(start, end);
  if (SAID.test(who)) return null;
  if (looksLikeWholeName(who) || known.has(who)) return { start, end, kind: 'name' };
  if (who === '' || NOBODY.test(who) || PREPOSITION.test(who)) return null;
  const name = nameAtEnd(who, known);
  if (name > 0) return { start: end - name, end, kind: 'name' };
  const called = CALLED.exec(who);
  if (called && isCalled(called[0])) return { start: start + called.index, end, kind: 'called' };
  if (who.length > 1 && who.length <= 24 && ROLE.test(who)) {
    return { start, end: words[end] === '们' ? whole : end, kind: 'office' };
  }
  if (who.length > 1 && who.length <= 24 && INSTITUTION.test(who)) {
    return { start, end, kind: 'institution' };
  }
  return null;
}

/** 来自厦门的游客李女士 → behind 的; 他的母亲 stays whole, since 母亲 alone says nothing. */
function behindRelative(words: string, start: number, end: number): number {
  const at = words.lastIndexOf('的', end - 2);
  return at - start > 3 ? at + 1 : start;
}

function isCalled(called: string): boolean {
  return /^阿/u.test(called) || familyNameLength(called.replace(/^[老小]/u, '')) > 0;
}

/** Units of the name that a text ends with; 0 for none. */
function nameAtEnd(who: string, known: ReadonlySet<string>): number {
  for (const length of [4, 3, 2]) {
    const name = who.slice(-length);
    if (name.length === length && known.has(name)) return length;
  }
  for (const length of [3, 2, 4]) {
    const name = who.slice(-length);
    if (name.length < length || who.length === length) continue;
    if (!looksLikePerson(name) || NO_LAST.test(name)) continue;
    const before = who.slice(0, -length);
    // 局长高峰 and 长高峰: what is left before the name must be an office by itself.
    if (ROLE.test(before) || (isOffice(before) && beginsWord(who, before))) return length;
  }
  const unlike = UNLIKE_OTHERS.exec(who)?.groups?.name ?? '';
  const isName = unlike !== '' && !NOT_IN_NAMES.test(unlike) && !NO_NAME.test(unlike);
  // 总书记重要指示: what is one word of the language is no name.
  const isWord = wordsOf(unlike).length === 1;
  return isName && !isWord && !isOffice(unlike) ? unlike.length : foreignAtEnd(who);
}

/** Behind the longest office that leaves a name; without one, only what is written with a dot. */
function foreignAtEnd(who: string): number {
  const foreign = FOREIGN.exec(who)?.[0] ?? '';
  for (let length = 2; length <= foreign.length; length++) {
    const name = who.slice(-length);
    const isWhole = /[·•]/u.test(foreign) ? /^[^·•]{1,8}[·•]/u.test(name) : true;
    if (isWhole && length < who.length && isOffice(who.slice(0, -length))) return length;
  }
  return /[·•]/u.test(foreign) || foreign === who ? foreign.length : 0;
}

/** What no given name is made of; 以, 于 and 对 are in some. */
const NEVER_GIVEN = /[的了着过吗呢吧啊是与及或而且在也都没被把这那其们说]/u;
/** Words that begin like a name. */
const NO_NAME =
  /^(?:高度|充分|充满|方面|方向|时间|时候|时任|成为|成都|全部|全体|全市|全省|全国|全县|全村|全家|安全|金融|金额|温暖|温度|马上|连续|连忙|白天|平时|平均|平台|常常|常驻|常年|严格|严重|经过|经济|向大家|向他|向她|向我|向全|向记|向来|华人|元素|关于|关注|关键|关心|关系|安置|高兴|高温|高校|单位|东西|万元|万人|任何|和平|许多|许可|何时|何况|江水|江边|湖水|海外|石头|项目|应当|应该|容易|计划|包括|相关|相信|明确|明年|明天|程度|余人|余名|解决|解释|强调|黄金|黄昏|白色|红色|金色|路上|路边|水平|水面|林业|林区|田间|田里|冷静|空间|从事|家里|家中|后来|后者|前者|前来|左右|丰富|寿命|池塘|文化|文学|文字|施工|施行|管理|管道|陆续|毛病|贺信|雷雨|云浦|盛大|甘心|鲁莽|葛藤|柏树|支持|支部|屋里|谷雨|米饭|步行|充电|连夜|连接|宣布|鱼塘|游客|游人|燕子|车间|车站|车上|车里|古城|古镇|古代|党员|党委|双方|双手|巢湖|晏然|夏季|官[网员方]|周[一二三四五六日末]$|敬请|门[已今负官将]|严肃|尚未|毕业|商家|董事|连连|游走|向(?:孩子|官兵|学生|群众|居民|村民)|关(?:政策|意见|专家|同志|部门|负责|人员|规定)|纪律|温馨|方式|殷切|龙头|安装|银行|高院|展(?:开|滚动|示|望)|党(?:最|组|内|中|代)|代表|蓝球|文章|满怀|.(?:今天|昨天|日前|近日|自己)|曾[回精表多经在任透介指公一两先对于是向获被强呼]|严[正厉峻查禁])/u;

/** A family name with one or two characters behind it that may be a name. */
function looksLikePerson(name: string): boolean {
  const family = familyNameLength(name);
  const given = name.slice(family);
  if (family === 0 || given.length < 1 || given.length > 2) return false;
  return !NEVER_GIVEN.test(given) && !NO_NAME.test(name);
}

/** A name and nothing else; 高新区 and 方面 end like institutions and offices. */
function looksLikeWholeName(who: string): boolean {
  if (!looksLikePerson(who) || CALLED.test(who)) return false;
  return !ROLE.test(who) && !INSTITUTION.test(who);
}

/** Not in the middle of a word: 相关|政策. */
function beginsWord(who: string, before: string): boolean {
  return !wordsOf(who).some(({ start, end }) => start < before.length && end > before.length);
}

function isOffice(words: string): boolean {
  return (
    ROLE.test(words) ||
    INSTITUTION.test(words) ||
    /[·、和与][^·、和与]{0,8}$|[族级籍岁]$/u.test(words)
  );
}

/** What no given name ends with, where a sentence goes on: 周祖率, 李明在. */
const GOES_ON = /[率在到说指表介参对与等带陪向则及称告坦透从还给听看走作却也都没]$/u;
/** And what belongs to the verb behind it wherever a name ends: 宋青却担心. */
const NO_LAST = /[却则也都还在对向说]$/u;
const OFFICE_BEFORE_NAME =
  /(?:书记|主任|主席|省长|市长|县长|区长|镇长|村长|局长|厅长|部长|院长|校长|所长|站长|馆长|会长|队长|行长|董事长|秘书长|总理|总统|总裁|经理|总监|教授|院士|博士|研究员|工程师|负责人|发言人|专家|医生|护士|律师|老师|教师|村民|居民|市民|游客|网友|店主|老板|员工|职工|工人|学生|同学|志愿者|民警|司机|代表|委员|议员|传承人|创始人|老人|岁的|家长|队员|教练|选手|农户|牧民|渔民|果农|茶农)(?=\p{Script=Han}{2})/gu;
const NOT_IN_NAMES = /[的了着过和与及在也还都说日时天去今昨当]/u;
/** 主席阮苏少湄: behind a high office a name is one whatever it begins with. */
const UNLIKE_OTHERS =
  /(?:书记|主席|省长|市长|县长|部长|院长|校长|会长|董事长|总理|总统|总裁|发言人|负责人|主任|工程师|经理|教授|村民|牧民|馆长|所长|站长|镇长|乡长|村长|队长|老师|医生)(?<name>\p{Script=Han}{2,5})$/u;
/** Of a very long text so many names are enough. */
const MOST_NAMES = 64;

/** The names that a text shows behind an office, longest first. */
export function namesShown(texts: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const { index, 0: office } of text.matchAll(OFFICE_BEFORE_NAME)) {
      const name = nameAt(text, index + office.length);
      if (name) names.add(name);
      if (names.size >= MOST_NAMES) return names;
    }
  }
  return names;
}

/** The name that begins at a place: of three characters where the third may belong to it. */
function nameAt(text: string, at: number): string | null {
  const long = text.slice(at, at + 3);
  if (looksLikePerson(long) && !GOES_ON.test(long)) return long;
  const short = text.slice(at, at + 2);
  return looksLikePerson(short) ? short : null;
}
