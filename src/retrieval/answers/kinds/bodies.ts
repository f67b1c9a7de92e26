/** Bodies in folded text that people belong to or go to: schools, companies, offices. */

import type { Range } from '../../../types/article.js';

/** What may stand for a kind of body, as patterns. */
const KINDS: Readonly<Record<string, string>> = {
  中学: '中学|初中|高中|附中|一中|二中|三中',
  初中: '初中|初级中学|中学',
  高中: '高中|高级中学|中学',
  大学: '大学|学院|学堂',
  学校: '学堂|军校|大学堂|书院|中学|小学|大学|学院|学校|幼儿园|高中|初中|职高|技校',
  公司: '公司|集团|企业|株式会社',
  企业: '公司|集团|企业|工厂|厂',
  厂家: '公司|集团|企业|工厂|厂',
  商家: '公司|集团|企业|店|商城|超市|商场',
  航空公司: '航空公司|航空|公司',
  医院: '医院|卫生院|保健院|诊所|医疗中心',
  医疗机构: '医院|卫生院|保健院|诊所|医疗中心|卫生所',
  部门: '部|局|委|委员会|厅|署|司|处|办公室|办|部门|院|总局|中心',
  媒体: '报|日报|晚报|时报|电视台|新闻社|通讯社|网|社|台',
  球队: '队|俱乐部|fc',
  组织: '组织|协会|联盟|学会|基金会|联合会|委员会|党|会|机构',
  研究所: '研究所|研究院|实验室|研究中心',
};
const ANY =
  '中学|小学|大学|学院|学校|幼儿园|公司|集团|企业|医院|银行|法院|检察院|公安局|局|委员会|厅|部门|部|署|中心|协会|学会|研究所|研究院|机构|组织|政府|厂|俱乐部|联盟|基金会|出版社|报社|电视台|办公室|支队|总队|大队|联合会';
const ANY_ASKED = new Set(['单位', '机构']);
/** Not part of a name: what comes before it in the sentence. */
const BEFORE = '[^\\s,。;:!?、()"“”‘’《》的了在由和与及对向被把将从到是为及其]';

/** Verbs that lead to a name: 走进昌都市第二初级中学. */
const LEADS =
  /^.*(?:走进|走访|前往|来到|参观|考察|调研|访问|位于|就读|毕业于|加入|进入|考入|任职于|任教于|创办|创立|成立|隶属于?)(?=.{3})/u;
/** 三家公司, 各学校: no name. */
const COUNTED =
  /[一二两三四五六七八九十几多\d][家所个间支]|^(?:各|该|本|这|那|我|某|全|有关|相关|当地)/u;

/** A kind whose every member ends so; a company or team may be named by anything (华硕, 苏联). */
const SURE =
  /(?:中学|小学|初中|高中|学院|大学|学校|医院|医疗机构|幼儿园|法院|研究所|研究院|报社)$/u;

/** Whether a text without a body of the kind surely holds none. */
export function alwaysTold(of: string): boolean {
  return SURE.test(of);
}

/** In order, without overlaps, each the longest run of characters that may be its name. */
export function findBodies(folded: string, of: string): Range[] {
  const kind = Object.keys(KINDS)
    .sort((a, b) => b.length - a.length)
    .find((name) => of.endsWith(name));
  const ends = ANY_ASKED.has(of) ? ANY : kind ? KINDS[kind] : of;
  const pattern = new RegExp(`${BEFORE}{1,20}(?:${ends})`, 'gu');
  return Array.from(folded.matchAll(pattern)).flatMap(({ index, 0: run }) => {
    const lead = LEADS.exec(run)?.[0].length ?? 0;
    const name = run.slice(lead);
    const range = { start: index + lead, end: index + run.length };
    return name === '' || COUNTED.test(name) ? [] : [range];
  });
}
