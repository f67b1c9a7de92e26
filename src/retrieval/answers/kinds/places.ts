/** Places in folded text: known by name, by what they end with, or by 在 and 位于 before them. */

import { isChinesePlace } from '../../../expansion/pinyin/chinese-places.js';
import { overlap } from '../../../text/ranges.js';
import { wordsOf } from '../../../text/words.js';
import type { Range } from '../../../types/article.js';

const ENDS =
  '省|自治区|自治州|特别行政区|市|县|区|乡|镇|村|州|旗|岛|半岛|群岛|港|湾|山|山脉|高原|盆地|平原|沙漠|河|江|湖|海|海峡|路|街|大道|巷|桥|广场|公园|寺|庙|教堂|宫|馆|园|中心|机场|车站|火车站|码头|医院|大学|学院|中学|小学|学校|基地|景区|博物馆|图书馆|体育场|体育馆|酒店|宾馆|剧院|大楼|大厦|工厂|农场|牧场|发射场|核电站|水库|研究所|实验室|小区|社区|王国|帝国|共和国|联邦';
const SUFFIX = '(?:[东西南北中]部|附近|境内|沿岸|以[东西南北]|旁|内)?';
const NAMED = `(?:(?![的了是和与及并])\\p{Script=Han}){1,12}?(?:${ENDS})(?:(?:(?![的了是和与及并在])\\p{Script=Han}){1,10}?(?:${ENDS})){0,3}(?:\\d+号)?${SUFFIX}`;
const LIES =
  '位于|座落于|坐落于|坐落在|地处|设在|建在|设于|建于|落户|迁至|迁往|来自|出生于|生于|发源于|源于|源自';
const STANDS = `(?:${LIES}|前往|抵达|到达|运往|(?<![不非现存内实正所])在|至|到|赴)`;
const BY_VERB = [
  `(?:${LIES})(?<name>(?!\\d|[一二]\\S?年)(?:(?![,。;:!?、()的,])[\\p{Script=Han}·\\d—-]){2,30})`,
  `${STANDS}(?<name>${NAMED})`,
  `(?<![不非现存内实正所])在(?<name>(?:(?![的了])[\\p{Script=Han}·]){2,12}?)(?=举行|召开|举办|出生|去世|逝世|登陆|开幕|开赛|开庭|开工|启动|揭牌|签约|演出|落成|发射|上映|成立)`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** Kinds that any place may be of: a conference centre is a 场馆. */
const ANYWHERE = new Set(['地方', '地点', '场馆', '场地', '会场', '赛场', '赛区']);
const NOT_THERE = /(?:没有?|不|未)[^,。]{0,4}$/u;
const COUNTRIES = new Set(
  '中国 美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 印度 泰国 越南 缅甸 老挝 柬埔寨 菲律宾 马来西亚 新加坡 印度尼西亚 印尼 巴基斯坦 阿富汗 伊朗 伊拉克 以色列 土耳其 沙特 沙特阿拉伯 埃及 南非 尼日利亚 肯尼亚 加拿大 墨西哥 巴西 阿根廷 智利 秘鲁 澳大利亚 澳洲 新西兰 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 乌克兰 白俄罗斯 希腊 奥地利 匈牙利 捷克 爱尔兰 苏格兰 苏联'.split(
    ' ',
  ),
);

const REGIONS = new Set(
  '欧洲 亚洲 非洲 美洲 北美洲 南美洲 大洋洲 南极洲 东南亚 中东 大陆'.split(' '),
);
const CITIES = new Set(
  '东京 纽约 伦敦 巴黎 莫斯科 首尔 柏林 罗马 华盛顿 洛杉矶 悉尼 曼谷 河内'.split(' '),
);

/**
 * In order of where they begin; they may overlap.
 *
 * @param of the kind of place that is asked for
 */
export function findPlaces(folded: string, of: string | null = null): Range[] {
  const found: Range[] = [];
  for (const pattern of BY_VERB) {
    for (const match of folded.matchAll(pattern)) {
      const name = match.groups?.name ?? '';
      const end = match.index + match[0].length;
      const place = { start: end - name.length, end };
      if (NOT_THERE.test(folded.slice(0, match.index))) continue;
      if (!found.some((other) => overlap(other, place))) found.push(place);
    }
  }
  if (of === null || ANYWHERE.has(of)) return inOrder(found);
  for (const { text, start, end } of wordsOf(folded)) {
    if (isKnownPlace(text) || /^\p{Script=Han}{2,}(?:省|市|县|镇|村|州)$/u.test(text)) {
      if (!found.some((other) => overlap(other, { start, end }))) found.push({ start, end });
    }
  }
  return inOrder(found.filter(({ start, end }) => isOfKind(folded.slice(start, end), of)));
}

function inOrder(ranges: Range[]): Range[] {
  return ranges.sort((a, b) => a.start - b.start);
}

const KINDS: Readonly<Record<string, RegExp>> = {
  国家: /国$/u,
  国: /国$/u,
  城市: /市$/u,
  市: /市$/u,
  省份: /省$/u,
  省: /省$/u,
  县: /县$/u,
  县城: /县$/u,
  村: /村$/u,
  村子: /村$/u,
  村庄: /村$/u,
  镇: /镇$/u,
  乡镇: /[乡镇]$/u,
  乡: /乡$/u,
  区: /区$/u,
  州: /州$/u,
  洲: /洲$/u,
  大洲: /洲$/u,
  岛屿: /岛$/u,
};

/** A country is known or ends with 国, a village ends with 村; of 地区 and 地方 any place is one. */
function isOfKind(name: string, of: string): boolean {
  const end = KINDS[of];
  if (!end || end.test(name)) return true;
  if (of.startsWith('国')) return COUNTRIES.has(name);
  return /市|省/u.test(of) && (isChinesePlace(name) || (CITIES.has(name) && of.includes('市')));
}

/** A country, continent or known city; 国 and 省 behind the name or not. */
export function isKnownPlace(name: string): boolean {
  return (
    COUNTRIES.has(name) ||
    REGIONS.has(name) ||
    CITIES.has(name) ||
    isChinesePlace(name.replace(/[省市]$/u, ''))
  );
}

/** Whether a text speaks of countries, and of none of those that a question names. */
export function speaksOfOthers(folded: string, question: string): boolean {
  const named = [...COUNTRIES].filter((country) => question.includes(country));
  if (named.length === 0 || named.some((country) => folded.includes(country))) return false;
  return [...COUNTRIES].some((country) => folded.includes(country));
}

const MAY_END = new RegExp(
  `\\p{Script=Han}(?:${ENDS}|国|洲|邦|京|都|城|堡|坦|斯|亚|尼|兰|星|部|处|厅|院|校|家|室|站|楼|所|边|侧|内|外|前|里|上|下)`,
  'u',
);
const STANDS_AT = new RegExp(`${STANDS}\\p{Script=Han}`, 'u');

/** Whether a place may be told, with nothing that makes it sure. */
export function mayTellPlace(folded: string): boolean {
  return MAY_END.test(folded) && STANDS_AT.test(folded);
}
