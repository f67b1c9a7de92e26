/**
 * What lines about an article are made of, on folded text: every pattern is written once, in
 * Simplified and lower case. Tables only; how a line is read stands in fields.ts.
 */

/** What a field says; `tool` is a button that was copied along. */
export type FieldKey = 'source' | 'date' | 'author' | 'url' | 'counter' | 'editor' | 'tool';

export const KEYS: readonly (readonly [FieldKey, string])[] = [
  [
    'source',
    '文章来源|新闻来源|信息来源|消息来源|内容来源|稿件来源|来源媒体|稿源|来源|出处|(?:发布|发文|供稿|资料提供|提供|公告)(?:机构|单位|机关|部门)|source',
  ],
  [
    'date',
    '(?:发布|发表|发稿|更新|刊登|发文|成文|最[后近]更新|上稿|上版|上网|上架|张贴|建立|修改|最[后近]修改|异动|公告|出版|印发|创建)(?:时间|日期)|最[后近](?:更新|修改)|发布|更新|出版|刊登|发布于|发表于|更新于|时间|日期|posted|published|updated',
  ],
  [
    'editor',
    '(?:网络?|本期|本文|文字)?(?:责任编辑|责任编校|责任校对|责编|核稿编辑|编辑|编审|校对|审核|[一二三初复终]审|一校|二校|三校|审校|审签|审读|监审|监制|主编|副主编|总编辑?|值班主任|值班编辑|值班编委|值班总编|编委|出品人?|总?策划|统筹|总?设计|制作|剪辑|后期|配图|美编|美工|排版|核稿|制图|视频|摄影|摄|图片?)|关键词|关键字|标签|tags?|keywords?',
  ],
  [
    'author',
    '作者|撰文|撰稿人?|(?:首席|实习|见习|特约|全媒体|融媒体|文字|采访|本报|本网|本刊|本台)记者|通讯员|实习生|记者|采写|采访|文字|编译|供稿|文|by',
  ],
  ['url', '(?:原文|文章|本文|新闻|原始)(?:链接|连结|连接|地址|网址|出处)|链接|连结|网址|原文'],
  [
    'counter',
    '(?:阅读|浏览|点击|点阅|点选|访问|评论|人气|点赞|转发|收藏|在看)(?:量|人次|人数|次数|数|率)?|views?',
  ],
  ['tool', '(?:分享|转发|推荐)(?:本文|文章|新闻|此文)?(?:到|至|给)?|字号|字体(?:大小)?|字级'],
];

// 来源 inside 数据来源 or 图像来源 names the source of a figure or a picture, not of the article.
const NOT_AFTER = '(?<!数据|资料|图片|图像|照片|影像|视频|收入|资金)';
export const KEYED = new RegExp(
  `${NOT_AFTER}(?:${KEYS.map(([key, words]) => `(?<${key}>${words})`).join('|')})\\s*[:/|](?!/)\\s*`,
  'uy',
);
export const SEPARATORS = /[\s|·・•,;、()[\]【】〔〕<>{}_—–\-/\\:]+/uy;
const HAN = '[〇零○一二三四五六七八九十百廿卅]';
const YEAR = `(?:(?:中华)?民国\\s*(?:\\d{2,3}|元|${HAN}{2,6})|(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3}(?=年)|1[0-2]\\d(?=[-/.年])|一[〇零○一二][〇零○一二三四五六七八九](?=年))`;
const WEEKDAY = '(?:\\s*\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?';
const TIME =
  '(?:\\s*t?(?:上午|下午|晚上|早上|中午|凌晨)?\\s*\\d{1,2}[:时点]\\d{1,2}(?::\\d{2}|分(?:\\d{2}秒)?)?(?:\\s*[ap]m)?)?';
const ZONE = '(?:\\s*(?:\\+\\d{2}:?\\d{2}|z|utc|gmt|(?:北京|台北|香港|当地)时间))?';
export const DATE = new RegExp(
  `${YEAR}\\s*[-/.年]\\s*(?:\\d{1,2}|${HAN}{1,2})\\s*[-/.月]\\s*(?:\\d{1,2}|${HAN}{1,3})(?!\\d)\\s*日?${WEEKDAY}${TIME}${ZONE}`,
  'uy',
);
/** Behind a label alone: 发布时间: 24-05-20 09:12, or without its year. */
export const SHORT_DATE =
  /(?:\d{2}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\s*\d{2}:\d{2}(?::\d{2})?/uy;
const PROVINCE =
  '(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)';
/** Where an account posted from, behind its date: 发布于广东, IP属地:广东. */
export const PLACE = new RegExp(
  `(?:(?:发布|发表)于|ip\\s*属地:?)\\s*(?:${PROVINCE}|\\p{Script=Han}{2,8}(?![\\p{L}\\p{N}]))|(?<=\\d\\s*)${PROVINCE}(?=$|[\\s|])`,
  'uy',
);
export const COUNTER =
  /(?:\d[\d,.]*\s*(?:万|k)?\+?\s*(?:次|人|个|条)?\s*(?:阅读|浏览|点击|评论|观看|留言|分享|赞)|(?:阅读|浏览|点击|点阅|评论|观看|留言|人气|点赞|在看|转发|收藏|分享|赞|推荐)\s*\(?\d[\d,.]*\s*(?:万|k)?\+?\s*(?:次|人|个|条)?\)?)/uy;
/** What follows a date: (7/17 15:10 更新), 07版, 第03版:要闻, A03版 城事 */
export const EDITION =
  /(?:(?:版次|版面):\s*[a-z]?\d{1,2}(?:\s*版)?(?:[:\s]\s*(?:头版|要闻|综合|时政|民生|经济|社会|国际|国内|文化|体育|城事|本地|专题|评论|副刊|财经|焦点|地方|教育|健康|新闻|深度|理论|科技|法治|生活|人物|视点))?(?![\p{L}\p{N}])|\(?(?:\d{1,2}[/-]\d{1,2}\s*)?\d{1,2}:\d{2}\s*更新\)?|第?\s*[a-z]?\d{1,2}\s*版(?:\s*:\s*\p{Script=Han}{2,8}(?![\p{L}\p{N}])|\s+(?:头版|要闻|综合|时政|民生|经济|社会|国际|国内|文化|体育|城事|本地|专题|评论|副刊|财经|焦点|地方|教育|健康|新闻|深度|理论|科技|法治|生活|人物|视点)(?![\p{L}\p{N}]))?|1\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?!\d))/uy;
/** Boilerplate that is glued to a value without any gap. */
export const GLUED = /分享让更多人看到|返回搜狐/uy;
export const TOOL =
  /(?:官方[账帐]号|收录于(?:合集|话题)(?:\s*#[\p{L}\p{N}]+)*(?:\s*\d+个)?|返回搜狐(?:,查看更多)?|分享(?:到|至|给|让更多人看到|此文|本文|按钮|文章)?|转发|打印(?:本页|本文)?|列印|转寄|电邮|友善列印|收藏(?:本文)?|复制(?:链接|连结)|评论|留言|我要评论|纠错|报错|举报|关闭(?:窗口|本页)?|字号|字体大小|字体|字级(?:设定)?|放大|缩小|默认|大|中|小|a[+-]|a{1,3}|朋友圈|微信好友|微信|新浪微博|腾讯微博|微博|qq空间|qq好友|qq|空间|豆瓣|人人网|钉钉|抖音|今日头条|line|facebook|twitter|whatsapp|telegram|messenger|instagram|threads|email|e-mail|邮件|email|脸书|推特|x|fb|讚|赞|按赞|追踪|订阅|加入好友|听新闻|语音播报|更多|复制|print|share|tweet|copy link|link)(?![\p{L}\p{N}])/uy;
// A name that ends as outlets' names do, alone between separators.
export const OUTLET =
  /(?![\p{L}\p{N}]{0,12}日[电讯])(?:《[^《》]{2,16}》|[\p{Script=Han}\p{L}\p{N}·]{1,16}(?:网|报|社|客户端|电视台|电台|日报|晚报|新闻|在线|频道|广播|周刊|月刊|季刊|半月刊|双月刊|杂志|时报|通讯|公众号|政府|办公室|发布|融媒体中心|融媒))(?:(?=官方[账帐]号)|(?=记者[\p{Script=Han}\s])|(?![\p{L}\p{N}]))/uy;
export const NAMES =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}|\p{Script=Han} {1,2}\p{Script=Han}|[a-z][a-z.' -]{1,30})(?:[\s、,/&]+(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}|\p{Script=Han} \p{Script=Han}|[a-z][a-z.'-]{1,20})){0,7}$/u;
export const ACCOUNT = new RegExp(
  `^(?<own>原创\\s+)?(?:(?<author>[\\p{L}·]{2,12})\\s+)?(?<outlet>[\\p{L}\\p{N}·]{2,20})\\s+(?<date>(?:19|20)\\d{2}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?)\\s*(?:\\d{1,2}:\\d{2})?\\s*(?:(?:发表|发布)于\\s*\\p{Script=Han}{2,8}|(?:ip属地:?\\s*)?${PROVINCE})$`,
  'u',
);

// A name is no office, no label and nothing that a question begins with.
const PERSON =
  '(?!首席|见习|实习|特约|通讯员|本报|本网|全媒体|融媒体|摄影|编辑|责编|审核|校对|来源|作者|整理|综合|发自|记者|您|你|请|这|那|什么|怎么|如何|为什么)\\p{Script=Han}{2,4}(?<!记者|通讯员|实习生|报道|报导|摄|摄影|编辑|校对|审核|文图)';
const REPORTER =
  '(?:本报讯)?(?:本报|本刊|本网|本台)?(?:首席|特派|特约|见习|实习|驻地|文字|全媒体|融媒体)*(?:记者|通讯员|实习生)';
/** What a name stands behind or before, as (?<names>…): 记者 林一, 记者林一/云浦报导, 林一/云浦报导. */
export const BYLINES: readonly RegExp[] = [
  `${REPORTER}\\s*(?<names>${PERSON}(?:[\\s、,&]+${PERSON}){0,5})\\s*/\\s*[\\p{Script=Han}、]{2,8}(?:报导|报道|专电|电|专访|特稿)`,
  `${REPORTER}(?<names>\\p{Script=Han}{3})\\p{Script=Han}{2,4}(?:\\d{1,2}日)?(?:报导|报道|电)`,
  `${REPORTER}\\s*(?<names>${PERSON}(?:[\\s、,&]+${PERSON}){0,5})(?:\\s+(?:\\p{Script=Han}{2,3})?(?:整理|综合)?(?:报道|报导))?(?!\\s*:)`,
  `(?<names>${PERSON})\\s*/\\s*\\p{Script=Han}{2,4}(?:报导|报道)`,
  `(?:文字?[/、]?(?:图片?|摄影)|图[/、]?文)\\s*[/:|]?\\s*(?:记者)?\\s*(?<names>${PERSON}(?:[、,&]${PERSON}){0,5})(?![\\p{L}\\p{N}])`,
].map((form) => new RegExp(`${form}(?=编辑|摄影|[^\\p{L}\\p{N}]|$)`, 'uy'));
/** 编辑 陈怡西 behind the reporters' names, without a mark. */
export const EDITOR = new RegExp(
  `(?:责任编辑|责编|编辑|摄影|校对|审核)\\s*${PERSON}(?:[\\s、,&]+${PERSON})*(?=[^\\p{L}\\p{N}]|摄影|编辑|$)`,
  'uy',
);
