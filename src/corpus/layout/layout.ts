/**
 * How a report that was copied from a page is laid out: which lines are breadcrumb, source,
 * share buttons, editors, QR codes; where the headline stands; what metadata they show. Lines
 * are marked, never cut.
 */

import { foldWithMap } from '../../text/folding/fold.js';
import type { Steps } from '../../text/steps.js';
import type { Metadata, Noise, NoiseKind, Range } from '../../types/article.js';
import { findByline } from './byline.js';
import { type FieldLine, readFieldLine } from './fields.js';
import { type Line, readShown, type Shape } from './shown.js';
import { findTail } from './tail.js';
import type { LogicalLine } from './wrapped-lines.js';

export interface Layout {
  /** What the text itself shows. */
  shown: Metadata;
  titleRange: Range | null;
  noise: Noise[];
}

const MAX_HEADLINE = 60;
const MAX_SECTION = 4;
/** With all that a heading may be dressed with. */
const MAX_PROMO = 240;
const QR =
  /^(?=.{4,60}$)(?:.*(?:扫码|扫一扫|扫描(?:上方|下方|二维码|上图)|二维码).*(?:关注|查看|分享|下载|阅读|进入|加入|观看|微信|打开|识别|手机|报名).*|.*(?:长按|识别|扫描|扫).{0,8}二维码.*|.*(?:点击|点选)?(?:上方|下方)?蓝字.{0,6}关注.*|(?:请|欢迎)?(?:关注|订阅)(?:我们的?|本报|本网)?.{0,16}(?:公众号|微信|官微|粉丝专页|频道).*|.*(?:下载|打开).{0,12}(?:app|客户端).{0,20}|.*加入.{0,12}(?:line|telegram|whatsapp).{0,20}|.*(?:扫|扫描)\s?qr\s?code.*|.{0,4}(?:追踪|关注|订阅).{0,16}(?:instagram|telegram|facebook|频道|粉专|line).{0,8})$/u;
const SHARE = /^.{0,6}(?:点个?|点亮|点一下).{0,4}(?:在看|赞|好看).{0,24}$/u;
/** A list of links alone, as markdown has them. */
const LINK = /^[-*+•\d.\s]*\[[^\]]*\]\([^)\s]*\)$/u;
const PROMO =
  /^(?=.{2,80}$)(?:(?:相关|延伸|推荐|更多|热门|精选|往期|相关新闻|延伸新闻)(?:阅读|新闻|报道|报导|文章|链接|内容|推荐|回顾)|你可能(?:也|还)?(?:喜欢|感兴趣).*|猜你喜欢|看更多.*|更多.{0,12}(?:报道|报导|新闻|内容)|上一篇.*|下一篇.*|返回(?:顶部|首页|列表)|(?:版权|免责|郑重)(?:声明|所有).*|.*(?:未经(?:授权|许可|同意|书面)).{0,12}(?:不得|禁止|请勿|严禁).*|.*版权(?:归|为).{0,20}所有.*|.*(?:all rights reserved|copyright ©|©\s?\d{4}).*|原标题:.*)\s*[:>»]*$/u;
const BREADCRUMB_LABEL =
  /^(?:您?(?:现在|当前|目前)?的?(?:位置|所在位置)|当前位置|首页)\s*[:>»›/|]/u;
/** 体育 / 棒球: a section and one within it, as a page names them above the headline. */
const SECTION_PATH =
  /^(?:首页|新闻|要闻|政治|时政|国际|国内|两岸|大陆|港澳|社会|地方|财经|产经|经济|科技|生活|文化|艺文|娱乐|体育|运动|健康|医药|教育|军事|法治|房产|汽车|旅游|评论|专题)\s*[/|>]\s*\p{Script=Han}{2,6}$/u;
/** 更多新闻:A|B: what else there is to read, behind its label. */
const PROMO_LINE =
  /^(?:更多(?:新闻|报道|报导|精彩)|(?:延伸|相关|推荐)(?:阅读|新闻|报道|报导)|看更多)[】\])]?\s*[:>»]\s*[^。!?]{2,}$/u;
/** 云浦晨报讯 in a line of its own, above the headline. */
const DISPATCH = /^[\p{Script=Han}]{2,8}(?:报|网|社|台|客户端)讯$/u;
const PATH_SEPARATOR = /\s*(?:>{1,2}|»|›|→|\s\/\s|\s\|\s|\s-\s)\s*/u;

/** @param all the lines of the article's own text, behind its front matter */
export function* readLayout(text: string, all: readonly LogicalLine[]): Steps<Layout> {
  const shapes = new Map<string, Shape>();
  const lines: Line[] = [];
  for (const { start, end, text: written } of all) {
    yield;
    // A page's own lines come again and again.
    const shape = shapes.get(written) ?? shapeOf(written);
    shapes.set(written, shape);
    lines.push({ start, end, shape, noise: shape.noise });
  }
  yield;
  const firstBody = lines.findIndex((line, at) => isBody(line) && !isCrying(line, lines[at + 1]));
  const headEnd = firstBody === -1 ? lines.length : firstBody;
  const lastBody = lines.findLastIndex((line) => isBody(line));
  const head = lines.slice(0, headEnd);
  const behind = lastBody === -1 ? [] : lines.slice(lastBody + 1);

  yield;
  yield* markEnds(head, text);
  yield* markEnds(behind, text);
  yield;
  markSections(head);
  yield;
  markPromoLists(lines.slice(headEnd));
  yield;
  const glued = readGlued(text, lines[lastBody]);
  const tail = [...glued, ...behind];
  yield;
  const titleRange = findHeadline(head, text);
  const shown: Metadata = {
    title: titleRange && text.slice(titleRange.start, titleRange.end),
    ...readShown(text, { lines, head, tail, firstBody, lastBody }),
  };
  yield;
  const noise = [...lines, ...glued].flatMap(({ start, end, noise: kind }) =>
    kind ? [{ start, end, kind }] : [],
  );
  return { shown, titleRange, noise };
}

/** What a heading is dressed with: 【相关新闻】, **延伸阅读**, ▶ 看更多 */
function undressed(folded: string): string {
  return folded.replace(/^[\s#*【[(▲►▶※•◆■-]+|[\s*】\])]+$/gu, '');
}

function isPromo(folded: string): boolean {
  if (folded.length > MAX_PROMO) return false;
  return PROMO.test(folded) || PROMO.test(undressed(folded)) || PROMO_LINE.test(undressed(folded));
}

function shapeOf(written: string): Shape {
  const folded = foldWithMap(written);
  const { text } = folded;
  const shape = {
    folded,
    fields: readFieldLine(text),
    byline: findByline(text),
    isPromo: isPromo(text),
    isShare: SHARE.test(text),
  };
  return {
    ...shape,
    isParagraph: isParagraph(text, shape),
    noise: anywhereNoise(text, shape.fields),
  };
}

/** The end of the last paragraph, where a line about the article was glued to it. */
function readGlued(text: string, last: Line | undefined): Line[] {
  if (!last) return [];
  return findTail(text, last).map(({ start, end, fields }) => {
    const shape = { ...shapeOf(text.slice(start, end)), fields };
    return { start, end, shape, noise: fields?.kind ?? 'share' };
  });
}

/** What is noise wherever it stands; fields count at the ends alone (see markEnds). */
function anywhereNoise(folded: string, fields: FieldLine | null): NoiseKind | null {
  if (QR.test(folded) && !/[。!?].+/u.test(folded)) return 'qr';
  if (isBreadcrumb(folded) || SECTION_PATH.test(folded)) return 'breadcrumb';
  if (DISPATCH.test(folded)) return 'source';
  if (fields?.kind === 'share' && fields.fields.length > 1) return 'share';
  if (fields?.kind === 'editor' && /^[[【(]?\s*(?:责任?编辑?|编辑|关键[词字]|标签)/u.test(folded)) {
    return 'editor';
  }
  return null;
}

function isBreadcrumb(folded: string): boolean {
  if (folded.length > 120 || /[。!?;]/u.test(folded)) return false;
  const parts = folded.split(PATH_SEPARATOR).filter((part) => part !== '');
  const short = parts.every((part) => part.length <= 24);
  if (BREADCRUMB_LABEL.test(folded)) return parts.length > 1;
  const arrows = /(?:>|»|›)/u.test(folded);
  if (arrows && parts.length >= 3 && short) return true;
  const brief = parts.every((part) => part.length <= 6);
  if (arrows && parts.length === 2 && (brief || (short && /^(?:首页|home)/u.test(folded))))
    return true;
  const items = folded.split(/[\s|/]+/u);
  return items.length >= 4 && items.includes('首页') && items.every((item) => item.length <= 6);
}

function isBody({ noise, shape }: Line): boolean {
  return !noise && shape.isParagraph;
}

function isParagraph(folded: string, shape: Omit<Shape, 'isParagraph' | 'noise'>): boolean {
  if (shape.fields || shape.isShare || shape.byline?.whole) return false;
  if (shape.isPromo || LINK.test(folded)) return false;
  return folded.length > MAX_HEADLINE || /。|[!?;:…][”’」』)]?$/u.test(folded);
}

/** 谁该担责？ right above the day or the source is a headline, for all its sign at the end. */
function isCrying({ shape }: Line, next: Line | undefined): boolean {
  const { text } = shape.folded;
  const isAbout = next?.shape.fields?.kind === 'source' || next?.shape.byline?.whole === true;
  return isAbout && text.length <= MAX_HEADLINE && !text.includes('。') && /[!?…]$/u.test(text);
}

/** Before the first paragraph and behind the last one, lines of fields are about the article. */
function* markEnds(lines: readonly Line[], text: string): Steps<void> {
  for (const line of lines) {
    yield;
    if (line.noise) continue;
    const { fields, byline, isPromo, isShare } = line.shape;
    if (fields) line.noise = fields.kind;
    else if (byline?.whole) line.noise = 'source';
    else if (isPromo) line.noise = 'promo';
    else if (isShare) line.noise = 'share';
    else if (/^[[【(]?(?:责任?编辑?|编辑|校对|审核)[:/]/u.test(text.slice(line.start, line.end))) {
      line.noise = 'editor';
    }
  }
}

/** A section's name (兩岸, 國際縱橫) above the headline is part of the way there. */
function markSections(head: Line[]): void {
  const open = head.filter((line) => line.noise === null);
  for (const line of open.slice(0, -1)) {
    if (line.end - line.start > MAX_SECTION) return;
    line.noise = 'breadcrumb';
  }
}

/** A heading such as 延伸閱讀 takes the short lines under it along, up to the next paragraph. */
function markPromoLists(lines: Line[]): void {
  let inList = false;
  for (const line of lines) {
    if (line.noise === null && line.shape.isPromo) line.noise = 'promo';
    if (line.noise === 'promo') inList = true;
    else if (isBody(line)) inList = false;
    else if (line.noise === null && inList) line.noise = 'promo';
  }
}

/**
 * The headline is in the first run of adjacent lines that are neither noise nor paragraphs: of
 * three the middle one (kicker, headline, subtitle), else the first.
 */
function findHeadline(head: Line[], text: string): Range | null {
  const start = head.findIndex((line) => line.noise === null);
  if (start === -1) return null;
  const block = [head[start] as Line];
  for (const line of head.slice(start + 1)) {
    const between = text.slice((block.at(-1) as Line).end, line.start);
    if (line.noise !== null || /\n\s*\n|\r\s*\r(?!\n)/u.test(between.replaceAll('\r\n', '\n')))
      break;
    block.push(line);
    if (block.length > 3) break;
  }
  const line = (block.length === 3 ? block[1] : block[0]) as Line;
  const heading = /^#{1,6}\s+/u.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  return { start: line.start + heading, end: line.end };
}
