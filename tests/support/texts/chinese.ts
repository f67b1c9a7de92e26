/** Random reports: no sense, but the shapes that reports have. */

import fc from 'fast-check';
import { AWKWARD } from './unicode.js';

const CLAUSES = [
  '周祖翼率福建黨政代表團赴西藏昌都市',
  '代表團察看了學生社團活動',
  '7月15日',
  '24年前中央确定河北对口支援阿里以来',
  '增長45.6%',
  '投入1,234.5万元',
  '许勤与齐扎拉一行在平均海拔4500米的雪域高原',
  '“组团式”教育援藏',
  'GDP同比增长',
  '见https://www.hebei.gov.cn/a.html?x=1;y=2',
  '他說',
  '援',
  ...AWKWARD,
];
const PAUSES = ['，', '、', '；', ',', '：', ''];
const ENDS = ['。', '！', '？', '……', '。”', '！？', '」', ''];
const BREAKS = ['\n', '\r\n', '\n\n', '\r\n\r\n　　', '\n    ', ''];
const NOISE = [
  '来源：河北日报客户端',
  '2018-07-17 10:20:26',
  '责任编辑：陈美冉',
  '首页 > 新闻 > 地方',
  '扫一扫在手机上查看当前页面',
  '分享让更多人看到',
];

const sentence = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...CLAUSES), fc.constantFrom(...PAUSES)), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.constantFrom(...ENDS),
  )
  .map(([clauses, end]) => clauses.flat().join('') + end);

const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(sentence, { minLength: 1, maxLength: 10 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NOISE) },
);

/** Texts of up to a few thousand characters, some without one end mark or line end. */
export function report(maxLines = 12): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(line, fc.constantFrom(...BREAKS)), { minLength: 1, maxLength: maxLines })
    .map((lines) => lines.flat().join(''));
}
