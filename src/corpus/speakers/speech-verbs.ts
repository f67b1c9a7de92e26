/**
 * The verbs by which a report says that somebody speaks, and what stands around them. Tables only,
 * on folded text: each word is written once, in Simplified.
 */

/** What is said follows behind a comma, a colon or a quotation mark. */
const TOLD =
  '说|讲|表示|指出|强调|介绍|坦言|透露|直言|笑言|回忆|解释|补充|感慨|感叹|慨叹|认为|称|谈到|提到|讲到|写道|宣布|重申|声明|分析|证实|否认|披露|通报|讲述|承认|坦承|评价说|评价道|总结说|总结道|声称|宣称|辩称|表态|抱怨|批评|质疑|警告|赞叹|点评|回应|答复|回答|答|问|追问|反问|喊|叹|笑|打趣|调侃|形容|呼吁|诉说|复述|转述|致辞时说|留言|发文|发帖|自述|谈及|要求|预计|承诺|提醒|建议|叮嘱|担心|担忧|希望|判断|相信|坚信|保证|期待|主张|倡议|预测|勉励';
/** It may also follow at once. */
const WANTED =
  '表示|指出|强调|坦言|透露|直言|认为|称|说|宣布|重申|声明|证实|否认|承认|坦承|宣称|声称|辩称|叮嘱|嘱咐|叮咛|勉励|寄语|鼓励|提醒|呼吁|倡议|建议|主张|要求|希望|期待|期望|期盼|盼望|盼|祝愿|祝|承诺|预计|预测|判断|推测|推断|担心|相信|坚信|警告|质疑|批评|回忆|感谢|抱怨|担忧|直呼|表扬';

/** Before these a verb is another word or a turn of speech: 据说, 总的来说, 自称, 小说. */
const NOT_BEHIND =
  '(?<![来据听虽再可别难小学传胡演解劝评诉游所如是按照常话就名简号统职俗堪著尊通并昵誉官对明暗比访]|应该|只能|不能|不用|不得不|或者)(?=[说讲称笑问答喊叹])|(?<![的和与及按项照求作意]|情况|提出|提供|符合|听取|按照|带来|给予|根据|没有)(?![说讲称笑问答喊叹])';
/** And before these: 说明, 称为, 讲究, 希望小学, 要求严格. */
const NOT_BEFORE =
  '(?!明|服|法|起|辞|唱|谎|不上|不定|到底|白了|得上|为|号|赞|职|作|之|霸|王|呼|谓|心|究|课|台|解员|座|题|世|候|卷|案|小学|工程|书|性|的|之[间中]|信$|者)';
const AFTERWARD = '(?:说|道|称|到|说道)?(?:了|过|起)?';
const TO_WHOM =
  '(?:(?:记者|我们?|笔者|大家|媒体|本报|本刊|新华社|中新社|澎湃|他们?|她们?)[^,:。]{0,8})?';

/**
 * A verb with what is said behind it: `open` is the mark between (empty where it goes on at once).
 * `told` and `wanted` say which list it is of; 告诉记者 is told.
 */
export const SPEECH = new RegExp(
  `(?:${NOT_BEHIND})(?:(?<told>(?:${TOLD})${AFTERWARD}|告诉${TO_WHOM}|告知${TO_WHOM})(?=(?<open>\\s*[,:]?\\s*["“「『]|\\s*[,:。!?]|…|$))|(?<wanted>${WANTED})(?=[\\p{L}\\p{N}“「《])${NOT_BEFORE})`,
  'gu',
);

/** Whether a text may hold any of them at all: most sentences of most articles do not. */
export const MAY_SPEAK =
  /[说讲称问答喊叹笑盼祝]|表示|指出|强调|介绍|言|透露|回忆|解释|补充|感|认为|谈|提到|写道|宣布|重申|声明|分析|证实|否认|披露|通报|承认|评价|总结|表态|抱怨|批评|质疑|警告|点评|回应|嘱|勉励|寄语|鼓励|提醒|呼吁|倡议|建议|主张|要求|希望|期待|期望|承诺|保证|预计|预测|判断|推[测断]|担|相信|坚信|打趣|调侃|形容|告[诉知]|看来|表[达扬]|发[言文帖]|致辞|:/u;

/** 表示欢迎, 表示感谢: an act more than a speech, which goes on no further than its sentence. */
export const EXPRESSES =
  /^(?:热烈|衷心|诚挚|由衷|深切|崇高|亲切|真诚|强烈|高度|极大|充分|坚决|完全|深表)*的?(?:欢迎|感谢|谢意|祝贺|慰问|敬意|赞赏|肯定|支持|反对|关切|遗憾|哀悼|问候|同意|赞同|认可|满意|愤慨|谴责|歉意|不满)/u;

/** 在王芳看来 stands for a verb; the group is who. */
export const IN_SOMEBODYS_VIEW = /(?:^|[,。;])在(?<who>[^,。:;“”]{2,24}?)看来,/u;
/** 王芳: … at the beginning of a paragraph, as interviews are printed. */
export const LABEL = /^[【(]?(?<who>[\p{Script=Han}·•]{1,20})[】)]?\s*:\s*(?=\S)/u;

const GROUPS = '代表团|考察团|访问团|慰问团|调研组|检查组|督导组|慰问组|工作组';
/** The whole of a group's name. */
export const IS_GROUP = new RegExp(`(?:${GROUPS})$`, 'u');
/** Nobody by name: 代表团察看了…,勉励孩子们…. */
export const COLLECTIVE = new RegExp(`(?:^|,)(?<who>\\p{Script=Han}{0,6}?(?:${GROUPS}))`, 'u');

/** What a report goes on with once somebody has spoken. */
export const REPORT_GOES_ON =
  /^(?:记者|笔者|本报|据(?!此)|(?:数据|统计|资料|公开信息|监测|调查|研究)(?:数据|资料|结果)?(?:显示|表明)|会上|会前|会后|会议|座谈会|论坛|仪式|发布会|会谈|会见|随后|之后|当[天日晚]|此前|此次|本次|日前|近日|期间|活动|现场|走进|走出|来到|步入|漫步|离开|抵达|在[^,]{1,24}(?:现场|展厅|门口|车间|地里|田间|家中|家里|街头|期间|看到|里)[,。]|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|昨[日天晚]|今[晨晚]|[上下]午|清晨|凌晨|傍晚|夜幕|截至|到记者发稿|目前|双方|两国|研究(?:还|也)?(?:显示|表明|发现)|[^,]{1,8}(?:结束后|期间),|《[^》]+》[^,]{0,6}(?:要求|指出|明确|提出|规定)|图为|这是[^,]{0,4}\d|\(|(?:省|市|县|区|自治区|州)领导|参加[^,]{0,12}(?:活动|座谈)|不过,记者|原来|至此)/u;
/** 参加上述活动。 at its end, 签署, 举行 in it. */
export const IS_REPORT =
  /(?:参加|出席|陪同)(?:了|上述|有关|相关|座谈|会见|考察|调研|活动|会议|仪式)*。?$|(?:签署|签订)了?《|举行了|[摄]$/u;
/** What only a speech begins with: no subject, or the one who speaks. */
export const SPEECH_GOES_ON =
  /^(?:要(?!闻)|希望|必须|应当?|应该|坚持|坚决|加大|加强|加快|进一步|推动|推进|深入|全面|切实|持续|着力|聚焦|强化|深化|突出|我们?(?![省市县区国州镇乡村校院司局])|咱们?|大家|同志们|第[一二三四五]|首先|其次|最后,?(?:要|我|希望)|一是|二是|三是|四是|同时,?(?:要|我|希望)|还要|更要|也要|既要|不要|千万|请|让我们|只有|只要|一定)/u;
