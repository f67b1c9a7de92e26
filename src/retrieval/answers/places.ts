/** Places in folded text: known by name, by what they end with, or by 在 and 位于 before them. */

import { isChinesePlace } from '../../expansion/pinyin/chinese-places.js';
import { wordsOf } from '../../text/words.js';
import type { Range } from '../../types.js';

const ENDS =
  '省|自治区|自治州|特别行政区|市|县|区|乡|镇|村|州|旗|岛|半岛|群岛|港|湾|山|山脉|高原|盆地|平原|沙漠|河|江|湖|海|海峡|路|街|大道|巷|桥|广场|公园|寺|庙|教堂|宫|馆|园|中心|机场|车站|火车站|码头|医院|大学|学院|中学|小学|学校|基地|景区|博物馆|图书馆|体育场|体育馆|酒店|宾馆|剧院|大楼|大厦|工厂|农场|牧场|发射场|核电站|水库|研究所|实验室|小区|社区|王国|帝国|共和国|联邦';
const NAMED = `[\\p{Script=Han}]{1,8}?(?:${ENDS})(?:[东西南北中]部|附近|境内|沿岸|以[东西南北])?`;
const STANDS = `(?:位于|座落于|坐落于|坐落在|出生于|生于|来自|前往|抵达|到达|运往|迁至|迁往|设在|建在|落户|在|于|至|到|赴)`;
const BY_VERB = new RegExp(
  `${STANDS}(?<name>${NAMED}|[\\p{Script=Han}·]{2,10}?(?=(?:举行|召开|举办|出生|去世|逝世|登陆|发生|建立|设立|成立|开幕|落成|发射|上映|[,。;、)])))`,
  'gu',
);
const COUNTRIES = new Set(
  '中国 美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 印度 泰国 越南 缅甸 老挝 柬埔寨 菲律宾 马来西亚 新加坡 印度尼西亚 印尼 巴基斯坦 阿富汗 伊朗 伊拉克 以色列 土耳其 沙特 沙特阿拉伯 埃及 南非 尼日利亚 肯尼亚 加拿大 墨西哥 巴西 阿根廷 智利 秘鲁 澳大利亚 澳洲 新西兰 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 乌克兰 白俄罗斯 希腊 奥地利 匈牙利 捷克 爱尔兰 苏格兰 欧洲 亚洲 非洲 美洲 北美洲 南美洲 大洋洲 南极洲 东南亚 中东 北京 上海 东京 纽约 伦敦 巴黎 莫斯科 首尔 柏林 罗马 华盛顿 苏联 大陆 台湾 香港 澳门'.split(
    ' ',
  ),
);

/** In order of where they begin; they may overlap. */
export function findPlaces(folded: string): Range[] {
  const found: Range[] = [];
  for (const match of folded.matchAll(BY_VERB)) {
    const name = match.groups?.name ?? '';
    const end = match.index + match[0].length;
    found.push({ start: end - name.length, end });
  }
  for (const { text, start, end } of wordsOf(folded)) {
    if (isKnownPlace(text) || /^\p{Script=Han}{2,}(?:省|市|县|镇|村|州)$/u.test(text)) {
      found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A country, continent or known city; 国 and 省 behind the name or not. */
export function isKnownPlace(name: string): boolean {
  return (
    COUNTRIES.has(name) || isChinesePlace(name) || isChinesePlace(name.replace(/[省市]$/u, ''))
  );
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
