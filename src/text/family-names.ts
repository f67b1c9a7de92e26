/** Chinese family names that are common enough to tell a name by, Simplified. */

const SINGLE = new Set(
  `王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁
  任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严
  莫孔向常汤康易乔赖文施洪辛柯颜倪牛温芦季俞章鲁葛伍申尤毕聂焦齐庄庞翟梅涂兰舒童欧殷耿关纪柳盛祝左
  安包代费管房古桂华霍简靳柴宁裴蒙车单成樊符甘宫惠吉翁佟佘解应巩游詹凌岳骆路娄阮穆臧滕邢项卞卓凤席
  喻冉仇栾隋商苗宗冷官冼丛桑艾尚谷敖苑邬鄢查屈米池练麦连边楚闵晏郎扈谈党宦晋帅粟旦阎傅萧闻麻祁木卜
  晁揭计丘沙缪蓝闭封储井步伏蔚慕农况习栗楼胥权敬曲朴景钮厉戎郜薄蒲蔺屠姬扶宰雍濮寿燕冀浦瞿茹鱼戈暨
  居衡满弘匡寇阙沃隆阚饶鞠丰荆竺盖桓银仓迟逄亓牟亢刁昌牧隗门展仝豆勾`.replace(/\s/gu, ''),
);
const DOUBLE = new Set(
  `欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 令狐 慕容 夏侯 长孙 宇文 端木 南宫 西门 独孤 呼延 轩辕
  申屠 澹台 拓跋 鲜于 闾丘 太史 公冶 淳于 单于 赫连`.split(/\s+/u),
);

/** Any of them, as a pattern: the longer ones first. */
export const FAMILY_NAME = `(?:${[...DOUBLE].join('|')}|[${[...SINGLE].join('')}])`;

/** How many characters of the name are its family name: 2, 1, or 0 where it begins with none. */
export function familyNameLength(name: string): 0 | 1 | 2 {
  if (name.length > 2 && DOUBLE.has(name.slice(0, 2))) return 2;
  return SINGLE.has(name[0] ?? '') ? 1 : 0;
}

/** Particles and the like that no given name is made of. */
const NO_GIVEN = '的了着过吗呢吧啊是与及或而且在于就都也还不没被把将从到以为对这那其';
const NEVER_GIVEN = new RegExp(`[${NO_GIVEN}]`, 'u');

/** One or two characters of a given name, as a pattern; as few as what stands behind allows. */
export const GIVEN_NAME = `(?:(?![${NO_GIVEN}])\\p{Script=Han}){1,2}?`;

/** True for a family name with a given name of one or two characters behind it. */
export function looksLikePerson(name: string): boolean {
  const family = familyNameLength(name);
  const given = name.slice(family);
  return family > 0 && given.length >= 1 && given.length <= 2 && !NEVER_GIVEN.test(given);
}

/** True where a particle stands in what should be a name. */
export function hasParticle(name: string): boolean {
  return NEVER_GIVEN.test(name);
}
