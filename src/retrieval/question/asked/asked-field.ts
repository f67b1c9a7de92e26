/**
 * Whether a question asks for what the lines about an article say: who edited, wrote or photographed
 * it, when it was published, by whom, its keywords, where on a site or in a paper it stood, the lines
 * around its title. Such lines are noise for the ranking.
 */

export type FieldName =
  | 'editor'
  | 'photographer'
  | 'author'
  | 'published'
  | 'source'
  | 'keywords'
  | 'section'
  | 'edition'
  | 'title'
  | 'kicker'
  | 'subtitle';

export interface AskedField {
  name: FieldName;
  /** The question without the words that ask for the field; what is left names the article. */
  rest: string;
}

const WHO = '(?:谁|哪位|哪些人|哪几位|什么人|哪个人|啥人|哪一位)';
const WHAT = '(?:什么|哪些|哪几个|啥|多少)';
const REPORT = '(?:篇|则|条|份|个|这|那|该|本)*的?(?:报道|报导|新闻|文章|稿件|稿子|消息|文)?的?';
const HOW = '(?:怎么|怎样|如何)写的?';
const WHEN =
  '(?:哪一?天|哪一?日|什么时候|什么时间|什么日期|何时|几点(?:几分|钟)?|几号|哪年哪?月?|几月几[日号])';
const PUBLISHED =
  '(?:发布|发表|刊登|刊发|刊出|登出|登载|发出|发稿|见报|发的|登的|发$|登$)(?:出来)?的?';
const EDITOR = '(?:责任编辑|责编|编辑|校对|审核|主编|监制)';
const PHOTO = '(?:照片|图片|配图|相片|插图|新闻图|图)';
const AUTHOR = '(?:记者|作者|撰稿人?|执笔人?|通讯员)';
const OUTLET = '(?:媒体|报纸|报社|网站|报|杂志|电视台|平台|公众号)';

/** The first that fits is taken. */
const ASKS: readonly (readonly [FieldName, RegExp])[] = (
  [
    [
      'editor',
      `${REPORT}${EDITOR}(?:是|叫|为|由)?(?:${WHO}|什么名字|什么)|${WHO}(?:是|担任)?${REPORT}${EDITOR}|由?${WHO}编辑的?`,
    ],
    [
      'photographer',
      `${REPORT}${PHOTO}(?:是|由)*(?:出自|来自)${WHO}${AUTHOR}?|${REPORT}${PHOTO}(?:是|由)*${WHO}(?:来?拍摄?|摄影?|提供)的?|${WHO}(?:来?拍摄?|摄)的?${REPORT}${PHOTO}|${REPORT}摄影(?:师|记者|者)?(?:是|叫|为)*${WHO}|${PHOTO}的?(?:摄影(?:师|记者)?|拍摄者)(?:是|叫)?${WHO}?`,
    ],
    [
      'author',
      `${REPORT}${AUTHOR}(?:是|叫|为)*(?:${WHO}|什么名字)|(?:是|由)*${WHO}(?:撰写|采写|写|报道|报导)的${REPORT}|${WHO}是${REPORT}${AUTHOR}`,
    ],
    [
      'published',
      `${REPORT}(?:是|于|在)*${WHEN}${PUBLISHED}|${REPORT}(?:是|于|在)*(?:发布|发表|刊登|发稿|见报|更新)(?:于|在)${WHEN}|(?:篇|则|条|报道|报导|新闻|文章|稿子)(?:是|于|在)*${WHEN}的\\??$|${REPORT}(?:发布|发表|刊登|发稿|见报|出版)(?:的)?(?:日期|时间)(?:是)?(?:${WHEN}|什么|多少)?`,
    ],
    [
      'source',
      `(?:^|(?:报道|报导|新闻|文章|稿件|稿子|消息)的?)(?:来源|出处)(?:是|为)*(?:哪家|哪个|哪里|哪儿|什么|何处|${WHO})${OUTLET}?|${REPORT}(?:是)?(?:哪家|哪个|什么|哪一家)${OUTLET}(?:报道|报导|发布|发表|刊登|发|登)?的?|${REPORT}(?:转自|出自|来自)(?:哪家|哪个|什么)${OUTLET}`,
    ],
    [
      'title',
      `${REPORT}(?<!副|小)标题(?:用的|写的|取的)*(?:是|叫|为|怎么写|怎样写|如何写)的?(?:${WHAT}|怎么写的|怎样写的)?|${REPORT}用的是?${WHAT}标题|${REPORT}(?<!副|小)标题$`,
    ],
    [
      'kicker',
      `${REPORT}(?:引题|肩题|眉题|引标题)(?:用的|写的)*(?:是|叫|为|写|说|讲)*的?(?:${WHAT}|${HOW})?|${REPORT}(?:大|主|正)?标题(?:的?上面|的?上方|的?前面|之上)(?:那|的|一|两|几|行|句|小|字|话)*(?:是|叫|为|写|说|讲|点)*的?(?:了)?(?:${WHAT}|${HOW})`,
    ],
    [
      'subtitle',
      `${REPORT}(?:副标题|小标题|副题|次标题)(?:用的|写的)*(?:是|叫|为|写|说|讲|点|提)*(?:了|的)?(?:${WHAT}|${HOW}|哪.{0,2}人)?|${REPORT}(?:大|主|正)?标题(?:的?下面|的?下方|的?后面|之下)(?:那|的|一|两|几|行|句|小|字|话)*(?:是|叫|为|写|说|讲|点)*的?(?:了)?(?:${WHAT}|${HOW})`,
    ],
    [
      'section',
      `${REPORT}(?:是|被)?(?:收|放|挂|登|归|列|发|刊)(?:录|入|置|布|表)?(?:在|于|到)(?:网站|网页|网)?的?(?:哪一?个|什么|哪些)(?:栏目|频道|版块|板块|专栏|版面|分类)(?:哪一?个)?(?:栏目|频道|版块|板块|专栏|版面|分类)?(?:之?下|里|中)?|${REPORT}(?:所属|属于)(?:的?(?:哪一?个|什么))?(?:栏目|频道|版块|板块|专栏|版面|分类)(?:是|叫|为)?(?:${WHAT}|哪一?个)?`,
    ],
    [
      'edition',
      `${REPORT}(?:登|刊|发|上|见|放|排|印)?(?:在|于|了)?(?:报纸|报)?的?(?:第几|哪一?个?|几)版(?:面)?`,
    ],
    ['keywords', `${REPORT}(?:关键词|关键字|标签)(?:是|有|为|都|列|写|了)*${WHAT}`],
  ] as const
).map(([name, pattern]) => [name, new RegExp(pattern, 'u')]);

const ARTICLE = '(?:report|article|news|story|piece)';
/** The same in English, where names have been replaced by those in the collection. */
/** Somewhere behind: what is between names the article. */
const OF_ARTICLE = `(?= .{0,60}(?<![a-z])${ARTICLE}(?![a-z]))`;
const ASKS_IN_ENGLISH: readonly (readonly [FieldName, RegExp])[] = (
  [
    ['editor', `(?:editors? of|who edited|edited by(?: whom| who)?)${OF_ARTICLE}`],
    [
      'photographer',
      `photographers? of${OF_ARTICLE}|who (?:took|shot) the (?:photo|picture|image)s?|photo credits?`,
    ],
    [
      'author',
      `(?:who wrote|(?:authors?|writers?|reporters?|byline) of)${OF_ARTICLE}|${ARTICLE} by whom`,
    ],
    [
      'published',
      `publication (?:date|time)|(?:when|what (?:time|day|date))(?= .{0,60}(?<![a-z])published)|published (?:when|what (?:time|day|date))|what (?:time|day|date) published|${ARTICLE} date|date of the${OF_ARTICLE}`,
    ],
    [
      'source',
      `^sources? of${OF_ARTICLE}|(?:which|what) (?:outlet|newspaper|paper|media|site|agency) published`,
    ],
    ['kicker', 'kicker'],
    ['subtitle', 'sub-?(?:title|head(?:line)?)'],
    ['title', `^(?:headline|title) of${OF_ARTICLE}|${ARTICLE} (?:headline|title)`],
    ['keywords', '(?:keywords|tags)'],
    ['section', '(?:website|site) (?:section|column)|(?:which|what) (?:section|column)'],
  ] as const
).map(([name, pattern]) => [name, new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, 'u')]);

/** What is left of a question in English says no more than that articles are asked for. */
const ABOUT_ARTICLES = new RegExp(`(?<![a-z])${ARTICLE}s?(?![a-z])`, 'gu');

/** @returns null where it asks for none */
export function askedField(folded: string): AskedField | null {
  for (const [name, pattern] of [...ASKS, ...ASKS_IN_ENGLISH]) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const rest = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`;
    return { name, rest: rest.replace(ABOUT_ARTICLES, ' ') };
  }
  return null;
}
