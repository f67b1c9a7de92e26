/**
 * What lines about an article are made of, on folded text: every pattern is written once, in
 * Simplified and lower case. Tables only; how a line is read stands in fields.ts.
 */

/** What a field says; `tool` is a button that was copied along. */
export type FieldKey = 'source' | 'date' | 'author' | 'url' | 'counter' | 'editor' | 'tool';

export const KEYS: readonly (readonly [FieldKey, string])[] = [
  [
    'source',
    '文章来源|新闻来源|信息来源|消息来源|内容来源|稿件来源|来源媒体|稿源|来源|出处|source',
  ],
  [
    'date',
    '(?:发布|发表|发稿|更新|刊登|发文|成文|最后更新|上稿)(?:时间|日期)|发布于|发表于|更新于|时间|日期|posted|published|updated',
  ],
  [
    'editor',
    '(?:网络?|本期|本文|文字)?(?:责任编辑|责任编校|责编|编辑|编审|校对|审核|初审|复审|终审|审校|审签|监制|主编|值班主任|值班编辑|值班总编|美编|美工|排版|核稿|制图|视频|摄影|摄|图片?)|关键词|关键字|标签|tags?|keywords?',
  ],
  [
    'author',
    '作者|撰文|撰稿人?|文字记者|采访记者|本报记者|本网记者|通讯员|记者|采写|采访|文字|编译|供稿|文|by',
  ],
  ['url', '(?:原文|文章|本文|新闻|原始)(?:链接|连结|连接|地址|网址|出处)|链接|连结|网址|原文'],
  ['counter', '(?:阅读|浏览|点击|点阅|访问|评论|人气|点赞)(?:量|次数|数|率)?|views?'],
  ['tool', '(?:分享|转发|推荐)(?:本文|文章|新闻|此文)?(?:到|至|给)?|字号|字体(?:大小)?|字级'],
];

// 来源 inside 数据来源 or 图像来源 names the source of a figure or a picture, not of the article.
const NOT_AFTER = '(?<!数据|资料|图片|图像|照片|影像|视频|收入|资金)';
export const KEYED = new RegExp(
  `${NOT_AFTER}(?:${KEYS.map(([key, words]) => `(?<${key}>${words})`).join('|')})\\s*[:/|](?!/)\\s*`,
  'uy',
);
export const SEPARATORS = /[\s|·・•,;、()[\]【】〔〕<>{}_—–\-/\\:]+/uy;
export const DATE =
  /(?:(?:中华)?民国\s*\d{2,3}|(?:19|20)\d{2})\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?(?:\s*t?(?:上午|下午|晚上|早上)?\s*\d{1,2}[:时点]\d{1,2}(?::\d{2}|分(?:\d{2}秒)?)?)?(?:\s*(?:\+\d{2}:?\d{2}|z|utc|gmt))?/uy;
export const COUNTER =
  /(?:\d[\d,.]*\s*(?:万|k)?\+?\s*(?:次|人|个|条)?\s*(?:阅读|浏览|点击|评论|观看|留言|分享|赞)|(?:阅读|浏览|点击|评论|观看|留言|人气|赞|推荐)\s*\(?\d[\d,.]*\s*(?:万|k)?\+?\s*(?:次|人|个|条)?\)?)/uy;
/** What follows a date: (7/17 15:10 更新), 07版 */
export const EDITION =
  /(?:\(?(?:\d{1,2}[/-]\d{1,2}\s*)?\d{1,2}:\d{2}\s*更新\)?|第?\s*[a-z]?\d{1,2}\s*版|1\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?!\d))/uy;
/** Boilerplate that is glued to a value without any gap. */
export const GLUED = /分享让更多人看到|返回搜狐/uy;
export const TOOL =
  /(?:返回搜狐(?:,查看更多)?|分享(?:到|至|给|让更多人看到|此文|本文|按钮|文章)?|转发|打印(?:本页|本文)?|列印|转寄|电邮|友善列印|收藏(?:本文)?|复制(?:链接|连结)|评论|留言|我要评论|纠错|报错|举报|关闭(?:窗口|本页)?|字号|字体大小|字体|字级(?:设定)?|放大|缩小|默认|大|中|小|a[+-]|a{1,3}|朋友圈|微信好友|微信|新浪微博|腾讯微博|微博|qq空间|qq好友|qq|空间|豆瓣|人人网|钉钉|抖音|今日头条|line|facebook|twitter|whatsapp|telegram|messenger|instagram|threads|email|e-mail|邮件|email|脸书|推特|x|fb|讚|赞|按赞|追踪|订阅|加入好友|听新闻|语音播报|更多|复制|print|share|tweet|copy link|link)(?![\p{L}\p{N}])/uy;
// A name that ends as outlets' names do, alone between separators.
export const OUTLET =
  /(?:《[^《》]{2,16}》|[\p{Script=Han}\p{L}\p{N}·]{1,16}(?:网|报|社|客户端|电视台|电台|日报|晚报|新闻|在线|频道|广播|周刊|杂志|时报|通讯|公众号|政府|办公室|发布|融媒体中心|融媒))(?![\p{L}\p{N}])/uy;
export const NAMES =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}|\p{Script=Han} {1,2}\p{Script=Han}|[a-z][a-z.' -]{1,30})(?:[\s、,/&]+(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}|\p{Script=Han} \p{Script=Han}|[a-z][a-z.'-]{1,20})){0,7}$/u;
export const ACCOUNT =
  /^(?:原创\s+)?(?:(?<author>[\p{L}·]{2,12})\s+)?(?<outlet>[\p{L}\p{N}·]{2,20})\s+(?<date>(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)\s*(?:\d{1,2}:\d{2})?\s*(?:发表于\s*\p{Script=Han}{2,8})$/u;
